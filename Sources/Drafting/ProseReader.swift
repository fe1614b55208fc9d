import PlanDocuments
import Quantities

/// Reads running text: clauses into standards, and what the other numbers are there for.
struct ProseReader {
  /// What the numbers of a stretch are there for as a whole.
  enum Zone {
    case promise, history, background, longTerm
    /// Before the first heading: only what is clearly asked for is promised.
    case preamble
  }

  struct Context {
    var zone = Zone.promise
    /// Whether it is a task (an entry of a list, a cell of tasks); else a clause must say that it promises.
    var isTask = false
    var owners = DraftOwners()
    /// Of the row or the heading, where the words of a clause name nothing.
    var subject = ""
    var severity = "binding"
    /// The column gives the day.
    var isDated = false
    /// Sentences without a number are left to a person.
    var keepsManual = false
  }

  struct Reading {
    var standards: [DraftedStandard] = []
    var records: [DraftedRecord] = []

    static func += (left: inout Reading, right: Reading) {
      left.standards += right.standards
      left.records += right.records
    }
  }

  let document: DocumentText
  let term: DraftTerm
  let isChinese: Bool
  private let reader = QuoteReader(measures: DraftUnits.table)

  init(_ document: DocumentText, _ term: DraftTerm, isChinese: Bool) {
    (self.document, self.term, self.isChinese) = (document, term, isChinese)
  }

  func read(_ range: Range<Int>, _ context: Context) -> Reading {
    let passage = Passage(document, range)
    let numbers = reader.numbers(in: passage.string)
    let pieces = joinedByAnd(
      timed(labelled(ClausePieces.all(of: passage, numbers), passage), passage), passage, numbers)
    var reading = Reading()
    var zone = context.zone
    var carried: (sentence: Int, day: CalendarDate)?
    var asked: (sentence: Int, lead: [String])?
    var expected: Int?
    var before: ClausePiece?
    var drafted: Set<Int> = []
    for (place, piece) in pieces.enumerated() {
      let own = numbers.filter {
        piece.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= piece.range.upperBound
      }
      if let turned = zoneOf(piece.range, passage, context, before: zone, hasNumbers: !own.isEmpty) { zone = turned }
      if isContact(piece, before, passage) {
        reading.records.append(DraftedRecord(range: passage.inDocument(piece.range), reason: .contact))
        before = piece
        continue
      }
      // 我区已有绿色工厂5家，新增2家: a stock, beside which the sentence goes on promising.
      if isChinese, zone == .promise, !own.isEmpty, passage.holds(["已有", "现有"], in: piece.range) {
        reading.records.append(DraftedRecord(range: passage.inDocument(piece.range), reason: .base))
        before = piece
        continue
      }
      guard zone == .promise else {
        reading.records.append(DraftedRecord(range: passage.inDocument(piece.range), reason: Self.reason(zone)))
        before = piece
        continue
      }
      let phrases = QuoteDays(passage.words(piece.range), from: term.start, through: term.deadline).phrases
      var clause = Clause(
        passage: passage, piece: piece, before: before, numbers: own, phrases: phrases, context: context, term: term,
        isChinese: isChinese)
      clause.next =
        place + 1 < pieces.count && pieces[place + 1].sentence == piece.sentence ? pieces[place + 1].range : nil
      if let carried, carried.sentence == piece.sentence, phrases.isEmpty { clause.carried = carried.day }
      // 主要预期目标是：…
      if isChinese, passage.holds(["预期目标"], in: piece.range) { expected = piece.sentence }
      if expected == piece.sentence { clause.context.severity = "expected" }
      if let asked, asked.sentence == piece.sentence { clause.context.owners.lead = asked.lead }
      let found = clause.read(reader)
      if context.owners.lead.isEmpty, let lead = found.standards.first?.owners.lead, !lead.isEmpty {
        asked = (piece.sentence, lead)
      }
      reading += found
      if !found.standards.isEmpty { drafted.insert(piece.sentence) }
      // 6月底前，…: a day by itself holds for what follows in its sentence.
      let said = phrases.map(\.words).joined()
      if let day = phrases.flatMap(\.days).max(), piece.range.count - said.unicodeScalars.count <= 4 {
        carried = (piece.sentence, day)
      }
      before = piece
    }
    if context.keepsManual, context.zone == .promise {
      reading.standards += manual(pieces, passage, drafted, context, reading.records)
    }
    return reading
  }

  private static func reason(_ zone: Zone) -> DraftReason {
    switch zone {
    case .history: .history
    case .longTerm: .longTerm
    case .background, .preamble, .promise: .background
    }
  }

  // MARK: What a clause is about

  static let comparisons =
    DraftWords.chinese("较 比 自 从 与 以 在 对比 相比 同 按") + [
      "than in", "against", "compared with", "compared to", "from", "since", "on", "than", "relative to", "vs",
    ]

  /// The zone to which a clause turns; nil where it goes on in that before.
  private func zoneOf(
    _ piece: Range<Int>, _ passage: Passage, _ context: Context, before: Zone, hasNumbers: Bool
  ) -> Zone? {
    var isPlanned = false
    for word in YearWord.all(in: passage, piece) where !isCompared(word, passage, piece) {
      if word.years.lowerBound > term.deadline.year { return .longTerm }
      let last = word.isFiscal ? word.years.lowerBound : word.years.upperBound
      if last < term.start.year { return .history }
      if isChinese { isPlanned = true }
    }
    if !QuoteDays(passage.words(piece), from: term.start, through: term.deadline).phrases.isEmpty { isPlanned = true }
    let promise = passage.first(of: DraftWords.promise, in: piece)
    if isPlanned || promise != nil {
      if context.zone == .history, promise == nil { return nil }
      // 区政府第14次常务会议同意, with the plan's year in its title.
      if isChinese, passage.holds(["票决", "常务会议", "会议同意", "审议通过", "批准"], in: piece), promise == nil {
        return .background
      }
      return .promise
    }
    if isChinese {
      // 在去年拆除3万平方米的基础上，再拆除2万平方米: more than that is to come.
      if before == .history, passage.begins(["再", "今后"], at: piece.lowerBound) != nil { return .promise }
      if passage.holds(DraftWords.history, in: piece), !passage.holds(["为了", "已有"], in: piece) { return .history }
      if passage.holds(DraftWords.background, in: piece), !context.isTask { return .background }
      return nil
    }
    return english(piece, passage, context, before)
  }

  private func english(_ piece: Range<Int>, _ passage: Passage, _ context: Context, _ before: Zone) -> Zone? {
    if passage.holds(DraftWords.history, in: piece), !context.isTask { return .history }
    if passage.holds(DraftWords.past, in: piece) { return .history }
    if passage.holds(DraftWords.background, in: piece), !context.isTask { return .background }
    if passage.holds(DraftWords.recurs, in: piece), ClauseNumbers.cadence(passage, piece) != nil { return .promise }
    guard context.zone == .promise, !context.isTask, before == .promise || before == .preamble else { return nil }
    // Prose promises where it says so; a clause goes on as the one before in its sentence.
    let opens = passage.begins(DraftWords.imperatives, at: piece.lowerBound) != nil
    let startsSentence = piece.lowerBound == 0 || passage.text[max(0, piece.lowerBound - 2)] == "."
    if startsSentence, !opens { return .background }
    return opens ? .promise : nil
  }

  private func isCompared(_ word: YearWord, _ passage: Passage, _ piece: Range<Int>) -> Bool {
    let before = max(piece.lowerBound, word.range.lowerBound - 14)..<word.range.lowerBound
    let words = passage.words(before).lowercased()
    if Self.comparisons.contains(where: { words.hasSuffix($0) }) {
      // 在2022年…: a topic, unless 基础上 follows.
      if words.hasSuffix("在") || words.hasSuffix("以") || words.hasSuffix("从") {
        return passage.holds(["基础上", "水平", "为基", "提高到", "增加到", "提升到", "到", "至"], in: piece)
      }
      return true
    }
    return passage.holds(["基础上", "相比"], in: word.range.upperBound..<piece.upperBound)
  }

  /// 联系电话：0555-6321456, behind its label.
  private func isContact(_ piece: ClausePiece, _ before: ClausePiece?, _ passage: Passage) -> Bool {
    let digits = piece.range.count { passage.text[$0].map(QuoteText.isDigit) == true }
    guard digits >= 5 else { return false }
    if passage.holds(DraftWords.contact, in: piece.range) { return true }
    guard let before, before.sentence == piece.sentence else { return false }
    return before.range.count <= 20 && passage.holds(DraftWords.contact, in: before.range)
  }

  // MARK: Clauses that belong together

  /// `Stretch target: 95%`: a label and what it is of.
  private func labelled(_ pieces: [ClausePiece], _ passage: Passage) -> [ClausePiece] {
    guard !isChinese else { return pieces }
    return joined(pieces) { piece, next in
      passage.text[piece.range.upperBound] == ":" && piece.range.count <= 40 && next.range.count <= 60
        && !piece.range.contains { passage.text[$0].map(QuoteText.isDigit) == true }
    }
  }

  /// 每季度末月25日前，各单位报送进展情况: a time by itself, and what is done at it.
  private func timed(_ pieces: [ClausePiece], _ passage: Passage) -> [ClausePiece] {
    guard isChinese else { return pieces }
    let marks = Set("0123456789末月日前底中上下旬初第个的于在，,每周季度半年".unicodeScalars)
    return joined(pieces) { piece, _ in
      ClauseNumbers.cadence(passage, piece.range) != nil
        && piece.range.allSatisfy { passage.text[$0].map(marks.contains) ?? true }
    }
  }

  private func joined(_ pieces: [ClausePiece], _ test: (ClausePiece, ClausePiece) -> Bool) -> [ClausePiece] {
    var joined: [ClausePiece] = []
    for piece in pieces {
      if let last = joined.last, last.sentence == piece.sentence, !last.isBracket, !piece.isBracket, test(last, piece) {
        joined[joined.count - 1].range = last.range.lowerBound..<piece.range.upperBound
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  // MARK: English clauses joined by `and`

  /// Parts a clause at `and` where both sides ask for something, or a verb of a task follows.
  private func joinedByAnd(_ pieces: [ClausePiece], _ passage: Passage, _ numbers: [QuotedNumber]) -> [ClausePiece] {
    guard !isChinese else { return pieces }
    var parted: [ClausePiece] = []
    for piece in pieces {
      if passage.holds(["respectively"], in: piece.range) {
        parted.append(piece)
        continue
      }
      var start = piece.range.lowerBound
      for place in passage.places(of: "and", in: piece.range) where place > start {
        let (left, right) = (start..<(place - 1), (place + 4)..<piece.range.upperBound)
        guard left.count > 3, right.lowerBound < right.upperBound else { continue }
        let verb = passage.begins(DraftWords.imperatives + ["will", "to"], at: right.lowerBound)
        if (asks(left, passage, numbers) && asks(right, passage, numbers)) || (verb != nil && left.count > 8) {
          parted.append(ClausePiece(range: left, sentence: piece.sentence, isBracket: piece.isBracket))
          start = place + 4
        }
      }
      parted.append(
        ClausePiece(range: start..<piece.range.upperBound, sentence: piece.sentence, isBracket: piece.isBracket))
    }
    return parted.filter { !$0.range.isEmpty }
  }

  private func asks(_ range: Range<Int>, _ passage: Passage, _ numbers: [QuotedNumber]) -> Bool {
    numbers.contains { range.contains($0.range.lowerBound) && $0.role == .promise && ($0.isPlain || $0.isCount) }
      || ClauseNumbers.cadence(passage, range) != nil
      || !QuoteDays(passage.words(range), from: term.start, through: term.deadline).phrases.isEmpty
  }

  // MARK: Sentences for a person

  private func holdsNumeral(_ range: Range<Int>, _ passage: Passage) -> Bool {
    range.contains { place in
      passage.text[place].map { NumberMention.isDigit($0) || NumberMention.isNumeral($0) } ?? false
    }
  }

  private static let longestQuote = 60

  private func manual(
    _ pieces: [ClausePiece], _ passage: Passage, _ drafted: Set<Int>, _ context: Context, _ records: [DraftedRecord]
  ) -> [DraftedStandard] {
    var standards: [DraftedStandard] = []
    for (sentence, parts) in Dictionary(grouping: pieces, by: \.sentence).sorted(by: { $0.key < $1.key }) {
      guard !drafted.contains(sentence), !parts.contains(where: \.isBracket) else { continue }
      // The first clauses without any numeral: what has one is told apart.
      let plain = parts.drop { holdsNumeral($0.range, passage) }.prefix { !holdsNumeral($0.range, passage) }
      guard let first = plain.first else { continue }
      var end = first.range.upperBound
      for part in plain where part.range.upperBound - first.range.lowerBound <= Self.longestQuote {
        end = part.range.upperBound
      }
      let range = first.range.lowerBound..<end
      let document = passage.inDocument(range)
      guard range.count >= (isChinese ? 6 : 20), !records.contains(where: { $0.range.overlaps(document) }) else {
        continue
      }
      let words = passage.words(range)
      var standard = DraftedStandard(
        title: words, quote: self.document.text(document), range: document, ask: .manual, owners: context.owners)
      standard.severity = reader.isStriving(words) ? "striving" : context.severity
      standard.note("没有数和日期，由人评议", "neither a number nor a day: for a person to judge", .middle)
      standards.append(standard)
    }
    return standards
  }
}
