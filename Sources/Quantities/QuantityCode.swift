public import Diagnostics

/// What can be wrong with a quantity, a unit or a period in a text.
public enum QuantityCode: String, Sendable, Hashable, CaseIterable {
  /// Nothing but spaces.
  case quantityEmpty = "quantity-empty"
  /// The text does not begin with a number.
  case numberMissing = "number-missing"
  /// `.5`, `5.`, `1.2.3`.
  case numberMalformed = "number-malformed"
  /// `1,23`.
  case numberGrouping = "number-grouping"
  /// `1.2e5`.
  case numberExponent = "number-exponent"
  /// More than 38 digits, as written or in base units.
  case numberTooLong = "number-too-long"
  /// `12:75`.
  case durationMalformed = "duration-malformed"
  /// A unit, or a part of one, that the table does not have.
  case unitUnknown = "unit-unknown"
  /// Two units that do not measure the same thing.
  case unitsUnlike = "units-unlike"
  /// A declared symbol or alias that is empty or holds digits, spaces or signs.
  case unitSymbolInvalid = "unit-symbol-invalid"
  /// A declared symbol or alias that the table already has.
  case unitDeclaredTwice = "unit-declared-twice"
  /// A declared unit rests on one that the table does not have.
  case unitBaseUnknown = "unit-base-unknown"
  /// A factor that is not positive, or that has no base.
  case unitFactorInvalid = "unit-factor-invalid"
  /// Not a spelling of a period.
  case periodUnreadable = "period-unreadable"
  /// `2022.1`: January or October.
  case periodAmbiguous = "period-ambiguous"
  /// `2022-13`, 30 February, a range that ends before it begins.
  case periodImpossible = "period-impossible"
  /// `上半年` where no year is understood.
  case periodYearMissing = "period-year-missing"

  /// The raw value as the code of a diagnostic.
  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}
