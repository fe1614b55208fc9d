import Diagnostics
package import Spreadsheets

/// The drafted standards as a list for the person who reviews them: worst first.
package struct ReviewList {
  /// A standard to be read.
  package struct Line: Sendable {
    package let id: String
    package let doubt: DraftedStandard.Doubt
    package let place: String
    package let quote: String
    package let reading: String
    package let owner: String
    package let why: String
    package let look: String
  }

  package let title: String
  package let lines: [Line]
  private let isChinese: Bool

  /// `entries` with their ids, in the order of the document.
  package init(_ draft: PlanDraft, _ entries: [(id: String, entry: PlanDraft.Entry)]) {
    isChinese = draft.language == .zh
    title = draft.title
    let sorted = entries.enumerated().sorted { left, right in
      let (one, other) = (left.element.entry.standard.doubt, right.element.entry.standard.doubt)
      return one == other ? left.offset < right.offset : one > other
    }
    lines = sorted.map { Self.line($0.element.id, $0.element.entry, draft) }
  }

  private static func line(_ id: String, _ entry: PlanDraft.Entry, _ draft: PlanDraft) -> Line {
    let standard = entry.standard
    let isChinese = draft.language == .zh
    let place = [entry.place.sectionTitle, entry.place.item.map { isChinese ? "第\($0)项" : "item \($0)" }]
      .compactMap(\.self).joined(separator: isChinese ? "，" : ", ")
    var reading = standard.ask.reading(isChinese)
    reading +=
      isChinese ? "；截止 \(standard.deadline ?? draft.term.deadline)" : "; by \(standard.deadline ?? draft.term.deadline)"
    if standard.severity != "binding" {
      reading += isChinese ? (standard.severity == "striving" ? "；力争" : "；预期性") : "; \(standard.severity)"
    }
    let owner = (standard.owners.lead.isEmpty ? [isChinese ? "（没有写明）" : "(none named)"] : standard.owners.lead)
      .joined(separator: isChinese ? "、" : ", ")
    return Line(
      id: id, doubt: standard.doubt, place: place, quote: standard.quote, reading: reading, owner: owner,
      why: standard.why.map { $0[draft.language] }.joined(separator: isChinese ? "；" : "; "),
      look: standard.look(isChinese))
  }

  private var heads: [String] {
    isChinese
      ? ["存疑", "编号", "位置", "原文", "理解为", "牵头单位", "推断依据", "请核对"]
      : ["Doubt", "Id", "Place", "The document's words", "Read as", "Lead", "Why", "Look at"]
  }

  private func cells(_ line: Line) -> [String] {
    [word(line.doubt), line.id, line.place, line.quote, line.reading, line.owner, line.why, line.look]
  }

  private func word(_ doubt: DraftedStandard.Doubt) -> String {
    switch doubt {
    case .high: isChinese ? "高" : "high"
    case .middle: isChinese ? "中" : "middle"
    case .low: isChinese ? "低" : "low"
    }
  }

  private var summary: String {
    func count(_ doubt: DraftedStandard.Doubt) -> Int { lines.count { $0.doubt == doubt } }
    return isChinese
      ? "共 \(lines.count) 条待核对：存疑高 \(count(.high))、中 \(count(.middle))、低 \(count(.low))。核对无误后删去该条的 x-draft。"
      : "\(lines.count) standards to be read: doubt high \(count(.high)), middle \(count(.middle)), low \(count(.low)). Delete x-draft of each once you have read it."
  }

  package var markdown: String {
    func row(_ cells: [String]) -> String { "| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n" }
    return "# \(Self.escaped(title))\n\n\(summary)\n\n" + row(heads) + row(heads.map { _ in "---" })
      + lines.map { row(cells($0)) }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "|*_`<>[]\\".contains(character) { escaped += "\\" }
      escaped += character.isNewline ? " " : String(character)
    }
    return escaped
  }

  /// The same as a workbook, to be filled and filtered in.
  package func workbook(created: Int) throws(WorkbookError) -> [UInt8] {
    var head = Cell.Style(bold: true, wraps: true, bordered: true)
    head.fill = 0xEEF2F7
    var sheet = Sheet(name: isChinese ? "核对清单" : "Review", widths: [8, 14, 22, 44, 34, 20, 40, 30])
    sheet.rows = [Sheet.Row(heads.map { Cell(.text($0), head) })]
    for line in lines {
      var style = Cell.Style(wraps: true, bordered: true)
      style.isAtTop = true
      if line.doubt == .high { style.fill = 0xFDE9E7 }
      if line.doubt == .middle { style.fill = 0xFFF7E0 }
      sheet.rows.append(Sheet.Row(cells(line).map { Cell(.text($0), style) }))
    }
    sheet.frozen = (1, 0)
    sheet.hasFilter = true
    sheet.isWide = true
    sheet.repeatedRow = 0
    return try Workbook(title: title, created: created, sheets: [sheet]).bytes()
  }
}

extension DraftedStandard {
  /// What the person should look at first.
  func look(_ isChinese: Bool) -> String {
    switch ask {
    case .manual: return isChinese ? "是否确无可量的标准" : "is there really nothing to measure?"
    case .milestone: return isChinese ? "阶段、项目名称和日期" : "the stage, the names of the items, the day"
    case .handedDown: return isChinese ? "下达的目标值" : "the number, once it is set"
    case .reduction: return isChinese ? "基期和指标" : "the base, and what is measured"
    case .frequency: return isChinese ? "周期和次数" : "the period and the count"
    case .bound(_, let comparison, _, _, _, _):
      if doubt == .low { return isChinese ? "数值和单位" : "the number and its unit" }
      return isChinese
        ? "比较方向（\(comparison.rawValue)）、单位和指标名称" : "the direction (\(comparison.rawValue)), the unit, the name"
    }
  }
}

extension DraftedStandard.Ask {
  func reading(_ isChinese: Bool) -> String {
    switch self {
    case .bound(_, let comparison, let values, let base, let isEvery, _):
      let sign =
        switch comparison {
        case .atLeast: "≥ "
        case .atMost: "≤ "
        case .moreThan: "> "
        case .lessThan: "< "
        case .exactly: "= "
        case .about: isChinese ? "约 " : "about "
        case .between: ""
        }
      var words = sign + values.joined(separator: isChinese ? "至" : " to ")
      if let base { words += isChinese ? "（起点 \(base)）" : " (from \(base))" }
      if isEvery { words += isChinese ? "，逐期评判" : ", in every period" }
      return words
    case .reduction(_, let by, let year):
      return (isChinese ? "下降 \(by)" : "a fall by \(by)")
        + (year.map { isChinese ? "（比\($0)年）" : " (against \($0))" } ?? "")
    case .frequency(_, let times, let every):
      return isChinese
        ? "每\(["week": "周", "month": "月", "quarter": "季度", "half": "半年", "year": "年"][every] ?? every) \(times) 次"
        : "\(times) in every \(every)"
    case .milestone(let stage, let items):
      return
        (isChinese
        ? "\(items.joined(separator: "、"))：\(stage.stage)" : "\(items.joined(separator: ", ")): \(stage.stage)")
    case .handedDown(_, let by): return isChinese ? "目标值由\(by)下达" : "the number is set by \(by)"
    case .manual: return isChinese ? "由人评议" : "for a person to judge"
    }
  }
}
