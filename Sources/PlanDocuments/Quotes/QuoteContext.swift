import Quantities

/// What the words around a number say of it.
struct QuoteContext {
  let text: QuoteText
  let measures: UnitTable
  /// The numbers before it.
  let before: [QuotedNumber]

  private static let beforeIndex = WordIndex(QuoteWords.before.map { ($0.text, $0.meaning) })
  private static let behindIndex = WordIndex(QuoteWords.behind.map { ($0.text, $0.meaning) })
  private static let madeBehindIndex = WordIndex(QuoteWords.madeBehind.map { ($0, true) })
  private static let nameEndings = WordIndex(QuoteWords.nameEndings.map { ($0, true) })

  /// A word that was found, and where.
  private struct Hit {
    let range: Range<Int>
    let meaning: QuoteWord.Meaning
  }

  func number(_ amount: QuoteAmount, until next: Int) -> QuotedNumber {
    let hits = hits(before: amount.range.lowerBound)
    let adjacent = hits.last { isAdjacent($0, to: amount.range.lowerBound) && !endsWord($0) }
    let behind = wordBehind(amount.range.upperBound, before: next)
    var sense = prefixed(hits, adjacent, amount)
    var change = amount.isAll ? Hit(range: amount.range, meaning: .change(.made)) : changed(hits) ?? multiplied(amount)
    var word = sense.map(\.range) ?? change.map(\.range)
    switch behind?.meaning {
    case .sense(let said):
      // 控制在3%左右, 达10%以上: what stands behind is nearer to the point.
      (sense, word) = (Hit(range: behind?.range ?? 0..<0, meaning: .sense(said)), behind?.range)
    case .change: if change == nil { (change, word) = (behind, word ?? behind?.range) }
    default: break
    }
    if sense == nil, change == nil, let last = before.last, isListed(after: last, amount) {
      return quoted(amount, role(amount, adjacent, behind), last.sense, last.change, last.word)
    }
    if sense == nil, change == nil, let made = madeBehind(amount) {
      (change, word) = (made, made.range)
    }
    return quoted(
      amount, role(amount, adjacent, behind), amount.upper == nil ? Self.sense(sense?.meaning) : .range,
      directed(Self.change(change?.meaning), amount), word.map { text.text($0) })
  }

  /// By how much or to what: 降低…到5% and `cut … to 5 %` lead to the number, and so does a course that begins at another.
  private func directed(_ change: QuotedNumber.Change?, _ amount: QuoteAmount) -> QuotedNumber.Change? {
    let start = amount.range.lowerBound
    // A sign of per cent takes the blank behind it.
    let gap = " " + text.text((before.last?.range.upperBound ?? 0)..<start)
    let leads = ["到", "至", "为", " to "].contains { gap.hasSuffix($0) }
    switch change {
    case .upBy: return leads ? .upTo : .upBy
    case .downBy: return leads ? .downTo : .downBy
    case nil:
      guard leads, let last = before.last, last.role == .base else { return nil }
      return amount.value < last.value ? .downTo : .upTo
    case .upTo, .downTo, .made: return change
    }
  }

  private func quoted(
    _ amount: QuoteAmount, _ role: QuotedNumber.Role, _ sense: QuotedNumber.Sense?, _ change: QuotedNumber.Change?,
    _ word: String?
  ) -> QuotedNumber {
    let isPlace = isPlace(amount)
    return QuotedNumber(
      range: amount.range, coefficient: amount.coefficient, value: isPlace ? amount.coefficient.rational : amount.value,
      upper: amount.upper, unit: isPlace ? nil : amount.unit, per: isPlace ? nil : each(amount),
      role: isPlace ? .promise : role,
      sense: isPlace ? .ceiling : sense, change: isPlace ? nil : change, word: word, text: text.text(amount.range),
      isPlain: amount.isPlain, isWhole: amount.isWhole, isCount: amount.unit != nil || isPlace || countsNoun(amount))
  }

  /// `240 affordable homes`: a word that no table of units knows.
  private func countsNoun(_ amount: QuoteAmount) -> Bool {
    text[amount.range.upperBound] == " " && text[amount.range.upperBound + 1].map(QuoteText.isLetter) == true
  }

  private static func sense(_ meaning: QuoteWord.Meaning?) -> QuotedNumber.Sense? {
    if case .sense(let sense) = meaning { sense } else { nil }
  }

  private static func change(_ meaning: QuoteWord.Meaning?) -> QuotedNumber.Change? {
    if case .change(let change) = meaning { change } else { nil }
  }

  /// `double the number`, `halve the number`: the change is in the word.
  private func multiplied(_ amount: QuoteAmount) -> Hit? {
    guard amount.isSpelled else { return nil }
    let word = text.text(amount.range).lowercased()
    if word.hasPrefix("halv") { return Hit(range: amount.range, meaning: .change(.downBy)) }
    let isMore = ["doubl", "tripl", "trebl"].contains { word.hasPrefix($0) }
    return isMore ? Hit(range: amount.range, meaning: .change(.upBy)) : nil
  }

  // MARK: Words before

  /// The words of the table between the promise before and the number, in the clause.
  private func hits(before end: Int) -> [Hit] {
    var start = end
    let last = before.last { $0.role != .name && !$0.isWhole }?.range.upperBound ?? 0
    while start > last, !text.endsClause(start - 1) { start -= 1 }
    var hits: [Hit] = []
    var position = start
    while position < end {
      if let found = Self.beforeIndex.longest(in: text, at: position), found.end <= end {
        hits.append(Hit(range: position..<found.end, meaning: found.meaning))
        position = found.end
      } else {
        position += 1
      }
    }
    return hits
  }

  private static let fillers: Set<String> = [
    "", " ", "的", "为", "在", "到", "至", "于", " the ", " a ", " total of ", " a total of ", " of ", " to ", " by ", ":",
  ]

  private func isAdjacent(_ hit: Hit, to start: Int) -> Bool {
    Self.fillers.contains(text.text(hit.range.upperBound..<start))
  }

  /// 智能水表2万只: 表 as the end of another word names no table.
  private func endsWord(_ hit: Hit) -> Bool {
    guard hit.meaning == .name, text.text(hit.range) == "表", let last = text[hit.range.lowerBound - 1] else {
      return false
    }
    return !last.isASCII && !text.endsClause(hit.range.lowerBound - 1) && !["见", "附", "如", "在"].contains(last)
  }

  /// A comparison directly before the number; one of several Chinese characters anywhere in the clause.
  private func prefixed(_ hits: [Hit], _ adjacent: Hit?, _ amount: QuoteAmount) -> Hit? {
    hits.last { hit in
      guard case .sense = hit.meaning else { return false }
      if isAdjacent(hit, to: amount.range.lowerBound) { return true }
      let isLong = hit.range.count > 1 && text[hit.range.lowerBound].map { !$0.isASCII } == true
      // 大于某区的某项: what is compared stands between.
      return isLong && !hits.contains { $0.range.lowerBound > hit.range.lowerBound && Self.change($0.meaning) != nil }
    }
  }

  /// The nearest word of change.
  ///
  /// Beside 从 a change leads to the number.
  private func changed(_ hits: [Hit]) -> Hit? {
    hits.last { Self.change($0.meaning) != nil }
  }

  /// 前三名, top 3; not 年底前100家, where a day stands before.
  private func isPlace(_ amount: QuoteAmount) -> Bool {
    let start = amount.range.lowerBound
    let unit = text.text(amount.digits.upperBound..<amount.range.upperBound)
    guard start > 0, ["", "名", "位", "强"].contains(unit) else { return false }
    return hits(before: start).contains { hit in
      guard case .place = hit.meaning, ["", " "].contains(text.text(hit.range.upperBound..<start)) else { return false }
      return text[hit.range.lowerBound - 1].map { !Self.dayEnds.contains($0) } ?? true
    }
  }

  private static let dayEnds: Set<Unicode.Scalar> = [
    "日", "底", "末", "月", "年", "度", "旬", "以", "之", "天", "期", "号", "半", "目", "中",
  ]

  /// 4200人、900人: the words before the first of a list hold for all of it.
  private func isListed(after last: QuotedNumber, _ amount: QuoteAmount) -> Bool {
    guard last.role == .promise, !amount.isName, last.range.upperBound <= amount.range.lowerBound else { return false }
    let gap = text.text(last.range.upperBound..<amount.range.lowerBound).filter { $0 != " " }
    return ["、", "和", "及", "与", "，", ",", "and", ",and"].contains(gap)
  }

  private static let longestEach = 4

  /// 每月增加50元 is 50 元/月: the unit behind the 每 of the clause.
  private func each(_ amount: QuoteAmount) -> QuotedNumber.Per? {
    guard let unit = amount.unit, unit.dimension.denominators.isEmpty, !unit.dimension.isNone else { return nil }
    var start = amount.range.lowerBound
    while start > 0, !text.endsClause(start - 1), text[start] != "每" { start -= 1 }
    guard text[start] == "每", start < amount.range.lowerBound else { return nil }
    let spelled = text.text(amount.digits.upperBound..<amount.range.upperBound)
    for length in stride(from: Self.longestEach, through: 1, by: -1) {
      let end = start + 1 + length
      guard end <= amount.range.lowerBound, let found = measures.unit(spelled + "/" + text.text((start + 1)..<end))
      else { continue }
      return QuotedNumber.Per(unit: found.unit, value: amount.coefficient.rational * found.factor.rational)
    }
    return nil
  }

  // MARK: Words behind

  private func wordBehind(_ start: Int, before next: Int) -> Hit? {
    let first = text[start] == " " ? start + 1 : start
    // 45000余批次: the word stands before the unit.
    guard let found = Self.behindIndex.longest(in: text, at: first), found.end <= max(next, first) else {
      return leftover(before: start)
    }
    // 80周岁以上老年人, 10亿元以上项目: which things are meant, unless the clause ends here.
    return Hit(range: first..<found.end, meaning: found.meaning)
  }

  /// 63个新建项目加快开工: what becomes of the things that a count is of, in the clause behind it.
  private func madeBehind(_ amount: QuoteAmount) -> Hit? {
    guard let unit = amount.unit, unit.dimension.isCount, amount.upper == nil else { return nil }
    var position = amount.range.upperBound
    while !text.endsClause(position) {
      if let found = Self.madeBehindIndex.longest(in: text, at: position) {
        return Hit(range: position..<found.end, meaning: .change(.made))
      }
      position += 1
    }
    return nil
  }

  private func leftover(before end: Int) -> Hit? {
    for position in stride(from: end - 1, through: max(0, end - 4), by: -1) {
      guard text[position] == "余" || text[position] == "多", position > 0, let digit = text[position - 1],
        QuoteText.isDigit(digit) || NumberMention.isNumeral(digit)
      else { continue }
      return Hit(range: position..<(position + 1), meaning: .sense(.floor))
    }
    return nil
  }

  // MARK: Roles

  private func role(_ amount: QuoteAmount, _ adjacent: Hit?, _ behind: Hit?) -> QuotedNumber.Role {
    if amount.isName { return .name }
    if amount.isWhole { return .condition }
    let end = behind?.range.upperBound ?? amount.range.upperBound
    if amount.unit == nil, Self.nameEndings.longest(in: text, at: amount.range.upperBound) != nil { return .name }
    switch adjacent?.meaning {
    case .name: return .name
    case .condition: return .condition
    case .start: if leadsOn(from: end) { return .base }
    default: break
    }
    if isAge(amount) || (behind.map(qualifies) ?? false) { return .condition }
    if isInterval(amount, adjacent) { return .condition }
    return .promise
  }

  /// From here to there: a number follows behind a word of change, or `to`.
  private func leadsOn(from start: Int) -> Bool {
    var end = start
    while end < text.scalars.count, !text.endsClause(end) { end += 1 }
    let rest = text.text(start..<end)
    guard rest.contains(where: { $0.isNumber }) else { return false }
    return ["到", "至", "为", " to "].contains { (" " + rest).contains($0) }
  }

  private func isAge(_ amount: QuoteAmount) -> Bool {
    ["岁", "周"].contains {
      text.text(amount.range.upperBound..<min(amount.range.upperBound + 1, text.scalars.count)) == $0
    }
  }

  /// 以上 with something behind it in the clause tells which things are meant: 10亿元以上项目, 65岁以上老年人.
  private func qualifies(_ behind: Hit) -> Bool {
    guard case .sense(let sense) = behind.meaning, sense == .floor || sense == .ceiling || sense == .looseCeiling else {
      return false
    }
    let word = text.text(behind.range)
    guard word.hasSuffix("上") || word.hasSuffix("下") || word.hasSuffix("内") else { return false }
    guard let next = text[behind.range.upperBound], !text.endsClause(behind.range.upperBound) else { return false }
    return !["、", "）", ")", "（", "(", "和", "并", "且", "”", " "].contains(next)
  }

  /// `78 % are seen within four hours`: the time says what counts, where a promise stands before.
  private func isInterval(_ amount: QuoteAmount, _ adjacent: Hit?) -> Bool {
    guard let adjacent, case .sense = adjacent.meaning, text.text(adjacent.range).lowercased() == "within" else {
      return false
    }
    return before.contains { first in
      first.role == .promise
        && !(first.range.upperBound..<amount.range.lowerBound).contains { text.endsClause($0) }
    }
  }
}
