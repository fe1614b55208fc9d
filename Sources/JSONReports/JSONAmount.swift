package import Diagnostics
package import Findings
import Layout
package import Quantities
import Sentences

/// An exact decimal as text.
///
/// Digits that never end are cut to six places, more where that would lay the number on another side of the target;
/// `approximate` says so.
package struct JSONAmount: JSONStated, JSONReadable {
  package let digits: String
  package let unit: WrittenUnit
  let isApproximate: Bool

  package init(_ amount: Finding.Amount, of finding: Finding) {
    let exact = amount.value.exactDecimalText
    digits = exact ?? NumberText.plain(amount.value, places: 6, against: finding.lines(beside: amount))
    unit = amount.unit
    isApproximate = exact == nil
  }

  package init?(_ amount: Finding.Amount?, of finding: Finding) {
    guard let amount else { return nil }
    self.init(amount, of: finding)
  }

  package static let jsonName = "amount"
  package static let jsonAbout = Phrase(zh: "带单位的数值", en: "an amount")
  package static let jsonMembers = members { list in
    list.add(value)
    list.add(unit)
    list.ifAny("approximate", "除不尽，只取若干位小数", "its digits never end and are cut") { $0.isApproximate ? TrueMark() : nil }
  }

  private static let value = JSONField<JSONAmount, DecimalDigits>("value", "数值", "the number") {
    DecimalDigits(digits: $0.digits)
  }
  private static let unit = JSONField<JSONAmount, UnitText>("unit", "单位", "its unit") { UnitText($0.unit) }

  package static func read(from decoder: any Decoder) throws -> JSONAmount {
    let container = try decoder.container(keyedBy: JSONName.self)
    return JSONAmount(digits: try container.read(value).digits, unit: try container.read(unit).unit)
  }

  private init(digits: String, unit: WrittenUnit) {
    (self.digits, self.unit, isApproximate) = (digits, unit, false)
  }
}

/// The words of a state.
package struct JSONState: JSONStated, JSONReadable {
  package let words: String

  package static let jsonName = "words"
  package static let jsonAbout = Phrase(zh: "阶段或日期", en: "the words of a state")
  package static let jsonMembers = members { $0.add(text) }

  private static let text = JSONField<JSONState, String>("text", "文字", "the words") { $0.words }

  /// Nil where the object is no state.
  static func readIfAny(from decoder: any Decoder) throws -> JSONState? {
    let container = try decoder.container(keyedBy: JSONName.self)
    return try container.readIfPresent(text).map { JSONState(words: $0) }
  }

  package static func read(from decoder: any Decoder) throws -> JSONState {
    JSONState(words: try decoder.container(keyedBy: JSONName.self).read(text))
  }
}

/// What was judged: a figure, or the words of a state.
package enum JudgedValue: JSONReadable {
  case amount(JSONAmount)
  case state(JSONState)

  package init?(_ finding: Finding) {
    if let amount = JSONAmount(finding.value, of: finding) {
      self = .amount(amount)
    } else if let words = finding.valueText {
      self = .state(JSONState(words: words))
    } else {
      return nil
    }
  }

  package static var jsonType: JSONType { .either([JSONAmount.jsonType, JSONState.jsonType]) }

  package func write(into json: inout JSONOutput) {
    switch self {
    case .amount(let amount): amount.write(into: &json)
    case .state(let state): state.write(into: &json)
    }
  }

  package static func read(from decoder: any Decoder) throws -> JudgedValue {
    if let state = try JSONState.readIfAny(from: decoder) { return .state(state) }
    return .amount(try JSONAmount.read(from: decoder))
  }
}
