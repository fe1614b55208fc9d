import Diagnostics
import Figures
import Plans
import Quantities

/// The figures of a test: series in the short notation, and rows as a drop has them.
struct TestFigureReader {
  let context: ReadingContext

  /// The rows of a series; none where its key or its values cannot be read.
  func series(_ key: Value, _ value: Value, _ standard: Standard?) -> [RuleTest.Row] {
    guard let name = key.text, let text = value.text else { return [] }
    let series = SeriesKey(name)
    let start = series.start.flatMap { Period($0) }
    if series.start != nil, start == nil {
      context.log.report(
        .badPeriod, at: key.place, Phrase(zh: "“\(name)”中的期间有误", en: "'\(name)' does not name a period"),
        help: Phrase(zh: "请写成 指标@2021-01", en: "write it as indicator@2021-01"))
      return []
    }
    if let area = series.area, !context.plan.areas.contains(where: { $0.id == area }) {
      context.log.reportUnknown(
        .unknownArea, key, area, Phrase(zh: "地区", en: "area"), among: context.plan.areas.map(\.id),
        otherwise: Phrase(zh: "请用 plan.yaml 中的地区", en: "use an area of plan.yaml"))
      return []
    }
    guard let indicator = context.plan.indicators.first(where: { $0.id == series.indicator }) else {
      context.log.reportUnknown(
        .unknownIndicator, key, series.indicator, Phrase(zh: "指标", en: "indicator"),
        among: context.plan.indicators.map(\.id),
        otherwise: Phrase(zh: "请用方案中的指标编号", en: "use an indicator's id"))
      return []
    }
    if let standard { warnOfIdle(indicator, at: key, standard) }
    guard let values = SeriesNotation.values(text) else {
      context.log.report(
        .badNumber, at: value.place, Phrase(zh: "数列无法识别", en: "cannot read the series"),
        help: Phrase(zh: "例如 10 20 _ 40、7x3、0+8x11", en: "such as 10 20 _ 40, 7x3, 0+8x11"))
      return []
    }
    return zip(periods(values.count, of: indicator, from: start), values).compactMap { period, value in
      guard let value else { return nil }
      var cells: [Drop.Role: String] = [.indicator: indicator.id, .period: period.description, .value: value]
      cells[.item] = series.item
      cells[.area] = series.area
      return RuleTest.Row(cells: cells, place: key.place)
    }
  }

  /// So many periods in which an indicator is filed, from the start of the plan where none is named.
  private func periods(_ count: Int, of indicator: Indicator, from start: Period?) -> [Period] {
    let calendar = indicator.calendar
    guard let start else {
      let far = context.plan.deadline.adding(months: 1_200)
      return Array(calendar.periods(from: context.plan.start, through: far).prefix(count))
    }
    var periods: [Period] = []
    var period = calendar.own(start) ?? start
    for _ in 0..<count {
      periods.append(period)
      period = period.next
      if !calendar.isFiled(period) { period = period.next }
    }
    return periods
  }

  func row(_ value: Value) -> RuleTest.Row? {
    guard let fields = context.fields(value, .row) else { return nil }
    var cells: [Drop.Role: String] = [:]
    for role in [
      Drop.Role.area, .indicator, .item, .key, .period, .value, .unit, .basis, .reporter, .submittedAt, .status, .note,
    ] {
      if let text = fields[role.rawValue]?.text, !text.isEmpty { cells[role] = text }
    }
    if let value = fields["indicator"], let name = value.text, !isIndicator(name) {
      context.log.reportUnknown(
        .unknownIndicator, value, name, Phrase(zh: "指标", en: "indicator"), among: context.plan.indicators.map(\.id),
        otherwise: Phrase(zh: "请用方案中的指标编号", en: "use an indicator's id"))
      return nil
    }
    return RuleTest.Row(cells: cells, place: fields.place)
  }

  private func isIndicator(_ name: String) -> Bool {
    context.plan.indicators.contains {
      $0.id == name || $0.name.zh == name || $0.name.en == name || $0.aliases.contains(name)
    }
  }

  /// Figures that cannot change the outcome: most often the wrong indicator.
  private func warnOfIdle(_ indicator: Indicator, at key: Value, _ standard: Standard) {
    let read = context.plan.indicatorsRead(from: Array(standard.requirement.indicators)).map {
      context.plan.indicators[$0]
    }
    let own = read.compactMap { $0.ownGrowth.map { context.plan.indicators[$0].id } }
    if read.contains(where: { $0.id == indicator.id }) || own.contains(indicator.id) { return }
    context.log.report(
      RuleTestCode.idleFigures, .warning, at: key.place,
      Phrase(
        zh: "标准“\(standard.id)”用不到指标“\(indicator.id)”",
        en: "the standard '\(standard.id)' does not read '\(indicator.id)'"),
      help: Phrase(
        zh: "它用到：" + read.map(\.id).sorted().joined(separator: "、"),
        en: "it reads " + read.map(\.id).sorted().joined(separator: ", ")))
  }
}
