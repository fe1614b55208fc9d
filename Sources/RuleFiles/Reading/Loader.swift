import Diagnostics
import Plans
import Quantities

/// Turns the nodes of a plan's files into a plan, step by step, and keeps everything that is wrong.
struct Loader {
  var log = DiagnosticLog()
  var plan: Plan
  /// Whether the plan's head was read; without it unknown units, leaders and stages are not reported.
  var hasHead = false
  /// Whether every file could be read; a name that is missing may stand in one that could not.
  var isComplete = true
  /// Whether what the rules ask for is held against the words that they quote.
  var isAudited = true
  /// Places of what is declared, for messages about a second declaration.
  var declared = Declarations()
  /// What the requirements refer to.
  var used: Set<Indicator.Index> = []
  /// Indicators whose declaration is not usable: nothing is held against their unit.
  var broken: Set<Indicator.Index> = []
  /// Indicators without a list of items of their own: their items are those of the milestones that read them.
  var itemsFromMilestones: Set<Indicator.Index> = []
  var claims: [Claim] = []
  /// Where each standard writes its numbers, by their words.
  var boundPlaces: [String: [String: Diagnostic.Place]] = [:]
  /// Pairs of standards whose conflict is recorded by `x-conflict`.
  var recordedConflicts: Set<Set<String>> = []

  /// Where time zones with summer time are looked up.
  let zones: ZoneFiles

  /// The zone stands until the plan's head names one.
  init(timeZone: PlanTimeZone, zones: ZoneFiles = .none) {
    self.zones = zones
    plan = Plan(
      id: "", title: Phrase(verbatim: ""), year: 1, start: .first, deadline: .last, timeZone: timeZone,
      calendar: ReportingCalendar(cadence: .month, dueDay: 10))
  }

  mutating func report(
    _ code: RuleCode, _ severity: Diagnostic.Severity = .error, at place: Diagnostic.Place?, _ message: Phrase,
    help: Phrase? = nil, related: [Diagnostic.Related] = []
  ) {
    log.report(Diagnostic(code.code, severity, at: place, message, help: help, related: related))
  }

  /// An error of a quantity at its place inside the scalar.
  mutating func report(_ error: QuantityError, at value: Value) {
    log.report(
      Diagnostic(error.code.code, at: value.place(atOffset: error.offset), error.message, help: error.help))
  }
}
