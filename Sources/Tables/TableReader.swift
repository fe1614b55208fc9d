import Diagnostics
package import Naming
package import Plans
import Quantities

/// Reads the tables of a grid by the names of a plan.
///
/// A reading is taken only where each value cell gets one indicator, area, period, span and unit; what stays open is
/// said, with what a mapping would have to say.
package struct TableReader {
  let names: PlanNames
  let grid: TableGrid
  let mapping: TableMapping?
  let known: [BlockReader.IndicatorFacts]
  var says: SaysReader
  var reading = GridReading()
  /// Whether each cell is read for itself, as the reference that reading by kinds of rows is held against.
  let isCellByCell: Bool

  package init(_ names: PlanNames, _ grid: TableGrid, mapping: TableMapping? = nil, isCellByCell: Bool = false) {
    self.names = names
    self.isCellByCell = isCellByCell
    var grid = grid
    grid.isMapped = mapping != nil
    self.grid = grid
    self.mapping = mapping
    known = names.plan.indicators.map(BlockReader.IndicatorFacts.init)
    says = SaysReader(names, mapped: mapping?.indicators ?? [:])
  }

  /// Cells and pieces of texts that were looked at so far.
  package var work: Int { says.work }

  /// What reading may cost: so much a cell, and so much for the texts that headers are made of.
  package static func workLimit(cells: Int) -> Int { 100 * cells + 8_000_000 }

  package mutating func read() -> GridReading {
    var finder = BlockFinder(grid, mapping)
    let limit = Self.workLimit(cells: finder.filledCells)
    let blocks = finder.blocks(&says)
    var before: BlockReader.Whole?
    for block in blocks {
      guard says.work <= limit else {
        sayTooIntricate(block)
        break
      }
      let columns = TableColumns(block, grid, &says, mapping)
      guard !columns.values.isEmpty || !columns.unknown.isEmpty else {
        leaveOutside(block.body)
        continue
      }
      var body = BlockReader(self, block, columns, number: reading.tables.count, before: before)
      // What is known of texts and what is read so far is lent for the time of reading.
      swap(&body.says, &says)
      swap(&body.reading.figures, &reading.figures)
      let first = body.reading.figures.count
      body.read()
      before = body.whole
      body.settleDimensions(from: first)
      swap(&body.says, &says)
      swap(&body.reading.figures, &reading.figures)
      reading.tables += body.reading.tables
      reading.leftOut += body.reading.leftOut
      reading.remarks += body.reading.remarks
    }
    if reading.tables.isEmpty { return reading }
    leaveOutside(finder.outside)
    sayOutside()
    dropHidden()
    settleDoubles()
    sayUnusedMapping()
    joinAlike()
    return reading
  }

  // MARK: - What is in no table

  private mutating func leaveOutside(_ rows: [Int]) {
    for row in rows {
      for (column, text) in grid.rows[row].enumerated() where ValueText.isFigure(text) {
        reading.leave(.outside, row, column, "")
      }
    }
  }

  private mutating func sayOutside() {
    guard let left = reading.leftOut.first(where: { $0.reason == .outside }), let place = left.cells.first else {
      return
    }
    reading.remarks.append(
      GridReading.Remark(
        code: .outside, severity: .warning, row: place.row, column: place.column,
        message: Phrase(
          zh: "有 \(left.count) 个数不在任何表头之下，未读取", en: "\(left.count) numbers stand below no header and are not read"),
        help: Phrase(zh: "请在这些数的上方写明列名", en: "name the columns above them")))
  }

  private mutating func sayTooIntricate(_ block: TableBlock) {
    reading.figures = []
    reading.remarks.append(
      GridReading.Remark(
        code: .tooIntricate, severity: .error, row: block.header.lowerBound, column: block.columns.lowerBound,
        message: Phrase(
          zh: "表头和名称过多，读到这里已超过上限，整张工作表不予采用",
          en:
            "there are too many headers and names to be read: from here on the limit is passed, so the sheet is refused"
        ),
        help: Phrase(zh: "请拆成几张工作表或几个文件报送", en: "split it over several sheets or files")))
  }

  /// Lines of a mapping that the table has no use for: mistyped, or of last year's table.
  private mutating func sayUnusedMapping() {
    guard let mapping, let first = reading.tables.first else { return }
    let columns = mapping.columns.keys.filter { !says.metColumns.contains(NameFold.folded($0)) }.sorted()
    let indicators = mapping.indicators.keys.filter { !says.met.contains(NameFold.folded($0)) }.sorted()
    guard !columns.isEmpty || !indicators.isEmpty else { return }
    let parts =
      (columns.isEmpty ? [] : ["columns: " + columns.prefix(6).joined(separator: ", ")])
      + (indicators.isEmpty ? [] : ["indicators: " + indicators.prefix(6).joined(separator: ", ")])
    reading.remarks.append(
      GridReading.Remark(
        code: .mappingUnused, severity: .information, row: first.header.lowerBound, column: first.columns.lowerBound,
        message: Phrase(
          zh: "plan.yaml 的 tables 中有这张表没有的名称：\(parts.joined(separator: "；"))",
          en: "`tables` in plan.yaml names what this table has not: \(parts.joined(separator: "; "))"),
        help: Phrase(
          zh: "请核对名称，不再用的请删去", en: "see whether they are spelled as in the table, and delete what is out of use")))
  }

  /// What is wrong with many cells in the same way is said once.
  private mutating func joinAlike() {
    struct Kind: Hashable {
      let code: TableCode
      let message: String
    }
    var first: [Kind: Int] = [:]
    var counts: [Int: Int] = [:]
    var kept: [GridReading.Remark] = []
    for remark in reading.remarks {
      let kind = Kind(code: remark.code, message: remark.code == .arrowSign ? "" : remark.message.zh)
      if remark.severity != .information, let index = first[kind] {
        counts[index, default: 1] += 1
      } else {
        first[kind] = kept.count
        kept.append(remark)
      }
    }
    for (index, count) in counts {
      kept[index].message = Phrase(
        chinese: kept[index].message.zh + "（共 \(count) 处）", english: kept[index].message.en + " (\(count) cells)")
    }
    reading.remarks = kept
  }
}
