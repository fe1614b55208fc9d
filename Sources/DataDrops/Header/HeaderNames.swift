import Figures
import Naming
import Plans
import Tables

/// The names that headers are searched with, and what was found with them: the files of one drop mostly share headers
/// and names.
struct HeaderNames {
  let roles: RoleNames
  private let periods: PeriodNames
  private var found: [(start: [UInt8], search: HeaderSearch)] = []
  /// Whether a text of an indicator column names a column, by its symbol in the drop.
  private var columnNames: [Int32: Bool] = [:]
  /// More different headers than these are looked for anew.
  private static let kept = 8

  /// The plan whose names tables are read by; nil where none is known.
  private let plan: Plan?
  private var known: PlanNames?

  init(_ mapping: Drop.Mapping, plan: Plan? = nil) {
    roles = RoleNames(mapping)
    periods = PeriodNames(mapping)
    self.plan = plan
  }

  var hasPlan: Bool { plan != nil }

  /// The plan's names, worked out when a table first asks for them: plain ones never do.
  mutating func planNames() -> PlanNames? {
    if let known { return known }
    known = plan.map { PlanNames($0) }
    return known
  }

  /// Whether a text of the drop names a column: `symbol` is the text's, or that of a blank cell.
  mutating func isColumn(_ symbol: Int32, _ texts: InternedTexts) -> Bool {
    guard symbol >= 0 else { return false }
    if let known = columnNames[symbol] { return known }
    let isFound = roles.roles(of: [texts[symbol]])[0] != nil
    columnNames[symbol] = isFound
    return isFound
  }

  mutating func search(in table: TableText, window: Int) -> HeaderSearch {
    if let known = found.first(where: { table.bytes.starts(with: $0.start) }) { return known.search }
    let search = HeaderSearch(
      in: table.bytes, window: window, delimiters: table.delimiters, names: roles, periods: periods)
    // Only a whole line speaks for another file that begins with it.
    if search.endedAtFirstLine, let offset = search.best?.dataOffset, offset > 0,
      table.bytes[offset - 1] == UInt8(ascii: "\n")
    {
      if found.count == Self.kept { found.removeFirst() }
      found.append((Array(table.bytes[..<offset]), search))
    }
    return search
  }
}
