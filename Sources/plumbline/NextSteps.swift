import DataDrops
import Diagnostics
import Plans

/// What helps the engineer whose drop has errors: said once, behind them, on the command line.
///
/// An answer sheet for a clerk names no command.
struct NextSteps {
  private let steps: [(command: String, about: Phrase)]

  init(after diagnostics: [Diagnostic]) {
    let errors = diagnostics.filter { $0.severity == .error && Self.ofDrops.contains($0.code) }.map(\.code)
    guard let most = Self.mostFrequent(errors) else {
      steps = []
      return
    }
    let found = Set(errors)
    var steps: [(command: String, about: Phrase)] = [
      ("plumbline explain \(most.rawValue)", Phrase(zh: "这条提示是什么意思、怎样改", en: "what this code means and what to do"))
    ]
    if !found.isDisjoint(with: Self.ofHeaders) {
      steps.append(
        (
          "tables: columns:",
          Phrase(zh: "写在 plan.yaml 中：各单位表中列名的含义", en: "in plan.yaml: what the columns of an office's own table mean")
        ))
    }
    if found.contains(SubmissionCode.areaBlank.code) {
      steps.append(
        (
          "tables: [{fill_down: [area]}]",
          Phrase(
            zh: "写在 plan.yaml 中：空白的地区沿用上一行（合并单元格导出后就是这样）",
            en: "in plan.yaml: a blank area stands for the one above it, as merged cells leave it")
        ))
    }
    if !found.isDisjoint(with: Self.ofNames) {
      steps.append(
        (
          "aliases: […]",
          Phrase(zh: "写在 plan.yaml 或指标中：同一名称的其他写法", en: "in plan.yaml or at the indicator: other spellings of a name")
        ))
    }
    if !found.isDisjoint(with: Self.ofHeaders + Self.ofNames) {
      steps.append(
        (
          "plumbline form --unit UNIT --period PERIOD --format xlsx:form.xlsx",
          Phrase(zh: "空白表，名称与列都已填好，收回后直接可读", en: "a blank form with names and columns filled in, read as it comes back")
        ))
    }
    self.steps = steps
  }

  /// Empty where nothing about a drop is wrong.
  func text(_ language: Language) -> String {
    guard !steps.isEmpty else { return "" }
    let head = language == .zh ? "下一步：" : "next:"
    return "\n" + head + "\n" + steps.map { "  \($0.command)\n      \($0.about[language])\n" }.joined()
  }

  private static let ofDrops = Set(
    SubmissionCode.allCases.map(\.code) + DropCode.allCases.map(\.code) + DropReader.tableCodes)

  private static let ofHeaders: [Diagnostic.Code] = [
    DropCode.headerMissing, .columnMissing, .columnDoubled, .nestedValue, .mergedCell,
  ].map(\.code)

  private static let ofNames: [Diagnostic.Code] = [
    SubmissionCode.unknownIndicator, .unknownArea, .unknownItem, .unknownBasis, .unknownUnitOfMeasure, .valueNotAStage,
  ].map(\.code)

  /// The first of those that come most often.
  private static func mostFrequent(_ codes: [Diagnostic.Code]) -> Diagnostic.Code? {
    var counts: [Diagnostic.Code: Int] = [:]
    for code in codes { counts[code, default: 0] += 1 }
    let most = counts.values.max()
    return codes.first { counts[$0] == most }
  }
}
