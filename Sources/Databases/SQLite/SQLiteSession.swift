import CSQLite
import Diagnostics

/// A database of SQLite, open for one reading in a transaction, so that it sees one state of it.
final class SQLiteSession: DatabaseSession {
  private let address: DatabaseAddress
  private let file: SQLiteFile
  private var from = ""

  init(_ address: DatabaseAddress, path: String) throws(DatabaseTrouble) {
    self.address = address
    guard let library = SQLiteFile.Library() else {
      throw DatabaseTrouble(
        .noLibrary, at: address.name,
        Phrase(zh: "读取 SQLite 需要的 libsqlite3 未安装", en: "libsqlite3, which reads SQLite, is not installed"),
        help: Phrase(zh: "请安装 SQLite 的库（Debian：libsqlite3-0）", en: "install SQLite's library (Debian: libsqlite3-0)"))
    }
    do throws(SQLiteFile.Failure) {
      file = try SQLiteFile(library, path)
      // The clock only ends what takes too long; nothing that is read depends on it.
      let end = ContinuousClock.now + .seconds(address.timeout)
      file.interrupt { ContinuousClock.now > end }
      try file.execute("PRAGMA query_only = ON")
      try file.execute("PRAGMA trusted_schema = OFF")
      try file.execute("BEGIN")
      // The first look takes the state that all later ones see, and tells whether it is a database at all.
      _ = try file.prepare("SELECT count(*) FROM sqlite_schema").step()
    } catch {
      throw Self.trouble(error, address)
    }
  }

  func shape() throws(DatabaseTrouble) -> DatabaseShape {
    switch address.source {
    case .table(let table):
      guard let name = try asking({ () throws(SQLiteFile.Failure) in try find(table) }) else {
        throw address.noTable(table, among: try asking { () throws(SQLiteFile.Failure) in try tables() })
      }
      from = SQLText.name(name)
      return try asking { () throws(SQLiteFile.Failure) in try tableShape(name) }
    case .query(let query):
      // A remark at its end must not swallow the bracket.
      from = "(\(query)\n)"
      let names = try asking { () throws(SQLiteFile.Failure) in
        try file.prepare("SELECT * FROM \(from) LIMIT 0").columnNames
      }
      return DatabaseShape(columns: names.map { DatabaseColumn(name: $0, kind: .any, type: "") }, key: [])
    }
  }

  private func asking<Answer>(_ body: () throws(SQLiteFile.Failure) -> Answer) throws(DatabaseTrouble) -> Answer {
    do throws(SQLiteFile.Failure) {
      return try body()
    } catch {
      throw Self.trouble(error, address)
    }
  }

  /// A look for each column: SQLite sorts to group, and sorting by two columns at once takes it as long.
  func counts(of columns: [DatabaseColumn], limit: Int) throws(DatabaseTrouble) -> [[DatabaseCount]?] {
    var all: [[DatabaseCount]?] = []
    for column in columns { all.append(try counts(of: column, limit: limit)) }
    return all
  }

  private func counts(of column: DatabaseColumn, limit: Int) throws(DatabaseTrouble) -> [DatabaseCount]? {
    do throws(SQLiteFile.Failure) {
      let rows = try file.prepare(
        "SELECT \(compared(column)), count(*) FROM \(from) GROUP BY 1 ORDER BY 1 LIMIT \(limit + 1)")
      var counts: [DatabaseCount] = []
      while try rows.step() { counts.append(DatabaseCount(text: rows.text(0), rows: Int(rows.text(1) ?? "") ?? 0)) }
      return counts.count > limit ? nil : counts
    } catch {
      throw Self.trouble(error, address)
    }
  }

  func read(_ selection: DatabaseSelection, into bytes: inout [UInt8], limit: Int) throws(DatabaseTrouble) -> Int {
    var statement = "SELECT \(selection.columns.map { SQLText.name($0.name) }.joined(separator: ", ")) FROM \(from)"
    let conditions = selection.filters.map { SQLText.condition(compared($0.column), $0.texts) }
    if !conditions.isEmpty { statement += " WHERE " + conditions.joined(separator: " AND ") }
    if !selection.order.isEmpty {
      statement += " ORDER BY " + selection.order.map { SQLText.name($0.name) }.joined(separator: ", ")
    }
    var number = 0
    var wrong: (row: Int, column: Int)?
    do throws(SQLiteFile.Failure) {
      let rows = try file.prepare(statement)
      while wrong == nil, bytes.count <= limit, try rows.step() {
        number += 1
        for column in selection.columns.indices {
          if column > 0 { bytes.append(UInt8(ascii: ",")) }
          switch rows.value(column) {
          case .null: break
          case .integer: rows.withBytes(column) { bytes.append(plain: $0) }
          case .text: rows.withBytes(column) { bytes.append(cell: $0) }
          case .real(let number): bytes += Array(ShortestDecimal.text(number).utf8)
          case .bytes: if wrong == nil { wrong = (number, column) }
          }
        }
        bytes.append(UInt8(ascii: "\n"))
      }
    } catch {
      throw Self.trouble(error, address)
    }
    if let wrong {
      let column = selection.columns[wrong.column]
      throw DatabaseTrouble(
        .columnType, at: address.name, address: address.place(ofColumn: column.name),
        Phrase(
          zh: "按键排序的第 \(wrong.row) 行，此列是二进制内容，不是文字或数值",
          en: "in row \(wrong.row) by its key this column holds bytes, neither a text nor a number"),
        help: Phrase(zh: "请改正该行，或用 query= 转换", en: "correct the row, or convert it with query="))
    }
    if bytes.count > limit { throw address.tooLarge(limit) }
    return number
  }

  /// Texts are compared by their bytes, whatever collation the column has.
  private func compared(_ column: DatabaseColumn) -> String {
    "CAST(\(SQLText.name(column.name)) AS TEXT) COLLATE BINARY"
  }
}

extension SQLiteSession {
  private func tableShape(_ name: String) throws(SQLiteFile.Failure) -> DatabaseShape {
    let rows = try file.prepare("SELECT name, type, pk FROM pragma_table_info(\(SQLText.literal(name)))")
    var columns: [DatabaseColumn] = []
    var key: [(place: Int, name: String)] = []
    while try rows.step() {
      let name = rows.text(0) ?? ""
      columns.append(DatabaseColumn(name: name, kind: .any, type: rows.text(1) ?? ""))
      if let place = Int(rows.text(2) ?? ""), place > 0 { key.append((place, name)) }
    }
    guard key.isEmpty else {
      return DatabaseShape(columns: columns, key: key.sorted { $0.place < $1.place }.map(\.name))
    }
    // Rows of a table without a key are known by their number; a view has none.
    let names = Set(columns.map { $0.name.lowercased() })
    guard let rowid = ["rowid", "_rowid_", "oid"].first(where: { !names.contains($0) }),
      (try? file.prepare("SELECT \(rowid) FROM \(from) LIMIT 0")) != nil
    else { return DatabaseShape(columns: columns, key: []) }
    return DatabaseShape(columns: columns, key: [rowid])
  }

  /// A table or view by its name, in letters of either case as SQLite has it.
  private func find(_ table: String) throws(SQLiteFile.Failure) -> String? {
    let found = try file.prepare(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND lower(name) = lower(\(SQLText.literal(table)))"
    )
    return try found.step() ? found.text(0) : nil
  }

  private func tables() throws(SQLiteFile.Failure) -> [String] {
    let rows = try file.prepare(
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name LIMIT 200"
    )
    var names: [String] = []
    while try rows.step() { names.append(rows.text(0) ?? "") }
    return names
  }

  private static func trouble(_ failure: SQLiteFile.Failure, _ address: DatabaseAddress) -> DatabaseTrouble {
    let words = failure.words
    func trouble(_ code: DatabaseCode, _ message: Phrase, _ help: Phrase) -> DatabaseTrouble {
      DatabaseTrouble(code, at: address.name, address: address.table, message, help: help)
    }
    switch failure.code {
    case SQLITE_NOTADB, SQLITE_CORRUPT:
      return trouble(
        .notADatabase,
        Phrase(zh: "这不是 SQLite 数据库，或已损坏：\(words)", en: "this is no database of SQLite, or a broken one: \(words)"),
        Phrase(zh: "请核对文件；CSV 等数据文件直接写路径，不加 sqlite:", en: "check the file; files such as CSV are named without sqlite:")
      )
    case SQLITE_BUSY, SQLITE_LOCKED:
      return trouble(
        .busy, Phrase(zh: "数据库正被其他程序写入：\(words)", en: "another program is writing the database: \(words)"),
        Phrase(zh: "请稍后重新运行", en: "run it again when that is done"))
    case SQLITE_INTERRUPT:
      return trouble(
        .timeout, Phrase(zh: "超过 \(address.timeout) 秒未完成", en: "it was not done within \(address.timeout) seconds"),
        Phrase(zh: "请缩小 query 的范围，或用 timeout= 放宽时限", en: "read less with query=, or allow more time with timeout="))
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH, SQLITE_READONLY:
      return trouble(
        .noRight, Phrase(zh: "无法打开数据库：\(words)", en: "the database cannot be opened: \(words)"),
        Phrase(zh: "请核对路径和文件权限", en: "check the path and the permissions of the file"))
    default:
      return trouble(
        .query, Phrase(zh: "数据库拒绝了读取：\(words)", en: "the database refused to read: \(words)"),
        Phrase(
          zh: "请核对 table 或 query；同样的语句可用 sqlite3 试运行",
          en: "check the table or the query; try the statement with sqlite3"))
    }
  }
}
