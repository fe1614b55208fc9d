public import ArgumentParser
public import Diagnostics
import Layout
import Pages
import Plans
import Quantities
import Reports

extension Language: ExpressibleByArgument {}
extension LanguageChoice: ExpressibleByArgument {}
extension ColorChoice: ExpressibleByArgument {}
extension Verdict: ExpressibleByArgument {}
extension BulletinFormat: ExpressibleByArgument {}

/// A day as an argument.
///
/// The one word `today` is the only way in which the clock gets in, and it is the day of the plan's time zone: which
/// plan that is, only the run knows.
enum DayChoice {
  case date(CalendarDate)
  case today

  static func argument(_ text: String) throws -> DayChoice {
    if text == "today" { return .today }
    if let date = CalendarDate(text) { return .date(date) }
    throw ValidationError("`\(text)` is not a date; write it as 2022-11-10, or `today`")
  }

  func day(in plan: Plan) -> CalendarDate {
    switch self {
    case .date(let date): date
    case .today: Clock.today(in: plan.timeZone)
    }
  }
}

/// The languages that can be asked for.
///
/// A page is in one; JSON can hold both.
enum LanguageChoice: String, CaseIterable {
  case zh
  case en
  case both

  /// The language of a page, where the choice says one.
  var language: Language? { Language(rawValue: rawValue) }
}

/// How things are shown.
struct DisplayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Language of everything printed: zh or en; both for JSON in both. Default: the locale's, then en.",
      discussion: "JSON never goes by the locale: where neither this nor plumbline.yaml names a language it holds both."
    ))
  var lang: LanguageChoice?

  @Flag(help: "Indent JSON. Default: only on a terminal.")
  var pretty = false

  @Flag(help: "Never tell on the terminal how far a long run is.")
  var noProgress = false

  @Option(help: "Colour: auto, always or never.")
  var color: ColorChoice = .auto

  @Option(help: "Columns of text reports. Default: COLUMNS, then 80.")
  var width: Int?

  func validate() throws {
    if let width, !(40...500).contains(width) { throw ValidationError("--width must be from 40 to 500") }
  }
}

/// Which rules and settings are used.
struct RuleOptions: ParsableArguments {
  @Option(help: "The plan's folder of rule files. Default: from plumbline.yaml, else the only plan under Rules/.")
  var rules: String?

  @Option(help: "The settings file. Default: plumbline.yaml, nearest upward to the repository's root.")
  var config: String?

  @Flag(help: "Use no settings file.")
  var noConfig = false

  func validate() throws {
    if noConfig, config != nil { throw ValidationError("--config and --no-config contradict each other") }
  }
}

/// Which standards are meant.
struct SelectionOptions: ParsableArguments {
  @Option(help: "Only standards that this unit leads or supports; may be repeated.")
  var unit: [String] = []

  @Option(
    help:
      "Only findings of this verdict: pass, at-risk, fail, no-data, not-due, review, waived or error; may be repeated.")
  var status: [Verdict] = []
}

/// At what date things are judged.
struct DateOptions: ParsableArguments {
  @Option(
    help: "The data's date (2022-11-10, or today). Default: the day on which the drop's latest period fell due.",
    transform: DayChoice.argument)
  var asOf: DayChoice?

  @Option(help: "Hide submissions later than this moment (2022-11-10, its end, or 2022-11-10T09:30:00+08:00).")
  var knownBy: String?

  /// The as-of; nil where none was asked for.
  func asOf(in plan: Plan) -> CalendarDate? { asOf?.day(in: plan) }

  func validate() throws {
    guard let knownBy, Timestamp(knownBy, in: .utc) == nil else { return }
    throw ValidationError("`\(knownBy)` is not a moment; write it as 2022-11-10 or 2022-11-10T09:30:00+08:00")
  }
}

/// `NAME` or `NAME:PATH`.
struct FormatChoice: ExpressibleByArgument, Equatable {
  let format: ReportFormat
  let path: String?

  init(format: ReportFormat, path: String? = nil) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let format = ReportFormat(rawValue: String(name)) else { return nil }
    self.format = format
    path = parts.count > 1 ? String(parts[1]) : nil
    if path?.isEmpty == true { return nil }
  }

  /// An argument, with the nearest name where it is none.
  static func argument(_ text: String) throws -> FormatChoice {
    if let choice = FormatChoice(argument: text) { return choice }
    let name = String(text.prefix { $0 != ":" })
    if ReportFormat(rawValue: name) != nil {
      throw ValidationError("`\(text)` names no file; write \(name):PATH, or \(name) alone for standard output")
    }
    if let nearest = NearestName.to(name, among: allValueStrings) {
      throw ValidationError("there is no format `\(name)`; did you mean `\(nearest)`?")
    }
    throw ValidationError("there is no format `\(name)`; there are \(allValueStrings.joined(separator: ", "))")
  }

  /// The formats with the files they go to: `output` is for the first that has none of its own, and at most one more
  /// goes to standard output.
  static func destinations(of choices: [FormatChoice], output: String?) throws -> [FormatChoice] {
    var output = output
    var result: [FormatChoice] = []
    for choice in choices {
      let path = choice.path ?? output
      if choice.path == nil { output = nil }
      if result.contains(where: { $0.path == path }) {
        throw ValidationError(
          path.map { "two reports cannot go to the same file `\($0)`" }
            ?? "only one report can go to standard output; give the others a file: \(choice.format.rawValue):PATH")
      }
      result.append(FormatChoice(format: choice.format, path: path))
    }
    if let output {
      throw ValidationError("every format has a file of its own: nothing is left for --output \(output)")
    }
    return result
  }

  static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// The rungs of `--fail-on`.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case fail
  case noData = "no-data"
  case atRisk = "at-risk"
  case never

  /// Whether a verdict is at or above the rung.
  func includes(_ verdict: Verdict) -> Bool {
    switch self {
    case .never: false
    case .fail: verdict == .fail
    case .noData: verdict == .fail || verdict == .noData
    case .atRisk: verdict == .fail || verdict == .noData || verdict == .atRisk
    }
  }
}
