package import Diagnostics
import Plans

extension GridReading.Reason {
  package var words: Phrase {
    switch self {
    case .aspect(.growth), .growthWithoutIndicator:
      Phrase(zh: "方案没有相应增速指标的同比", en: "growth rates for which the plan has no indicator")
    case .aspect(.share): Phrase(zh: "占比", en: "shares")
    case .aspect(.target): Phrase(zh: "目标", en: "targets")
    case .aspect(.completion): Phrase(zh: "完成率", en: "shares of a target")
    case .aspect(.rank): Phrase(zh: "位次", en: "ranks")
    case .aspect(.lastYear): Phrase(zh: "上年数", en: "last year's figures")
    case .aspect(.lastPeriod): Phrase(zh: "上期数", en: "figures of an earlier period")
    case .aspect(.change): Phrase(zh: "增减", en: "changes")
    case .aspect(.note), .aspect(.serial): Phrase(zh: "说明和序号", en: "notes and list numbers")
    case .aspect(.mean): Phrase(zh: "平均数", en: "means")
    case .aspect(.total): Phrase(zh: "合计", en: "totals")
    case .ownForToDate: Phrase(zh: "当期数（指标按累计报）", en: "amounts of a period alone, of indicators filed to date")
    case .ownUnread: Phrase(zh: "只有当期数（指标按累计报）", en: "amounts of a period alone and no total to date")
    case .toDateForOwn: Phrase(zh: "累计数（指标按当期报）", en: "totals to date, of indicators filed for their own period")
    case .sinceStart: Phrase(zh: "开工以来累计", en: "totals since the start")
    case .unknownIndicator: Phrase(zh: "方案没有的指标", en: "of indicators that the plan has not")
    case .unknownArea: Phrase(zh: "方案没有的地区", en: "of areas that the plan has not")
    case .unknownColumn: Phrase(zh: "不认识的列", en: "in columns that are not known")
    case .otherPeriod: Phrase(zh: "不是报送期的数", en: "of periods that are not filed for")
    case .history: Phrase(zh: "方案用不到的往年数", en: "of earlier years that no rule reads")
    case .unlikeUnit: Phrase(zh: "单位不同类的数", en: "in a unit of another kind")
    case .hidden: Phrase(zh: "隐藏的数", en: "hidden")
    case .noPeriod: Phrase(zh: "没有期间的数", en: "without a period")
    case .noIndicator: Phrase(zh: "没有指标的数", en: "without an indicator")
    case .blankArea: Phrase(zh: "没有写地区的数", en: "without an area")
    case .missing: Phrase(zh: "空缺标记", en: "marks for no figure")
    case .words: Phrase(zh: "文字", en: "words")
    case .twoReadings: Phrase(zh: "有两种读法的数", en: "with two readings")
    case .repeated: Phrase(zh: "重复的数", en: "that say the same again")
    case .twoUnits: Phrase(zh: "写了两种单位的数", en: "with two units")
    case .arrow: Phrase(zh: "箭头与正负不一致的数", en: "with an arrow against their sign")
    case .decimalComma: Phrase(zh: "逗号作小数点的数", en: "with a comma before decimals")
    case .fraction: Phrase(zh: "像是比值的百分数", en: "per cents that look like fractions")
    case .otherRow: Phrase(zh: "对照表不读的行", en: "in rows that the mapping leaves out")
    case .outside: Phrase(zh: "表外的数", en: "outside any table")
    }
  }
}

extension GridReading.Reason {
  /// Whether such a cell looks like a figure that was meant to be read: it is asked about.
  package var isDoubt: Bool {
    switch self {
    case .ownUnread, .unknownIndicator, .unknownArea, .unknownColumn, .otherPeriod, .unlikeUnit, .noPeriod,
      .noIndicator, .blankArea, .twoReadings, .twoUnits, .arrow, .decimalComma, .fraction, .outside:
      true
    case .aspect, .ownForToDate, .growthWithoutIndicator, .toDateForOwn, .sinceStart, .history, .hidden, .missing,
      .words, .repeated,
      .otherRow:
      false
    }
  }
}
