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
        let run = scalars[index...].prefix(while: FoldedText.isDigit)
        take(run, Int(FoldedText.string(run)))
        index = run.endIndex
      } else if ChineseNumeral.digit(scalar) != nil || scalar == "十" {
        let run = scalars[index...].prefix { ChineseNumeral.digit($0) != nil || $0 == "十" }
        take(run, ChineseNumeral.parse(Array(run))?.intValue)
        index = run.endIndex
      } else {
        append(scalar)
        index += 1
      }
    }
    for (long, short) in [("季度", "季"), ("年度", "年"), ("个月", "月"), ("年全年", "年")] {
      shape = Self.replacing(long, with: short, in: shape)
    }
  }

  private mutating func take(_ run: ArraySlice<Unicode.Scalar>, _ value: Int?) {
    if run.count <= 8, let value {
      numbers.append(Number(value: value, digits: run.count))
      shape += "N"
    } else {
      shape += "?"
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "第", "份": break
    case "-", "–", "—", "―", "‐", "‑", "~", "～", "〜", "至", "到": if !shape.hasSuffix("-") { shape += "-" }
    case "号": shape += "日"
    // The letter must not pass for a number.
    case "N", "n": shape += "?"
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
