import PlanDocuments
import Quantities

/// Who answers for what, as brackets and lines of a document say it.
struct OwnerReader {
  let text: DocumentText
  let term: DraftTerm

  enum Role { case leader, lead, support, deadline }

  /// Words before a colon, or the head of a column; the longest first.
  static let labels: [(words: String, role: Role)] = {
    var labels: [(String, Role)] = []
    for word in DocumentOwners.words[.leader] ?? [] { labels.append((word, .leader)) }
    for word in DocumentOwners.words[.lead] ?? [] { labels.append((word, .lead)) }
    for word in DocumentOwners.words[.deadline] ?? [] { labels.append((word, .deadline)) }
    for word in [
      "配合单位", "配合部门", "协办单位", "协同单位", "责任配合单位", "参与单位", "协助单位", "配合责任单位", "协办部门", "Support", "Supported by",
      "Supporting",
      "Partners", "Partner", "With", "Contributors", "Supporting officers", "Support from", "In partnership with",
    ] { labels.append((word, .support)) }
    for word in ["牵头", "责任人", "牵头人", "主办", "Led by", "Lead Officer", "Lead member", "Responsible officer"] {
      labels.append((word, .lead))
    }
    for word in ["配合", "协办"] { labels.append((word, .support)) }
    return labels.map { (DraftWords.plain($0.0), $0.1) }.sorted { $0.0.count > $1.0.count }
  }()

  /// The role that the head of a column names.
  static func role(ofHead head: String) -> Role? {
    let plain = DraftWords.plain(head)
    return labels.first { plain == $0.words }?.role
      ?? labels.first { plain.hasPrefix($0.words) && plain.count < $0.words.count + 4 && $0.words.count > 3 }?.role
  }

  // MARK: Brackets

  /// The bracket at the end of a range that names owners, and what it names.
  func bracket(in range: Range<Int>) -> (range: Range<Int>, owners: DraftOwners)? {
    var end = range.upperBound
    while end > range.lowerBound, ["。", ".", "；", ";", "，", ","].contains(text.scalars[end - 1]) { end -= 1 }
    guard end > range.lowerBound, Self.closes.contains(text.scalars[end - 1]) else { return nil }
    var depth = 0
    var start = end - 1
    while start >= range.lowerBound {
      if Self.closes.contains(text.scalars[start]) { depth += 1 }
      if Self.opens.contains(text.scalars[start]) {
        depth -= 1
        if depth == 0 { break }
      }
      start -= 1
    }
    guard start >= range.lowerBound else { return nil }
    let inner = text.text((start + 1)..<(end - 1))
    guard let owners = labelled(inner) ?? unlabelled(inner) else { return nil }
    return (start..<range.upperBound, owners)
  }

  private static let opens: Set<Unicode.Scalar> = ["（", "(", "【", "[", "〔"]
  private static let closes: Set<Unicode.Scalar> = ["）", ")", "】", "]", "〕"]

  /// A line, or the inside of a bracket, of labels and names; nil where it holds anything else.
  func labelled(_ words: String) -> DraftOwners? {
    var owners = DraftOwners()
    var found = false
    for part in Self.parts(words) {
      guard let colon = part.firstIndex(where: { $0 == "：" || $0 == ":" }) else { continue }
      let plain = DraftWords.plain(String(part[..<colon]))
      guard let role = Self.labels.first(where: { plain.hasSuffix($0.words) })?.role else { continue }
      found = true
      set(String(part[part.index(after: colon)...]), role, &owners)
    }
    return found ? owners : nil
  }

  private func set(_ words: String, _ role: Role, _ owners: inout DraftOwners) {
    let names = Self.names(words)
    switch role {
    case .leader: owners.leaders = names
    case .lead: owners.lead = names
    case .support: owners.support = names
    case .deadline: owners.deadline = deadline(words)
    }
  }

  func deadline(_ words: String) -> CalendarDate? {
    QuoteDays.days(of: words, from: term.start, through: term.deadline).max()
  }

  /// Between semicolons, and between sentences of an English bracket.
  private static func parts(_ words: String) -> [String] {
    var parts: [String] = [""]
    let characters = Array(words)
    for (place, character) in characters.enumerated() {
      let next = place + 1 < characters.count ? characters[place + 1] : nil
      if character == "；" || character == ";" || character == "。" || (character == "." && next == " ") {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.filter { $0.contains { !$0.isWhitespace } }
  }

  // MARK: Brackets without labels

  static let offices = DraftWords.chinese(
    "局 委 办 部 院 中心 镇 街道 公司 集团 会 大队 分局 署 厅 处 队 乡 联社 单位 部门 办公室 支队 学校 医院 政府 板块 园区 管委会 银行 校 站 镇街 所")
  static let posts = [
    "director", "head of", "officer", "manager", "lead", "team", "department", "office", "chief", "executive", "board",
    "commissioner", "coordinator", "bureau", "directorate", "secretary", "dean", "superintendent", "division", "agency",
  ]

  /// （区教育局牵头，区财政局配合）, （区教育局、区财政局）, `(Head of Culture; supported by ICT)`.
  private func unlabelled(_ words: String) -> DraftOwners? {
    var owners = DraftOwners()
    let pieces = words.split { "；;，。".contains($0) }.map { $0.trimmed }
    guard !pieces.isEmpty else { return nil }
    for (place, piece) in pieces.enumerated() {
      let small = piece.lowercased()
      if let rest = Self.after(
        ["supported by", "with support from", "support:", "with", "in partnership with"], small, piece)
      {
        owners.support += Self.names(rest)
      } else if let rest = Self.after(["led by", "lead:", "lead -", "lead"], small, piece) {
        owners.lead += Self.names(rest)
      } else if piece.hasSuffix("牵头") || piece.hasSuffix("负责") {
        owners.lead += Self.names(String(piece.dropLast(2)))
      } else if piece.hasSuffix("配合") || piece.hasSuffix("协助") {
        owners.support += Self.names(String(piece.dropLast(2)))
      } else if place == 0, Self.names(piece).allSatisfy({ name in Self.offices.contains { name.hasSuffix($0) } }) {
        // The first of a list leads.
        let names = Self.names(piece)
        owners.lead += names.prefix(1)
        owners.support += names.dropFirst()
      } else if place == 0, piece.first?.isUppercase == true, !piece.contains(where: \.isNumber),
        Self.posts.contains(where: { small.contains($0) })
      {
        owners.lead += Self.names(piece)
      } else {
        return nil
      }
    }
    return owners.lead.isEmpty ? nil : owners
  }

  private static func after(_ openings: [String], _ small: String, _ piece: String) -> String? {
    openings.first { small.hasPrefix($0 + " ") || ($0.hasSuffix(":") && small.hasPrefix($0)) }
      .map { String(piece.dropFirst($0.count)) }
  }

  /// The words of a cell with a line's end between names that stand below each other.
  func lines(_ range: Range<Int>, _ role: Role) -> String {
    var words = ""
    var start = range.lowerBound
    for position in range where position > start && text.beginsLine[position] {
      words += text.text(start..<position)
      if parts(words, text.scalars[position], role) {
        words += "\n"
      } else if words.last?.isASCII == true {
        words += " "
      }
      start = position
    }
    return words + text.text(start..<range.upperBound)
  }

  /// Whether a name ends where a line does.
  private func parts(_ before: String, _ next: Unicode.Scalar, _ role: Role) -> Bool {
    if role == .leader { return true }
    guard next != "（", next != "(" else { return false }
    if next.isASCII {
      return next.properties.isUppercase && !["of", "and", "for", ",", "&"].contains { before.hasSuffix($0) }
    }
    return (Self.offices + ["区", "县", "市", "城发", "联", "投", "站", "室", "组", "成员", "村"]).contains { before.hasSuffix($0) }
  }

  // MARK: Names

  static let nobody: Set<String> = [
    "—", "–", "-", "－", "/", "／", "无", "none", "n/a", "na", "nil", "tbc", "——", "",
  ]

  /// The names of a cell or behind a label; none for a dash.
  static func names(_ words: String) -> [String] {
    var names: [String] = []
    var depth = 0
    var name = ""
    func end() {
      var plain = name.trimmed
      while let last = plain.last, "。；;,.".contains(last) { plain.removeLast() }
      if !nobody.contains(plain.lowercased()), !names.contains(plain) { names.append(plain) }
      name = ""
    }
    for character in words {
      if "（(".contains(character) { depth += 1 }
      if "）)".contains(character) { depth -= 1 }
      if depth <= 0, "、，,；;\n".contains(character) { end() } else { name.append(character) }
    }
    end()
    return names
  }
}

extension DraftWords {
  /// A label without blanks, small.
  static func plain(_ words: String) -> String {
    String(words.filter { !$0.isWhitespace && $0 != "*" && $0 != "_" }).lowercased()
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String {
    var words = self[...]
    while let first = words.first, first.isWhitespace { words = words.dropFirst() }
    while let last = words.last, last.isWhitespace { words = words.dropLast() }
    return String(words)
  }
}

extension Substring {
  var trimmed: String { String(self).trimmed }
}
