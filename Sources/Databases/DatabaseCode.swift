public import Diagnostics

/// Everything that is to be said of a database as a drop; all but rows that are left end the run.
public enum DatabaseCode: String, CaseIterable, Sendable {
  case address = "database-address"
  case noLibrary = "database-no-library"
  case noConnection = "database-no-connection"
  case connectionLost = "database-connection-lost"
  case notADatabase = "database-not-a-database"
  case noTable = "database-no-table"
  case noRight = "database-no-right"
  case columnType = "database-column-type"
  case query = "database-query"
  case timeout = "database-timeout"
  case busy = "database-busy"
  case tooLarge = "database-too-large"
  case rowsLeft = "database-rows-left"

  /// The raw value as the code of a diagnostic.
  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}

/// Why nothing could be read from a database.
public struct DatabaseTrouble: Error {
  /// What is wrong and what to do; its place names the address without a password.
  public let diagnostic: Diagnostic

  /// `address` is a table, a column or a cell of the database.
  init(
    _ code: DatabaseCode, at name: String, address: String? = nil, _ message: Phrase, help: Phrase
  ) {
    diagnostic = Diagnostic(
      code.code, at: Diagnostic.Place(file: name, address: address), message, help: help)
  }
}
