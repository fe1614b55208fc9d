import Quantities

/// A number and its unit as a text spells them, before it is known what they are there for.
struct QuoteAmount {
  /// With the unit.
  var range: Range<Int>
  /// Of the number alone.
  var digits: Range<Int>
  var coefficient: ExactDecimal
  var value: Rational
  var upper: Rational?
  var unit: MeasureUnit?
  /// Written in digits or as a share of all.
  var isPlain: Bool
  /// A Chinese numeral, or a word of English.
  var isSpelled: Bool
  /// All of something in words: 全覆盖.
  var isAll = false
  /// 所有, 全部: which things are meant, no promise by itself.
  var isWhole = false
  /// Already known to count nothing: 2022年, 5G.
  var isName = false
}
