import Diagnostics

/// Where figures live in a database: `postgresql://host/db?table=figures`, `sqlite:figures.db?query=SELECT …`.
public struct DatabaseAddress: Sendable {
  /// What the rows are.
  public enum Source: Sendable, Hashable {
    case table(String)
    case query(String)
  }

  /// The database, and where it is.
  public enum System: Sendable, Hashable {
    /// What is left for libpq of the URL.
    case postgresql(url: String)
    case sqlite(path: String)
  }

  /// Which database, with all that opening it needs; a password may be in it.
  public let system: System
  /// Which rows.
  public let source: Source
  /// Seconds that one statement may take.
  public let timeout: Int
  /// Whether rows of indicators that the plan does not know are left where they are.
  public let leavesUnknown: Bool
  /// The address as people are shown it: without a password, and without what else only libpq needs.
  public let name: String

  static let standardTimeout = 600
  private static let schemes = ["postgresql://", "postgres://", "sqlite:"]
  private static let own: Set<String> = ["table", "query", "timeout", "unknown"]

  /// Whether an argument names a database rather than a file.
  public static func isOne(_ text: String) -> Bool { schemes.contains { text.hasPrefix($0) } }

  /// Reads an address; percent-encoding is undone in `table` and `query`.
  ///
  /// Throws for two sources or none, for a value of ours that is missing, repeated or not allowed, and for anything else
  /// behind the path of a file of SQLite.
  public init(_ text: String) throws(DatabaseTrouble) {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let base = parts[0]
    let shown = Self.shown(base)
    var values: [String: String] = [:]
    var others: [String] = []
    for pair in parts.count > 1 ? parts[1].split(separator: "&").map(String.init) : [] {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard Self.own.contains(halves[0]) else {
        others.append(pair)
        continue
      }
      guard halves.count == 2, let value = Self.decoded(halves[1]), !value.isEmpty, values[halves[0]] == nil else {
        throw Self.trouble(
          shown,
          Phrase(
            zh: "“\(halves[0])”没有值、写了两次，或含有无效的 % 编码", en: "`\(halves[0])` has no value, two, or one with a stray %"),
          Phrase(zh: "% 写作 %25，& 写作 %26", en: "write % as %25 and & as %26"))
      }
      values[halves[0]] = value
    }
    switch (values["table"], values["query"]) {
    case (let table?, nil): source = .table(table)
    case (nil, let query?): source = .query(Self.bare(query))
    case (.some, .some), (nil, nil):
      throw Self.trouble(
        shown, Phrase(zh: "数据库地址应写明一个 table 或 query", en: "the address names neither a table nor a query, or both"),
        Phrase(zh: "例如 \(shown)?table=figures", en: "for example \(shown)?table=figures"))
    }
    timeout = try Self.number(values["timeout"], shown)
    switch values["unknown"] {
    case nil, "read": leavesUnknown = false
    case "leave": leavesUnknown = true
    case .some(let word):
      throw Self.trouble(
        shown, Phrase(zh: "unknown 不能是“\(word)”", en: "`unknown` cannot be `\(word)`"),
        Phrase(zh: "可写 read（默认）或 leave", en: "it is read, the default, or leave"))
    }
    if base.hasPrefix("sqlite:") {
      let rest = base.dropFirst("sqlite:".count)
      let path = rest.hasPrefix("//") ? rest.dropFirst(2) : rest
      guard !path.isEmpty, others.isEmpty else {
        throw Self.trouble(
          shown,
          Phrase(
            zh: "SQLite 地址应为文件路径，后面只能写 table、query、timeout、unknown",
            en: "an address of SQLite is the path of a file, with table, query, timeout or unknown behind it"),
          Phrase(zh: "例如 sqlite:figures.db?table=figures", en: "for example sqlite:figures.db?table=figures"))
      }
      system = .sqlite(path: String(path))
    } else {
      system = .postgresql(url: base + (others.isEmpty ? "" : "?" + others.joined(separator: "&")))
    }
    name = shown + Self.shown(source)
  }

  /// The same with the path of a file of SQLite beside a folder.
  public static func beside(_ folder: String, _ text: String) -> String {
    let prefix = "sqlite:"
    guard text.hasPrefix(prefix), !text.dropFirst(prefix.count).hasPrefix("/"), !folder.isEmpty else { return text }
    return prefix + folder + "/" + text.dropFirst(prefix.count)
  }

  /// An address as it may be shown, whatever is wrong with it: no password, and nothing that only libpq reads.
  public static func harmless(_ text: String) -> String {
    if let address = try? DatabaseAddress(text) { return address.name }
    return shown(text.split(separator: "?", omittingEmptySubsequences: false).first.map(String.init) ?? "")
  }

  // MARK: - Parts

  private static func number(_ text: String?, _ shown: String) throws(DatabaseTrouble) -> Int {
    guard let text else { return standardTimeout }
    if let number = Int(text), (1...86_400).contains(number) { return number }
    throw trouble(
      shown, Phrase(zh: "timeout 应为 1 到 86400 秒", en: "`timeout` is a number of seconds from 1 to 86400"),
      Phrase(zh: "例如 timeout=600", en: "for example timeout=600"))
  }

  private static func trouble(_ name: String, _ message: Phrase, _ help: Phrase) -> DatabaseTrouble {
    DatabaseTrouble(.address, at: name, message, help: help)
  }

  /// Scheme, user, host and database; what stands between `:` and `@` is a password.
  ///
  /// Of several `@` the last ends it.
  private static func shown(_ base: String) -> String {
    guard !base.hasPrefix("sqlite:"), let end = base.firstRange(of: "://") else { return base }
    let rest = base[end.upperBound...]
    guard let at = rest.lastIndex(of: "@") else { return base }
    let user = rest[..<at].prefix { $0 != ":" }
    return String(base[..<end.upperBound] + user + rest[at...])
  }

  private static func shown(_ source: Source) -> String {
    switch source {
    case .table(let table): "?table=\(table)"
    case .query(let query):
      "?query=" + DisplayWidth.truncated(query.split { $0.isWhitespace }.joined(separator: " "), to: 60)
    }
  }

  /// Without the semicolon that people end a statement with.
  private static func bare(_ query: String) -> String {
    var rest = query[...]
    while let last = rest.last, last == ";" || last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Percent-decoded; nil where a `%` stands for nothing.
  private static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value > 0 else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
