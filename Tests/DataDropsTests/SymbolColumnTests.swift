import Figures
import Testing

/// A column that says the same in every row is kept as one symbol, and nobody can tell.
@Suite struct SymbolColumnTests {
  /// Rows of a drop by their unit symbols, some of which are then taken back.
  @Test(arguments: [
    ([], 0), ([-1], 0), ([-1, -1, -1], 1), ([-1, -1, 4], 0), ([-1, 4, -1], 2), ([7, 7, 7], 0), ([7, -1, 7, 8], 3),
    ([0, 0, 1], 3), ([5, 5, 5, 5, 6], 1),
  ]) func isThatOfItsRows(_ units: [Int32], _ takenBack: Int) {
    var drop = Drop()
    drop.reserve(rows: 2)
    for unit in units {
      var row = Drop.Row()
      row.unit = unit
      drop.append(row, file: 0, offset: 0)
    }
    drop.removeRows(from: units.count - takenBack)
    #expect(Array(drop.unit) == Array(units.dropLast(takenBack)))
    #expect(Array(drop.item) == Array(repeating: -1, count: units.count - takenBack))
    // What comes after rows that were taken back stands in their place.
    var row = Drop.Row()
    row.unit = 9
    drop.append(row, file: 0, offset: 0)
    #expect(Array(drop.unit) == Array(units.dropLast(takenBack)) + [9])
  }
}
