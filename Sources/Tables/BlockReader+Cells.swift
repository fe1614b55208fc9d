import Diagnostics
import Naming
import Plans
import Quantities

extension BlockReader {
  /// Reads one value cell: a figure, or a reason why it is none.
  mutating func readCell(
    _ row: Int, _ value: TableColumns.Value, _ facts: RowFacts, _ text: String
  ) {
    let column = value.column
    let said = facts.said
    let raw = facts.raw
    let asked = value.asked
    let mappedSpan = value.mappedSpan
    let own = asked.indicator ?? said.indicator ?? section.indicator
    let hasNames = !columns.stub(.indicator).isEmpty
    let isUnnamed = hasNames && said.indicator == nil && asked.indicator == nil && section.indicator == nil
    let aspect = asked.aspect ?? said.aspect ?? tableAspect(own)
    if aspect == .serial || aspect == .note { return }
    guard let base = own ?? (isUnnamed && raw[.indicator] != nil ? nil : whole.says.indicator) else {
      let name = raw[.indicator] ?? ""
      // In a table of one row a figure the row says for itself what it is about, and what is wrong with it.
      if columns.isLong, !name.isEmpty { return appendRaw(row, value, facts, text) }
      if let aspect, aspect != .growth, aspect != .lastYear {
        reading.leave(.aspect(aspect), row, column, value.name)
      } else {
        reading.leave(name.isEmpty ? .noIndicator : .unknownIndicator, row, column, name)
      }
      return
    }
    if !said.rest.isEmpty, columns.isLong { return appendRaw(row, value, facts, text) }
    if let one = asked.indicator, let other = said.indicator, one != other {
      reading.leave(.noIndicator, row, column, value.name)
      return
    }
    let cell = ValueText(text)
    var index = base
    switch aspect {
    case nil, .total?, .lastYear?: break
    case .growth?:
      if asked.units.contains(where: { !names.isPercent($0) }) {
        reading.leave(.aspect(.change), row, column, value.name)
        return
      }
      let growths = names.growth(of: base)
      guard growths.count == 1 else {
        reading.leave(.growthWithoutIndicator, row, column, value.name)
        return
      }
      index = growths[0]
    case .target?:
      checkTarget(row, value, base, said, cell)
      reading.leave(.aspect(.target), row, column, value.name)
      return
    case let other?:
      reading.leave(.aspect(other), row, column, value.name)
      return
    }
    if asked.aspect == .total {
      reading.leave(.aspect(.total), row, column, value.name)
      return
    }
    let area: String?
    if facts.isTotal, said.area == nil {
      if columns.stub(.area).isEmpty || aspect != nil && aspect != .total {
        reading.leave(.aspect(.total), row, column, raw[.area] ?? "")
        return
      }
      area = raw[.area]
    } else if let place = asked.area ?? said.area ?? section.area {
      area = names.plan.areas[place].id
    } else if facts.hasUnknownArea {
      if columns.isLong { return appendRaw(row, value, facts, text) }
      reading.leave(said.aspect == .mean ? .aspect(.mean) : .unknownArea, row, column, raw[.area] ?? "")
      return
    } else if !columns.stub(.area).isEmpty, columns.isLong {
      // A blank area is asked about where rows are read.
      area = nil
    } else {
      area = whole.says.area.map { names.plan.areas[$0].id }
    }
    if cell.kind == .missing, text.allSatisfy({ !"-—–―─".contains($0) }) {
      reading.leave(.missing, row, column, value.name)
      return
    }
    if (asked.span ?? said.span) == .sinceStart {
      reading.leave(.sinceStart, row, column, value.name)
      return
    }
    // What a mapping says of totals to date is said of what adds up.
    let ignoresToDate = mappedSpan == .yearToDate && !names.plan.indicators[base].kind.accumulates
    guard let found = fit(value, asked, said, index, isLastYear: aspect == .lastYear, ignoresToDate) else {
      if columns.isLong, raw[.period] != nil { return appendRaw(row, value, facts, text) }
      reading.leave(.noPeriod, row, column, value.name)
      return
    }
    var period: Period
    switch found {
    case .fits(let fitting): period = fitting
    case .ownForToDate where mappedSpan == .own && aspect == nil:
      guard case .fits(let own)? = self.fit(asked, said, index, isLastYear: false, ignoringSpan: true) else {
        reading.leave(.otherPeriod, row, column, value.name)
        return
      }
      guard let measure = unit(asked, facts, index, row, column, isGrowth: false) else { return }
      // Own amounts are added up once all are known.
      pending.append(
        Pending(
          row: row, value: value, index: index, area: area, period: own, unit: measure, text: cell.text, facts: facts)
      )
      return
    case .ownForToDate:
      reading.leave(.ownForToDate, row, column, value.name)
      ownAmounts.append(
        OwnAmount(
          row: row, column: column, indicator: index, area: area,
          period: ownPeriod(asked, said, index, isLastYear: aspect == .lastYear)))
      return
    case .toDateForOwn:
      reading.leave(.toDateForOwn, row, column, value.name)
      return
    case .otherPeriod:
      if columns.isLong { return appendRaw(row, value, facts, text) }
      reading.leave(.otherPeriod, row, column, value.name)
      return
    }
    if aspect == .lastYear { period = period.sameLastYear() }
    guard names.isWanted(period, of: index) else {
      reading.leave(.history, row, column, value.name)
      return
    }
    guard let measure = unit(asked, facts, index, row, column, isGrowth: aspect == .growth) else { return }
    append(row, value, index, area, period, measure.isEmpty ? nil : measure, cell, text, facts)
  }

  /// A table of one indicator whose title says growth, share or rank, with nothing in its header that says otherwise.
  private func tableAspect(_ own: Int?) -> Says.Aspect? {
    guard let aspect = whole.says.aspect, !columns.values.contains(where: { $0.says.aspect != nil }) else { return nil }
    // 主要指标增速（%）: all columns are growth, whatever indicators they name.
    if aspect == .growth, whole.units == ["%"] || whole.isOfGrowth { return .growth }
    guard own == nil, whole.says.indicator != nil else { return nil }
    switch aspect {
    case .growth, .share, .rank, .completion: return aspect
    default: return nil
    }
  }

  mutating func append(
    _ row: Int, _ value: TableColumns.Value, _ index: Int, _ area: String?, _ period: Period, _ unit: String?,
    _ cell: ValueText, _ written: String, _ facts: RowFacts
  ) {
    var text = cell.text
    if cell.isArrowAlone {
      reading.leave(.arrow, row, value.column, value.name)
      reading.remarks.append(
        GridReading.Remark(
          code: .arrowSign, severity: .error, row: row, column: value.column,
          message: Phrase(
            zh: "“\(written)”的箭头与数的正负不一致，不知是升是降，不予采用",
            en:
              "the arrow in `\(written)` and the sign of its number disagree: whether it rose or fell cannot be told, so it is not used"
          ),
          help: Phrase(zh: "下降的写成负数，如 -2.1", en: "write a fall as a negative number, as in -2.1")))
      return
    }
    if mapping?.numbers == .decimalComma, cell.kind == .number {
      text = text.filter { $0 != "." }.replacing(",", with: ".")
    }
    if mapping?.numbers == .fractions, unit.map(names.isPercent) ?? true,
      names.plan.indicators[index].unit.dimension == .percent, let number = ExactDecimal(text),
      let percent = number.multiplied(by: ExactDecimal(100))
    {
      text = "\(percent)"
    }
    if cell.isDecimalComma { decimalCommas.append((row, value.column)) }
    var figure = GridReading.Figure(
      row: row, column: value.column, table: number, indicator: known[index].id, area: area,
      period: periodText(period), unit: unit, value: text, status: cell.status)
    figure.others = facts.others
    figure.isGrowth = known[index].isGrowth
    if cell.isMarked { marked.append((row, value.column)) }
    if unit == nil, known[index].isPercent, cell.kind == .number,
      mapping?.numbers != .fractions,
      !known[index].isGrowth, !text.contains("%"), let number = ExactDecimal(text)
    {
      let size = number.magnitude.rational
      let bounds = names.targets(of: index)
      percents.append(
        Percent(
          row: row, column: value.column, isBelowOne: size <= 1 && !size.isZero,
          isFarBelow: size <= 1 && bounds.contains { $0 >= 20 }))
    }
    reading.figures.append(figure)
  }

  /// A period as it is written; the figures of a table share few.
  private mutating func periodText(_ period: Period) -> String {
    if let lastPeriod, lastPeriod.period == period { return lastPeriod.text }
    let text = periodTexts[period] ?? "\(period)"
    periodTexts[period] = text
    lastPeriod = (period, text)
    return text
  }

  /// The period of the indicator's calendar that an own amount is of.
  private mutating func ownPeriod(_ asked: Says, _ said: Says, _ index: Int, isLastYear: Bool) -> Period? {
    guard case .fits(let period)? = fit(asked, said, index, isLastYear: false, ignoringSpan: true) else { return nil }
    return isLastYear ? period.sameLastYear() : period
  }

  /// A row that says for itself what it is about, as it stands.
  private mutating func appendRaw(
    _ row: Int, _ value: TableColumns.Value, _ facts: RowFacts, _ text: String
  ) {
    let raw = facts.raw
    var figure = GridReading.Figure(
      row: row, column: value.column, table: number, indicator: raw[.indicator] ?? "", area: raw[.area],
      period: raw[.period] ?? "", unit: raw[.unit] ?? value.says.unit, value: text, status: nil)
    figure.others = facts.others
    reading.figures.append(figure)
    rawFigures += 1
  }

  // MARK: - Period

  /// The same for all rows that say nothing of time themselves.
  private mutating func fit(
    _ value: TableColumns.Value, _ asked: Says, _ said: Says, _ index: Int, isLastYear: Bool, _ ignoresToDate: Bool
  ) -> PlanNames.Fit? {
    if ignoresToDate {
      var bare = asked
      bare.span = nil
      return fit(bare, said, index, isLastYear: isLastYear)
    }
    guard said.times.isEmpty, said.span == nil, section.times.isEmpty, section.span == nil else {
      return fit(asked, said, index, isLastYear: isLastYear)
    }
    if let known = columnFits[value.column], known.indicator == index, known.isLastYear == isLastYear {
      return known.fit
    }
    let found = fit(asked, said, index, isLastYear: isLastYear)
    columnFits[value.column] = ColumnFit(indicator: index, isLastYear: isLastYear, fit: found)
    return found
  }

  private mutating func fit(
    _ asked: Says, _ said: Says, _ index: Int, isLastYear: Bool, ignoringSpan: Bool = false
  ) -> PlanNames.Fit? {
    var time = Says()
    if section.times.isEmpty, asked.times.isEmpty {
      // A row alone says when: nothing need be joined.
      time.times = said.times
    } else {
      time.times = section.times
      var header = Says()
      header.times = asked.times
      time.add(header)
      var rows = Says()
      rows.times = said.times
      time.add(rows)
    }
    let hasOwnTime = !time.times.isEmpty
    if !hasOwnTime { time.times = whole.says.times }
    if time.times.count == 1, time.times[0].isYear, whole.says.times.count == 1, whole.says.times[0].lacksYear {
      time.add(whole.says)
    }
    guard time.times.count == 1 else { return nil }
    if ignoringSpan {
      return names.period(time.times[0].text, year: year).map {
        names.fit(PeriodReading(period: $0.period, isNormalised: true), nil, of: index, isBesideToDate: false)
      }
    }
    let span = asked.span ?? said.span ?? section.span ?? (hasOwnTime && isBesideToDate ? nil : whole.says.span)
    let key = FitKey(text: time.times[0].text, span: span, indicator: index, isLastYear: isLastYear)
    if let known = fits[key] { return known }
    let read = names.period(time.times[0].text, year: year).map { reading in
      // A span that the whole table shares says how a lone month is meant: its own, or the total to it.
      names.fit(
        reading, written(span), of: index,
        isBesideToDate: isBesideToDate && hasOwnTime && span == nil)
    }
    fits[key] = read
    return read
  }

  private func written(_ span: Says.Span?) -> PlanNames.WrittenSpan? {
    switch span {
    case .own: .own
    case .toDate: .toDate
    case .asAt: .asAt
    case .sinceStart, nil: nil
    }
  }

  // MARK: - Unit

  /// The unit of a cell; empty where nothing says one, nil where the cell cannot be used.
  private mutating func unit(
    _ asked: Says, _ facts: RowFacts, _ index: Int, _ row: Int, _ column: Int, isGrowth: Bool
  ) -> String? {
    let header = asked.unit
    if isGrowth {
      guard let header else { return "" }
      return says.factor(header, of: index) == nil ? refuseUnit(header, index, row, column) : header
    }
    if let header, says.factor(header, of: index) == nil { return refuseUnit(header, index, row, column) }
    if let ofRow = facts.unit {
      guard let factor = says.factor(ofRow, of: index) else {
        // The plan's own words say what is wrong with a unit that nobody knows.
        return names.isUnit(ofRow) && !columns.isLong ? refuseUnit(ofRow, index, row, column) : ofRow
      }
      if let header, let other = says.factor(header, of: index), other != factor {
        reading.leave(.twoUnits, row, column, columns.name(of: column))
        reading.remarks.append(
          GridReading.Remark(
            code: .unlikeUnit, severity: .error, row: row, column: column,
            message: Phrase(
              zh: "行里的单位是“\(ofRow)”，列名里的是“\(header)”，此数不予采用",
              en: "the row says `\(ofRow)` and the column `\(header)`, so the figure is refused"),
            help: Phrase(zh: "只写一处单位", en: "write the unit in one place")))
        return nil
      }
      return header ?? ofRow
    }
    if let header { return header }
    var fitting: [(String, Rational)] = []
    for unit in whole.units {
      guard let factor = says.factor(unit, of: index) else { continue }
      if !fitting.contains(where: { $0.1 == factor }) { fitting.append((unit, factor)) }
    }
    if fitting.count > 1 {
      reading.leave(.twoUnits, row, column, columns.name(of: column))
      reading.remarks.append(
        GridReading.Remark(
          code: .twoReadings, severity: .error, row: row, column: column,
          message: Phrase(
            zh: "表上写了几种单位（\(whole.units.joined(separator: "、"))），不知此数是哪一种，不予采用",
            en:
              "the table names several units (\(whole.units.joined(separator: ", "))); which one this figure is in cannot be told"
          ),
          help: MappingLines.help(fitting.map { "unit: \(MappingLines.quoted($0.0))" }, grid: grid)))
      return nil
    }
    if fitting.isEmpty, let first = whole.units.first, whole.units.allSatisfy(names.isPercent) {
      return refuseUnit(first, index, row, column)
    }
    return fitting.first?.0 ?? ""
  }

  private mutating func refuseUnit(_ unit: String, _ index: Int, _ row: Int, _ column: Int) -> String? {
    reading.leave(.unlikeUnit, row, column, unit)
    unitTroubles.append((row, column))
    return nil
  }

  // MARK: - Targets

  /// A target of the table that is none of the plan's.
  private mutating func checkTarget(
    _ row: Int, _ value: TableColumns.Value, _ index: Int, _ said: Says, _ cell: ValueText
  ) {
    let targets = names.targets(of: index)
    let indicator = names.plan.indicators[index]
    guard !targets.isEmpty, let number = ExactDecimal(cell.text.filter { $0 != "," }) else { return }
    let unit = value.says.unit ?? said.unit
    let factor = unit.flatMap { says.factor($0, of: index) } ?? indicator.unitFactor.rational
    if targets.contains(number.rational * factor) { return }
    let own = targets.sorted().map { indicator.written.amount(indicator.written.value(ofBase: $0)) }
    let filed = indicator.written.amount(indicator.written.value(ofBase: number.rational * factor))
    reading.remarks.append(
      GridReading.Remark(
        code: .targetDiffers, severity: .warning, row: row, column: value.column,
        message: Phrase(
          zh: "“\(indicator.name.zh)”表中的目标是\(filed.zh)，方案规定的是\(own.map(\.zh).joined(separator: "、"))",
          en:
            "the table's target for `\(indicator.name.en)` is \(filed.en), the plan's \(own.map(\.en).joined(separator: ", "))"
        ),
        help: Phrase(zh: "请核对目标", en: "check the target")))
  }
}
