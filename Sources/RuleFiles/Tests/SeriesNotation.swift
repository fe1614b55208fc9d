import Quantities

/// The short writing of a series: `10 20 _ 40`, `7x3` for 7 three times, `0+8x11` for 0 and then 8 more eleven times.
enum SeriesNotation {
  /// The values in order, nil for a missing one; nil for a text that the notation cannot say.
  ///
  /// Words stay words.
  static func values(_ text: String) -> [String?]? {
    var values: [String?] = []
    for token in text.split(whereSeparator: \.isWhitespace) {
      guard let next = expand(token) else { return nil }
      values += next
      if values.count > 10_000 { return nil }
    }
    return values.isEmpty ? nil : values
  }

  private static func expand(_ token: Substring) -> [String?]? {
    if token == "_" { return [nil] }
    guard let cross = token.lastIndex(of: "x"), let count = Int(token[token.index(after: cross)...]) else {
      return [String(token)]
    }
    let head = token[..<cross]
    guard (1...1_000).contains(count), !head.isEmpty else { return nil }
    if head == "_" { return Array(repeating: nil, count: count) }
    // A sign at the very start belongs to the number.
    guard let sign = head.dropFirst().lastIndex(where: { $0 == "+" || $0 == "-" }) else {
      return Array(repeating: String(head), count: count)
    }
    guard let first = ExactDecimal(head[..<sign]), var step = ExactDecimal(head[head.index(after: sign)...]) else {
      return Array(repeating: String(head), count: count)
    }
    if head[sign] == "-" { step = step.negated }
    var values: [String?] = [first.description]
    var value = first
    for _ in 0..<count {
      guard let next = value.adding(step) else { return nil }
      value = next
      values.append(value.description)
    }
    return values
  }
}
