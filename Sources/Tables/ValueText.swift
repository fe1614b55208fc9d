/// A value cell by its form: a number with what stands around it, a mark for nothing, or words.
struct ValueText: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case blank
    case number
    /// — and ..: no figure.
    case missing
    case words
  }

  let kind: Kind
  /// Without footnote marks, flags and the arrow that repeats its sign.
  let text: String
  /// estimate or preliminary, where a flag says so.
  var status: String?
  /// Whether something was left off.
  var isMarked = false
  /// Whether it has a point between thousands and a comma before decimals.
  var isDecimalComma = false
  /// An arrow that gives a number the sign that it has not itself.
  var isArrowAlone = false

  private static let circled = Set("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜ")
  private static let estimates = [
    "(预计)", "(预计数)", "(预测)", "(估计)", "(估)", "(预)", "(est)", "(est.)", "(e)", "(estimate)",
  ]
  private static let preliminaries = [
    "(初步)", "(初步数)", "(初值)", "(快报)", "(快报数)", "(p)", "(prov)", "(provisional)", "(preliminary)",
  ]

  init(_ written: String) {
    if written.isEmpty {
      kind = .blank
      text = ""
      return
    }
    if Self.isPlain(written) {
      kind = .number
      text = written
      return
    }
    var rest = Self.folded(written)[...]
    if Self.isMissing(rest) {
      kind = .missing
      text = written
      return
    }
    var status: String?
    var isMarked = false
    if let (body, flag) = Self.flag(rest) {
      isMarked = true
      rest = body
      status = flag == "e" || flag == "f" ? "estimate" : flag == "p" ? "preliminary" : nil
      if Self.isMissing(rest) {
        kind = .missing
        text = String(rest)
        return
      }
    }
    for (words, word) in [(Self.estimates, "estimate"), (Self.preliminaries, "preliminary")] {
      for ending in words where rest.lowercased().hasSuffix(ending) && rest.count > ending.count {
        rest = rest.dropLast(ending.count)
        status = word
        isMarked = true
      }
    }
    while let last = rest.last {
      if Self.circled.contains(last), rest.count > 1 {
        rest = rest.dropLast()
      } else if last == "]", let open = rest.lastIndex(of: "["), open > rest.startIndex,
        rest[rest.index(after: open)...].dropLast().allSatisfy({ $0.isNumber || $0.isLetter }),
        rest.distance(from: open, to: rest.endIndex) <= 5
      {
        rest = rest[..<open]
      } else {
        break
      }
      isMarked = true
    }
    if let last = rest.last, last == "↑" || last == "↓", rest.count > 1 {
      let body = rest.dropLast()
      let isNegative = body.first == "-"
      if isNegative == (last == "↓") {
        rest = body
        isMarked = true
      } else {
        isArrowAlone = true
      }
    }
    let body = String(rest)
    self.status = status
    let plain = body.filter { $0 != " " }
    isDecimalComma = Self.hasDecimalComma(plain)
    kind = Self.isNumber(plain) ? .number : .words
    self.isMarked = isMarked && kind == .number
    text = self.isMarked ? body : written
  }

  /// Whether a text is a number that names no year.
  ///
  /// What begins with a letter or a Chinese character is none, which is what most cells are that are none.
  static func isFigure(_ written: String) -> Bool {
    guard let first = written.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xE4...0xE9: return false
    default: break
    }
    return isPlain(written) ? !isYear(written) : ValueText(written).kind == .number
  }

  /// Digits with a sign and a point: what most cells are.
  static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var hasDigit = false
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "."): continue
      case UInt8(ascii: "-") where index == 0: continue
      default: return false
      }
    }
    return hasDigit
  }

  private static func folded(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: view.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x2212, 0xFE63, 0x2010, 0x2011, 0x2012, 0x2013: view.append("-")
      case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: view.append(" ")
      case 0x200B...0x200F, 0x2060, 0xFEFF: continue
      case 0x3014, 0x3010: view.append("[")
      case 0x3015, 0x3011: view.append("]")
      default: view.append(scalar)
      }
    }
    var rest = String(view)[...]
    while rest.first == " " || rest.first == "'" { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }

  private static func isMissing(_ text: Substring) -> Bool {
    text.allSatisfy { "-—–―─.…:/\\*x×~ ".contains($0) } && !text.isEmpty
      || ["n/a", "na", "nan", "null", "无", "暂无", "不适用", "c", "..", "…", "-", "[x]", "[c]", "[z]", "[low]", "x", "z"]
        .contains(
          text.lowercased())
  }

  /// `8.0 p`: a letter behind a number, apart by a space.
  private static func flag(_ text: Substring) -> (Substring, Character)? {
    guard let last = text.last, "bcdefnprsuz".contains(last) else { return nil }
    let body = text.dropLast()
    guard body.last == " " else { return nil }
    let number = body.dropLast()
    return number.last.map { $0.isNumber || $0 == ":" } ?? false ? (number, last) : nil
  }

  /// `3.277,2`.
  private static func hasDecimalComma(_ text: String) -> Bool {
    guard let comma = text.lastIndex(of: ","), let point = text.firstIndex(of: "."), point < comma else { return false }
    let groups = text[..<comma].drop { $0 == "-" || $0 == "+" }.split(separator: ".", omittingEmptySubsequences: false)
    return groups.count > 1 && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { $0.allSatisfy(\.isNumber) }
      && text[text.index(after: comma)...].allSatisfy(\.isNumber)
  }

  private static func isNumber(_ text: String) -> Bool {
    var rest = text[...]
    while let first = rest.first, "+-(△▲▽▼↑↓¥$£€".contains(first) { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
    guard digits.contains(where: \.isNumber) else { return false }
    rest = rest.dropFirst(digits.count)
    while let first = rest.first, "%‰)↑↓-".contains(first) { rest = rest.dropFirst() }
    if rest.isEmpty { return true }
    return rest.count <= 4 && !rest.contains { $0.isNumber || "年月季日周度半-—–/:、.)）".contains($0) }
      && !rest.contains { $0.isASCII }
  }

  /// A year that may name a column.
  static func isYear(_ text: String) -> Bool {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(text) else {
      return false
    }
    return (1949...2100).contains(year)
  }
}
