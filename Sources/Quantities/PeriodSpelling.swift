/// A spelling of a period taken apart: its numbers, and its shape with `N` for each number.
///
/// `2022年1—6月` has the shape `N年N-N月`; Chinese numerals count as numbers, 第 and 份 are dropped, and the many dashes
/// and words for "to" are one.
struct PeriodSpelling {
  struct Number {
    let value: Int
    let digits: Int
  }

  private(set) var shape = ""
  private(set) var numbers: [Number] = []

  init(_ text: String) {
    let scalars = FoldedText.scalars(text).filter { $0 != " " }
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if FoldedText.isDigit(scalar) {
        index = take(scalars, from: index, while: FoldedText.isDigit) { Int(FoldedText.string($0)) }
      } else if ChineseNumeral.digit(scalar) != nil || scalar == "十" {
        index = take(scalars, from: index, while: { ChineseNumeral.digit($0) != nil || $0 == "十" }) {
          ChineseNumeral.parse(Array($0))?.intValue
        }
      } else {
        append(scalar)
        index += 1
      }
    }
    for (long, short) in [("季度", "季"), ("年度", "年"), ("个月", "月"), ("年全年", "年")] {
      shape = Self.replacing(long, with: short, in: shape)
    }
  }

  private mutating func take(
    _ scalars: [Unicode.Scalar], from start: Int, while holds: (Unicode.Scalar) -> Bool,
    _ read: (ArraySlice<Unicode.Scalar>) -> Int?
  ) -> Int {
    let run = scalars[start...].prefix(while: holds)
    if run.count <= 8, let value = read(run) {
      numbers.append(Number(value: value, digits: run.count))
      shape += "N"
    } else {
      shape += "?"
    }
    return run.endIndex
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "第", "份": break
    case "-", "–", "—", "―", "‐", "‑", "~", "～", "〜", "至", "到": if !shape.hasSuffix("-") { shape += "-" }
    case "号": shape += "日"
    default: shape += String(Character(scalar)).uppercased()
    }
  }

  private static func replacing(_ long: String, with short: String, in text: String) -> String {
    var parts: [Substring] = []
    var rest = text[...]
    while let range = rest.firstRange(of: long) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    parts.append(rest)
    return parts.joined(separator: short)
  }
}
