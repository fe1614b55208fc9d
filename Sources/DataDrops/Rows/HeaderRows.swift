import Figures
import Plans

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
  private(set) var isBelowOther = false

  init(header: Header) { self.header = header }

  /// `cells` gives all texts of the row; it is asked for only where the row begins to look like a header.
  mutating func kind(
    of row: Drop.Row, _ texts: InternedTexts, _ names: inout HeaderNames, _ cells: () -> [String]
  ) -> Kind {
    if names.isColumn(row.indicator, texts) {
      let roles = names.roles.roles(of: cells())
      let named = Set(roles.compactMap(\.self))
      if named.contains(.indicator), named.contains(.value) || named.contains(.period) || !header.periods.isEmpty {
        isBelowOther = roles.prefix(header.roles.count) != header.roles.prefix(roles.count)
        return isBelowOther ? .otherHeader : .sameHeader
      }
    }
    return isBelowOther ? .belowOther : .figures
  }
}
