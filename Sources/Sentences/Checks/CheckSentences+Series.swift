package import Diagnostics
package import Figures
package import Plans
package import Quantities

/// What is said of a figure beside the others of its series.
extension CheckSentences {
  package static func wrongCadence(_ text: String, _ indicator: Indicator) -> Words {
    let cadence = indicator.calendar.cadence
    return (
      Phrase(
        zh: "\(quoted(indicator.name.zh))按\(cadence.label.zh)报送，“\(text)”不是一个\(cadence.unit)，此数未采用",
        en:
          "`\(indicator.name.en)` is filed by the \(cadence.label.en), and `\(text)` is no such period; the figure is not used"
      ),
      Phrase(
        zh: "请按\(cadence.label.zh)汇总后报送，例如 \(cadence.example)",
        en: "file it by the \(cadence.label.en), such as \(cadence.example)")
    )
  }

  package static func yearUnderstood(_ text: String, _ period: Period) -> Words {
    (
      Phrase(
        zh: "“\(text)”没有年份，按报送时间读作 \(period)", en: "`\(text)` names no year; by its time of filing it is \(period)"),
      nil
    )
  }

  package static func future(_ period: Period, _ day: CalendarDate) -> Words {
    (
      Phrase(zh: "报送时（\(day)）期间 \(period) 还没有开始", en: "the period \(period) had not begun when it was filed on \(day)"),
      Phrase(zh: "请核对期间的年份和月份；预计数请将状态填为“预计”", en: "check year and month, or mark it as an estimate")
    )
  }

  package static func late(_ period: Period, due: CalendarDate, filed: CalendarDate) -> Words {
    let days = CalendarDate.days(from: due, to: filed)
    return (
      Phrase(
        zh: "\(period) 报送截止 \(due)，实际 \(filed) 报送，迟 \(days) 天",
        en: "\(period) was due by \(due) and filed on \(filed), \(days) \(days == 1 ? "day" : "days") late"),
      Phrase(zh: "请说明迟报原因", en: "say why in the note")
    )
  }

  package static func gap(_ first: Period, _ last: Period) -> Words {
    let range = first == last ? "\(first)" : "\(first) — \(last)"
    return (
      Phrase(zh: "此期之前缺 \(range) 的数据", en: "\(range) is missing before this period"),
      Phrase(zh: "请补报，或在备注中说明原因", en: "file what is missing, or say why in the note")
    )
  }

  package static func resubmitted(of period: Period, _ old: Phrase, _ new: Phrase) -> Words {
    (
      Phrase(
        zh: "\(period) 重新报送：\(old) 改为 \(new)，以后报的数为准",
        en:
          "\(period) was filed again: \(old) became \(new); the later one counts"),
      nil
    )
  }

  package static func moreResubmitted(of period: Period, _ count: Int) -> Words {
    (
      Phrase(
        zh: "\(period) 另有 \(count) 次更早的报送，均已由以后报的数取代",
        en: "\(period) was filed \(count) more times before, and the later figure counts"),
      nil
    )
  }

  package static func superseded(
    of period: Period, _ old: Phrase, _ vintage: Vintage, by new: Phrase, _ later: Vintage
  ) -> Words {
    (
      Phrase(
        zh:
          "\(period) 的\(vintage.kindOfFigure.zh) \(old) 已由\(later.kindOfFigure.zh) \(new) 取代",
        en:
          "the \(vintage.kindOfFigure.en) figure of \(period), \(old), gave way to the \(later.kindOfFigure.en) one, \(new)"
      ),
      nil
    )
  }

  package static func olderAfterNewer(_ old: Phrase, _ new: Phrase) -> Words {
    (
      Phrase(
        zh: "排在后面的 \(old) 报送时间更早，以较晚报送的 \(new) 为准",
        en:
          "\(old) stands later but was submitted earlier; \(new), submitted later, counts"
      ),
      Phrase(zh: "是否误附了旧表？如应以此数为准，请更正报送时间", en: "is this an old table? if it is to count, correct its submitted_at")
    )
  }

  package static func pastFigureChanged(of period: Period, _ old: Phrase, _ new: Phrase) -> Words {
    (
      Phrase(
        zh: "往年数 \(period) 由 \(old) 改为 \(new)，同比基数随之变化",
        en:
          "the past figure of \(period) changed from \(old) to \(new), and with it the base"
      ),
      Phrase(zh: "请在备注中说明更正的依据", en: "say in the note on what grounds")
    )
  }

  package static func recordTwice(_ item: String) -> Words {
    (
      Phrase(zh: "同一编码“\(item)”由两个单位各报一次，按一项计", en: "the record `\(item)` was filed by two units; it is counted once"),
      Phrase(zh: "请商定由哪个单位报送", en: "agree on which unit files it")
    )
  }

  package static func recordTwoNames(_ text: String, _ name: String, key: String) -> Words {
    (
      Phrase(
        zh: "“\(text)”与“\(name)”的项目代码相同（\(key)），按同一项计",
        en: "`\(text)` and `\(name)` bear one key, \(key): they are counted as one"),
      Phrase(zh: "请统一名称；确为两项的，请核对项目代码", en: "use one name, or correct the key where they are two")
    )
  }

  package static func scale(_ number: Rational, _ reference: Rational, isTarget: Bool, _ indicator: Indicator) -> Words
  {
    let value = shown(number, indicator)
    let other = shown(reference, indicator)
    let unit = unit(indicator)
    return (
      Phrase(
        zh: isTarget ? "\(value) 与目标 \(other) 相差悬殊，可能单位有误" : "\(value) 与其他各期（约 \(other)）相差悬殊，可能单位有误",
        en: isTarget
          ? "\(value) is of another size than the target of \(other): the unit may be wrong"
          : "\(value) is of another size than the other periods, about \(other): the unit may be wrong"),
      Phrase(
        zh: "此指标以“\(unit)”填报，请核对是否把小单位的数填进了大单位",
        en: "the indicator is filed in `\(unit)`; check whether the number is in a smaller unit")
    )
  }

  package static func ratio(_ number: Rational, _ indicator: Indicator) -> Words {
    let value = shown(number, indicator)
    let factor = Rational(100).divided(by: indicator.unitFactor.rational) ?? 100
    let times = number * factor
    return (
      Phrase(
        zh: "\(value) 可能是把比值当百分数填了（\(shown(times, indicator))），未作换算",
        en: "\(value) may be a ratio filed as per cent (\(shown(times, indicator))); it is not multiplied"),
      Phrase(
        zh: "若为 \(shown(times, indicator))，请填 \(bare(times, indicator))",
        en: "write \(bare(times, indicator)) if it is \(shown(times, indicator))")
    )
  }

  package static func changeForIndex(_ number: Rational, _ usual: Rational, _ indicator: Indicator) -> Words {
    let (value, index) = (bare(number, indicator), bare(number + 100, indicator))
    return (
      Phrase(
        zh: "\(value) 像是增减幅度，而此指标要填指数（其他各期约 \(bare(usual, indicator))）",
        en: "\(value) looks like a change, where an index is wanted (about \(bare(usual, indicator)) elsewhere)"),
      Phrase(zh: "若为增减幅度，请填 \(index)", en: "write \(index) if it is a change")
    )
  }

  package static func indexForChange(_ number: Rational) -> Words {
    let value = number.decimalText(maxPlaces: 4)
    let change = (number - 100).decimalText(maxPlaces: 4)
    return (
      Phrase(
        zh: "\(value) 像是以上年为 100 的指数，而此指标要填增减幅度",
        en: "\(value) looks like an index (last year 100) where the change is wanted"),
      Phrase(zh: "若为指数，请填 \(change)", en: "write \(change) if it is an index")
    )
  }

  package static func zeroAfter(_ old: Rational, _ before: Period, _ indicator: Indicator) -> Words {
    let figure = shown(old, indicator)
    return (
      Phrase(
        zh: "累计数由 \(figure)（\(before)）变为 0，此数未采用",
        en: "the cumulative figure was \(figure) (\(before)) and is now 0; it is not used"),
      Phrase(
        zh: "没有数据请留空；本期无新增时仍填累计数 \(bare(old, indicator))",
        en: "leave it blank if there is no figure; with nothing new the cumulative one stays \(bare(old, indicator))")
    )
  }

  /// Of an amount that grows over the year, `target` is what each report should have had of it.
  package static func exactlyTheTarget(_ target: Rational, _ count: Int, _ indicator: Indicator, byPace: Bool) -> Words
  {
    let figure = shown(target, indicator)
    return (
      Phrase(
        zh: byPace ? "连续 \(count) 期都恰好等于目标 \(figure) 的序时进度数" : "连续 \(count) 期都恰好等于目标 \(figure)",
        en: byPace
          ? "\(count) reports running are exactly on the even pace to the target of \(figure)"
          : "\(count) reports running are exactly the target of \(figure)"),
      asked
    )
  }

  /// What each report of a total to date added, or what each report of a period's own amount was.
  package static func equalSteps(_ step: Rational, _ count: Int, _ indicator: Indicator) -> Words {
    let figure = shown(step, indicator)
    return (
      indicator.span == .yearToDate
        ? Phrase(zh: "连续 \(count) 期每期都恰好增加 \(figure)", en: "\(count) reports running, each exactly \(figure) more")
        : Phrase(zh: "连续 \(count) 期每期都恰好是 \(figure)", en: "\(count) reports running, each exactly \(figure)"),
      asked
    )
  }

  package static func roundValues(_ count: Int) -> Words {
    (Phrase(zh: "连续 \(count) 期都是整百数", en: "\(count) reports running are all round hundreds"), asked)
  }

  package static func surge(_ step: Rational, _ total: Rational, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "全年 \(shown(total, indicator)) 中有 \(shown(step, indicator)) 报在最后一期",
        en: "of the year's \(shown(total, indicator)), \(shown(step, indicator)) come in its last report"), asked
    )
  }

  package static func jump(_ step: Rational, _ usual: Rational, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "本期 \(shown(step, indicator))，而平常每期约 \(shown(usual, indicator))",
        en: "\(shown(step, indicator)) in this report, where about \(shown(usual, indicator)) is usual"), asked
    )
  }

  package static func sameExplanation(_ note: String, _ count: Int) -> Words {
    (Phrase(zh: "连续 \(count) 期用的是同一说明：“\(note)”", en: "the same explanation \(count) times running: `\(note)`"), nil)
  }

  private static let asked = Phrase(zh: "请核对；如属实，请在备注中说明", en: "check it; if it is so, say why in the note")
}

extension Observation {
  /// The value as a person reads it.
  package func shown(in plan: Plan, _ indicator: Indicator) -> Phrase {
    switch value {
    case .number(let number): CheckSentences.shown(number, indicator)
    case .bound(_, _, let text), .text(let text): Phrase(verbatim: text)
    case .stage(let rank):
      Phrase(
        verbatim: indicator.ladder.flatMap { ladder in
          let stages = plan.ladders[ladder].stages
          return stages.indices.contains(rank) ? "“\(stages[rank].id)”" : nil
        } ?? "#\(rank)")
    case .date(let date): Phrase(verbatim: "\(date)")
    case .amount(let amount, let unit): WrittenUnit(unit).amount(amount, places: 6)
    }
  }
}

extension Vintage {
  /// What stands before `figure`.
  fileprivate var kindOfFigure: Phrase { self == .estimate ? Phrase(chinese: label.zh, english: "estimated") : label }
}

extension Period.Cadence {
  /// 一个季度, 一个月: the word after the measure word.
  fileprivate var unit: String {
    switch self {
    case .day: "日期"
    case .week: "周次"
    case .month: "月份"
    case .quarter: "季度"
    case .half: "半年"
    case .year: "年度"
    case .span: "时段"
    }
  }
}
