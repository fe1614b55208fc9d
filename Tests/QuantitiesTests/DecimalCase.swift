import Quantities

/// One case of a General Decimal Arithmetic test file with the directives that hold for it.
struct DecimalCase: CustomStringConvertible {
  let id: String
  let operation: String
  let operands: [String]
  let expected: String
  let conditions: Set<String>
  let precision: Int
  let rounding: String

  var description: String { "\(id) \(operation) \(operands.joined(separator: " ")) -> \(expected)" }

  var rule: RoundingRule? {
    switch rounding {
    case "half_even": .halfEven
    case "half_up": .halfUp
    case "half_down": .halfDown
    case "up": .up
    case "down": .down
    case "ceiling": .ceiling
    case "floor": .floor
    default: nil
    }
  }

  static func all(in text: String) -> [DecimalCase] {
    var cases: [DecimalCase] = []
    var (precision, rounding) = (9, "half_up")
    for line in text.split(whereSeparator: \.isNewline) {
      let tokens = tokens(line)
      guard let first = tokens.first else { continue }
      if first.hasSuffix(":"), tokens.count > 1 {
        if first.lowercased() == "precision:" { precision = Int(tokens[1]) ?? precision }
        if first.lowercased() == "rounding:" { rounding = tokens[1].lowercased() }
      } else if let arrow = tokens.firstIndex(of: "->"), arrow >= 3, arrow + 1 < tokens.count {
        cases.append(
          DecimalCase(
            id: first, operation: tokens[1].lowercased(), operands: Array(tokens[2..<arrow]),
            expected: tokens[arrow + 1], conditions: Set(tokens[(arrow + 2)...].map { $0.lowercased() }),
            precision: precision, rounding: rounding))
      }
    }
    return cases
  }

  /// Words, quoted with either mark (doubled inside stands for itself); `--` begins a comment.
  private static func tokens(_ line: Substring) -> [String] {
    var tokens: [String] = []
    var rest = line.drop(while: \.isWhitespace)
    while let first = rest.first, !rest.hasPrefix("--") {
      var token = ""
      if first == "'" || first == "\"" {
        rest.removeFirst()
        while let character = rest.popFirst() {
          if character == first {
            guard rest.first == first else { break }
            rest.removeFirst()
          }
          token.append(character)
        }
      } else {
        token = String(rest.prefix { !$0.isWhitespace })
        rest = rest.dropFirst(token.count)
      }
      tokens.append(token)
      rest = rest.drop(while: \.isWhitespace)
    }
    return tokens
  }
}
