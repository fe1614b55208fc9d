import PlanDocuments
import Quantities

/// Tells what the numbers of a clause are there for, beyond what their own words say.
struct ClauseNumbers {
  let passage: Passage
  let piece: Range<Int>
  let numbers: [QuotedNumber]
  let isChinese: Bool

  /// The numbers that promise something; every other one with its reason.
  func sorted() -> (promised: [QuotedNumber], others: [(number: QuotedNumber, reason: DraftReason)]) {
    var promised: [QuotedNumber] = []
    var others: [(QuotedNumber, DraftReason)] = []
    let meant = numbers.filter { $0.role != .condition || $0.isPlain }
    for number in meant {
      if let reason = reason(number) { others.append((number, reason)) } else { promised.append(number) }
    }
    // 4个国考断面水质优Ⅲ比例100%: of two numbers with nothing between that parts them, the first says which things are meant.
    var kept: [QuotedNumber] = []
    var isLimit = false
    for (place, number) in promised.enumerated() {
      if isLimit {
        others.append((number, .condition))
        isLimit = false
      } else if !isChinese, place + 1 < promised.count, !areParted(number, promised[place + 1]),
        isPlaced(promised[place + 1], behind: number) || isShareOf(number, promised[place + 1])
      {
        kept.append(number)
        isLimit = true
      } else if place + 1 < promised.count, !areParted(number, promised[place + 1]),
        !isServed(number, promised[place + 1])
      {
        others.append((number, number.unit == nil ? .name : .condition))
      } else {
        kept.append(number)
      }
    }
    return (kept, others)
  }

  /// 对13家菜场快检45000批次, 为全区1.8万名老人服务全覆盖: so many are reached, and what is done for them counts too.
  private func isServed(_ number: QuotedNumber, _ next: QuotedNumber) -> Bool {
    guard isChinese, number.unit?.dimension.isCount == true, number.isPlain,
      next.unit?.symbol != "%" || !next.text.contains(where: \.isNumber)
    else {
      return false
    }
    let before = passage.words(max(piece.lowerBound, number.range.lowerBound - 4)..<number.range.lowerBound)
    return ["对", "为", "向", "给", "全区", "全市", "全县", "全镇"].contains { before.hasSuffix($0) }
  }

  /// Fewer than 2% of patients wait more than six weeks: the share is what is promised.
  private func isShareOf(_ number: QuotedNumber, _ next: QuotedNumber) -> Bool {
    number.unit?.symbol == "%" && next.unit?.symbol != "%"
  }

  /// 350 panels at 12 schools, 40 firms with fewer than 50 employees: the second number says where, or which are meant.
  private func isPlaced(_ number: QuotedNumber, behind first: QuotedNumber) -> Bool {
    passage.holds(
      ["at", "in", "across", "for", "with", "among", "aged", "rated", "under", "over", "within", "above", "below"],
      in: first.range.upperBound..<number.range.lowerBound)
  }

  static let hotlines: Set<String> = [
    "110", "119", "120", "122", "12345", "12315", "12328", "12366", "12123", "12333", "12369",
  ]

  private func reason(_ number: QuotedNumber) -> DraftReason? {
    if !isChinese, passage.words(piece.lowerBound..<number.range.lowerBound).lowercased().hasSuffix("every") {
      return .condition
    }
    if isChinese, number.unit == nil, Self.hotlines.contains(number.text) { return .name }
    switch number.role {
    case .name: return .name
    case .condition:
      // 覆盖百分之八十以上社区: a share of them is what is promised.
      let isShare =
        number.unit?.symbol == "%" && number.isPlain && !number.isWhole
        && (number.range.lowerBound <= piece.lowerBound + 1
          || passage.holds(["覆盖", "达", "超过", "实现"], in: piece.lowerBound..<number.range.lowerBound))
      // 每县打造2个以上示范片: so many or more are made, where nothing else is counted.
      let isMade = isChinese && number.isPlain && number.unit?.dimension.isCount == true && number.change == .made
      if !isShare && !isMade || numbers.contains(where: { $0.range != number.range && $0.role == .promise }) {
        return .condition
      }
    case .base: return .base
    case .promise: break
    }
    let before = max(piece.lowerBound, number.range.lowerBound - 12)..<number.range.lowerBound
    let isMoney = number.unit?.dimension.isMoney == true
    let isPoints = ["分", "百分点"].contains(number.unit?.symbol) || number.unit?.symbol == "%" || number.unit == nil
    if isPoints, passage.holds(DraftWords.weight, in: piece) { return .weight }
    if ["岁", "周岁"].contains(number.unit?.symbol), !passage.text.endsClause(number.range.upperBound) {
      return .condition
    }
    if isChinese, isScored(number) { return .weight }
    if isChinese, isSize(number) { return .name }
    if passage.holds(DraftWords.consequence, in: piece) { return .consequence }
    if isMoney, passage.holds(DraftWords.budget, in: isChinese ? before : piece),
      !passage.holds(["收入", "税收", "突破", "完成", "争取", "到位", "实际", "raise", "secure", "save", "savings"], in: piece)
    {
      return .budget
    }
    if let next = passage.text[number.range.upperBound] {
      // 24-hour service, 5-star: part of a name.
      if next == "-", passage.text[number.range.upperBound + 1].map(QuoteText.isLetter) == true { return .condition }
      if number.unit == nil, number.isPlain, isChinese, !Self.follows.contains(next), isNamed(number) { return .name }
    }
    if !isChinese, number.isPlain, number.unit == nil, number.sense == nil, number.change == nil {
      // minute 123: a number behind a word and before nothing that it could count.
      let rest = passage.words(number.range.upperBound..<piece.upperBound)
      let before = passage.words(piece.lowerBound..<number.range.lowerBound).lowercased()
      let leads = [" to", " by", " at", " of", "reach", " than", " least"].contains { before.hasSuffix($0) }
      if DraftUnits.noun(in: rest.split(separator: " ")) == nil, !leads { return .name }
    }
    if !number.isPlain, !isChinese, number.unit == nil {
      // one of, one in each: words of speech, no counts.
      let rest = passage.words(number.range.upperBound..<piece.upperBound).lowercased()
      let counts =
        !rest.isEmpty && !["of ", "in ", "another", "or ", "hand", "by one", "to "].contains { rest.hasPrefix($0) }
      let isTimes = ["once", "twice"].contains(number.text.lowercased())
      if !counts, !isTimes { return .word }
      if number.text.lowercased() == "one", !isChinese, !passage.holds(DraftWords.imperatives, in: piece) {
        return .word
      }
      if number.text.lowercased() == "once", cadence == nil { return .word }
    }
    if isChinese, !number.isPlain, number.text.hasPrefix("一"), !isDeliverable(number) { return .word }
    return nil
  }

  /// 300米见绿, 加快5万吨处置项目建设: what a thing is like, and not how much of it is promised.
  private func isSize(_ number: QuotedNumber) -> Bool {
    if passage.text[number.range.upperBound] == "见" { return true }
    guard let unit = number.unit, !unit.dimension.isCount, unit.symbol != "%", !unit.dimension.isMoney,
      number.sense == nil, passage.begins(["加快", "推进", "推动", "加快推进"], at: piece.lowerBound) != nil
    else { return false }
    let rest = passage.words(number.range.upperBound..<piece.upperBound)
    return ["项目建设", "工程建设", "项目", "工程"].contains { rest.hasSuffix($0) && rest.count > $0.count }
  }

  /// 得5分, 加2分, 每降1个百分点扣0.5分: points, and the steps for which they are taken.
  private func isScored(_ number: QuotedNumber) -> Bool {
    if number.unit?.symbol == "分", let before = passage.text[number.range.lowerBound - 1],
      ["得", "加", "扣", "减", "计", "分", "占"].contains(before)
    {
      return true
    }
    return numbers.contains {
      $0.unit?.symbol == "分" && ["扣", "加"].contains(passage.text[$0.range.lowerBound - 1])
    }
  }

  private static let follows: Set<Unicode.Scalar> = [
    "以", "左", "余", "多", "，", "。", "、", "；", "）", "上", "的", "起", ",", ";", ")", ":", "+",
  ]

  /// A bare number before words, in a clause that has another number with a unit.
  private func isNamed(_ number: QuotedNumber) -> Bool {
    numbers.contains { $0.range != number.range && $0.unit != nil && $0.role == .promise }
  }

  private func isDeliverable(_ number: QuotedNumber) -> Bool {
    let unit = String(number.text.dropFirst())
    guard !["种", "套", "个体系", "支", "系列", "定", "项"].contains(unit) else { return false }
    if unit == "倍" { return true }
    return passage.holds(["新建", "建成", "新增", "引进", "培育", "举办", "开展", "创建", "建设", "完成", "不少于", "至少"], in: piece)
  }

  var cadence: String? { Self.cadence(passage, piece) }

  private static let cadences = WordIndex(DraftWords.cadences.map { ($0.words, $0.every) })

  static func cadence(_ passage: Passage, _ range: Range<Int>) -> String? {
    for position in range {
      if let found = cadences.longest(in: passage.text, at: position), found.end <= range.upperBound {
        return found.meaning
      }
    }
    return nil
  }

  /// Whether something between two numbers parts them: 、 和 `and` a comma.
  private func areParted(_ left: QuotedNumber, _ right: QuotedNumber) -> Bool {
    boundary(left, right) != nil
  }

  /// Where the words of one number end and those of the next begin.
  func boundary(_ left: QuotedNumber, _ right: QuotedNumber) -> Range<Int>? {
    // Where a sign of per cent is followed by a blank, the blank is read with it.
    let end = passage.text[left.range.upperBound - 1] == " " ? left.range.upperBound - 1 : left.range.upperBound
    let gap = end..<max(end, right.range.lowerBound)
    if isChinese {
      let marks = ["、", "和", "及", ",", "并", "与"]
      for position in gap {
        guard let mark = marks.first(where: { passage.text.stands(Array($0.unicodeScalars), at: position) }) else {
          continue
        }
        // 10亿元或1亿美元 are one thing; 、 directly behind a number parts.
        if mark == "、" || mark == "," || position - left.range.upperBound <= 3 || mark == "并" {
          return position..<(position + 1)
        }
      }
      return nil
    }
    for mark in [", ", " and ", " or ", "; "] {
      let words = Array(mark.unicodeScalars)
      for position in gap
      where passage.text.scalars[position...].starts(with: words) && position + words.count <= gap.upperBound {
        return position..<(position + words.count)
      }
    }
    return nil
  }
}
