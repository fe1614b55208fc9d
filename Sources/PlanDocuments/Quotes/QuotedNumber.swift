package import Quantities

/// A number in the words of a promise, with what the words around it say of it.
package struct QuotedNumber: Sendable, Hashable {
  /// How a figure is held against the number.
  package enum Sense: Sendable, Hashable {
    /// 不低于, 以上: the number or more.
    case floor
    /// 超过: more than the number.
    case openFloor
    /// 突破: beyond a number that is as good as reached with it.
    case looseFloor
    /// 不超过, 以内: the number or less.
    case ceiling
    /// 以下: the law takes the number in, many a writer does not.
    case looseCeiling
    /// 低于, 不足: less than the number.
    case openCeiling
    /// 左右, 约.
    case about
    /// 5–7 %.
    case range
    /// 正好.
    case exactly
  }

  /// What becomes of a quantity: by how much, or to what.
  package enum Change: Sendable, Hashable {
    /// 增长N
    case upBy
    /// 提高到N
    case upTo
    /// 下降N
    case downBy
    /// 下降至N
    case downTo
    /// 新增N, 建成N: so many are made.
    case made
  }

  /// What a number is there for.
  package enum Role: Sendable, Hashable {
    case promise
    /// Which things are meant: 65岁以上, 10亿元以上项目.
    case condition
    /// Where a course starts: 从180元提高到205元.
    case base
    /// Part of a name, an ordinal, a date or a turn of phrase.
    case name
  }

  package struct Per: Sendable, Hashable {
    package let unit: MeasureUnit
    package let value: Rational
  }

  /// Where it stands, its unit included: offsets of scalars.
  package let range: Range<Int>
  /// The number before its scale and unit: 1.17 of 1.17万人; of a range, its lower end.
  package let coefficient: ExactDecimal
  /// The value in the base of its unit.
  package let value: Rational
  /// The upper end of a range, in the base of its unit.
  package let upper: Rational?
  /// Nil where no unit is known: 26 customers.
  package let unit: MeasureUnit?
  /// The unit with what it is for each of, where the words say 每月 or 每千人 before the number, and the value in its base.
  package let per: Per?
  package let role: Role
  package let sense: Sense?
  package let change: Change?
  /// The word that says the sense or the change.
  package let word: String?
  /// The number with its unit, as written.
  package let text: String
  /// Written in digits, or as a word that means a share of all: sure to be meant as a number.
  package let isPlain: Bool
  /// 所有, 全面: no number, but that all of them are meant.
  package let isWhole: Bool
  /// Whether it counts something: a unit or a word for it stands behind.
  package let isCount: Bool
}
