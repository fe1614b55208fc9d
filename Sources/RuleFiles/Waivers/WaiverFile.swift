public import Diagnostics
public import Findings
import MarkedYAML
public import Plans
import Quantities

/// A file of waivers: standards set aside for a time, by whom and why.
public struct WaiverFile {
  /// Reads the waivers of a plan.
  ///
  /// Too long, not waivable, reversed or incomplete ones are errors; a waiver of a standard or area that the plan does
  /// not have is a warning, because then nothing is set aside.
  public static func load(_ file: SourceFile, for plan: Plan) -> (waivers: [Waiver], diagnostics: [Diagnostic]) {
    let (roots, diagnostics) = YAMLReader().read(file)
    let context = ReadingContext(plan: plan)
    context.log.report(contentsOf: diagnostics)
    var waivers: [Waiver] = []
    for root in roots {
      guard let fields = context.fields(Value(node: root, file: file.name), .waiverFile) else { continue }
      context.log.checkOwner(fields, is: plan)
      for value in fields.items("waivers") {
        guard let waiver = WaiverReader(context: context).read(value) else { continue }
        WaiverChecker(context: context).checkOverlap(waiver, with: waivers)
        waivers.append(waiver)
      }
    }
    var allowances = Allowances([file])
    return (waivers, allowances.applied(to: context.log.sorted))
  }

  /// The file with one more waiver at its end; a new file where there is none.
  ///
  /// What comes out is read again, so that nothing ill-formed is ever written: the failure holds what is wrong with it.
  public static func adding(_ waiver: Waiver, to file: SourceFile?, named name: String, for plan: Plan)
    -> Result<SourceFile, Refusal>
  {
    var lines: [String]
    var margin = "  "
    let position: Int
    if let file {
      lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      let (roots, diagnostics) = YAMLReader().read(file)
      let items = roots.first?["waivers"]?.sequence ?? []
      guard !diagnostics.contains(where: { $0.severity == .error }), let last = items.last, last.mapping != nil,
        let dash = lines[last.range.start.line - 1].firstIndex(where: { $0 != " " }),
        lines[last.range.start.line - 1][dash] == "-"
      else {
        let problem = Diagnostic(
          WaiverCode.notAppendable.code, at: Diagnostic.Place(file: file.name),
          Phrase(zh: "无法在此文件末尾添加", en: "no waiver can be added at the end of this file"),
          help: Phrase(zh: "请把 waivers 写成每行一键的列表", en: "write `waivers` as a list with one key a line"))
        return .failure(Refusal(file: file, diagnostics: diagnostics + [problem]))
      }
      margin = String(lines[last.range.start.line - 1].prefix { $0 == " " })
      let end = last.range.end
      position = end.column == 1 ? end.line - 1 : end.line
    } else {
      lines = ["plan: \(plan.id)", "waivers:", ""]
      position = 2
    }
    lines.insert(contentsOf: entry(waiver).enumerated().map { margin + ($0 == 0 ? "- " : "  ") + $1 }, at: position)
    let text = lines.joined(separator: "\n")
    let new = SourceFile(name: name, bytes: Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
    let (waivers, diagnostics) = load(new, for: plan)
    let isRefused = diagnostics.contains {
      $0.severity == .error || $0.code == WaiverCode.unknownStandard.code || $0.code == WaiverCode.unknownArea.code
    }
    guard !isRefused, let last = waivers.last, last.standard == waiver.standard else {
      return .failure(Refusal(file: new, diagnostics: diagnostics.filter { $0.severity != .information }))
    }
    return .success(new)
  }

  /// A waiver that was not added, and why.
  public struct Refusal: Error {
    /// The file as it would have become, for the places of `diagnostics`; as it was where nothing could be added.
    public let file: SourceFile
    /// Why it was not added.
    public let diagnostics: [Diagnostic]
  }

  private static func entry(_ waiver: Waiver) -> [String] {
    var lines = ["standard: \(waiver.standard)"]
    if let area = waiver.area { lines.append("area: \(quoted(area))") }
    return lines + [
      "owner: \(quoted(waiver.owner))", "approver: \(quoted(waiver.approver))", "reason: \(quoted(waiver.reason))",
      "from: \(waiver.from)", "until: \(waiver.until)",
    ]
  }

  private static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "'" + line.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
