import Diagnostics

/// The keys of plumbline.yaml.
enum SettingsShapes {
  static let settings = Shape(
    "设置文件", "a settings file",
    [
      .init("rules", .text, "方案文件夹，相对于本文件", "the plan's folder, from this file's own"),
      .init("drops", .oneOrMore(.text), "数据文件或文件夹", "files or folders of figures"),
      .init(
        "lang", .choice(Language.allCases.map(\.rawValue)), "输出语言：zh 或 en", "language of everything printed: zh or en"),
      .init("format", .oneOrMore(.text), "报告格式，可加 :路径", "report formats, with :PATH to write a file"),
      .init(
        "fail_on", .choice(["fail", "no-data", "at-risk", "never"]), "何种结论使退出码为 1",
        "the least verdict that makes the exit status 1"),
      .init("strict", .boolean, "力争类标准是否同样计入", "whether striving standards count like the others"),
      .init(
        "allow_refused", .boolean, "有行、工作表或文件被退回时，是否仍可通过",
        "whether a run may pass in spite of rows, sheets or files that were refused"),
      .init(
        "waivers", .text, "豁免文件；默认为方案文件夹中的 waivers.yaml", "the file of waivers; default: waivers.yaml beside plan.yaml"),
    ])
}
