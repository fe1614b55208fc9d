import Databases
import Diagnostics
import Naming

/// The rows of a table that were left in its database, and why: nothing is left without a word.
struct RowsLeft {
  /// All rows of the table, where it was asked.
  var total = 0
  private(set) var count = 0
  private var texts: [SourceScope.Left: [String]] = [:]
  private static let shown = 8

  /// Rows of a name or a period are left.
  mutating func note(_ text: String, _ reason: SourceScope.Left) { texts[reason, default: []].append(text) }

  mutating func note(fetched: Int) { count = texts.isEmpty ? 0 : max(total - fetched, 0) }

  func diagnostics(of address: DatabaseAddress) -> [Diagnostic] {
    guard count > 0 else { return [] }
    let reasons: [SourceScope.Left] = [.unused, .unknown, .later, .history]
    let parts = reasons.compactMap { reason in texts[reason].map { Self.words(reason, $0) } }
    return [
      Diagnostic(
        DatabaseCode.rowsLeft.code, .information, at: Diagnostic.Place(file: address.name, address: address.table),
        Phrase(
          zh: "数据库中有 \(count) 行未读取：\(parts.map(\.zh).joined(separator: "；"))",
          en: "\(count) rows are left in the database: \(parts.map(\.en).joined(separator: "; "))"))
    ]
  }

  private static func words(_ reason: SourceScope.Left, _ texts: [String]) -> Phrase {
    let names = texts.prefix(shown).map { DisplayWidth.truncated($0, to: 30) }
    let zh = names.joined(separator: "、") + (texts.count > shown ? "等 \(texts.count) 个" : "")
    let en = names.joined(separator: ", ") + (texts.count > shown ? " and \(texts.count - shown) more" : "")
    let list = Phrase(chinese: zh, english: en)
    return switch reason {
    case .unused: Phrase(zh: "没有标准使用的指标（\(list)）", en: "of indicators that no standard reads (\(list))")
    case .unknown: Phrase(zh: "方案中没有的指标（\(list)）", en: "of indicators that the plan does not have (\(list))")
    case .later: Phrase(zh: "截至日之后才开始的期间（\(list)）", en: "of periods that begin after the as-of (\(list))")
    case .history: Phrase(zh: "没有规则使用的往年（\(list)）", en: "of years that no rule reads (\(list))")
    }
  }
}
