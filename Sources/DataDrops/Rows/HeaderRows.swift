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
  /// The last text of the indicator column, and whether it names a column.
  private var last: (symbol: Int32, isName: Bool) = (CellTexts.blank, false)

  init(header: Header, mapping: Drop.Mapping) {
    self.header = header
    names = RoleNames(mapping)
  }

  /// `cells` gives all texts of the row; it is asked for only where the row begins to look like a header.
  mutating func kind(of row: Drop.Row, _ texts: InternedTexts, _ cells: () -> [String]) -> Kind {
    if row.indicator != last.symbol {
      last = (row.indicator, row.indicator >= 0 && names.roles(of: [texts[row.indicator]])[0] != nil)
    }
    if last.isName {
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
}
