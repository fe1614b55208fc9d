import Diagnostics
package import PlanDocuments

extension PlanDraft {
  /// Accounts for every number that no standard's quote holds: by what was found of its stretch, else by its own words.
  mutating func record(in text: DocumentText) {
    records = accounts(of: Self.numbers(in: text), in: text)
  }

  /// A record for each of the numbers that no standard asks for.
  func accounts(of numbers: [Range<Int>], in text: DocumentText) -> [(quote: String, reason: String)] {
    var accounts: [(quote: String, reason: String)] = []
    let quotes = Spans(standards.filter { !$0.standard.ask.values.isEmpty }.map(\.standard.range))
    // A rule without a number asks for none of those that its quote holds: each has its reason.
    let worded = Spans(standards.filter { $0.standard.ask.values.isEmpty }.map(\.standard.range))
    var taken: Set<String> = []
    for number in numbers where !quotes.cover(number) {
      let isDigits = text.scalars[number].contains(where: NumberMention.isDigit)
      if worded.cover(number), !isDigits || Self.isDay(number, text) { continue }
      let (range, reason) = account(of: number, in: text)
      let quote = text.text(range)
      if taken.insert(quote).inserted { accounts.append((quote, reason.words[language])) }
    }
    return accounts
  }

  /// The stretch to quote for a number that sets no standard, and why it sets none.
  func account(of number: Range<Int>, in text: DocumentText) -> (range: Range<Int>, reason: DraftReason) {
    let holding = found.filter { $0.range.lowerBound <= number.lowerBound && number.upperBound <= $0.range.upperBound }
    let record = holding.min {
      ($0.range.count, $0.reason == .uncertain ? 1 : 0) < ($1.range.count, $1.reason == .uncertain ? 1 : 0)
    }
    return Self.narrowed(number, record, text)
  }

  /// Leaves to a person what does not read back as it was meant; a number that no rule can hold is recorded as such.
  package mutating func demote(_ places: Set<Int>, in text: DocumentText) {
    var dropped: Set<Int> = []
    var freed: [Range<Int>] = []
    for place in places where standards.indices.contains(place) {
      freed.append(standards[place].standard.range)
      if case .manual = standards[place].standard.ask {
        if standards[place].standard.deadline != nil {
          standards[place].standard.deadline = nil
          continue
        }
        dropped.insert(place)
        found.append(DraftedRecord(range: standards[place].standard.range, reason: .uncertain))
      } else {
        standards[place].standard.ask = .manual
        standards[place].standard.note(
          "起草的规则与原文核对不符，留待人定", "the drafted rule did not agree with its quote: for a person", .high)
      }
    }
    standards = standards.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    let spans = Spans(freed)
    let numbers = Self.numbers(in: text).filter(spans.cover)
    let known = Set(records.map(\.quote))
    records += accounts(of: numbers, in: text).filter { !known.contains($0.quote) }
  }

  /// Every number of the document but those that count headings, entries and rows.
  private static func numbers(in text: DocumentText) -> [Range<Int>] {
    let numbering = Spans(ListNumbers.ranges(in: text, DocumentOutline(text)) + DocumentOwners(text).numberCells)
    return NumberMention.all(in: text).map(\.range).filter { !numbering.cover($0) }
  }

  private static let longest = 40

  /// The stretch to quote, and the reason that holds for this number.
  private static func narrowed(_ mention: Range<Int>, _ record: DraftedRecord?, _ text: DocumentText) -> (
    Range<Int>, DraftReason
  ) {
    let isDigits = text.scalars[mention].contains(where: NumberMention.isDigit)
    var reason = record?.reason ?? (isDigits ? .uncertain : .word)
    if !isDigits, reason == .uncertain || reason == .name || reason == .condition { reason = .word }
    if let record, record.range.count <= longest, record.range != mention { return (uncut(record.range, text), reason) }
    if reason == .uncertain || reason == .name, isDate(mention, text) || isEnglishDay(mention, text) { reason = .date }
    // The word or the bracket around it, within its line.
    var (start, end) = (mention.lowerBound, mention.upperBound)
    // `two` or `4` by itself would account for others that promise something: what stands beside it goes with it.
    let isLatin = text.scalars[mention].allSatisfy(\.isASCII)
    let isShort = isLatin && (!isDigits || mention.count <= 2)
    let whole = 0..<text.scalars.count
    let limit = record?.range == mention && isShort ? whole : record?.range ?? whole
    let room = isLatin ? 8 : 2
    while start > limit.lowerBound, mention.lowerBound - start < room, !text.beginsLine[start],
      !stops.contains(text.scalars[start - 1]), !NumberMention.isDigit(text.scalars[start - 1])
    { start -= 1 }
    while end < limit.upperBound, end - mention.upperBound < room, !text.beginsLine[end],
      !stops.contains(text.scalars[end]), !NumberMention.isDigit(text.scalars[end])
    { end += 1 }
    return (uncut(start..<end, text), reason)
  }

  /// Not from the middle of a number to the next.
  private static func uncut(_ range: Range<Int>, _ text: DocumentText) -> Range<Int> {
    func cuts(_ position: Int) -> Bool {
      guard position > 0, position < text.scalars.count, !text.isSpaced[position] else { return false }
      func isPart(_ scalar: Unicode.Scalar) -> Bool { NumberMention.isDigit(scalar) || NumberMention.isPoint(scalar) }
      return isPart(text.scalars[position]) && isPart(text.scalars[position - 1])
    }
    var (start, end) = (range.lowerBound, range.upperBound)
    while cuts(start) { start -= 1 }
    while cuts(end) { end += 1 }
    return start..<end
  }

  /// Part of a day: 8月底前, 30 September 2025.
  private static func isDay(_ mention: Range<Int>, _ text: DocumentText) -> Bool {
    if isDate(mention, text) { return true }
    let number = text.text(mention)
    if number.count == 4, number.hasPrefix("20") || number.hasPrefix("19") { return true }
    return number.count <= 2 && mention.upperBound < text.scalars.count && text.isSpaced[mention.upperBound]
      && text.scalars[mention.upperBound].properties.isUppercase
  }

  /// `31 March`, and a bare year.
  private static func isEnglishDay(_ mention: Range<Int>, _ text: DocumentText) -> Bool {
    let rest = text.text(mention.upperBound..<min(mention.upperBound + 4, text.scalars.count)).lowercased()
    let isMonth = months.contains { rest.hasPrefix($0) }
    let number = text.text(mention)
    return isMonth || number.count == 4 && (number.hasPrefix("20") || number.hasPrefix("19"))
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  private static let stops: Set<Unicode.Scalar> = [
    "，", "。", "；", "：", "、", "！", "？", "（", "）", "“", "”", "《", "》", ",", ";", ":", "(", ")", "!", "?", "|", "〔", "〕",
  ]

  private static func isDate(_ mention: Range<Int>, _ text: DocumentText) -> Bool {
    guard mention.upperBound < text.scalars.count else { return false }
    return ["年", "月", "日"].contains(text.scalars[mention.upperBound])
  }
}
