import Diagnostics
import Quantities

/// What is said of a figure beside the others of its series.
extension SubmissionWords {
  static func wrongCadence(_ text: String, _ indicator: Indicator) -> Words {
    let cadence = indicator.calendar.cadence
    return (
      Phrase(
        zh: "“\(indicator.name.zh)”按\(cadence.label.zh)报送，期间“\(text)”不是这样的一期，此数未采用",
        en:
          "`\(indicator.name.en)` is filed by the \(cadence.label.en), and `\(text)` is no such period; the figure is not used"
      ),
      Phrase(
        zh: "请按\(cadence.label.zh)汇总后报送，例如 \(cadence.example)",
        en: "file it by the \(cadence.label.en), such as \(cadence.example)")
    )
  }

  static func future(_ period: Period, _ day: CalendarDate) -> Words {
    (
      Phrase(zh: "报送时（\(day)）期间 \(period) 还没有开始", en: "the period \(period) had not begun when it was filed on \(day)"),
      Phrase(zh: "请核对期间的年份和月份；预计数请将状态填为“预计”", en: "check year and month, or mark it as an estimate")
    )
  }

  static func late(_ period: Period, due: CalendarDate, filed: CalendarDate) -> Words {
    let days = CalendarDate.days(from: due, to: filed)
    return (
      Phrase(
        zh: "\(period) 应于 \(due) 前报送，实际 \(filed) 报送，迟 \(days) 天",
        en: "\(period) was due by \(due) and filed on \(filed), \(days) days late"),
      Phrase(zh: "请说明迟报原因", en: "say why in the note")
    )
  }

  static func gap(_ first: Period, _ last: Period) -> Words {
    let range = first == last ? "\(first)" : "\(first) — \(last)"
    return (
      Phrase(zh: "此前缺 \(range) 的数据", en: "\(range) is missing before this period"),
      Phrase(zh: "请补报，或在备注中说明原因", en: "file what is missing, or say why in the note")
    )
  }

  static func resubmitted(_ old: Observation, _ new: Observation, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "\(new.period) 重新报送：\(old.shown(indicator)) 改为 \(new.shown(indicator))，以后报者为准",
        en:
          "\(new.period) was filed again: \(old.shown(indicator)) became \(new.shown(indicator)); the later one counts"),
      nil
    )
  }

  static func superseded(_ old: Observation, _ new: Observation, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh:
          "\(old.period) 的\(old.vintage.label.zh) \(old.shown(indicator)) 已由\(new.vintage.label.zh) \(new.shown(indicator)) 取代",
        en:
          "the \(old.vintage.label.en) figure of \(old.period), \(old.shown(indicator)), gave way to the \(new.vintage.label.en) one, \(new.shown(indicator))"
      ),
      nil
    )
  }

  static func olderAfterNewer(_ old: Observation, _ new: Observation, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "排在后面的 \(old.shown(indicator)) 报送时间更早，以较晚报送的 \(new.shown(indicator)) 为准",
        en:
          "\(old.shown(indicator)) stands later but was submitted earlier; \(new.shown(indicator)), submitted later, counts"
      ),
      Phrase(zh: "是否误附了旧表？如应以此数为准，请更正报送时间", en: "is this an old table? if it is to count, correct its submitted_at")
    )
  }

  static func pastFigureChanged(_ old: Observation, _ new: Observation, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "往年数 \(new.period) 由 \(old.shown(indicator)) 改为 \(new.shown(indicator))，同比基数随之变化",
        en:
          "the past figure of \(new.period) changed from \(old.shown(indicator)) to \(new.shown(indicator)), and with it the base"
      ),
      Phrase(zh: "请在备注中说明更正的依据", en: "say in the note on what grounds")
    )
  }

  static func recordTwice(_ item: String) -> Words {
    (
      Phrase(zh: "同一编码“\(item)”由两个单位各报一次，按一项计", en: "the record `\(item)` was filed by two units; it is counted once"),
      Phrase(zh: "请商定由哪个单位报送", en: "agree on which unit files it")
    )
  }

  static func scale(_ number: Rational, _ reference: Rational, isTarget: Bool, _ indicator: Indicator) -> Words {
    let value = shown(number, indicator)
    let other = shown(reference, indicator)
    let unit = indicator.unitText
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

  static func ratio(_ number: Rational) -> Words {
    let value = number.decimalText(maxPlaces: 6)
    let hundred = (number * 100).decimalText(maxPlaces: 4)
    return (
      Phrase(
        zh: "\(value)% 可能是把比值当百分数填了（\(hundred)%），未作换算",
        en: "\(value)% may be a ratio filed as per cent (\(hundred)%); it is not multiplied"),
      Phrase(zh: "若为 \(hundred)%，请填 \(hundred)", en: "write \(hundred) if it is \(hundred)%")
    )
  }

  static func indexForChange(_ number: Rational) -> Words {
    let value = number.decimalText(maxPlaces: 4)
    let change = (number - 100).decimalText(maxPlaces: 4)
    return (
      Phrase(
        zh: "\(value) 像是以上年为 100 的指数，而此指标要填增减幅度",
        en: "\(value) looks like an index (last year 100) where the change is wanted"),
      Phrase(zh: "若为指数，请填 \(change)", en: "write \(change) if it is an index")
    )
  }

  static func zeroAfter(_ old: Rational, _ before: Period) -> Words {
    (
      Phrase(
        zh: "累计数由 \(old.decimalText(maxPlaces: 6))（\(before)）变为 0，此数未采用",
        en: "the cumulative figure was \(old.decimalText(maxPlaces: 6)) (\(before)) and is now 0; it is not used"),
      Phrase(
        zh: "没有数据请留空；本期无新增时仍填累计数 \(old.decimalText(maxPlaces: 6))",
        en:
          "leave it blank if there is no figure; with nothing new the cumulative one stays \(old.decimalText(maxPlaces: 6))"
      )
    )
  }

  static func exactlyTheTarget(_ target: Rational, _ count: Int, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "连续 \(count) 期都恰好等于目标 \(shown(target, indicator)) 应有的数",
        en: "\(count) reports running are exactly what the target of \(shown(target, indicator)) asks for"),
      asked
    )
  }

  static func equalSteps(_ step: Rational, _ count: Int, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "连续 \(count) 期每期都恰好增加 \(shown(step, indicator))",
        en: "\(count) reports running, each exactly \(shown(step, indicator)) more"), asked
    )
  }

  static func roundValues(_ count: Int) -> Words {
    (Phrase(zh: "连续 \(count) 期都是整百数", en: "\(count) reports running are all round hundreds"), asked)
  }

  static func surge(_ step: Rational, _ total: Rational, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "全年 \(shown(total, indicator)) 中有 \(shown(step, indicator)) 报在最后一期",
        en: "of the year's \(shown(total, indicator)), \(shown(step, indicator)) come in its last report"), asked
    )
  }

  static func jump(_ step: Rational, _ usual: Rational, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "本期 \(shown(step, indicator))，而平常每期约 \(shown(usual, indicator))",
        en: "\(shown(step, indicator)) in this report, where about \(shown(usual, indicator)) is usual"), asked
    )
  }

  static func sameExplanation(_ note: String, _ count: Int) -> Words {
    (Phrase(zh: "连续 \(count) 期用的是同一说明：“\(note)”", en: "the same explanation \(count) times running: `\(note)`"), nil)
  }

  private static let asked = Phrase(zh: "请核对；如属实，请在备注中说明", en: "check it; if it is so, say why in the note")
}

extension Observation {
  /// The value as a person reads it.
  func shown(_ indicator: Indicator) -> String {
    switch value {
    case .number(let number): SubmissionWords.shown(number, indicator)
    case .bound(_, _, let text), .text(let text): text
    case .stage(let rank): "#\(rank)"
    case .date(let date): "\(date)"
    case .amount(let amount, let unit): "\(amount.decimalText(maxPlaces: 6)) \(unit.symbol)"
    }
  }
}

extension Vintage {
  var label: Phrase {
    switch self {
    case .estimate: Phrase(zh: "预计数", en: "estimated")
    case .preliminary: Phrase(zh: "初步数", en: "preliminary")
    case .final: Phrase(zh: "最终数", en: "final")
    }
  }
}
