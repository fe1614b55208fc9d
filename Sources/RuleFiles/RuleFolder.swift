public import Diagnostics
import MarkedYAML
import PlanDocuments
public import Plans
import Quantities

/// The rule files of one plan: bytes in, a plan and everything that is wrong out.
///
/// Reads no files itself.
public struct RuleFolder {
  /// Loads the files of one plan folder: every `*.yaml` but the `*.tests.yaml`, in any order.
  ///
  /// The plan is nil only where a diagnostic is an error. Standards stand in the order of the file names, then of the
  /// file. Diagnostics are sorted. `zones` has the time zones with summer time that the plan may name.
  ///
  /// Not `auditing`, rules are not held against the words that they quote: who only needs the plan is spared the time.
  public static func load(_ files: [SourceFile], zones: ZoneFiles = .none, auditing: Bool = true) -> (
    plan: Plan?, diagnostics: [Diagnostic]
  ) {
    let context = ReadingContext(timeZone: .utc)
    PlanReader(context: context, zones: zones, isAudited: auditing).read(
      files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    var allowances = Allowances(files)
    return (context.log.hasErrors ? nil : context.plan, allowances.applied(to: context.log.sorted))
  }

  /// What a trace found, without what a comment in the rule files lets stand.
  public static func standing(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> [Diagnostic] {
    var allowances = Allowances(files)
    return allowances.standing(diagnostics)
  }

  /// Every code that the reading of rule files can report: of YAML, of quantities, of rules.
  public static var codes: [(title: Phrase, codes: [Diagnostic.Code])] {
    [
      (Phrase(zh: "规则文件", en: "Rule files"), RuleCode.allCases.map(\.code)),
      (Phrase(zh: "规则与所引原文", en: "Rules and the words they quote"), QuoteCode.allCases.map(\.code)),
      (Phrase(zh: "YAML 语法", en: "YAML"), YAMLCode.allCases.map(\.code)),
      (Phrase(zh: "数值与单位", en: "Quantities"), QuantityCode.allCases.map(\.code)),
    ]
  }

  /// A note of the standards that were drafted and that nobody has reviewed yet; none where all are.
  public static func unreviewed(_ plan: Plan) -> Diagnostic? {
    let drafts = plan.standards.filter(\.isDraft)
    guard let first = drafts.first else { return nil }
    let shown = drafts.prefix(8).map { "`\($0.id)`" }.joined(separator: ", ") + (drafts.count > 8 ? ", …" : "")
    return Diagnostic(
      RuleCode.unreviewedDraft.code, .information, at: first.place,
      Phrase(
        zh: "有 \(drafts.count) 条标准由文件起草，尚未核对：\(shown)",
        en: "\(drafts.count) of the standards are drafts that nobody has reviewed: \(shown)"),
      help: Phrase(
        zh: "请逐条核对原文和理解，无误后删去该条的 `x-draft`", en: "read each against its quote, then delete its `x-draft`"))
  }

  /// A note of the standards that no test of the plan names; none while there are no tests at all.
  public static func untested(_ plan: Plan, _ files: [RuleTestFile]) -> Diagnostic? {
    let tested = Set(files.flatMap(\.tests).map(\.standard))
    let bare = plan.standards.filter { !tested.contains($0.id) && !$0.isJudgedByPerson }
    guard !tested.isEmpty, let first = bare.first else { return nil }
    let shown = bare.prefix(8).map { "`\($0.id)`" }.joined(separator: ", ") + (bare.count > 8 ? ", …" : "")
    return Diagnostic(
      RuleCode.untestedStandard.code, .information, at: first.place,
      Phrase(
        zh: "有 \(bare.count) 条标准没有规则测试：\(shown)", en: "no rule test names \(bare.count) of the standards: \(shown)"))
  }
}

extension Standard {
  fileprivate var isJudgedByPerson: Bool {
    if case .manual = requirement { true } else { false }
  }
}
