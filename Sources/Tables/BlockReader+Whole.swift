import Diagnostics
import Naming
import Plans
import Quantities

extension BlockReader {
  // MARK: - The whole table

  mutating func understandWhole() -> Whole {
    var whole = Whole()
    var times: [Says.Time] = []
    for title in block.titles {
      let said = says.says(title.text)
      if said.isUnitLine {
        whole.units = said.units
        continue
      }
      if let unit = UnitInName.ofTable(title.text) {
        let parts = says.says("单位：" + unit)
        if parts.isUnitLine { whole.units = parts.units }
      }
      if !said.isModified { whole.says.indicator = said.indicator ?? whole.says.indicator }
      whole.says.area = said.area ?? whole.says.area
      whole.says.span = said.span ?? whole.says.span
      whole.says.aspect = said.aspect ?? whole.says.aspect
      if ["增速", "增幅", "增长率"].contains(where: title.text.contains) { whole.isOfGrowth = true }
      if whole.units.isEmpty, !said.units.isEmpty { whole.units = said.units }
      if whole.units.isEmpty, unclearScale == nil, holdsUnclearScale(title.text) { unclearScale = title }
      times += said.times
    }
    take(times + columns.corner.times, into: &whole)
    if let index = columns.corner.indicator { whole.says.indicator = index }
    if whole.units.isEmpty { whole.units = columns.corner.units }
    if let unit = mapping?.unit { whole.units = [NameFold.folded(unit)] }
    if let area = mapping?.area { whole.says.area = area }
    for name in [grid.sheet, Self.stem(grid.file)] {
      guard let name else { continue }
      let said = says.says(name)
      if whole.says.area == nil { whole.says.area = said.area }
      if whole.says.times.isEmpty {
        take(said.times, into: &whole)
      } else if whole.says.times[0].isYear, said.times.count == 1, said.times[0].lacksYear {
        var time = Says()
        time.times = said.times
        whole.says.add(time)
      }
    }
    inherit(into: &whole)
    switch mapping?.period {
    case .given(let text): whole.says.times = [Says.Time(text: text, lacksYear: names.lacksYear(text), isYear: false)]
    case .header:
      // Titles and names say nothing of it.
      whole.says.times = []
    case .title, .sheet, .file, nil: break
    }
    if let index = mapping?.indicator { whole.says.indicator = index }
    return whole
  }

  /// Blocks of the same columns, one below the other: the period and the units stand above the first of them.
  private func inherit(into whole: inout Whole) {
    whole.header = block.columns.map { grid.spread(block.header.upperBound, $0) }
    guard let before, before.header == whole.header else { return }
    if whole.says.times.isEmpty {
      whole.says.times = before.says.times
      whole.year = whole.year ?? before.year
      whole.says.span = whole.says.span ?? before.says.span
    }
    if whole.units.isEmpty { whole.units = before.units }
  }

  private static func stem(_ file: String) -> String? {
    guard let name = file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last else { return nil }
    let stem = name.split(separator: ".").first.map(String.init) ?? ""
    // table, data, 1: no name of anything.
    return stem.count > 1 ? stem.replacing("_", with: " ") : nil
  }

  /// The one period of titles; a day is the day of printing, and a year alone says only in which year the others are.
  private func take(_ times: [Says.Time], into whole: inout Whole) {
    var found: [(time: Says.Time, period: Period)] = []
    for time in times {
      guard let reading = names.period(time.text, year: names.plan.year), reading.period.cadence != .day else {
        continue
      }
      if !found.contains(where: { $0.period == reading.period }) { found.append((time, reading.period)) }
    }
    let years = Set(
      found.filter { !$0.time.lacksYear }.map { names.plan.calendar.fiscalYear.number(holding: $0.period.start) })
    if years.count == 1, whole.year == nil { whole.year = years.first }
    let finer = found.filter { !$0.time.isYear }
    if let first = finer.min(by: { $0.period.months < $1.period.months }),
      finer.allSatisfy({ $0.period.end == first.period.end })
    {
      whole.says.times = [first.time]
    } else if finer.isEmpty, found.count == 1 {
      whole.says.times = [found[0].time]
    }
  }

  /// Whether some figures are said to be to date, in a header or a row.
  mutating func hasToDate() -> Bool {
    var all = columns.values.filter { $0.says.aspect == nil }.map(\.says)
    for column in columns.stub(.period) {
      for row in block.body.prefix(500) {
        let text = grid.spread(row, column)
        if !text.isEmpty { all.append(says.says(text)) }
      }
    }
    return all.contains { said in
      if said.span == .toDate { return true }
      return said.times.contains { time in
        guard let reading = names.period(time.text, year: year) else { return false }
        if reading.span == .toDate { return true }
        let period = reading.period
        return period.cadence != .year && period.months > 1 && period.cadence != .quarter
          && names.plan.calendar.fiscalYear.isBegun(by: period)
      }
    }
  }

  /// Whether a column of totals is the sum of the periods left of it: they are each one's own amounts.
  func monthsAddUp() -> Bool {
    guard let total = columns.values.first(where: { $0.says.aspect == .total }) else { return false }
    let parts = columns.values.filter { $0.says.aspect == nil && $0.says.times.count == 1 && $0.column < total.column }
    guard parts.count > 1 else { return false }
    var rows = 0
    for row in block.body.prefix(200) {
      let numbers = (parts + [total]).map { ExactDecimal(grid.text(row, $0.column).filter { $0 != "," }) }
      guard let sum = numbers.last ?? nil, !sum.isZero else { continue }
      var rest = sum
      for number in numbers.dropLast() { rest = rest.subtracting(number ?? ExactDecimal(0)) ?? rest }
      guard rest.isZero else { return false }
      rows += 1
    }
    return rows > 0
  }

  /// Where neither title nor name says a period, the one at whose end all periods of the header end.
  mutating func takeOnlyTime() {
    guard whole.says.times.isEmpty, mapping?.period == nil else { return }
    var found: (time: Says.Time, period: Period)?
    for value in columns.values
    where value.says.aspect != .lastYear && value.says.aspect != .lastPeriod && value.says.aspect != .target {
      for time in value.says.times {
        guard let period = names.period(time.text, year: year)?.period else { return }
        if let found, found.period.end != period.end { return }
        if found == nil || period.months < found?.period.months ?? 0 { found = (time, period) }
      }
    }
    if let found, !found.time.isYear { whole.says.times = [found.time] }
  }

  var year: Int { whole.year ?? names.plan.year }

  /// A unit in a title that cannot be read may be a scale: numbers read without it would be a thousand times too small.
  mutating func scaleConflict() -> GridReading.Remark? {
    guard let title = unclearScale, mapping?.unit == nil, whole.units.isEmpty else { return nil }
    let unit = names.plan.indicators.first.map { MappingLines.quoted($0.written.symbol) } ?? "'%'"
    return GridReading.Remark(
      code: .unlikeUnit, severity: .error, row: title.row, column: title.column,
      message: Phrase(
        zh: "标题“\(title.text)”里的单位读不懂，本表不予采用",
        en: "the unit in the title “\(title.text)” cannot be read, so the table is refused"),
      help: MappingLines.help(["unit: \(unit)"], grid: grid))
  }

  /// Whether the last brackets of a title hold a scale and more that nobody knows.
  private mutating func holdsUnclearScale(_ title: String) -> Bool {
    let folded = NameFold.folded(title)
    guard let open = folded.lastIndex(of: "("), let end = folded[open...].firstIndex(of: ")") else { return false }
    let inner = String(folded[folded.index(after: open)..<end])
    // An amount in words about the table is no unit.
    guard !inner.replacing("000", with: "").contains(where: { $0.isASCII && $0.isNumber }), !says.says(inner).isKnown
    else {
      return false
    }
    return ["000", "thousand", "million", "billion", "千元", "万元", "亿元", "美元", "万人", "万吨"].contains(where: inner.contains)
  }

  /// A title that names another month than the header or the rows.
  mutating func periodConflict() -> GridReading.Remark? {
    guard whole.says.times.count == 1, let title = whole.says.times.first, !title.isYear, mapping?.period == nil,
      block.titles.contains(where: { says.says($0.text).times.contains(title) }),
      let own = names.period(title.text, year: year)?.period
    else { return nil }
    var ends: [(CalendarDate, Int, Int)] = []
    for value in columns.values where value.says.aspect == nil || value.says.aspect == .growth {
      for time in value.says.times where !time.isYear {
        if let period = names.period(time.text, year: year)?.period {
          ends.append((period.end, block.header.upperBound, value.column))
        }
      }
    }
    for column in columns.stub(.period) {
      for row in block.body.prefix(200) {
        for time in says.says(grid.spread(row, column)).times where !time.isYear {
          if let period = names.period(time.text, year: year)?.period { ends.append((period.end, row, column)) }
        }
      }
    }
    guard let first = ends.first, !ends.contains(where: { $0.0 == own.end }) else { return nil }
    // A title that spans all of them says so.
    if ends.allSatisfy({ own.start <= $0.0 && $0.0 <= own.end }) { return nil }
    let other = grid.spread(first.1, first.2)
    return GridReading.Remark(
      code: .periodConflict, severity: .error, row: first.1, column: first.2,
      message: Phrase(
        zh: "标题写的是“\(title.text)”，表中写的是“\(other)”，不知以哪个为准，本表不予采用",
        en:
          "the title says “\(title.text)” and the table “\(other)”: which holds cannot be told, so the table is refused"
      ),
      help: MappingLines.help(["period: {from: header}", "period: '\(own)'"], grid: grid))
  }
}
