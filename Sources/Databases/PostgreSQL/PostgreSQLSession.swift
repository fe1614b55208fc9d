import Diagnostics

/// A PostgreSQL database, open for one reading in a transaction that writes nothing and sees one state of it.
final class PostgreSQLSession: DatabaseSession {
  let address: DatabaseAddress
  let connection: PostgreSQLConnection
  /// The table as SQL names it, or the query in brackets.
  private(set) var from = ""
  /// Behind a text that is compared: equal bytes are equal texts only where no collation says otherwise.
  private var collation = ""

  init(_ address: DatabaseAddress, url: String) throws(DatabaseTrouble) {
    self.address = address
    guard let library = PostgreSQLConnection.Library() else {
      throw DatabaseTrouble(
        .noLibrary, at: address.name,
        Phrase(zh: "读取 PostgreSQL 需要的 libpq 未安装", en: "libpq, which reads PostgreSQL, is not installed"),
        help: Phrase(
          zh: "请安装 PostgreSQL 客户端库（Debian：libpq5）", en: "install PostgreSQL's client library (Debian: libpq5)"))
    }
    guard library.reads(url) else {
      throw DatabaseTrouble(
        .address, at: address.name,
        Phrase(zh: "PostgreSQL 读不懂这个地址", en: "PostgreSQL cannot read this address"),
        help: Phrase(
          zh: "请写作 postgresql://用户@主机:端口/数据库?table=表；参数名见 libpq 的连接参数",
          en: "write postgresql://user@host:port/database?table=…; other parameters are those of libpq"))
    }
    do throws(PostgreSQLConnection.Failure) {
      connection = try PostgreSQLConnection(
        library,
        defaults: [
          ("connect_timeout", "10"), ("keepalives_idle", "30"), ("keepalives_interval", "10"),
          ("keepalives_count", "3"),
          ("fallback_application_name", "plumbline"),
        ], url: url, settings: [("client_encoding", "UTF8")])
    } catch {
      throw DatabaseTrouble(
        .noConnection, at: address.name,
        Phrase(zh: "无法连接数据库：\(error.words)", en: "the database cannot be reached: \(error.words)"),
        help: Phrase(
          zh: "请核对主机、端口、用户和数据库名；密码放在 libpq 的密码文件（PGPASSFILE）或服务文件中",
          en:
            "check host, port, user and database; the password belongs in libpq's password file (PGPASSFILE) or service file"
        ))
    }
    try execute("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
    // Statements end here even where the server is held up by others, and dates come one way.
    for setting in [
      "statement_timeout = '\(address.timeout)s'", "lock_timeout = '\(min(address.timeout, 60))s'",
      "datestyle = 'ISO, YMD'", "timezone = 'UTC'", "extra_float_digits = 1", "standard_conforming_strings = on",
      "synchronize_seqscans = off",
    ] { try execute("SET LOCAL \(setting)") }
    if try execute("SELECT EXISTS (SELECT FROM pg_collation WHERE NOT collisdeterministic)").text(0, 0) == "t" {
      collation = " COLLATE \"C\""
    }
  }

  @discardableResult
  func execute(_ statement: String) throws(DatabaseTrouble) -> PostgreSQLConnection.Answer {
    do throws(PostgreSQLConnection.Failure) {
      return try connection.execute(statement)
    } catch {
      throw trouble(error)
    }
  }

  func shape() throws(DatabaseTrouble) -> DatabaseShape {
    switch address.source {
    case .table(let table):
      let (relation, name) = try find(table)
      from = name
      let columns = try execute(
        "SELECT a.attname, a.atttypid FROM pg_attribute a WHERE a.attrelid = \(relation) AND a.attnum > 0 "
          + "AND NOT a.attisdropped ORDER BY a.attnum")
      let key = try execute(
        "SELECT a.attname FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k(number, place) "
          + "JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number "
          + "WHERE i.indrelid = \(relation) AND i.indisprimary AND k.place <= i.indnkeyatts ORDER BY k.place")
      let named = (0..<columns.rowCount).map { (columns.text($0, 0) ?? "", UInt32(columns.text($0, 1) ?? "") ?? 0) }
      return DatabaseShape(columns: try typed(named), key: (0..<key.rowCount).compactMap { key.text($0, 0) })
    case .query(let query):
      // A remark at its end must not swallow the bracket.
      from = "(\(query)\n) AS query"
      let described = try execute("SELECT * FROM \(from) LIMIT 0").columns
      return DatabaseShape(columns: try typed(described.map { ($0.name, $0.type) }), key: [])
    }
  }

  func counts(of columns: [DatabaseColumn], limit: Int) throws(DatabaseTrouble) -> [[DatabaseCount]?] {
    guard !columns.isEmpty else { return [] }
    // The rows are gone through once: texts that stand together are few beside them.
    let numbers = columns.indices
    let texts = numbers.map { "\(compared(columns[$0])) AS text\($0)" }.joined(separator: ", ")
    let grouped = numbers.map { "\($0 + 1)" }.joined(separator: ", ")
    // The order does not matter to the answer; it is that of names in messages.
    let parts = numbers.map {
      "(SELECT \($0), text\($0)::text COLLATE \"C\", sum(rows) FROM together GROUP BY text\($0) ORDER BY 2 LIMIT \(limit + 1))"
    }
    let answer = try execute(
      "WITH together AS (SELECT \(texts), count(*) AS rows FROM \(from) GROUP BY \(grouped)) "
        + parts.joined(separator: " UNION ALL "))
    var counts = [[DatabaseCount]](repeating: [], count: columns.count)
    for row in 0..<answer.rowCount {
      guard let number = Int(answer.text(row, 0) ?? ""), counts.indices.contains(number) else { continue }
      counts[number].append(DatabaseCount(text: answer.text(row, 1), rows: Int(answer.text(row, 2) ?? "") ?? 0))
    }
    return counts.map { $0.count > limit ? nil : $0 }
  }

  func read(_ selection: DatabaseSelection, into bytes: inout [UInt8], limit: Int) throws(DatabaseTrouble) -> Int {
    var statement = "SELECT \(selection.columns.map(shown).joined(separator: ", ")) FROM \(from)"
    let conditions = selection.filters.map { SQLText.condition(compared($0.column), $0.texts) }
    if !conditions.isEmpty { statement += " WHERE " + conditions.joined(separator: " AND ") }
    if !selection.order.isEmpty {
      statement += " ORDER BY " + selection.order.map(ordered).joined(separator: ", ")
    }
    let rows: Int?
    do throws(PostgreSQLConnection.Failure) {
      rows = try connection.copy("COPY (\(statement)) TO STDOUT (FORMAT csv)", into: &bytes, limit: limit)
    } catch {
      throw trouble(error)
    }
    guard let rows else { throw address.tooLarge(limit) }
    return rows
  }

  // MARK: - Columns as SQL asks for them

  /// As a figure's cell holds it.
  private func shown(_ column: DatabaseColumn) -> String {
    let name = SQLText.name(column.name)
    return switch column.kind {
    case .money: "\(name)::numeric"
    case .moment: "regexp_replace(\(name)::text, ' 00:00:00$', '')"
    case .zonedMoment: "replace(\(name)::text, '+00', 'Z')"
    case .number, .text, .day, .any, .other: name
    }
  }

  /// As texts of it are compared; a plain text is left to its index.
  private func compared(_ column: DatabaseColumn) -> String {
    column.kind == .text && column.type == "text" || column.type == "character varying"
      ? SQLText.name(column.name) + collation : "(\(shown(column)))::text\(collation)"
  }

  private func ordered(_ column: DatabaseColumn) -> String {
    column.kind == .text ? "\(SQLText.name(column.name))::text COLLATE \"C\"" : SQLText.name(column.name)
  }

  private func typed(_ columns: [(String, UInt32)]) throws(DatabaseTrouble) -> [DatabaseColumn] {
    let numbers = Set(columns.map(\.1)).sorted().map(String.init).joined(separator: ", ")
    guard !numbers.isEmpty else { return [] }
    // A domain is what it stands on.
    let answer = try execute(
      "SELECT t.oid, format_type(t.oid, NULL), b.typcategory, b.typname FROM pg_type t JOIN pg_type b "
        + "ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END WHERE t.oid IN (\(numbers))")
    var types: [UInt32: (type: String, kind: DatabaseColumn.Kind)] = [:]
    for row in 0..<answer.rowCount {
      guard let number = UInt32(answer.text(row, 0) ?? "") else { continue }
      types[number] = (
        answer.text(row, 1) ?? "", Self.kind(category: answer.text(row, 2) ?? "", name: answer.text(row, 3) ?? "")
      )
    }
    return columns.map { name, type in
      DatabaseColumn(name: name, kind: types[type]?.kind ?? .other, type: types[type]?.type ?? "")
    }
  }

  private static func kind(category: String, name: String) -> DatabaseColumn.Kind {
    switch (category, name) {
    case (_, "money"): .money
    case (_, "date"): .day
    case (_, "timestamp"): .moment
    case (_, "timestamptz"): .zonedMoment
    case ("N", "int2"), ("N", "int4"), ("N", "int8"), ("N", "numeric"), ("N", "float4"), ("N", "float8"): .number
    case ("S", _), ("E", _), ("X", _), (_, "uuid"): .text
    default: .other
    }
  }
}
