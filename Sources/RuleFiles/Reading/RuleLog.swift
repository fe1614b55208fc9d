import Diagnostics
import Quantities

/// What a reading of rule files finds wrong, in the order in which it is found.
///
/// A reference, because every reader of one plan adds to the one list.
final class RuleLog {
  private var log = DiagnosticLog()

  var hasErrors: Bool { log.hasErrors }

  /// How much was found so far.
  var count: Int { log.entries.count }

  /// Everything found, by file, line and column.
  var sorted: [Diagnostic] { log.sorted }

  func report(_ diagnostic: Diagnostic) {
    log.report(diagnostic)
  }

  func report(contentsOf others: some Sequence<Diagnostic>) {
    log.report(contentsOf: others)
  }

  func report(
    _ code: RuleCode, _ severity: Diagnostic.Severity = .error, at place: Diagnostic.Place?, _ message: Phrase,
    help: Phrase? = nil, related: [Diagnostic.Related] = []
  ) {
    log.report(Diagnostic(code.code, severity, at: place, message, help: help, related: related))
  }

  /// An error of a quantity at its place inside the scalar.
  func report(_ error: QuantityError, at value: Value) {
    log.report(
      Diagnostic(error.code.code, at: value.place(atOffset: error.offset), error.message, help: error.help))
  }
}
