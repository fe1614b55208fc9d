import Diagnostics
import Figures
import Plans
import Quantities

extension Loader {
  /// `indicator`, `indicator[area]`, `indicator[area]/item`, each with `@period` where the series starts elsewhere.
  mutating func series(_ key: Value, _ value: Value, _ standard: Standard?) -> [RuleTest.Row] {
    guard let name = key.text, let text = value.text else { return [] }
    var rest = name[...]
    var start: Period?
    if let at = rest.lastIndex(of: "@") {
      start = Period(String(rest[rest.index(after: at)...]))
      if start == nil {
        report(
          .badPeriod, at: key.place, Phrase(zh: "“\(name)”中的期间有误", en: "'\(name)' does not name a period"),
          help: Phrase(zh: "请写成 指标@2021-01", en: "write it as indicator@2021-01"))
        return []
      }
      rest = rest[..<at]
    }
    var item: String?
    if let slash = rest.firstIndex(of: "/") {
      item = String(rest[rest.index(after: slash)...])
      rest = rest[..<slash]
    }
    var area: String?
    if rest.last == "]", let open = rest.firstIndex(of: "[") {
      area = String(rest[rest.index(after: open)...].dropLast())
      rest = rest[..<open]
    }
    if let area, !plan.areas.contains(where: { $0.id == area }) {
      reportUnknown(
        .unknownArea, key, area, Phrase(zh: "地区", en: "area"), among: plan.areas.map(\.id),
        otherwise: Phrase(zh: "请用 plan.yaml 中的地区", en: "use an area of plan.yaml"))
      return []
    }
    guard let indicator = plan.indicators.first(where: { $0.id == rest }) else {
      reportUnknown(
        .unknownIndicator, key, String(rest), Phrase(zh: "指标", en: "indicator"), among: plan.indicators.map(\.id),
        otherwise: Phrase(zh: "请用方案中的指标编号", en: "use an indicator's id"))
      return []
    }
    if let standard { warnOfIdle(indicator, at: key, standard) }
    guard let values = SeriesNotation.values(text) else {
      report(
        .badNumber, at: value.place, Phrase(zh: "数列无法识别", en: "cannot read the series"),
        help: Phrase(zh: "例如 10 20 _ 40、7x3、0+8x11", en: "such as 10 20 _ 40, 7x3, 0+8x11"))
      return []
    }
    let calendar = indicator.calendar
    let far = plan.deadline.adding(months: 1_200)
    var periods: [Period] = []
    if let start {
      var period = calendar.own(start) ?? start
      for _ in values {
        periods.append(period)
        period = period.next
        if !calendar.isFiled(period) { period = period.next }
      }
    } else {
      periods = Array(calendar.periods(from: plan.start, through: far).prefix(values.count))
    }
    return zip(periods, values).compactMap { period, value in
      guard let value else { return nil }
      var cells: [Drop.Role: String] = [.indicator: indicator.id, .period: period.description, .value: value]
      cells[.item] = item
      cells[.area] = area
      return RuleTest.Row(cells: cells, place: key.place)
    }
  }

  mutating func row(_ value: Value) -> RuleTest.Row? {
    guard let fields = fields(value, .row) else { return nil }
    var cells: [Drop.Role: String] = [:]
    for role in [
      Drop.Role.area, .indicator, .item, .key, .period, .value, .unit, .basis, .reporter, .submittedAt, .status, .note,
    ] {
      if let text = fields[role.rawValue]?.text, !text.isEmpty { cells[role] = text }
    }
    if let value = fields["indicator"], let name = value.text, !isIndicator(name) {
      reportUnknown(
        .unknownIndicator, value, name, Phrase(zh: "指标", en: "indicator"), among: plan.indicators.map(\.id),
        otherwise: Phrase(zh: "请用方案中的指标编号", en: "use an indicator's id"))
      return nil
    }
    return RuleTest.Row(cells: cells, place: fields.place)
  }

  private func isIndicator(_ name: String) -> Bool {
    plan.indicators.contains { $0.id == name || $0.name.zh == name || $0.name.en == name || $0.aliases.contains(name) }
  }

  /// Figures that cannot change the outcome: most often the wrong indicator.
  private mutating func warnOfIdle(_ indicator: Indicator, at key: Value, _ standard: Standard) {
    let read = plan.indicatorsRead(from: Array(standard.requirement.indicators)).map { plan.indicators[$0] }
    let own = read.compactMap { $0.ownGrowth.map { plan.indicators[$0].id } }
    if read.contains(where: { $0.id == indicator.id }) || own.contains(indicator.id) { return }
    report(
      RuleTestCode.idleFigures, .warning, at: key.place,
      Phrase(
        zh: "标准“\(standard.id)”用不到指标“\(indicator.id)”",
        en: "the standard '\(standard.id)' does not read '\(indicator.id)'"),
      help: Phrase(
        zh: "它用到：" + read.map(\.id).sorted().joined(separator: "、"),
        en: "it reads " + read.map(\.id).sorted().joined(separator: ", ")))
  }
}
