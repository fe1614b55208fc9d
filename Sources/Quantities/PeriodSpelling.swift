/// A spelling of a period taken apart: its numbers, its shape with `N` for each number, and what it says of the span.
///
/// `2022年1—6月累计` has the shape `N年N-N月` and says "to date"; `end of June 2022` has the shape `LN`, where `L` stands for
/// a month by its name, which is a number too. What parts numbers from nothing (第, 份, brackets, commas, "of") is
/// dropped, and the many dashes and words for "to" are one.
struct PeriodSpelling {
  struct Number {
    let value: Int
    /// How many digits it was written with; 0 for a word.
    let digits: Int
  }

  private(set) var shape = ""
  private(set) var numbers: [Number] = []
  /// What the words beside the period say of the time that its figure covers.
  private(set) var span: PeriodReading.Span?
  private var isAfterTo = false

  init(_ text: String) {
    let scalars = FoldedText.scalars(text)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if FoldedText.isDigit(scalar) {
        let run = scalars[index...].prefix(while: FoldedText.isDigit)
        take(run.count, Int(FoldedText.string(run)))
        index = run.endIndex
        let ending = scalars[index...].prefix(while: Self.isLetter)
        if ["st", "nd", "rd", "th"].contains(FoldedText.string(ending).lowercased()) { index = ending.endIndex }
      } else if Self.isLetter(scalar) {
        let run = scalars[index...].prefix(while: Self.isLetter)
        take(word: FoldedText.string(run).lowercased())
        index = run.endIndex
      } else if let (length, meaning) = PeriodWords.chinese(scalars[index...]) {
        take(meaning)
        index += length
      } else if Self.isNumeral(scalar) {
        let run = scalars[index...].prefix(while: Self.isNumeral)
        take(run.count, ChineseNumeral.parse(Array(run))?.intValue)
        index = run.endIndex
      } else {
        append(scalar)
        index += 1
      }
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.digit(scalar) != nil || scalar == "十"
  }

  private mutating func take(_ digits: Int, _ value: Int?) {
    if digits <= 8, let value {
      numbers.append(Number(value: value, digits: digits))
      shape += "N"
    } else {
      shape += "?"
    }
  }

  private mutating func take(word: String) {
    defer { isAfterTo = word == "to" }
    if let month = PeriodWords.month(word) {
      numbers.append(Number(value: month, digits: 0))
      shape += "L"
    } else if word == "date", isAfterTo {
      // "Year to date" is no span that ends with a date.
      if shape.hasSuffix("-") { shape.removeLast() }
      span = .toDate
    } else if let meaning = PeriodWords.english[word] {
      take(meaning)
    } else {
      shape += "?"
    }
  }

  private mutating func take(_ meaning: PeriodWords.Meaning) {
    switch meaning {
    case .nothing: break
    case .shape(let text): shape += text
    case .number(let value): take(1, value)
    case .through: appendDash()
    case .own: span = .own
    case .toDate: span = .toDate
    case .asAt: span = span ?? .asAt
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " ", "'", "’", "‘", "`", ",", "(", ")", "[", "]", "【", "】": break
    case "-", "–", "—", "―", "‐", "‑", "~", "～", "〜": appendDash()
    default: shape += String(Character(scalar))
    }
  }

  /// One dash for several; "to" before all else ("to end September") is no span.
  private mutating func appendDash() {
    if shape.isEmpty { span = span ?? .asAt } else if !shape.hasSuffix("-") { shape += "-" }
  }
}
