import Diagnostics

/// A diagnostic as every JSON output shows it.
struct JSONProblem: Encodable {
  let code, severity, message: String
  let messages: JSONPhrase
  let help: String?
  let location: JSONPlace?

  init(_ diagnostic: Diagnostic, _ language: Language) {
    code = diagnostic.code.rawValue
    severity = diagnostic.severity.rawValue
    message = diagnostic.message[language]
    messages = JSONPhrase(diagnostic.message)
    help = diagnostic.help?[language]
    location = diagnostic.place.map { JSONPlace($0) }
  }
}
