package import Diagnostics
package import Plans
package import Quantities

/// What is said to the clerk who filed a figure.
package enum CheckSentences {
  package typealias Words = (message: Phrase, help: Phrase?)

  package static let indicatorMissing: Words = (
    Phrase(zh: "未填写指标", en: "no indicator given"),
    Phrase(zh: "请填写指标的名称或代码", en: "give the indicator's name or id")
  )

  /// A name in quotation marks; marks of its own become single ones.
  static func quoted(_ name: String) -> String {
    "“\(name.replacing("“", with: "‘").replacing("”", with: "’"))”"
  }

  /// `meant` are the indicators that the text may mean, `own` those that the office files.
  package static func unknownIndicator(_ text: String, meant: [Indicator], own: [Indicator]) -> Words {
    let message = Phrase(zh: "方案中没有指标“\(text)”", en: "the plan has no indicator `\(text)`")
    if !meant.isEmpty { return (message, question(meant.map(\.name))) }
    let few = own.prefix(3).map(\.name)
    let rest = own.count > few.count ? Phrase(zh: "等 \(own.count) 项", en: " and \(own.count - few.count) more") : nil
    return (
      message,
      own.isEmpty
        ? Phrase(zh: "请核对指标名称，须与方案所列一致", en: "check the name; it must be one that the plan has")
        : Phrase(
          zh: "请核对指标名称；本单位填报的指标有\(few.map { quoted($0.zh) }.joined(separator: "、"))\(rest?.zh ?? "")",
          en:
            "check the name; this office files \(few.map { "`\($0.en)`" }.joined(separator: ", "))\(rest?.en ?? "")")
    )
  }

  /// Names that may have been meant, as a question.
  private static func question(_ names: [Phrase]) -> Phrase {
    Phrase(
      zh: "是否为\(names.map { quoted($0.zh) }.joined(separator: "或"))？",
      en: "did you mean \(names.map { "`\($0.en)`" }.joined(separator: " or "))?")
  }

  package static func unknownArea(_ text: String, meant: [Area], all: [Area]) -> Words {
    let message = Phrase(zh: "方案中没有地区“\(text)”", en: "the plan has no area `\(text)`")
    if !meant.isEmpty { return (message, question(meant.map(\.name))) }
    guard all.count == 1, let only = all.first else {
      return (
        message,
        Phrase(
          zh: "请核对地区全称；不属于本方案的地区，请删去这些行",
          en: "check the full name of the area; rows of areas outside the plan are to be removed")
      )
    }
    return (
      message,
      Phrase(zh: "请填写\(quoted(only.name.zh))或留空", en: "write `\(only.name.en)` or leave the cell blank")
    )
  }

  package static func areaBlank(_ above: Area) -> Words {
    (
      Phrase(
        zh: "地区为空，而上方各行是“\(above.name.zh)”的数据，看不出此行属于哪个地区",
        en: "the area is blank under rows of `\(above.name.en)`: whose figure this is cannot be told"),
      Phrase(
        zh: "请取消合并单元格，逐行填写地区", en: "write the area in every row; merged cells come out like this")
    )
  }

  package static func nameRetired(_ text: String, _ name: Phrase, until: CalendarDate) -> Words {
    (
      Phrase(
        zh: "“\(text)”已更名为\(quoted(name.zh))（原名用到 \(until)）",
        en: "`\(text)` is now `\(name.en)` (the old name held until \(until))"),
      Phrase(zh: "请改用现名\(quoted(name.zh))", en: "write `\(name.en)`")
    )
  }

  package static func itemMissing(_ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "\(quoted(indicator.name.zh))须按事项逐项填报，此行未填事项",
        en: "`\(indicator.name.en)` is filed item by item, and this row names no item"),
      Phrase(
        zh: "请在“事项”列填写：\(indicator.items.joined(separator: "、"))",
        en: "name the item: \(indicator.items.joined(separator: ", "))")
    )
  }

  package static func unknownItem(_ text: String, _ indicator: Indicator) -> Words {
    let nearest = NearestName.to(text, among: indicator.items)
    return (
      Phrase(zh: "\(quoted(indicator.name.zh))没有事项“\(text)”", en: "`\(indicator.name.en)` has no item `\(text)`"),
      Phrase(
        zh: nearest.map { "是否为“\($0)”？" } ?? "事项应为：\(indicator.items.joined(separator: "、"))",
        en: nearest.map { "did you mean `\($0)`?" } ?? "the items are: \(indicator.items.joined(separator: ", "))")
    )
  }

  package static func status(_ text: String) -> Words {
    (
      Phrase(zh: "数据状态“\(text)”无法识别", en: "unknown status `\(text)`"),
      Phrase(zh: "请填写“预计”“初步”“最终”，或留空（视为最终）", en: "write estimate, preliminary or final, or leave it blank for final")
    )
  }

  package static func basis(_ text: String, _ indicator: Indicator) -> Words {
    (
      Phrase(zh: "\(quoted(indicator.name.zh))没有口径“\(text)”", en: "`\(indicator.name.en)` has no basis `\(text)`"),
      Phrase(
        zh: "口径应为：\(indicator.bases.joined(separator: "、"))",
        en: "its bases are: \(indicator.bases.joined(separator: ", "))")
    )
  }

  package static func unknownReporter(_ text: String, meant: [ResponsibleUnit]) -> Words {
    let guess = meant.isEmpty ? nil : question(meant.map(\.name))
    return (
      Phrase(
        zh: "填报单位“\(text)”不在方案名录中，此数已采用", en: "the plan has no unit `\(text)`; the figure is used"),
      Phrase(
        zh: "\(guess?.zh ?? "")请核对单位全称", en: "\(guess.map { $0.en + " " } ?? "")check the unit's full name")
    )
  }

  package static func notResponsible(_ unit: String, _ indicator: Indicator) -> Words {
    let expected = indicator.reporters.joined(separator: "、")
    return (
      Phrase(
        zh: "\(quoted(indicator.name.zh))应由\(expected)填报，此行由\(unit)填报",
        en: "`\(indicator.name.en)` is filed by \(expected); this row comes from \(unit)"),
      Phrase(zh: "如确由\(unit)代报，请在备注中说明", en: "if \(unit) files on its behalf, say so in the note")
    )
  }

  package static let periodMissing: Words = (
    Phrase(zh: "未填写期间", en: "no period given"), Phrase(zh: "请填写，例如 2022-10", en: "write one such as 2022-10")
  )

  package static func otherSpan(_ text: String, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "“\(text)”与\(quoted(indicator.name.zh))的口径（\(indicator.span.label.zh)）不符，此数未采用",
        en:
          "`\(text)` is another span than `\(indicator.name.en)` is filed for (\(indicator.span.label.en)); the figure is not used"
      ),
      Phrase(
        zh: "请按\(indicator.calendar.cadence.label.zh)报送，例如 \(indicator.calendar.cadence.example)",
        en: "file it by the \(indicator.calendar.cadence.label.en), such as \(indicator.calendar.cadence.example)")
    )
  }

  package static func outsidePlan(_ text: String, years: Set<Int>) -> Words {
    let first = years.min() ?? 0
    let last = years.max() ?? 0
    return (
      Phrase(zh: "期间“\(text)”不在方案年度内", en: "`\(text)` lies outside the plan"),
      Phrase(zh: "方案接受 \(first) 至 \(last) 年的数据", en: "the plan takes figures of \(first) to \(last)")
    )
  }

  package static func early(_ period: Period) -> Words {
    (
      Phrase(zh: "期间 \(period) 尚未结束即已报送", en: "filed before the period \(period) had ended"),
      Phrase(zh: "如为预计数，请将状态填为“预计”", en: "mark it as an estimate if it is one")
    )
  }

  package static let valueMissing: Words = (
    Phrase(zh: "数值为空，按缺报处理（空白不等于零）", en: "the value is blank: that is missing, not zero"),
    Phrase(zh: "请填写数值；确为零时请填 0", en: "write the value; write 0 if it is zero")
  )

  package static func unknownMeasure(_ text: String, _ indicator: Indicator) -> Words {
    (
      Phrase(zh: "计量单位“\(text)”无法识别", en: "unknown unit `\(text)`"),
      indicator.isBare
        ? withoutUnit
        : Phrase(zh: "该指标的单位是“\(unit(indicator))”", en: "the indicator is filed in `\(unit(indicator))`")
    )
  }

  /// An index has no unit, and its cell stays blank.
  private static let withoutUnit = Phrase(
    zh: "该指标没有计量单位，请只填数字，单位栏留空", en: "the indicator has no unit: write the number alone and leave the unit blank")

  /// `text` is what was written, `folded` the same as it compares, `unit` its unit.
  package static func unlikeUnit(
    _ unit: MeasureUnit, written text: String, folded: String, _ indicator: Indicator
  ) -> Words {
    if indicator.isBare {
      return (
        Phrase(
          zh: "填报了单位“\(text)”，而\(quoted(indicator.name.zh))没有单位",
          en: "`\(text)` is a unit, and `\(indicator.name.en)` has none"),
        withoutUnit
      )
    }
    if unit.dimension.isMoney, indicator.unit.dimension.isMoney {
      let sign = text.first { "¥￥$".contains($0) }.map { "（\($0)）" } ?? ""
      let (filed, wanted) = (currency(unit), currency(indicator.unit))
      return (
        Phrase(
          zh: "填报的是\(filed.zh)\(sign)，此指标要\(wanted.zh)数",
          en: "`\(text)` is in \(filed.en), and \(wanted.en) are wanted"),
        Phrase(
          zh: "请填换算前的\(wanted.zh)原数（单位：\(Self.unit(indicator))）",
          en: "write the amount in \(wanted.en) as it was before conversion, in \(Self.unit(indicator))")
      )
    }
    // As written, scale and all, without the number before it.
    let written = folded.drop { $0.isASCII && !$0.isLetter && $0 != "%" }
    let name = written.isEmpty ? WrittenUnit(unit).name : Phrase(verbatim: String(written))
    return (
      Phrase(
        zh: "单位“\(name)”与指标单位“\(Self.unit(indicator))”不是同一类量",
        en: "`\(name)` does not measure what `\(Self.unit(indicator))` measures"),
      Phrase(zh: "请按“\(Self.unit(indicator))”填报", en: "file it in `\(Self.unit(indicator))`")
    )
  }

  private static func currency(_ unit: MeasureUnit) -> Phrase {
    unit.symbol == "元" ? Phrase(zh: "人民币", en: "yuan") : Phrase(verbatim: unit.symbol)
  }

  package static func unitContradicted(_ cell: String, _ name: String, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "单位写了两处而且不同：一处是“\(cell)”，另一处是“\(name)”，看不出该取哪个",
        en: "the unit is said twice and differs, `\(cell)` and `\(name)`: which counts cannot be told"),
      Phrase(
        zh: "请只保留正确的一处；此指标以“\(unit(indicator))”填报",
        en: "keep the right one; the indicator is filed in `\(unit(indicator))`")
    )
  }

  package static func fraction(_ number: Rational, _ indicator: Indicator) -> Words {
    let value = bare(number, indicator)
    let counter = WrittenUnit(indicator.unit).name
    return (
      Phrase(
        zh: "\(quoted(indicator.name.zh))按\(counter)计数，不能有小数：\(value)",
        en: "a count of whole \(counter) cannot be \(value)"),
      Phrase(
        zh: "请填整数，并核对单位是否应为“\(unit(indicator))”",
        en: "write a whole number, and check that the unit is `\(unit(indicator))`")
    )
  }

  package static func outOfRange(_ number: Rational, _ indicator: Indicator) -> Words {
    let value = shown(number, indicator)
    let least = indicator.minimum ?? (indicator.isNeverNegative ? 0 : nil)
    let (low, high) = (least.map { shown($0, indicator) }, indicator.maximum.map { shown($0, indicator) })
    let range =
      switch (low, high) {
      case (let low?, let high?): Phrase(zh: "\(low) 至 \(high)", en: "\(low) to \(high)")
      case (let low?, nil): Phrase(zh: "不小于 \(low)", en: "\(low) or more")
      case (nil, let high): Phrase(zh: "不大于 \(high)", en: "\(high) or less")
      }
    return (
      Phrase(zh: "\(value) 超出该指标的取值范围（\(range.zh)）", en: "\(value) lies outside the indicator's range (\(range.en))"),
      Phrase(zh: "请核对数值与单位", en: "check the value and its unit")
    )
  }

  package static func notAStage(_ text: String, _ ladder: StageLadder) -> Words {
    let known = ladder.stages.flatMap { [$0.id] + $0.aliases }
    let nearest = NearestName.to(text, among: known)
    let stages = ladder.stages.map(\.id)
    return (
      Phrase(zh: "“\(text)”不是方案规定的阶段", en: "`\(text)` is not a stage of the plan"),
      Phrase(
        zh: nearest.map { "是否为“\($0)”？" } ?? "阶段应为：\(stages.joined(separator: "、"))",
        en: nearest.map { "did you mean `\($0)`?" } ?? "the stages are: \(stages.joined(separator: ", "))")
    )
  }

  package static func duplicate(_ period: Period) -> Words {
    (Phrase(zh: "\(period) 的同一数值重复报送，按一次计", en: "the same figure of \(period) again; counted once"), nil)
  }

  package static func conflict(_ period: Period) -> Words {
    (
      Phrase(
        zh: "\(period) 有两个不同数值，无法判断以哪个为准，均未采用",
        en: "two different figures of \(period), and nothing says which counts: neither is used"),
      Phrase(zh: "请删除其一，或为更正数填写较晚的报送时间", en: "remove one, or give the corrected figure a later submitted_at")
    )
  }

  package static func falling(_ old: Rational, _ new: Rational, _ before: Period, _ indicator: Indicator) -> Words {
    let (was, now) = (shown(old, indicator), shown(new, indicator))
    let both = bare(old + new, indicator)
    return (
      Phrase(
        zh: "累计数由 \(was)（\(before)）降为 \(now)，此数未采用",
        en: "the cumulative figure fell from \(was) (\(before)) to \(now); it is not used"),
      Phrase(
        zh: "是否误填了当期数？若是，累计应为 \(both)；如系更正，请在备注中说明",
        en:
          "is it the period's own figure? then the cumulative one is \(both); if it is a correction, say so in the note"
      )
    )
  }

  package static func aboveNext(_ value: Rational, _ next: Rational, _ period: Period, _ indicator: Indicator) -> Words
  {
    let (now, later) = (shown(value, indicator), shown(next, indicator))
    return (
      Phrase(
        zh: "累计数 \(now) 比后来的 \(later)（\(period)）还大，此数未采用",
        en: "the cumulative figure of \(now) is above the later one of \(later) (\(period)); it is not used"),
      Phrase(
        zh: "是否多写了一位？若此数无误，请更正后面各期；如后面是更正数，请在其备注中说明",
        en:
          "is there a digit too many? if it is right, correct the later ones, or say in their notes that they are corrections"
      )
    )
  }

  package static func correctedFall(_ old: Rational, _ new: Rational, _ indicator: Indicator, note: String) -> Words {
    let (was, now) = (shown(old, indicator), shown(new, indicator))
    return (
      Phrase(
        zh: "累计数由 \(was) 更正为 \(now)（填报说明：\(note)）",
        en: "the cumulative figure was corrected from \(was) to \(now) (explained: \(note))"),
      nil
    )
  }
}

extension Indicator.Span {
  var label: Phrase {
    switch self {
    case .yearToDate: Phrase(zh: "年初至今累计", en: "year to date")
    case .own: Phrase(zh: "当期", en: "the period's own")
    case .rolling12: Phrase(zh: "近十二个月", en: "the last twelve months")
    }
  }
}
