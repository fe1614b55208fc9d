import PlanDocuments
import Quantities

/// A clause that promises something.
struct Clause {
  let passage: Passage
  let piece: ClausePiece
  /// The clause before, for words that this one leaves out.
  let before: ClausePiece?
  /// The clause behind, where it is of the same sentence.
  var next: Range<Int>?
  let numbers: [QuotedNumber]
  let phrases: [QuoteDays.Phrase]
  var context: ProseReader.Context
  let term: DraftTerm
  let isChinese: Bool
  /// A day that stands by itself before the clause.
  var carried: CalendarDate?

  /// The part of a clause that belongs to one number.
  struct Part {
    let number: QuotedNumber
    let range: Range<Int>
    /// 分别: what the number is said of.
    var subject: String?
  }

  var matter: MatterWords { MatterWords(passage: passage, isChinese: isChinese) }
  var days: [String] { phrases.map(\.words) }
  var cadence: String? { ClauseNumbers.cadence(passage, piece.range) }

  /// The last day that the clause names; nil where it is the term's own.
  var deadline: CalendarDate? {
    let day = phrases.flatMap(\.days).max() ?? season ?? carried ?? context.owners.deadline
    return day == term.deadline ? nil : day
  }

  /// 2024年汛期前: a day that is known by its season.
  var season: CalendarDate? {
    if !isChinese, let month = month ?? fiscalYear { return month }
    guard let found = DraftWords.seasons.first(where: { passage.holds([$0.words], in: piece.range) }) else {
      return nil
    }
    let year = YearWord.all(in: passage, piece.range).first { term.contains($0.years.upperBound) }?.years.upperBound
    let years = year.map { [$0] } ?? Array((term.start.year...term.deadline.year).reversed())
    return years.compactMap { CalendarDate(year: $0, month: found.month, day: found.day) }
      .first { term.start <= $0 && $0 <= term.deadline }
  }

  /// `in September 2025`: by its end.
  private var month: CalendarDate? {
    for (place, name) in DraftWords.months.enumerated() {
      guard let start = passage.places(of: "in " + name, in: piece.range).first else { continue }
      let rest = (start + 3 + name.count)..<piece.range.upperBound
      let named = YearWord.all(in: passage, rest).first { $0.range.lowerBound <= rest.lowerBound + 1 }?.years.upperBound
      let years = named.map { [$0] } ?? Array(term.start.year...term.deadline.year)
      return years.compactMap { CalendarDate(year: $0, month: place + 1, day: 1)?.lastDayOfMonth }
        .first { term.start <= $0 && $0 <= term.deadline }
    }
    return nil
  }

  /// `by the end of 2025/26` in a plan of several years.
  private var fiscalYear: CalendarDate? {
    guard term.isLong, term.isFiscal else { return nil }
    let years = YearWord.all(in: passage, piece.range).filter { $0.isFiscal && $0.years.lowerBound >= term.start.year }
    return years.first.flatMap { term.end(of: $0.years.upperBound) }.flatMap { $0 <= term.deadline ? $0 : nil }
  }

  func read(_ reader: QuoteReader) -> ProseReader.Reading {
    var reading = ProseReader.Reading()
    let sorter = ClauseNumbers(
      passage: passage, piece: piece.range, numbers: numbers.filter { !isOfDay($0) }, isChinese: isChinese)
    let (promised, others) = sorter.sorted()
    let limits = others.filter { $0.reason == .condition && $0.number.isPlain && $0.number.role == .promise }.map(
      \.number.text)
    for (number, reason) in others {
      reading.records.append(DraftedRecord(range: passage.inDocument(number.range), reason: reason))
    }
    let base = others.last { $0.reason == .base }?.number
    if leadsToConsequence {
      reading.records.append(DraftedRecord(range: passage.inDocument(piece.range), reason: .consequence))
      return reading
    }
    let isStriving =
      reader.isStriving(passage.words(piece.range)) || passage.holds(DraftWords.ambition, in: piece.range)
    let severity = isStriving ? "striving" : context.severity
    if promised.isEmpty {
      // 每项未完成的扣2分: what a miss costs promises nothing.
      if others.contains(where: { $0.reason == .weight || $0.reason == .consequence }) { return reading }
      if isChinese, passage.holds(DraftWords.weight + DraftWords.consequence, in: piece.range) { return reading }
      if !isChinese, others.contains(where: { $0.reason != .condition && ($0.reason == .word || !$0.number.isPlain) }) {
        return reading
      }
      if var standard = unnumbered() ?? recurring() ?? milestone() ?? handedDown() {
        standard.severity = severity
        reading.standards.append(standard)
      }
      return reading
    }
    for part in parts(promised, sorter) {
      var standard = draft(part, base: base, isFirst: part.range.lowerBound == piece.range.lowerBound)
      standard.severity = severity
      if !limits.isEmpty {
        let words = limits.joined(separator: isChinese ? "、" : ", ")
        standard.note("“\(words)”理解为限定，不是目标", "'\(words)' is taken to say which things are meant", .middle)
      }
      if isStriving, !reader.isStriving(standard.quote) {
        widen(&standard)
      }
      reading.standards.append(standard)
    }
    return reading
  }

  /// 连续两次排名末位的，由区政府约谈: when the consequence of the next clause is drawn.
  private var leadsToConsequence: Bool {
    guard isChinese, let next, passage.holds(DraftWords.consequence, in: next) else { return false }
    return passage.text[piece.range.upperBound - 1] == "的"
      || passage.begins(["取消", "给予", "予以", "处以"], at: next.lowerBound) != nil
  }

  /// Part of a day that the clause names: 一季度, 6月底前.
  private func isOfDay(_ number: QuotedNumber) -> Bool {
    days.contains { words in
      passage.places(of: words, in: piece.range).contains { place in
        place <= number.range.lowerBound && number.range.upperBound <= place + words.unicodeScalars.count
      }
    }
  }

  // MARK: Parts

  private func parts(_ promised: [QuotedNumber], _ sorter: ClauseNumbers) -> [Part] {
    var parts: [Part] = []
    var start = piece.range.lowerBound
    for (place, number) in promised.enumerated() {
      var end = piece.range.upperBound
      var next = end
      if place + 1 < promised.count, let boundary = sorter.boundary(number, promised[place + 1]) {
        (end, next) = (boundary.lowerBound, boundary.upperBound)
      } else if place + 1 < promised.count {
        (end, next) = (promised[place + 1].range.lowerBound, number.range.upperBound)
      }
      parts.append(Part(number: number, range: passage.trimmed(start..<end)))
      start = next
    }
    let subjects = subjects(before: promised[0])
    if parts.count > 1, subjects.count == parts.count {
      for place in parts.indices { parts[place].subject = subjects[place] }
    } else if let pair = fallenPair(parts) {
      return pair
    } else if parts.count == 1, subjects.count > 1, isChinese, passage.text[parts[0].number.range.lowerBound - 1] == "各"
    {
      return subjects.map { Part(number: parts[0].number, range: parts[0].range, subject: $0) }
    }
    return parts
  }

  /// 事故起数、死亡人数同比下降10%: each of the two falls.
  private func fallenPair(_ parts: [Part]) -> [Part]? {
    guard isChinese, parts.count == 1, let part = parts.first, part.number.change == .downBy,
      part.number.unit?.symbol == "%"
    else { return nil }
    let name = matter.words(around: part.number.range, in: part.range, without: days)
    var plain = name
    for ending in ["均同比下降", "同比下降", "较上年下降", "均下降", "分别下降", "下降", "降低", "减少", "同比"] where plain.hasSuffix(ending) {
      plain.removeLast(ending.count)
    }
    let names = plain.split(separator: "、").map { $0.trimmed }
    guard names.count == 2, names.allSatisfy({ $0.count >= 3 }), !plain.contains("等") else { return nil }
    return names.map { Part(number: part.number, range: part.range, subject: $0) }
  }

  /// What 分别, 各 or `respectively` says the numbers of, one by one.
  private func subjects(before first: QuotedNumber) -> [String] {
    let marks = ["分别", "各自", "respectively", "各"]
    guard let mark = passage.first(of: marks, in: piece.range) else { return [] }
    let place = passage.places(of: mark, in: piece.range).first ?? piece.range.upperBound
    let end = min(place, first.range.lowerBound)
    let words = matter.opened(passage.words(piece.range.lowerBound..<end))
    if isChinese {
      return Self.completed(words.split { "、和及与".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty })
    }
    var names: [String] = [""]
    for word in words.split(separator: " ") {
      if word == "and" {
        names.append("")
      } else if word.hasSuffix(",") {
        names[names.count - 1] += " " + word.dropLast()
        names.append("")
      } else if !["by", "to", "of", "will", "be", "at"].contains(word) {
        names[names.count - 1] += " " + word
      }
    }
    return names.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// 城市、农村低保标准: what only the last one says holds for all.
  private static func completed(_ names: [String]) -> [String] {
    guard let last = names.last, names.count > 1 else { return names }
    let heads = names.dropLast()
    guard let length = heads.map(\.count).max(), heads.allSatisfy({ $0.count <= 4 }), last.count >= length + 2 else {
      return names
    }
    let shared = String(last.dropFirst(heads[0].count))
    return heads.map { $0 + shared } + [last]
  }

  // MARK: A number

  private func draft(_ part: Part, base: QuotedNumber?, isFirst: Bool) -> DraftedStandard {
    let number = part.number
    var range = part.range
    let from =
      base.map { start in ["由", "从", "自", "from "].map { $0 + passage.words(start.range).lowercased() } } ?? []
    var name = part.subject ?? matter.words(around: number.range, in: range, without: days + from)
    if number.value.isZero, part.subject == nil { name = matter.words(of: range, without: days) }
    var isWide = false
    // 每人每月780元、600元: what 每 says stands before the first.
    if !isFirst, part.subject != nil || number.per != nil { (range, isWide) = (piece.range, true) }
    if let verb = listVerb, !isFirst, part.subject == nil, isChinese, !name.hasPrefix(verb) { name = verb + name }
    if Self.saysNothing(name, isChinese) {
      name = context.subject.isEmpty ? "" : context.subject
      if let before, before.sentence == piece.sentence {
        // 建设君天、申达等人才公寓，新增不少于3000套
        let words = matter.words(of: before.range, without: days)
        name = words
        let isBare = !before.range.contains { passage.text[$0].map(QuoteText.isDigit) == true }
        if isFirst, isBare { (range, isWide) = (before.range.lowerBound..<range.upperBound, true) }
      }
      if name.isEmpty { name = passage.words(part.range) }
    }
    if piece.isBracket, let before, before.sentence == piece.sentence, isChinese, name.count <= 6 {
      name = matter.words(of: before.range, without: days) + "：" + name
    }
    let opening = isWide ? range : opened(range, before: number)
    let document = passage.inDocument(opening)
    let amount = AmountReading(
      number: number, name: name, clause: passage.words(piece.range),
      part: passage.words(part.subject == nil ? part.range : piece.range),
      counted: counted(number),
      cadence: cadence, isCell: false, isChinese: isChinese, term: term)
    let quote = passage.quoted(opening)
    var standard = DraftedStandard(
      title: name, quote: quote, range: document, ask: amount.ask(base: base, baseYear: baseYear),
      owners: context.owners)
    standard.deadline = deadline
    for (reason, doubt) in amount.notes { standard.note(reason, doubt) }
    if part.subject != nil { standard.note("“分别”“各”逐项对应", "`respectively`: one after the other", .middle) }
    if isWide, part.subject == nil {
      standard.note("对象取自前一分句", "what is counted is said by the clause before", .middle)
    }
    return standard
  }

  /// 其中, 并, and deadlines do not belong to the shortest clause.
  private func opened(_ range: Range<Int>, before number: QuotedNumber) -> Range<Int> {
    var openings = isChinese ? ["其中", "并", "同时", "确保", "且"] : ["of which", "and", "including", "of these"]
    // 实现零发生, 实现15分钟上高速: nothing is made.
    if number.value.isZero || number.unit?.dimension.numerator == "duration" { openings.append("实现") }
    guard let word = passage.begins(openings, at: range.lowerBound) else { return passage.quotable(range) }
    let start = range.lowerBound + word.unicodeScalars.count
    return passage.trimmed(start..<range.upperBound).lowerBound < number.range.lowerBound
      ? passage.trimmed(start..<range.upperBound) : range
  }

  private func widen(_ standard: inout DraftedStandard) {
    standard.range = passage.inDocument(piece.range)
    standard.quote = passage.quoted(piece.range)
  }

  /// 新增 of 新增A100家、B200家, which B leaves out.
  private var listVerb: String? {
    let start = passage.words(piece.range)
    return DraftWords.listVerbs.filter { matter.opened(start).hasPrefix($0) }.max { $0.count < $1.count }
  }

  private static func saysNothing(_ name: String, _ isChinese: Bool) -> Bool {
    if name.isEmpty { return true }
    if isChinese {
      return DraftWords.listVerbs.contains(name) || ["增长", "下降", "提高", "增幅", "降幅"].contains(name) || name.count < 2
    }
    return name.split(separator: " ").count < 2 && DraftWords.imperatives.contains(name.lowercased())
  }

  /// The noun that is counted, where no table knows it.
  private func counted(_ number: QuotedNumber) -> String? {
    if isChinese {
      if number.value.isZero { return Self.zeroUnit(passage.words(piece.range)) }
      // 死亡率下降至0.02: a ratio, and no count.
      let isRatio = !number.value.isInteger && passage.holds(["率", "指数", "系数", "比"], in: piece.range)
      return isRatio ? "" : "个"
    }
    let rest = passage.words(number.range.upperBound..<piece.range.upperBound)
    if let noun = DraftUnits.noun(in: rest.split(separator: " ")) { return noun }
    // of which no fewer than 60 …: those of the number before.
    guard let before else { return nil }
    let words = passage.words(before.range).split(separator: " ")
    guard let place = words.lastIndex(where: { $0.contains(where: \.isNumber) }) else { return nil }
    return DraftUnits.noun(in: words[(place + 1)...])
  }

  private static func zeroUnit(_ words: String) -> String {
    if words.contains("事故") || words.contains("案件") { return "起" }
    if words.contains("死亡") || words.contains("上访") { return "人" }
    if words.contains("家庭") { return "户" }
    return "个"
  }

  private var baseYear: Int? {
    YearWord.all(in: passage, piece.range).first {
      $0.years.upperBound < term.start.year || $0.isFiscal && $0.years.lowerBound < term.start.year
    }
    .map { $0.isFiscal ? $0.years.lowerBound : $0.years.upperBound }
  }
}

extension DraftWords {
  /// Verbs that hold for every entry of a list behind them.
  static let listVerbs = chinese(
    "新建街道级 新建改扩建 新改扩建 新建 新增 改建 扩建 建成 完成 改造 引进 新引进 培育 创建 创成 举办 开展 打造 建设 启动 实施 新设 加装 净增 新获批 打通 购买 提供 推进 落实 增加 达到 争创 力争 整治 修缮 更新 安装"
  ).filter { $0 != "新建街道级" }
}
