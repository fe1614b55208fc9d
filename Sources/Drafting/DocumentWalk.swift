import PlanDocuments
import Quantities

/// Goes through the blocks of a document, keeping the heading, the owners and the zone that hold.
struct DocumentWalk {
  private let text: DocumentText
  private let outline: DocumentOutline
  private let term: DraftTerm
  private let isChinese: Bool
  private let severity: String
  private let prose: ProseReader
  private let owners: OwnerReader
  private(set) var standards: [PlanDraft.Entry] = []
  private(set) var records: [DraftedRecord] = []
  private var place = DraftPlace()
  private var zone = ProseReader.Zone.preamble
  private var zoneLevel = 9
  /// Owners that a line below a heading names, for what follows.
  private var headed = DraftOwners()
  /// Standards since the last line of owners, which a line behind them is for.
  private var open = 0
  private var sinceHeading = 0
  private var sawHeading = false

  init(text: DocumentText, outline: DocumentOutline, term: DraftTerm, isChinese: Bool, severity: String) {
    self.severity = severity
    (self.text, self.outline, self.term, self.isChinese) = (text, outline, term, isChinese)
    prose = ProseReader(text, term, isChinese: isChinese)
    owners = OwnerReader(text: text, term: term)
  }

  mutating func take(_ block: DocumentLayout.Block) {
    switch block {
    case .heading(let heading): enter(heading)
    case .paragraph(let range, let start, let isEntry): paragraph(range, start, isEntry)
    case .table(let table): rows(table)
    }
  }

  private mutating func enter(_ heading: DocumentLayout.Heading) {
    let words = text.text(heading.range)
    records.append(DraftedRecord(range: heading.range, reason: .title))
    if standards.isEmpty, records.count == 1, heading.number == nil || heading.level >= 5 { return }
    if heading.level < 5 {
      sawHeading = true
      headed = DraftOwners()
    }
    if heading.level == 0 {
      place = DraftPlace(annex: DocumentOutline.annex(at: heading.range.lowerBound, in: text))
    } else if heading.level < 5 {
      // A number alone on its line, as Word saves some headings, has no title.
      let named = text.text(heading.words)
      let title = named.contains { !$0.isWhitespace } ? named : nil
      // A numbered heading within a section is its item.
      if heading.level >= 3, place.section != nil, sectionLevel < heading.level {
        (place.item, place.itemTitle) = (heading.number, title)
      } else {
        place = DraftPlace(annex: place.annex, section: heading.number, sectionTitle: title)
        sectionLevel = heading.level
      }
    }
    let zone = zone(of: words, heading)
    if let zone {
      (self.zone, zoneLevel) = (zone, heading.level)
    } else if heading.level <= zoneLevel, sawHeading {
      (self.zone, zoneLevel) = (.promise, 9)
    }
    if heading.level < 5 { isExpected = isChinese && words.contains("预期") }
    open = standards.count
    sinceHeading = standards.count
  }

  /// Whether the heading speaks of expectations: 主要预期目标.
  private var isExpected = false

  private var sectionLevel = 9

  /// 2022年工作回顾, `Where we are`: earlier results; nil for any other heading.
  private func zone(of words: String, _ heading: DocumentLayout.Heading) -> ProseReader.Zone? {
    let passage = Passage(text, heading.range)
    if passage.holds(DraftWords.historyHeadings, in: 0..<passage.count) { return .history }
    let years = YearWord.all(in: passage, 0..<passage.count)
    if let last = years.last, heading.level < 6 {
      let year = last.isFiscal ? last.years.lowerBound : last.years.upperBound
      if year < term.start.year { return .history }
      if last.years.lowerBound > term.deadline.year { return .longTerm }
    }
    return nil
  }

  private var context: ProseReader.Context {
    var context = ProseReader.Context()
    context.zone = zone
    context.owners = headed
    context.severity = isExpected ? "expected" : severity
    return context
  }

  private mutating func paragraph(_ range: Range<Int>, _ start: Int, _ isEntry: Bool) {
    if let named = owners.labelled(text.text(start..<range.upperBound)), isOwnerLine(start..<range.upperBound) {
      records.append(DraftedRecord(range: range, reason: .deadline))
      if standards.count == sinceHeading, sawHeading {
        headed = named.filled(from: headed)
      } else {
        for place in open..<standards.count { assign(named, to: place) }
        open = standards.count
      }
      return
    }
    let passage = Passage(text, range)
    if passage.holds(DraftWords.contact, in: 0..<min(passage.count, isChinese ? 12 : 24)), holdsContact(passage) {
      records.append(DraftedRecord(range: range, reason: .contact))
      return
    }
    if isChinese, DraftWords.ending.contains(where: { passage.begins([$0], at: 0) != nil }), passage.count > 2,
      passage.text[2] == ":" || passage.text[1] == ":"
    {
      let reading = prose.read(start..<range.upperBound, notes())
      take(reading, place)
      records.append(DraftedRecord(range: range, reason: .background))
      return
    }
    var context = context
    context.isTask = isEntry && zone != .history
    if isEntry, zone == .preamble { context.zone = sawHeading ? .promise : .preamble }
    var words = start..<range.upperBound
    if let bracket = owners.bracket(in: words) {
      records.append(DraftedRecord(range: bracket.range, reason: .deadline))
      words = start..<bracket.range.lowerBound
      context.owners = bracket.owners.filled(from: headed)
      if zone == .preamble { context.zone = .promise }
      context.isTask = zone != .history
    }
    context.keepsManual = !context.owners.lead.isEmpty && context.zone == .promise
    let (title, body) = lead(words)
    if let title {
      records.append(DraftedRecord(range: title, reason: .title))
      context.subject = text.text(title)
    }
    take(prose.read(body, context), place)
  }

  private func notes() -> ProseReader.Context {
    var notes = context
    notes.zone = .background
    return notes
  }

  private func holdsContact(_ passage: Passage) -> Bool {
    // A telephone number, an address, or a label of one.
    let digits = (0..<passage.count).count { passage.text[$0].map(QuoteText.isDigit) == true }
    return digits >= 5 || passage.holds(["地址", "邮箱", "address", "email"], in: 0..<passage.count)
  }

  private func isOwnerLine(_ range: Range<Int>) -> Bool {
    let words = text.text(range)
    guard let colon = words.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    let label = DraftWords.plain(String(words[..<colon]).filter { !"（(【[".contains($0) })
    return OwnerReader.labels.contains { $0.words == label }
  }

  /// The title of an entry, such as 新改扩建学校, before its first full stop, and the rest; nil where it has no title.
  private func lead(_ range: Range<Int>) -> (title: Range<Int>?, body: Range<Int>) {
    guard isChinese, let stop = range.first(where: { text.scalars[$0] == "。" }), stop - range.lowerBound <= 16,
      stop + 1 < range.upperBound,
      !text.scalars[range.lowerBound..<stop].contains(where: { NumberMention.isDigit($0) || $0 == "，" })
    else { return (nil, range) }
    return (range.lowerBound..<stop, (stop + 1)..<range.upperBound)
  }

  private mutating func rows(_ table: DocumentTables.Table) {
    var context = context
    if zone == .preamble { context.zone = .promise }
    let reader = TableReader(text, term, isChinese: isChinese, outer: context)
    let home = place
    for row in reader.read(table) {
      var place = home
      if let number = row.row {
        place.item = number
        place.itemTitle = nil
      }
      take(row.reading, place)
    }
    open = standards.count
  }

  private mutating func take(_ reading: ProseReader.Reading, _ place: DraftPlace) {
    records += reading.records
    for standard in reading.standards {
      standards.append(PlanDraft.Entry(standard: standard, place: verified(place, standard.range)))
    }
  }

  /// The place as far as the outline of the document finds the words there.
  private func verified(_ place: DraftPlace, _ range: Range<Int>) -> DraftPlace {
    var place = place
    while true {
      if case .success(let extents) = outline.extents(of: place.source),
        extents.contains(where: { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound })
      {
        return place
      }
      if place.item != nil {
        (place.item, place.itemTitle) = (nil, nil)
      } else if place.section != nil || place.sectionTitle != nil {
        (place.section, place.sectionTitle) = (nil, nil)
      } else if place.annex != nil {
        place.annex = nil
      } else {
        return place
      }
    }
  }

  private mutating func assign(_ owners: DraftOwners, to place: Int) {
    let own = standards[place].standard.owners
    standards[place].standard.owners = own.isEmpty ? owners.filled(from: own) : own
    if standards[place].standard.deadline == nil, let day = owners.deadline, day != term.deadline {
      standards[place].standard.deadline = day
    }
  }

  mutating func finish() {}
}
