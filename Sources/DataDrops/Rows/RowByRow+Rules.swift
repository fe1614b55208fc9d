import Figures
import Plans
import Quantities

extension Drop.Row {
  /// Whether nobody wrote anything into the row of a form.
  var isUnfilled: Bool { valueScale == Drop.blankScale && status < 0 && note < 0 }

  /// Gives blank cells of the roles the content of the row above.
  mutating func fillDown(_ roles: Set<Drop.Role>, from above: Drop.Row) {
    if roles.contains(.area), area < 0 { area = above.area }
    if roles.contains(.indicator), indicator < 0 { indicator = above.indicator }
    if roles.contains(.item), item < 0 { item = above.item }
    if roles.contains(.period), period < 0 { period = above.period }
    if roles.contains(.unit), unit < 0 { unit = above.unit }
    if roles.contains(.basis), basis < 0 { basis = above.basis }
    if roles.contains(.reporter), reporter < 0 { reporter = above.reporter }
    if roles.contains(.submittedAt), submittedAt.isBlank { submittedAt = above.submittedAt }
    if roles.contains(.status), status < 0 { status = above.status }
  }
}

extension RowByRow {
  /// Multiplies the value by the power of ten in `cell`; false where it is none or the value no number.
  func multiply(
    _ record: inout Drop.Row, by cell: CSVCell, in span: Span<UInt8>, _ texts: inout InternedTexts
  ) -> Bool {
    if record.valueScale == Drop.blankScale || record.valueScale == Drop.refusedScale { return true }
    let content = span.trimmed(cell.contentStart, cell.contentEnd)
    if content.isEmpty { return true }
    guard let power = PlainNumber(span, content.lowerBound, content.upperBound), power.scale == 0,
      (-15...15).contains(power.digits)
    else { return false }
    if power.digits == 0 { return true }
    guard record.valueScale >= 0 else { return false }
    var scale = Int(record.valueScale) - Int(power.digits)
    var digits = Int128(record.valueDigits)
    while scale < 0 {
      digits *= 10
      scale += 1
    }
    if let short = Int64(exactly: digits), scale <= 18 {
      record.valueDigits = short
      record.valueScale = Int8(scale)
    } else {
      record.valueDigits = Int64(texts.symbol(for: "\(ExactDecimal(coefficient: digits, scale: scale))"))
      record.valueScale = Drop.textScale
    }
    return true
  }
}

extension PlainNumber {
  /// The number in a cell, spaces around it aside; nil for anything else.
  @inline(__always)
  init?(_ span: Span<UInt8>, of cell: CSVCell) {
    if let number = PlainNumber(span, cell.contentStart, cell.contentEnd) {
      self = number
      return
    }
    let trimmed = span.trimmed(cell.contentStart, cell.contentEnd)
    guard trimmed.count != cell.contentEnd &- cell.contentStart,
      let number = PlainNumber(span, trimmed.lowerBound, trimmed.upperBound)
    else { return nil }
    self = number
  }
}
