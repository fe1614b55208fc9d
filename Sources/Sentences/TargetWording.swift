import Diagnostics
package import Plans
import Quantities

/// What a standard asks for, as a sentence.
package struct TargetWording {
  package let plan: Plan
  let say: Wording

  package init(plan: Plan, say: Wording) { (self.plan, self.say) = (plan, say) }

  /// What the requirement asks for, in one sentence.
  package func sentence(_ requirement: Requirement) -> String {
    switch requirement {
    case .quantity(let test): return quantity(test)
    case .reduction(let reduction):
      return say(
        zh: "“\(name(reduction.of.indicator))”\(against(reduction.base))下降\(reduction.by.normalized)%",
        en: "\(name(reduction.of.indicator)) down by \(reduction.by.normalized)% \(against(reduction.base))")
    case .milestone(let milestone):
      let stages = plan.ladders.indices.contains(milestone.ladder) ? plan.ladders[milestone.ladder].stages : []
      let stage = stages.indices.contains(milestone.rank) ? stages[milestone.rank].id : "?"
      let items = milestone.items.joined(separator: say(zh: "、", en: ", "))
      return items.isEmpty
        ? say(zh: "达到“\(stage)”", en: "reach '\(stage)'")
        : say(zh: "\(items)：均达到“\(stage)”", en: "\(items): each to reach '\(stage)'")
    case .frequency(let frequency):
      let unit =
        plan.indicators.indices.contains(frequency.of.indicator)
        ? plan.indicators[frequency.of.indicator].written : ""
      let times = say.amount(ExactDecimal(frequency.times), unit.symbol.isEmpty ? "次" : unit)
      return say(
        zh: "\(each(frequency.every))不少于\(times)",
        en: "at least \(times) \(each(frequency.every))")
        + (frequency.makeUpDays > 0
          ? say(
            zh: "（期后 \(frequency.makeUpDays) 日内可补）",
            en: " (\(say.count(frequency.makeUpDays, "day")) to make up a miss)") : "")
    case .filing(let duty):
      let from = duty.from.isEmpty ? "" : say.units(duty.from)
      let day = say(dueDay(duty.calendar))
      return say(
        zh: "\(from)\(each(duty.calendar.cadence))报送“\(name(duty.of))”，不迟于\(day)（含当日）",
        en: "\(name(duty.of)) filed \(each(duty.calendar.cadence))" + (from.isEmpty ? "" : " by \(from)")
          + ", not later than \(day), that day included")
    case .combination(let combination):
      let parts = combination.parts.map { part in
        let sentence = sentence(part.requirement)
        return part.name[say.language].isEmpty ? sentence : "\(say(part.name))" + say(zh: "：", en: ": ") + sentence
      }.joined(separator: say(zh: "；", en: "; "))
      switch combination.rule {
      case .all: return say(zh: "同时做到：", en: "all of: ") + parts
      case .any: return say(zh: "做到其一即可：", en: "any of: ") + parts
      case .atLeast(let count): return say(zh: "至少做到 \(count) 项：", en: "at least \(count) of: ") + parts
      }
    case .holds(let condition):
      let formula = condition.formula.text
      switch condition.judging {
      case .every: return say(zh: "每期均须满足：\(formula)", en: "in every period: \(formula)")
      case .end, .latest, .mean: return say(zh: "须满足：\(formula)", en: "this must hold: \(formula)")
      }
    case .score(let score):
      let parts = score.parts.map { part in
        say(
          zh: "\(part.name.zh)（\(part.weight.normalized)\(part.isVeto ? "，一票否决" : "")）",
          en: "\(part.name.en) (\(part.weight.normalized)\(part.isVeto ? ", veto" : ""))")
      }
      let wanted = say.amount(score.atLeast, "%")
      return say(zh: "加权得分率不低于\(wanted)：", en: "a weighted score of at least \(wanted): ")
        + parts.joined(separator: say(zh: "、", en: ", "))
    case .levels(let graded):
      let levels = graded.levels.map {
        say(
          zh: "“\($0.name.zh)”\($0.condition.zh)（\($0.verdict.label.zh)）",
          en: "\($0.name.en) \($0.condition.en) (\($0.verdict.label.en))")
      }
      return say(zh: "“\(subject(graded.subject))”分级：", en: "\(subject(graded.subject)) by levels: ")
        + levels.joined(separator: say(zh: "、", en: ", ")) + rounded(graded.comparedDecimals)
    case .records(let records):
      let conditions = records.conditions.map { condition in
        condition.bounds.map { say($0.words) }.joined(separator: say(zh: "且", en: " and "))
      }
      let wanted = say(records.bound.words)
      return say(
        zh: "“\(name(records.of))”中\(conditions.joined(separator: "或"))的，\(wanted)",
        en: "\(wanted) of \(name(records.of)) with \(conditions.joined(separator: " or "))")
    case .since(let since):
      let time = say(since.words)
      return say(zh: "自“\(name(since.of))”起满\(time)", en: "\(time) full since \(name(since.of))")
    case .manual: return say(zh: "无量化标准，定性评议", en: "no number; judged by a person")
    case .unsetThreshold(let unset):
      let when =
        unset.period.map { say(zh: "，用于\(say.period($0))的数据", en: "; it is for the figure of \($0)") }
        ?? unset.from.map { say(zh: "，自\(say.day($0))起须有", en: "; it is needed from \($0)") } ?? ""
      return say(zh: "目标值由\(unset.setBy)下达，尚未录入", en: "the number is set by \(unset.setBy) and not yet known") + when
    }
  }

  private func quantity(_ test: QuantityTest) -> String {
    let bound = test.bound
    let origin = bound.isDefaultTolerance ? say(zh: "默认的", en: "default ") : ""
    let sides =
      bound.operator != .about
      ? ""
      : bound.isTwoSided
        ? say(zh: "，\(origin)允许误差在两侧", en: ", the \(origin)tolerance on either side")
        : say(zh: "，\(origin)允许误差只在较差一侧", en: ", the \(origin)tolerance on the worse side alone")
    let sentence = say(test.asked(in: plan)) + sides
    let name = subject(test.subject)
    let judging: String =
      switch test.judging {
      case .end: ""
      case .every: say(zh: "，每期均须达到", en: ", in every period")
      case .latest: say(zh: "，逐期评判", en: ", each period by itself")
      case .mean: say(zh: "，按平均值评判", en: ", on average")
      }
    let period = test.period.map { say(zh: "，以\(say.period($0))的数据为准", en: ", by the figure of \($0)") } ?? ""
    return say(zh: "“\(name)”\(sentence)", en: "\(name): \(sentence)") + judging + period
      + rounded(test.comparedDecimals)
  }

  private func rounded(_ decimals: Int?) -> String {
    decimals.map {
      say(zh: "，修约到\($0)位小数后比较", en: ", compared after rounding to \(say.count($0, "decimal"))")
    } ?? ""
  }

  private func subject(_ subject: Subject) -> String {
    switch subject {
    case .indicator(let one): name(one.indicator)
    case .share(let part, let whole):
      say(
        zh: "\(name(part.indicator))占\(name(whole.indicator))的比重",
        en: "\(name(part.indicator)) as a share of \(name(whole.indicator))")
    case .perHead(let part, let whole):
      say(
        zh: "每单位\(name(whole.indicator))的\(name(part.indicator))",
        en: "\(name(part.indicator)) per \(name(whole.indicator))")
    case .compared(let one, _): say(zh: "\(name(one.indicator))与对照的差距", en: "\(name(one.indicator)) against others")
    case .rank(let ranking):
      say(zh: "\(name(ranking.of.indicator))的位次", en: "the rank by \(name(ranking.of.indicator))")
    case .growth(let one): say(zh: "\(name(one.indicator))同比增速", en: "growth of \(name(one.indicator)) on last year")
    }
  }

  private func name(_ index: Indicator.Index) -> String {
    plan.indicators.indices.contains(index) ? say(plan.indicators[index].name) : "?"
  }

  private func against(_ base: Reduction.Base) -> String {
    switch base {
    case .lastYear: say(zh: "同比", en: "on the year before")
    case .year(let year): say(zh: "较\(year)年", en: "against \(year)")
    case .value(let value): say(zh: "较基数\(value.normalized)", en: "against the base of \(value.normalized)")
    case .indicator(let base):
      say(zh: "较“\(name(base.indicator))”", en: "against \(name(base.indicator))")
    }
  }

  private func dueDay(_ calendar: ReportingCalendar) -> Phrase {
    let (day, months) = (calendar.dueDay, calendar.dueMonthOffset)
    if let days = calendar.dueAfter { return Phrase(zh: "期后第\(days)日", en: "day \(days) after the period") }
    if calendar.cadence == .day || calendar.cadence == .week {
      return Phrase(zh: "期后第\(day)日", en: "day \(day) after the period")
    }
    switch months {
    case 0: return Phrase(zh: "期末当月\(day)日", en: "day \(day) of the period's last month")
    case 1: return Phrase(zh: "期后次月\(day)日", en: "day \(day) of the month after the period")
    default: return Phrase(zh: "期后第\(months)个月\(day)日", en: "day \(day) of month \(months) after the period")
    }
  }

  private func each(_ cadence: Period.Cadence) -> String {
    switch cadence {
    case .day: say(zh: "每日", en: "every day")
    case .week: say(zh: "每周", en: "every week")
    case .month: say(zh: "每月", en: "every month")
    case .quarter: say(zh: "每季度", en: "every quarter")
    case .half: say(zh: "每半年", en: "every half-year")
    case .year: say(zh: "每年", en: "every year")
    case .span: say(zh: "每期", en: "every period")
    }
  }
}
