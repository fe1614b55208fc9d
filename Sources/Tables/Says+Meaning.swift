package import Diagnostics
import Figures
import Naming
import Plans
import Quantities

extension Says {
  /// What it says, part by part: `固定资产投资 · 2022-06 · 累计 · 亿元`.
  func meaning(_ names: PlanNames, year: Int?) -> Phrase {
    var parts: [Phrase] = []
    if let aspect { parts.append(aspect.words) }
    if let indicator { parts.append(names.plan.indicators[indicator].name) }
    if let area { parts.append(names.plan.areas[area].name) }
    for time in times { parts.append(Phrase(verbatim: Self.shown(time, names, year))) }
    if let span { parts.append(span.words) }
    let hasUnit = aspect != .rank && aspect != .serial && aspect != .note
    for unit in units where hasUnit { parts.append(Phrase(verbatim: unit)) }
    return Self.joined(parts)
  }

  static func joined(_ parts: [Phrase]) -> Phrase {
    Phrase(
      chinese: parts.map(\.zh).filter { !$0.isEmpty }.joined(separator: " · "),
      english: parts.map(\.en).filter { !$0.isEmpty }.joined(separator: " · "))
  }

  static func shown(_ time: Time, _ names: PlanNames, _ year: Int?) -> String {
    guard !time.lacksYear || year != nil else { return time.text }
    return names.period(time.text, year: year).map { "\($0.period)" } ?? time.text
  }
}

extension Says.Span {
  package var words: Phrase {
    switch self {
    case .own: Phrase(zh: "当期", en: "own")
    case .toDate: Phrase(zh: "累计", en: "to date")
    case .asAt: Phrase(zh: "期末", en: "at the end")
    case .sinceStart: Phrase(zh: "开工以来", en: "since the start")
    }
  }
}

extension Says.Aspect {
  package var words: Phrase {
    switch self {
    case .growth: Phrase(zh: "同比增长", en: "growth on the year")
    case .share: Phrase(zh: "占比", en: "share")
    case .target: Phrase(zh: "目标", en: "target")
    case .completion: Phrase(zh: "完成率", en: "completion")
    case .rank: Phrase(zh: "位次", en: "rank")
    case .lastYear: Phrase(zh: "上年数", en: "last year's")
    case .lastPeriod: Phrase(zh: "上期数", en: "an earlier period's")
    case .change: Phrase(zh: "增减", en: "change")
    case .note: Phrase(zh: "说明", en: "notes")
    case .serial: Phrase(zh: "序号", en: "list number")
    case .mean: Phrase(zh: "平均数", en: "mean")
    case .total: Phrase(zh: "合计", en: "total")
    }
  }
}

extension Drop.Role {
  /// What a column of a kind holds.
  package var words: Phrase {
    switch self {
    case .area: Phrase(zh: "地区", en: "areas")
    case .indicator: Phrase(zh: "指标", en: "indicators")
    case .item: Phrase(zh: "事项", en: "items")
    case .key: Phrase(zh: "代码", en: "codes")
    case .period: Phrase(zh: "期间", en: "periods")
    case .value: Phrase(zh: "数", en: "numbers")
    case .unit: Phrase(zh: "计量单位", en: "units")
    case .basis: Phrase(zh: "口径", en: "basis")
    case .reporter: Phrase(zh: "填报单位", en: "reporting offices")
    case .submittedAt: Phrase(zh: "填报时间", en: "times of filing")
    case .status: Phrase(zh: "状态", en: "status")
    case .note: Phrase(zh: "备注", en: "notes")
    }
  }
}
