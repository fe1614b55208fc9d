import Compliance

/// Headers among the rows: the own one again, as joined files have it, or that of another table below.
struct HeaderRows {
  enum Kind {
    case figures
    case sameHeader
    /// Other columns, or the same in another order.
    case otherHeader
    /// A row of the other table.
    case belowOther
  }

  private let header: Header
  private let names: RoleNames
  private var isBelowOther = false
  /// Whether a text of the indicator column names a column, by its symbol; nil where it was not met yet.
  private var isName: [Int32: Bool] = [:]

  init(header: Header, mapping: Drop.Mapping) {
    self.header = header
    names = RoleNames(mapping)
  }

  /// `cells` gives all texts of the row; it is asked for only where the row begins to look like a header.
  mutating func kind(of row: Drop.Row, _ texts: InternedTexts, _ cells: () -> [String]) -> Kind {
    if isColumnName(row.indicator, texts) {
      let cells = cells()
      let roles = names.roles(of: cells)
      let named = Set(roles.compactMap(\.self))
      if named.contains(.indicator), named.contains(.value) || named.contains(.period) || !header.periods.isEmpty {
        isBelowOther = roles.prefix(header.roles.count) != header.roles.prefix(roles.count)
        return isBelowOther ? .otherHeader : .sameHeader
      }
    }
    return isBelowOther ? .belowOther : .figures
  }

  private mutating func isColumnName(_ symbol: Int32, _ texts: InternedTexts) -> Bool {
    guard symbol >= 0 else { return false }
    if let known = isName[symbol] { return known }
    let isFound = names.roles(of: [texts[symbol]])[0] != nil
    isName[symbol] = isFound
    return isFound
  }
}
