/// What a number format makes of a number, as far as its meaning goes.
struct NumberFormat: Hashable {
  struct DateParts: OptionSet, Hashable {
    let rawValue: Int
    static let year = DateParts(rawValue: 1)
    static let month = DateParts(rawValue: 2)
    static let day = DateParts(rawValue: 4)
    static let time = DateParts(rawValue: 8)
  }

  var isPercent = false
  /// Empty where the format shows no date.
  var date: DateParts = []
  /// `[h]:mm`: hours are counted beyond a day.
  var isElapsed = false

  static let plain = NumberFormat()

  private init() {}

  /// A format by its number (ECMA-376, 18.8.30, with those of the Chinese edition).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: isPercent = true
    case 14, 15, 30, 31: date = [.year, .month, .day]
    case 16, 28, 29, 51, 53, 54, 58: date = [.month, .day]
    case 17, 27, 36, 50, 52, 57: date = [.year, .month]
    case 18...21, 32...35, 45...47, 55, 56: date = .time
    case 22: date = [.year, .month, .day, .time]
    default: break
    }
    isElapsed = id == 46
  }

  /// A format as it is written: `0.0%`, `yyyy"年"m"月"`, `#,##0.00;[红色]-#,##0.00`.
  init(code: String) {
    let letters = Self.signs(of: code)
    isPercent = letters.contains("%")
    isElapsed = letters.contains("[")
    for (index, letter) in letters.enumerated() {
      switch letter {
      case "y", "e": date.insert(.year)
      case "d": date.insert(.day)
      case "h", "s": date.insert(.time)
      case "m":
        let before = letters[..<index].last { "ymdhse".contains($0) && $0 != "m" }
        let after = letters[index...].first { "ymdhse".contains($0) && $0 != "m" }
        // Beside hours or seconds it stands for minutes.
        date.insert(before == "h" || after == "s" ? .time : .month)
      default: continue
      }
    }
  }

  /// The signs of the first section in lower case, without quoted and escaped text, colours and powers of ten.
  private static func signs(of code: String) -> [Character] {
    var signs: [Character] = []
    var rest = Array(code.lowercased())[...]
    while let character = rest.popFirst() {
      switch character {
      case ";": return signs
      case "\"":
        while let next = rest.popFirst(), next != "\"" {}
      case "\\", "_", "*", "!": _ = rest.popFirst()
      case "[":
        var inside: [Character] = []
        while let next = rest.popFirst(), next != "]" { inside.append(next) }
        // Hours beyond a day's are a time too.
        if ["h", "hh", "m", "mm", "s", "ss"].contains(String(inside)) { signs += ["[", "h"] }
      case "e":
        if rest.first == "+" || rest.first == "-" { _ = rest.popFirst() } else { signs.append("e") }
      case "g":
        if rest.starts(with: Array("eneral")) { rest = rest.dropFirst(6) }
      case "a":
        for word in ["m/pm", "/p"] where rest.starts(with: Array(word)) { rest = rest.dropFirst(word.count) }
      default: signs.append(character)
      }
    }
    return signs
  }
}
