import Diagnostics

// A table that is not there, and what the server refuses.

extension PostgreSQLSession {
  /// The number of a table, and its name as SQL has it.
  func find(_ table: String) throws(DatabaseTrouble) -> (relation: UInt32, name: String) {
    let parts = table.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    // Written as it is called, or as SQL has it: with quotes, or in letters of either case.
    for name in [parts.map(SQLText.name).joined(separator: "."), table] {
      let answer = try execute(
        "SELECT c.oid, c.oid::regclass FROM pg_class c WHERE c.oid = to_regclass(\(SQLText.literal(name))) "
          + "AND c.relkind IN ('r', 'p', 'v', 'm', 'f')")
      if answer.rowCount == 1, let relation = UInt32(answer.text(0, 0) ?? ""), let name = answer.text(0, 1) {
        return (relation, name)
      }
    }
    let others = try execute(
      "SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        + "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema') "
        + "AND n.nspname NOT LIKE 'pg\\_toast%' ORDER BY c.oid::regclass::text COLLATE \"C\" LIMIT 200")
    throw address.noTable(table, among: (0..<others.rowCount).compactMap { others.text($0, 0) })
  }

  func trouble(_ failure: PostgreSQLConnection.Failure) -> DatabaseTrouble {
    let (state, words) = (failure.state, failure.words)
    func trouble(_ code: DatabaseCode, _ message: Phrase, _ help: Phrase) -> DatabaseTrouble {
      DatabaseTrouble(code, at: address.name, address: address.table, message, help: help)
    }
    if !failure.isOpen || state.hasPrefix("08") || state.hasPrefix("57P") {
      return trouble(
        .connectionLost,
        Phrase(
          zh: "连接在读取中断开，所读数据不完整，未采用：\(words)",
          en: "the connection was lost while rows were read; none of them is used: \(words)"),
        Phrase(zh: "请查看数据库服务器的日志，恢复后重新运行", en: "see the log of the server, and run it again when it is back"))
    }
    switch state {
    case "42501":
      return trouble(
        .noRight, Phrase(zh: "没有读取权限：\(words)", en: "there is no right to read it: \(words)"),
        Phrase(zh: "请数据库管理员授权：GRANT SELECT", en: "ask the database's administrator for GRANT SELECT"))
    case "42P01", "3F000":
      return trouble(
        .noTable, Phrase(zh: "没有这张表：\(words)", en: "there is no such table: \(words)"),
        Phrase(zh: "请核对表名", en: "check the name of the table"))
    case "57014", "55P03":
      return trouble(
        .timeout,
        Phrase(
          zh: "超过 \(address.timeout) 秒未完成：\(words)", en: "it was not done within \(address.timeout) seconds: \(words)"),
        Phrase(zh: "请缩小 query 的范围，或用 timeout= 放宽时限", en: "read less with query=, or allow more time with timeout="))
    default:
      return trouble(
        .query, Phrase(zh: "数据库拒绝了读取：\(words)", en: "the database refused to read: \(words)"),
        Phrase(
          zh: "请核对 table 或 query；同样的语句可用 psql 试运行", en: "check the table or the query; try the statement with psql"))
    }
  }
}

extension DatabaseAddress {
  func noTable(_ table: String, among others: [String]) -> DatabaseTrouble {
    let nearest = NearestName.to(table, among: others)
    let shown = others.prefix(8)
    return DatabaseTrouble(
      .noTable, at: name, address: self.table, Phrase(zh: "没有“\(table)”这张表", en: "there is no table `\(table)`"),
      help: nearest.map { Phrase(zh: "是否为“\($0)”？", en: "did you mean `\($0)`?") }
        ?? (others.isEmpty
          ? Phrase(zh: "此数据库中没有表", en: "the database holds no tables")
          : Phrase(
            zh: "现有：\(shown.joined(separator: "、"))\(others.count > shown.count ? "等" : "")",
            en: "there are: \(shown.joined(separator: ", "))\(others.count > shown.count ? ", …" : "")")))
  }
}
