/// Quantities as sentences have them: `6.5 %` of a rule file is `6.5%`, `30 家` is `30家`.
enum QuantityText {
  /// Without the space between a digit and a unit that is no Latin word.
  static func tight(_ text: String) -> String {
    var result = ""
    var pending = ""
    for character in text {
      if character == " " {
        pending.append(character)
        continue
      }
      let isUnit = !character.isASCII || character == "%"
      if !pending.isEmpty, !(isUnit && result.last?.isNumber == true) { result += pending }
      pending = ""
      result.append(character)
    }
    return result + pending
  }
}

extension Bound {
  /// The quantity as a sentence has it.
  var words: String { QuantityText.tight(text) }

  /// What stands before the quantity: `≥`, `>`; nothing before a range.
  var sign: String {
    switch `operator` {
    case .atLeast: "≥"
    case .atMost: "≤"
    case .moreThan: ">"
    case .lessThan: "<"
    case .exactly: "="
    case .about: "≈"
    case .between: ""
    }
  }
}

extension Reduction {
  /// The quantity as a sentence has it.
  var words: String { QuantityText.tight(text) }
}

extension TimeSince {
  /// The quantity as a sentence has it.
  var words: String { QuantityText.tight(text) }
}

extension Score {
  /// The quantity as a sentence has it.
  var words: String { QuantityText.tight(text) }
}
