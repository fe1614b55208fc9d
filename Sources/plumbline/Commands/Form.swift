import ArgumentParser
import DataDrops
import Diagnostics
import Figures
import Forms
import Plans
import Quantities
import Reports
import Submissions

struct Form: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The blank form of a unit: what it has to file for a period, ready to be filled in and sent back.",
    discussion: "Figures filed so far, if any are named, give the last values.")

  @Argument(help: "Files or folders of figures filed so far. Default: `drops` of plumbline.yaml, if it names any.")
  var drops: [String] = []

  @Option(help: "The unit that is to fill it in.")
  var unit: String?

  @Option(help: "The period for which it files: 2022-11, 2022-Q4, 2022.", transform: Period.formArgument)
  var period: Period

  @Option(help: "csv or xlsx, with :PATH to write a file; may be repeated.", transform: FormatChoice.argument)
  var format: [FormatChoice] = []

  @Option(help: "In place of one unit's form, one a unit, into the folder that the format names: unit.")
  var split: Split?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  func validate() throws {
    for choice in format where FormFormat(rawValue: choice.format.rawValue) == nil {
      throw ValidationError("a form cannot be written as \(choice.format.rawValue); there are csv and xlsx")
    }
    _ = try FormatChoice.destinations(of: format, output: nil)
    guard split != nil else { return }
    if unit != nil { throw ValidationError("--unit and --split contradict each other") }
    if format.isEmpty || format.contains(where: { $0.path == nil }) {
      throw ValidationError("--split goes with --format xlsx:FOLDER")
    }
  }

  func run() throws {
    let session = try Session(rules, display)
    try session.run {
      let choices = format.isEmpty ? [FormatChoice(format: .csv)] : format
      try session.refuseBytesOnScreen(choices)
      let plan = try session.loadPlan(rules).plan
      guard plan.holds(period) else { throw Self.outsidePlan(period, plan) }
      let figures = try filed(session, plan)
      let units = split == nil ? [try named(session, plan)] : plan.filingUnits
      var forms = units.map { SubmissionForm(plan: plan, unit: $0, period: period, figures: figures) }
      if split != nil { forms.removeAll(where: \.isEmpty) }
      guard let first = forms.first, !first.isEmpty else { throw nothingDue(units, plan) }
      for choice in choices {
        let format: FormFormat = choice.format == .xlsx ? .xlsx : .csv
        for form in forms {
          let bytes = try form.rendered(as: format, language: session.language)
          guard split != nil, let folder = choice.path else {
            try session.write(bytes, to: choice.path)
            continue
          }
          try session.makeFolder(folder)
          try session.write(bytes, to: "\(folder)/\(form.fileName).\(format.rawValue)")
        }
      }
    }
  }

  /// What was filed so far; nothing where nothing is named.
  private func filed(_ session: Session, _ plan: Plan) throws -> FigureBook {
    if drops.isEmpty, session.settings.drops.isEmpty { return FigureBook() }
    let read = try session.loadDrop(drops, for: plan)
    try session.refuseUnread(read)
    return SubmissionValidator(plan: plan, drop: read.drop).validate().figures
  }

  // MARK: Whose form

  private func named(_ session: Session, _ plan: Plan) throws -> ResponsibleUnit {
    let known = plan.filingUnits
    let list = Phrase(
      zh: "填报单位有：\(known.map(\.id).joined(separator: "、"))",
      en: "units that file: \(known.map(\.id).joined(separator: ", "))")
    guard let unit else {
      throw Inputs.Trouble(.noUnit, "--unit", Phrase(zh: "未指明填报单位", en: "no unit was named"), help: list)
    }
    let id = try session.unit(unit, of: plan)
    guard let found = plan.units.first(where: { $0.id == id }) else {
      throw Inputs.Trouble(.noUnit, "--unit", Phrase(zh: "未指明填报单位", en: "no unit was named"), help: list)
    }
    return found
  }

  private func nothingDue(_ units: [ResponsibleUnit], _ plan: Plan) -> Inputs.Trouble {
    let name = units.count == 1 ? units[0].name : Phrase(zh: "各单位", en: "any unit")
    return Inputs.Trouble(
      .nothingMatched, "--period",
      Phrase(zh: "\(name.zh)在\(period)没有要报的数据", en: "nothing falls due in \(period) for \(name.en)"),
      help: Phrase(
        zh: "请核对期间；填报单位有：\(plan.filingUnits.map(\.id).joined(separator: "、"))",
        en: "check the period; units that file: \(plan.filingUnits.map(\.id).joined(separator: ", "))"))
  }

  private static func outsidePlan(_ period: Period, _ plan: Plan) -> Inputs.Trouble {
    Inputs.Trouble(
      .nothingMatched, "--period",
      Phrase(zh: "\(period)不在方案期内", en: "\(period) lies outside the plan"),
      help: Phrase(zh: "方案期为\(plan.start)至\(plan.deadline)", en: "the plan runs from \(plan.start) to \(plan.deadline)")
    )
  }
}

extension Period {
  /// A period as an argument, in its canonical spelling.
  static func formArgument(_ text: String) throws -> Period {
    if let period = Period(text) { return period }
    throw ValidationError("`\(text)` is not a period; write it as 2022-11, 2022-Q4 or 2022")
  }
}

extension Plan {
  /// Whether figures of a period may be filed: it ends while the plan or one of its standards runs.
  fileprivate func holds(_ period: Period) -> Bool {
    let first = standards.map(\.start).reduce(start, min)
    let last = standards.map(\.deadline).reduce(deadline, max)
    return first.year <= period.start.year && period.end.year <= last.year
  }
}

extension SubmissionForm {
  /// The name of its file in a folder of forms: the unit's, without what no path may hold, and the period.
  fileprivate var fileName: String {
    String("\(unit.id)-\(period)".map { "/\\:*?\"<>|".contains($0) ? "_" : $0 })
  }
}
