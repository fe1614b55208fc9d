/// A number with its unit, as people write it and read exactly.
public struct Quantity: Sendable, Hashable {
  /// In base units.
  public let value: ExactDecimal
  /// The base unit of `value`: 人 where 万人 was written.
  public let unit: MeasureUnit
  /// As written.
  public let text: String
  /// The unit as written, scale and all.
  public let written: WrittenUnit

  /// Without `written` it is the base unit.
  public init(value: ExactDecimal, unit: MeasureUnit, text: String, written: WrittenUnit? = nil) {
    self.value = value
    self.unit = unit
    self.text = text
    self.written = written ?? WrittenUnit(unit)
  }

  /// The value in `other`, exactly; nil for another dimension.
  public func converted(to other: MeasureUnit) -> Rational? {
    if unit == other { return value.rational }
    return unit.factor(to: other).map { value.rational * $0 }
  }
}

extension Quantity: CustomStringConvertible {
  /// The canonical text, in base units: `11700 人`, `6.5 %`; a bare number is the number.
  public var description: String {
    let number = value.normalized.description
    return unit.symbol.isEmpty ? number : number + " " + unit.symbol
  }
}
