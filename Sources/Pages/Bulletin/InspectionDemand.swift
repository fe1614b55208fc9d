import Diagnostics
import Findings
import Plans
import Quantities
import Sentences

/// What an inspection asks a unit for, by the reason of a finding.
struct InspectionDemand {
  let finding: Finding
  let say: Wording

  init(_ finding: Finding, _ say: Wording) {
    (self.finding, self.say) = (finding, say)
  }

  var phrase: Phrase {
    switch finding.verdict {
    case .noData: missing
    case .fail: missed
    case .atRisk: slipping
    case .error: Phrase(zh: "由规则维护人员核对该项规则", en: "the keeper of the rules is to check the rule")
    case .pass, .notDue, .review, .waived: Phrase(zh: "", en: "")
    }
  }

  private var missing: Phrase {
    switch finding.reason {
    case .conflict: Phrase(zh: "核实互相矛盾的数据，书面确认以何者为准", en: "which of the conflicting figures is right, in writing")
    case .figureRejected: Phrase(zh: "按校验意见更正后重新报送", en: "the figure corrected and filed again")
    case .baseMissing, .baseNotPositive, .denominatorMissing:
      Phrase(zh: "补报基数及其依据", en: "the base, with its evidence")
    case .basisUnclear: Phrase(zh: "明确统计口径", en: "the basis of the figures")
    case .thresholdMissing: Phrase(zh: "提供上级下达目标的文件", en: "the paper that sets the target")
    case .dayUnknown: Phrase(zh: "提供完成日期的证明材料", en: "evidence of the day of completion")
    default: Phrase(zh: "补报应报数据，说明未报原因", en: "the figure that was due, and why it is missing")
    }
  }

  private var missed: Phrase {
    switch finding.reason {
    case .notDone: Phrase(zh: "现场查看形象进度，要求明确完成时限和责任人", en: "a visit to the site; a new date and who answers for it")
    case .doneLate: Phrase(zh: "提供完成凭证，说明逾期原因", en: "evidence of completion, and why it was late")
    case .periodMissed:
      Phrase(zh: "说明该期未达标原因，提供整改和防止再发的措施", en: "why the period was missed, and what keeps it from happening again")
    case .notFiled, .filedLate:
      Phrase(zh: "补报数据，说明逾期原因，明确报送责任人", en: "the figure, why it was late, and who files from now on")
    case .exceeded: Phrase(zh: "说明突破上限的构成，提供管控措施", en: "what made it exceed the limit, and how it is kept down")
    default: Phrase(zh: "说明未达标原因，提供补救措施和时限", en: "why it was missed; the remedy and its date")
    }
  }

  private var slipping: Phrase {
    if let needed = finding.needed, !needed.value.isNegative, !needed.value.isZero {
      let amount = say.amount(needed)
      let isRate = needed.unit.isPercent
      return Phrase(
        zh: "提供逐期追赶计划（\(isRate ? "余下各期须达" : "此后每期需")\(amount)）及佐证台账",
        en: "a plan to catch up (\(amount)\(isRate ? " in what is left" : " a report from now on")) and its evidence")
    }
    switch finding.reason {
    case .stageBehind, .stageLate, .notBegun, .forecastLate, .unplannedInLeadWindow:
      return Phrase(zh: "现场查看形象进度，提供倒排工期计划", en: "a visit to the site, and a schedule back from the deadline")
    case .overLimit, .nearLimit, .abovePlan, .steepRise, .nearlyUsedUp, .aboveAllowed, .noFall:
      return Phrase(zh: "说明上升原因，提供管控措施", en: "why it rises, and how it is kept down")
    default: return Phrase(zh: "说明滞后原因，提供追赶措施和节点", en: "why it lags; the remedy and its stages")
    }
  }
}
