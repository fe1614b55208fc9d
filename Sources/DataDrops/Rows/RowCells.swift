import Figures
import Quantities

/// Whether cells of a row hold what is no text.
struct FaultyCells {
  /// One without which the row is none, the value aside.
  var isRow = false
  var isNote = false
  var isValue = false

  var isAny: Bool { isRow || isNote || isValue }
}

extension Drop.Row {
  /// Makes this, in its place, what the cells of a row say.
  @inline(__always)
  mutating func set(
    _ cells: [CSVCell], _ cellOf: RoleCells, in span: Span<UInt8>, _ symbols: inout CellTexts,
    _ texts: inout InternedTexts, _ faulty: inout FaultyCells
  ) {
    area = symbols.symbol(ofCell: cellOf.area, of: cells, in: span, &texts, &faulty.isRow)
    indicator = symbols.symbol(ofCell: cellOf.indicator, of: cells, in: span, &texts, &faulty.isRow)
    item = symbols.symbol(ofCell: cellOf.item, of: cells, in: span, &texts, &faulty.isRow)
    key = symbols.symbol(ofCell: cellOf.key, of: cells, in: span, &texts, &faulty.isRow)
    period = symbols.symbol(ofCell: cellOf.period, of: cells, in: span, &texts, &faulty.isRow)
    unit = symbols.symbol(ofCell: cellOf.unit, of: cells, in: span, &texts, &faulty.isRow)
    basis = symbols.symbol(ofCell: cellOf.basis, of: cells, in: span, &texts, &faulty.isRow)
    reporter = symbols.symbol(ofCell: cellOf.reporter, of: cells, in: span, &texts, &faulty.isRow)
    submittedAt = symbols.moment(ofCell: cellOf.submittedAt, of: cells, in: span, &texts, &faulty.isRow)
    status = symbols.symbol(ofCell: cellOf.status, of: cells, in: span, &texts, &faulty.isRow)
    note = symbols.symbol(ofCell: cellOf.note, of: cells, in: span, &texts, &faulty.isNote)
    if cellOf.value >= 0 {
      setValue(cellOf.value, of: cells, in: span, &symbols, &texts, &faulty.isValue)
    } else {
      (valueDigits, valueScale) = (0, Drop.blankScale)
    }
  }

  @inline(__always)
  mutating func setValue(
    _ cell: Int, of cells: [CSVCell], in span: Span<UInt8>, _ symbols: inout CellTexts, _ texts: inout InternedTexts,
    _ isFaulty: inout Bool
  ) {
    if let number = PlainNumber(span, of: cells[cell]) {
      valueDigits = number.digits
      valueScale = number.scale
    } else {
      let text = symbols.symbol(ofCell: cell, of: cells, in: span, &texts, &isFaulty)
      valueDigits = Int64(max(text, 0))
      valueScale = text == CellTexts.blank ? Drop.blankScale : Drop.textScale
    }
  }

  /// Whether the row says nothing in figures, so that it may be a remark.
  @inline(__always)
  var isWithoutNumber: Bool { valueScale == Drop.blankScale || valueScale == Drop.textScale }

  /// Whether more of its cells say something than those of a remark.
  var isFullerThanNote: Bool {
    let cells = [area, indicator, item, key, period, unit, basis, reporter, status, note]
    return cells.count { $0 >= 0 } + (submittedAt.isBlank ? 0 : 1) > RowWords.cellsOfNote
  }
}

extension CellTexts {
  /// The symbol of a cell of a row; blank where there is no such column.
  @inline(__always)
  mutating func symbol(
    ofCell cell: Int, of cells: [CSVCell], in span: Span<UInt8>, _ texts: inout InternedTexts, _ isFaulty: inout Bool
  ) -> Int32 {
    guard cell >= 0 else { return Self.blank }
    let symbol = symbol(of: cells[cell], column: cell, in: span, texts: &texts)
    if symbol == Self.faulty { isFaulty = true }
    return symbol
  }

  @inline(__always)
  mutating func moment(
    ofCell cell: Int, of cells: [CSVCell], in span: Span<UInt8>, _ texts: inout InternedTexts, _ isFaulty: inout Bool
  ) -> Drop.MomentCell {
    guard cell >= 0 else { return .blank }
    let own = cells[cell]
    if own.form != .escaped, let plain = PlainMoment(span, own.contentStart, own.contentEnd) {
      return Drop.MomentCell(plain)
    }
    let text = symbol(ofCell: cell, of: cells, in: span, &texts, &isFaulty)
    return Drop.MomentCell(symbol: max(text, Self.blank))
  }
}
