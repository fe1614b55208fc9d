package import Compliance

extension PlanDraft {
  /// Accounts for every number that no standard's quote holds: by what was found of its stretch, else by its own words.
  mutating func record(in text: DocumentText) {
    let outline = DocumentOutline(text)
    records = []
    let numbering = ListNumbers.ranges(in: text, outline) + DocumentOwners(text).numberCells
    let quotes = standards.filter { !$0.standard.ask.values.isEmpty }.map(\.standard.range)
    // A rule without a number asks for none of those that its quote holds: each has its reason.
    let worded = standards.filter { $0.standard.ask.values.isEmpty }.map(\.standard.range)
    var taken: Set<String> = []
    for mention in NumberMention.all(in: text) {
      func covers(_ range: Range<Int>) -> Bool {
        range.lowerBound <= mention.range.lowerBound && mention.range.upperBound <= range.upperBound
      }
      if numbering.contains(where: covers) || quotes.contains(where: covers) { continue }
      let isDigits = text.scalars[mention.range].contains(where: NumberMention.isDigit)
      if worded.contains(where: covers), !isDigits || Self.isDay(mention.range, text) { continue }
      let holding = found.filter { covers($0.range) }
      let record = holding.min {
        ($0.range.count, $0.reason == .uncertain ? 1 : 0) < ($1.range.count, $1.reason == .uncertain ? 1 : 0)
      }
      let (range, reason) = Self.narrowed(mention.range, record, text)
      let quote = text.text(range)
      if taken.insert(quote).inserted { records.append((quote, reason.words(isChinese))) }
    }
  }

  /// Leaves to a person what does not read back as it was meant; a number that no rule can hold is recorded as such.
  package mutating func demote(_ ids: Set<String>, in text: DocumentText) {
    var writer = PlanWriter(self, id: "plan")
    _ = writer.files()
    let places = Dictionary(
      zip(writer.identified.map(\.id), writer.order), uniquingKeysWith: { first, _ in first })
    var dropped: Set<Int> = []
    for id in ids {
      guard let place = places[id] else { continue }
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
          isChinese ? "起草的规则与原文核对不符，留待人定" : "the drafted rule did not agree with its quote: for a person", .high)
      }
    }
    standards = standards.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    record(in: text)
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
    if isDate(mention, text), reason == .uncertain { reason = .date }
    // The word or the bracket around it, within its line.
    var (start, end) = (mention.lowerBound, mention.upperBound)
    let limit = record?.range ?? 0..<text.scalars.count
    let room = isDigits ? 8 : 2
    while start > limit.lowerBound, mention.lowerBound - start < room, !text.beginsLine[start],
      !stops.contains(text.scalars[start - 1])
    { start -= 1 }
    while end < limit.upperBound, end - mention.upperBound < room, !text.beginsLine[end],
      !stops.contains(text.scalars[end])
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

  private static let stops: Set<Unicode.Scalar> = [
    "，", "。", "；", "：", "、", "！", "？", "（", "）", "“", "”", "《", "》", ",", ";", ":", "(", ")", "!", "?", "|", "〔", "〕",
  ]

  private static func isDate(_ mention: Range<Int>, _ text: DocumentText) -> Bool {
    guard mention.upperBound < text.scalars.count else { return false }
    return ["年", "月", "日"].contains(text.scalars[mention.upperBound])
  }
}
