import CSQLite

/// The one owner of an open database of SQLite, which it cannot write; nothing outside this file touches its memory.
@safe
final class SQLiteFile {
  struct Failure: Error {
    /// SQLite's result code.
    let code: Int32
    let words: String
  }

  /// What a cell holds.
  enum Value {
    case null
    case text
    /// A whole number.
    case integer
    /// A binary number.
    case real(Double)
    case bytes
  }

  /// SQLite itself, which stays loaded to the end of the process.
  @safe
  struct Library {
    fileprivate let functions: UnsafePointer<SQLiteFunctions>
    nonisolated(unsafe) private static let loaded = unsafe sqlite_functions()

    /// Nil where it is not installed.
    init?() {
      guard let functions = unsafe Self.loaded else { return nil }
      unsafe self.functions = functions
    }
  }

  private let library: Library
  private var sqlite: SQLiteFunctions { unsafe library.functions.pointee }
  private let database: OpaquePointer

  init(_ library: Library, _ path: String) throws(Failure) {
    self.library = library
    var opened: OpaquePointer?
    let code = unsafe library.functions.pointee.sqlite3_open_v2(
      path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard let database = unsafe opened else { throw Failure(code: code, words: "out of memory") }
    unsafe self.database = database
    guard code == SQLITE_OK else { throw failure(code) }
    _ = unsafe sqlite.sqlite3_extended_result_codes(database, 0)
    // Somebody who writes is waited for.
    _ = unsafe sqlite.sqlite3_busy_timeout(database, 5_000)
  }

  deinit { _ = unsafe sqlite.sqlite3_close(database) }

  private func failure(_ code: Int32) -> Failure {
    Failure(code: code & 0xFF, words: unsafe sqlite.sqlite3_errmsg(database).map { unsafe String(cString: $0) } ?? "")
  }

  func execute(_ statement: String) throws(Failure) {
    let code = unsafe sqlite.sqlite3_exec(database, statement, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Ends a statement once `stops` says so; it is asked every so many thousand steps.
  func interrupt(when stops: @escaping @Sendable () -> Bool) {
    watch = Watch(stops)
    _ = unsafe sqlite.sqlite3_progress_handler(
      database, 20_000,
      { context in
        guard let context = unsafe context else { return 0 }
        return unsafe Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().stops() ? 1 : 0
      }, watch.map { unsafe Unmanaged.passUnretained($0).toOpaque() })
  }

  private final class Watch {
    let stops: @Sendable () -> Bool

    init(_ stops: @escaping @Sendable () -> Bool) { self.stops = stops }
  }

  private var watch: Watch?

  /// One statement, however many semicolons stand in it: what follows the first is refused.
  func prepare(_ text: String) throws(Failure) -> Statement {
    var prepared: OpaquePointer?
    var code = SQLITE_OK
    var hasMore = false
    unsafe text.withCString { start in
      var rest: UnsafePointer<CChar>?
      code = unsafe sqlite.sqlite3_prepare_v2(database, start, -1, &prepared, &rest)
      if let rest = unsafe rest { hasMore = unsafe rest.pointee != 0 }
    }
    guard code == SQLITE_OK, let statement = unsafe prepared else { throw failure(code) }
    let owner = unsafe Statement(statement, self)
    if hasMore { throw Failure(code: SQLITE_ERROR, words: "more than one statement") }
    return owner
  }

  /// The one owner of a prepared statement.
  @safe
  final class Statement {
    private let statement: OpaquePointer
    private let file: SQLiteFile

    fileprivate init(_ statement: OpaquePointer, _ file: SQLiteFile) {
      unsafe self.statement = statement
      self.file = file
    }

    deinit { _ = unsafe file.sqlite.sqlite3_finalize(statement) }

    var columnNames: [String] {
      unsafe (0..<file.sqlite.sqlite3_column_count(statement)).map { column in
        unsafe file.sqlite.sqlite3_column_name(statement, column).map { unsafe String(cString: $0) } ?? ""
      }
    }

    /// Whether there is one more row.
    func step() throws(Failure) -> Bool {
      let code = unsafe file.sqlite.sqlite3_step(statement)
      if code == SQLITE_ROW { return true }
      guard code == SQLITE_DONE else { throw file.failure(code) }
      return false
    }

    func value(_ column: Int) -> Value {
      switch unsafe file.sqlite.sqlite3_column_type(statement, Int32(column)) {
      case SQLITE_NULL: .null
      case SQLITE_INTEGER: .integer
      case SQLITE_FLOAT: .real(unsafe file.sqlite.sqlite3_column_double(statement, Int32(column)))
      case SQLITE_BLOB: .bytes
      default: .text
      }
    }

    func text(_ column: Int) -> String? {
      guard let text = unsafe file.sqlite.sqlite3_column_text(statement, Int32(column)) else { return nil }
      return unsafe String(cString: text)
    }

    /// Hands the bytes of a text or whole number to `body`.
    func withBytes(_ column: Int, _ body: (Span<UInt8>) -> Void) {
      let start = unsafe file.sqlite.sqlite3_column_text(statement, Int32(column))
      let count = Int(unsafe file.sqlite.sqlite3_column_bytes(statement, Int32(column)))
      let buffer = unsafe UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)
      body(unsafe buffer.span)
    }
  }
}
