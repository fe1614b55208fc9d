import Diagnostics
import Naming
import Plans
import Quantities

extension BlockReader {
  /// What only the whole table shows: doubts that all its figures share, and what to say of what was left out.
  mutating func judge(from first: Int) {
    refuseDecimalCommas(from: first)
    refuseFractions(from: first)
    let hasFigures = reading.figures.count > first
    sayMissing(.noPeriod, .periodMissing, hasFigures)
    sayMissing(.noIndicator, .indicatorMissing, hasFigures)
    saySpans(from: first)
    sayBlankAreas()
    sayUnknown(.unknownIndicator, hasFigures)
    sayUnknown(.unknownArea, hasFigures)
    sayUnits()
    sayMarks()
    sayNothingRead(hasFigures)
    sayLeftOut()
  }

  private func cells(_ reason: GridReading.Reason) -> [(row: Int, column: Int)] {
    reading.leftOut.first { $0.reason == reason }?.cells ?? []
  }

  private func count(_ reason: GridReading.Reason) -> Int {
    reading.leftOut.first { $0.reason == reason }?.count ?? 0
  }

  private func called(_ reason: GridReading.Reason) -> [String] {
    reading.leftOut.first { $0.reason == reason }?.names ?? []
  }

  private mutating func say(
    _ code: TableCode, _ severity: Diagnostic.Severity, _ place: (row: Int, column: Int), _ message: Phrase,
    _ help: Phrase?
  ) {
    reading.remarks.append(
      GridReading.Remark(
        code: code, severity: severity, row: place.row, column: place.column, message: message, help: help))
  }

  // MARK: - Doubts about all

  private mutating func refuseDecimalCommas(from first: Int) {
    guard mapping?.numbers == nil, let place = decimalCommas.first else { return }
    let gone = reading.figures[first...].filter { $0.value.contains(",") || $0.value.contains(".") }
    let count = gone.count
    for figure in gone { reading.leave(.decimalComma, figure.row, figure.column, "") }
    reading.figures = reading.figures.enumerated().filter {
      $0.offset < first || !($0.element.value.contains(",") || $0.element.value.contains("."))
    }
    .map(\.element)
    say(
      .decimalComma, .error, place,
      Phrase(
        zh: "“\(grid.text(place.row, place.column))”以逗号作小数点，同表中 \(count) 个带逗号或点的数读法不定，不予采用",
        en:
          "`\(grid.text(place.row, place.column))` has a comma before its decimals, so what \(count) numbers of the table with commas or points mean cannot be told; they are not used"
      ),
      MappingLines.help(["numbers: decimal-comma", "numbers: decimal-point"], grid: grid))
  }

  /// Per cents that are all below one, one of them far below what the plan asks for.
  private mutating func refuseFractions(from first: Int) {
    guard percents.count > 1, percents.allSatisfy(\.isBelowOne), let place = percents.first(where: \.isFarBelow) else {
      return
    }
    let gone = Set(percents.map { [$0.row, $0.column] })
    for percent in percents { reading.leave(.fraction, percent.row, percent.column, "") }
    reading.figures = reading.figures.enumerated().filter {
      $0.offset < first || !gone.contains([$0.element.row, $0.element.column])
    }
    .map(\.element)
    say(
      .fractions, .error, (place.row, place.column),
      Phrase(
        zh: "\(percents.count) 个百分数都不到 1，像是比值（0.95 即 95%），不予采用",
        en: "all \(percents.count) per cents are below 1, as fractions are (0.95 for 95 %); they are not used"),
      MappingLines.help(["numbers: fractions", "unit: '%'"], grid: grid))
  }

  // MARK: - What is missing

  private mutating func sayMissing(_ reason: GridReading.Reason, _ code: TableCode, _ hasFigures: Bool) {
    let cells = cells(reason)
    guard let place = cells.first else { return }
    let count = count(reason)
    let message: Phrase
    let readings: [String]
    if code == .periodMissing {
      message = Phrase(
        zh: "\(count) 个数不知是哪一期：标题、表头、工作表名和文件名都没有写明",
        en:
          "of what period \(count) numbers are is nowhere said: not in a title, the header, or the name of sheet or file"
      )
      readings = [periodsByColumn(of: cells) ?? "period: \(periodPlaceholder)"]
    } else {
      message = Phrase(
        zh: "\(count) 个数不知是哪个指标：表中没有方案里的指标名称",
        en: "of what indicator \(count) numbers are is not said by any name of the plan")
      readings = names.plan.indicators.prefix(2).map { "indicator: \(MappingLines.quoted($0.id))" }
    }
    say(code, hasFigures ? .warning : .error, place, message, MappingLines.help(readings, grid: grid))
  }

  /// For columns that name a period without its year, those of the plan's year.
  private func periodsByColumn(of cells: [(row: Int, column: Int)]) -> String? {
    let values = Set(cells.map(\.column)).sorted().map { column in columns.values.first { $0.column == column } }
    let entries = values.map { value -> String? in
      guard let value, value.says.times.count == 1 else { return nil }
      let period = names.period(value.says.times[0].text, year: names.plan.year).map { "\($0.period)" }
      return "\(MappingLines.quoted(value.name)): {period: \(period ?? periodPlaceholder)}"
    }
    let known = entries.compactMap(\.self)
    return known.isEmpty || known.count < entries.count ? nil : "columns: {\(known.joined(separator: ", "))}"
  }

  /// What has to be written for the period: as it stands it does not load, so that nothing is pasted unseen.
  private var periodPlaceholder: String { MappingLines.periodPlaceholder(names) }

  private mutating func sayBlankAreas() {
    guard let place = blankAreas.first else { return }
    say(
      .blankArea, .error, place,
      Phrase(
        zh: "地区列空白，是沿用上一行还是指全部，看不出来，\(blankAreas.count) 个数不予采用",
        en: "the area is blank: the one above, or the whole? \(blankAreas.count) numbers are not used"),
      MappingLines.help(["fill_down: [area]"], grid: grid))
  }

  private mutating func saySpans(from first: Int) {
    if ownAmounts.isEmpty {
      sayOtherSpans(from: first)
      return
    }
    struct Place: Hashable {
      let indicator: String
      let area: String?
      let period: String
    }
    let read = Set(reading.figures[first...].map { Place(indicator: $0.indicator, area: $0.area, period: $0.period) })
    // A period's own amount beside the total to its end is nobody's loss.
    let unread = ownAmounts.filter { own in
      !read.contains(
        Place(
          indicator: names.plan.indicators[own.indicator].id, area: own.area, period: own.period.map { "\($0)" } ?? ""))
    }
    reading.take(Set(unread.map { [$0.row, $0.column] }), from: .ownForToDate)
    for own in unread { reading.leave(.ownUnread, own.row, own.column, columns.name(of: own.column)) }
    if let place = unread.first {
      let own = Set(unread.map(\.column)).sorted().prefix(40).map { MappingLines.quoted(columns.name(of: $0)) }
      let indicators = Set(unread.map(\.indicator)).sorted().map { names.plan.indicators[$0].name }
      say(
        .otherSpan, .warning, (place.row, place.column),
        Phrase(
          zh: "“\(indicators.map(\.zh).joined(separator: "”“"))”应报累计数，表中只有当期数，\(unread.count) 个数未读取",
          en:
            "\(indicators.map { "`\($0.en)`" }.joined(separator: ", ")) is filed to date, and the table has the periods' own amounts; \(unread.count) numbers are not read"
        ),
        MappingLines.help(
          [
            "columns: {\(own.map { "\($0): {span: own}" }.joined(separator: ", "))}",
            "columns: {\(own.map { "\($0): {span: year-to-date}" }.joined(separator: ", "))}",
          ], grid: grid))
    }
    sayOtherSpans(from: first)
  }

  private mutating func sayOtherSpans(from first: Int) {
    let toDate = cells(.toDateForOwn)
    let rows = toDate.isEmpty ? [] : Set(reading.figures[first...].map(\.row))
    if let place = toDate.first(where: { !rows.contains($0.row) }) {
      say(
        .otherSpan, .warning, place,
        Phrase(
          zh: "表头说的是累计，这一行的指标不按累计报，\(count(.toDateForOwn)) 个数未读取",
          en:
            "the header says to date, and the indicator of the row is filed for its own period; \(count(.toDateForOwn)) numbers are not read"
        ),
        MappingLines.help(
          [
            "columns: {\(called(.toDateForOwn).map { "\(MappingLines.quoted($0)): {span: own}" }.joined(separator: ", "))}"
          ], grid: grid))
    }
    let other = cells(.otherPeriod)
    if let place = other.first {
      say(
        .otherSpan, .warning, place,
        Phrase(
          zh: "“\(called(.otherPeriod).joined(separator: "”“"))”的期间不是该指标的报送期，\(count(.otherPeriod)) 个数未读取",
          en:
            "the period of \(called(.otherPeriod).map { "“\($0)”" }.joined(separator: ", ")) is none that the indicator is filed for; \(count(.otherPeriod)) numbers are not read"
        ),
        helpForColumn(place.column, ["ignore", "{period: \(periodPlaceholder)}"]))
    }
  }

  // MARK: - What is not known

  private mutating func sayUnknown(_ reason: GridReading.Reason, _ hasFigures: Bool) {
    let cells = cells(reason)
    guard let place = cells.first else { return }
    let shown = called(reason)
    let list = shown.prefix(8).joined(separator: "、") + (shown.count > 8 ? "…" : "")
    let isArea = reason == .unknownArea
    let column = columns.stub(isArea ? .area : .indicator).first ?? place.column
    let meant = isArea ? nil : shown.compactMap { name in names.meant(by: name).map { (name, $0) } }.first
    let help =
      meant.map { name, known in
        MappingLines.help(
          ["indicators: {\(MappingLines.quoted(name)): \(MappingLines.quoted(id(of: known)))}"], grid: grid)
      }
    say(
      .unknownNames, hasFigures ? .warning : .error, (place.row, column),
      isArea
        ? Phrase(
          zh: "方案中没有这些地区，\(count(reason)) 个数未读取：\(list)",
          en: "the plan has no such area, so \(count(reason)) numbers are not read: \(list)")
        : Phrase(
          zh: "方案中没有这些指标，\(count(reason)) 个数未读取：\(list)",
          en: "the plan has no such indicator, so \(count(reason)) numbers are not read: \(list)"),
      help ?? helpForNames(shown.first, isArea: isArea))
  }

  /// For the column of a cell, what it may be.
  private func helpForColumn(_ column: Int, _ meanings: [String]) -> Phrase? {
    let name = columns.name(of: column)
    guard !name.isEmpty else { return nil }
    return MappingLines.help(meanings.map { "columns: {\(MappingLines.quoted(name)): \($0)}" }, grid: grid)
  }

  /// What to say of names that nobody knows: another spelling of one of the plan's, if it is one.
  private func helpForNames(_ name: String?, isArea: Bool) -> Phrase? {
    guard let name else { return nil }
    let text = MappingLines.quoted(name)
    if isArea {
      let area = names.plan.areas.first.map { MappingLines.quoted($0.id) } ?? "ID"
      return Phrase(
        zh: "如果是方案中某地区的另一种写法，请在 plan.yaml 中写 areas: [{id: \(area), aliases: [\(text)]}]；方案以外的地区可以不理会",
        en:
          "where it is another spelling of one of the plan's areas, write in plan.yaml areas: [{id: \(area), aliases: [\(text)]}]; areas that the plan has not need nothing"
      )
    }
    let line = MappingLines.lines("indicators: {\(text): ID}", grid: grid)
    return Phrase(
      zh: "如果是方案中某个指标的另一种叫法，请在 plan.yaml 中写 \(line)，ID 换成该指标的代码；方案以外的指标可以不理会",
      en:
        "where it is another name of one of the plan's indicators, write in plan.yaml \(line), with that indicator's id for ID; indicators that the plan has not need nothing"
    )
  }

  private func wantedUnit(at place: (row: Int, column: Int)) -> String {
    let index =
      columns.values.first { $0.column == place.column }?.says.indicator ?? whole.says.indicator
      ?? columns.stub(.indicator).lazy.compactMap { column in
        names.indicators[ListMarks.stripped(NameFold.folded(grid.spread(place.row, column)))]
      }.first
    return index.map { names.plan.indicators[$0].written.symbol } ?? "%"
  }

  private func id(of name: String) -> String { names.plan.indicators.first { $0.name.zh == name }?.id ?? name }

  private mutating func sayUnits() {
    guard let place = unitTroubles.first else { return }
    let units = called(.unlikeUnit).joined(separator: "、")
    say(
      .unlikeUnit, .warning, place,
      Phrase(
        zh: "单位“\(units)”与指标的单位不同类，\(unitTroubles.count) 个数未读取",
        en: "the unit \(units) is of another kind than the indicator's; \(unitTroubles.count) numbers are not read"),
      helpForColumn(place.column, ["ignore", "{unit: \(MappingLines.quoted(wantedUnit(at: place)))}"]))
  }

  private mutating func sayMarks() {
    guard let place = marked.first else { return }
    say(
      .read, .information, place,
      Phrase(
        zh: "\(marked.count) 个数带有注释标记（如“\(grid.text(place.row, place.column))”），按去掉标记后的数读取",
        en:
          "\(marked.count) numbers bear marks, such as `\(grid.text(place.row, place.column))`, and are read without them"
      ), nil)
  }

  /// A table of numbers of which none is read, and none was asked about.
  private mutating func sayNothingRead(_ hasFigures: Bool) {
    guard !hasFigures, let place = reading.leftOut.first?.cells.first,
      !reading.remarks.contains(where: { $0.severity != .information })
    else { return }
    say(
      .nothingRead, .warning, place,
      Phrase(zh: "这张表的数一个也没有采用", en: "none of this table's numbers is used"),
      helpForColumn(place.column, ["value", "ignore"]))
  }

  private mutating func sayLeftOut() {
    let own = reading.leftOut.filter { mapping?.ignoresOlder != true || $0.reason != .history }
    guard let place = own.first?.cells.first else { return }
    let zh = own.map { left in
      left.reason.words.zh + " \(left.count)"
        + (left.names.isEmpty ? "" : "（\(left.names.prefix(4).joined(separator: "、"))）")
    }
    let en = own.map { left in
      "\(left.count) \(left.reason.words.en)"
        + (left.names.isEmpty ? "" : " (\(left.names.prefix(4).joined(separator: ", ")))")
    }
    say(
      .leftOut, .information, place,
      Phrase(
        chinese: "以下各格不是要读的数：" + zh.joined(separator: "；"),
        english: "these cells are no figures: " + en.joined(separator: "; ")),
      nil)
  }

  /// The table as people see it.
  mutating func describe() {
    var table = GridReading.Table(header: block.header, columns: block.columns)
    table.isLong = columns.isLong
    table.titles = block.titles.map { GridReading.TableCell(row: $0.row, column: $0.column) }
    table.body = block.body
    table.names = columns.stubs.map(\.column)
    table.whole = wholeMeaning
    table.sight = columns.sight(of: block, grid, &says, year: year)
    for (column, role) in columns.stubs { table.stub[role] = table.stub[role] ?? column }
    reading.tables.append(table)
  }

  /// What titles, names of sheet and file and a mapping say of all values.
  private var wholeMeaning: Phrase {
    var said = whole.says
    said.units = whole.units
    return said.meaning(names, year: year)
  }
}
