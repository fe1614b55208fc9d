import CPostgreSQL
import Diagnostics

/// The one owner of a connection of libpq; nothing outside this file touches its memory.
@safe
final class PostgreSQLConnection {
  /// What the server or libpq says of a failure.
  struct Failure: Error {
    /// The five characters of SQLSTATE; empty where the connection itself failed.
    let state: String
    let words: String
    /// Whether the connection is still there.
    let isOpen: Bool
  }

  private let library: OpaquePointer
  private let connection: OpaquePointer

  /// libpq, which stays loaded to the end of the process.
  @safe
  struct Library {
    fileprivate let library: OpaquePointer

    /// Nil where it is not installed.
    init?() {
      guard let library = unsafe pq_library() else { return nil }
      unsafe self.library = library
    }

    func reads(_ url: String) -> Bool { unsafe pq_reads(library, url) }
  }

  /// Settings before the URL are defaults, those behind it hold whatever it says.
  init(_ library: Library, defaults: [(String, String)], url: String, settings: [(String, String)])
    throws(Failure)
  {
    let all = defaults + [("dbname", url)] + settings
    let connection = unsafe Self.withTexts(all.map(\.0)) { keywords in
      unsafe Self.withTexts(all.map(\.1)) { values in unsafe pq_connect(library.library, keywords, values) }
    }
    guard let connection = unsafe connection else { throw Failure(state: "", words: "out of memory", isOpen: false) }
    unsafe self.library = library.library
    unsafe self.connection = connection
    guard unsafe pq_is_open(library.library, connection) else { throw failure(of: nil) }
  }

  deinit { unsafe pq_close(library, connection) }

  /// The one owner of what a statement gave.
  @safe
  final class Answer {
    private let answer: OpaquePointer
    private let connection: PostgreSQLConnection

    fileprivate init(_ answer: OpaquePointer, _ connection: PostgreSQLConnection) {
      unsafe self.answer = answer
      self.connection = connection
    }

    deinit { unsafe pq_clear(connection.library, answer) }

    fileprivate var kind: PQAnswerKind { unsafe PQAnswerKind(UInt32(clamping: pq_kind(connection.library, answer))) }

    var rowCount: Int { Int(unsafe pq_row_count(connection.library, answer)) }

    /// The names of the columns and the numbers of their types.
    var columns: [(name: String, type: UInt32)] {
      unsafe (0..<pq_column_count(connection.library, answer)).map { column in
        let name = unsafe pq_column_name(connection.library, answer, column).map { unsafe String(cString: $0) }
        return (name ?? "", unsafe pq_column_type(connection.library, answer, column))
      }
    }

    func text(_ row: Int, _ column: Int) -> String? {
      unsafe pq_text(connection.library, answer, Int32(clamping: row), Int32(clamping: column))
        .map { unsafe String(cString: $0) }
    }

    fileprivate func error(_ field: Character) -> String? {
      guard let code = field.asciiValue else { return nil }
      return unsafe pq_error(connection.library, answer, Int32(code)).map { unsafe String(cString: $0) }
    }
  }

  /// Runs one statement that gives rows, or none.
  @discardableResult
  func execute(_ statement: String) throws(Failure) -> Answer {
    let answer = try answer(to: statement)
    guard answer.kind == PQ_COMMAND_OK || answer.kind == PQ_TUPLES_OK else { throw failure(of: answer) }
    return answer
  }

  /// Runs a COPY … TO STDOUT and appends what it sends, until there is more than `limit`; nil if so,
  /// else the number of rows.
  func copy(_ statement: String, into bytes: inout [UInt8], limit: Int) throws(Failure) -> Int? {
    let answer = try answer(to: statement)
    guard answer.kind == PQ_COPY_OUT else { throw failure(of: answer) }
    var rows = 0
    while true {
      var row: UnsafeMutablePointer<CChar>?
      let count = unsafe pq_copied(library, connection, &row)
      guard count >= 0 else {
        if count == -2 { throw failure(of: nil) }
        break
      }
      if let row = unsafe row {
        unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: row, count: Int(count)))
        unsafe pq_free(library, row)
      }
      rows += 1
      if bytes.count > limit { return nil }
    }
    // How it ended is known only now: a server that goes down ends the rows as a table does.
    while let end = unsafe pq_next_answer(library, connection) {
      let end = unsafe Answer(end, self)
      guard end.kind == PQ_COMMAND_OK else { throw failure(of: end) }
    }
    guard unsafe pq_is_open(library, connection) else { throw failure(of: nil) }
    return rows
  }

  private func answer(to statement: String) throws(Failure) -> Answer {
    guard let answer = unsafe pq_execute(library, connection, statement, 0, nil) else { throw failure(of: nil) }
    return unsafe Answer(answer, self)
  }

  private func failure(of answer: Answer?) -> Failure {
    let complaint = unsafe pq_complaint(library, connection).map { unsafe String(cString: $0) } ?? ""
    return Failure(
      state: answer?.error("C") ?? "", words: Self.line(answer?.error("M") ?? complaint),
      isOpen: unsafe pq_is_open(library, connection))
  }

  /// Several lines as one.
  private static func line(_ text: String) -> String {
    text.split { $0.isNewline }.map { $0.drop { $0.isWhitespace } }.joined(separator: "; ")
  }

  /// Texts as C has a list of them, with a null behind the last.
  private static func withTexts<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
  ) -> Result {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
      starts.append(bytes.count)
      bytes += text.utf8.map { CChar(bitPattern: $0) } + [0]
    }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      var pointers = unsafe starts.map { start in unsafe buffer.baseAddress.map { unsafe $0 + start } }
      unsafe pointers.append(nil)
      return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
    }
  }
}
