/// Names and texts as SQL writes them.
enum SQLText {
  static func name(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  static func literal(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  static func list(_ texts: [String]) -> String { "(" + texts.map(literal).joined(separator: ", ") + ")" }

  /// Behind WHERE, for texts in a column; blanks are always wanted.
  static func condition(_ expression: String, _ texts: DatabaseSelection.Filter.Texts) -> String {
    switch texts {
    case .only(let texts) where texts.isEmpty: "\(expression) IS NULL"
    case .only(let texts): "(\(expression) IS NULL OR \(expression) IN \(list(texts)))"
    case .allBut(let texts) where texts.isEmpty: "TRUE"
    case .allBut(let texts): "(\(expression) IS NULL OR \(expression) NOT IN \(list(texts)))"
    }
  }
}
