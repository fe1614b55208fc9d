import Figures
import Plans
import Testing

/// A column that says the same in every row is kept as one symbol, and nobody can tell.
@Suite struct SymbolColumnTests {
  /// Rows of a drop by their unit symbols, some of which are then taken back.
  @Test(arguments: [
    ([], 0), ([-1], 0), ([-1, -1, -1], 1), ([-1, -1, 4], 0), ([-1, 4, -1], 2), ([7, 7, 7], 0), ([7, -1, 7, 8], 3),
    ([0, 0, 1], 3), ([5, 5, 5, 5, 6], 1), ([1, 65_534, 65_535], 0), ([1, 65_534, 65_535, 2, 70_000], 2),
    ([70_000, 70_000], 1), ([70_000, 1, -1], 0), ([-1, 65_535, 3], 3),
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

  /// Units of rows that go in many at a time, after others; their symbols are those of another drop.
  @Test(
    arguments: [
      ([], []), ([], [-1, -1]), ([-1], [3, 3]), ([3], [3, 3]), ([7, 7], [7, 7, 8]), ([7, 8], [7, 7]), ([0], [-1, 0]),
    ] as [([Int32], [Int32])]) func manyRowsAreThoseOneByOne(_ before: [Int32], _ units: [Int32])
  {
    let rows = units.map { unit in
      var row = Drop.Row()
      (row.unit, row.valueDigits, row.valueScale) = (unit, 5, unit < 0 ? Drop.textScale : 1)
      row.submittedAt = Drop.MomentCell(symbol: unit)
      return row
    }
    var part = Drop()
    part.append(rows[...], file: 0, offsets: Array(rows.indices)[...], roles: [.unit])
    #expect(Array(part.unit) == units && Array(part.note) == units.map { _ in -1 })
    var drop = Drop()
    for unit in before {
      var row = Drop.Row()
      row.unit = unit
      drop.append(row, file: 0, offset: 9)
    }
    drop.append(part.unit.indices, of: part, file: 1, symbols: [-1] + (0..<9).map { $0 + 10 })
    #expect(Array(drop.unit) == before + units.map { $0 < 0 ? $0 : $0 + 10 })
    #expect(drop.offsetOfRow.dropFirst(before.count) == Array(rows.indices)[...])
    #expect(Array(drop.fileOfRow) == before.map { _ in 0 } + units.map { _ in 1 })
    #expect(drop.submittedAt.dropFirst(before.count).map(\.word) == units.map { $0 < 0 ? -1 : Int64($0) + 10 })
    #expect(drop.valueDigits.dropFirst(before.count) == units.map { $0 < 0 ? 15 : 5 }[...])
  }

  /// The same where some symbols are beyond what two bytes hold, in the drop that is taken from or in the one they go to.
  @Test(
    arguments: [
      ([], [1, 2, 65_534]), ([], [1, 2, 65_535, 3]), ([4], [-1, 65_536, 4]), ([65_535], [1, -1]),
      ([4, 5], [65_536, 65_536]),
      ([-1], [65_536, -1]), ([4, 65_535, 5], [6, 6]), ([4, -1], [6, 1, 65_534, 6]),
    ] as [([Int32], [Int32])]) func symbolsOfFourBytes(_ before: [Int32], _ units: [Int32])
  {
    func rows(_ units: [Int32]) -> ArraySlice<Drop.Row> {
      units.map { unit in
        var row = Drop.Row()
        row.unit = unit
        return row
      }[...]
    }
    var part = Drop()
    part.append(rows(units), file: 0, offsets: Array(units.indices)[...], roles: [.unit])
    #expect(Array(part.unit) == units)
    // A shift by one takes a symbol over the line, a turn takes great ones below it.
    for turned in [false, true] {
      var drop = Drop()
      drop.append(rows(before), file: 0, offsets: Array(before.indices)[...], roles: [.unit])
      drop.append(
        part.unit.indices, of: part, file: 0, symbols: [-1] + (0..<65_537).map { turned ? 65_536 - $0 : $0 + 1 })
      #expect(Array(drop.unit) == before + units.map { $0 < 0 ? $0 : turned ? 65_536 - $0 : $0 + 1 })
    }
  }
}
