public import Diagnostics

/// Why a verdict is what it is: one stable code a cause.
public enum Reason: String, Sendable, Hashable, CaseIterable {
  // pass
  case met
  case onPace = "on-pace"
  case withinTolerance = "within-tolerance"
  case onSchedule = "on-schedule"
  case everyPeriodKept = "every-period-kept"
  case filed
  case conditionHolds = "condition-holds"
  // not due
  case warmUp = "warm-up"
  case notStarted = "not-started"
  case nothingDue = "nothing-due"
  case tooFewReports = "too-few-reports"
  case beforeLeadWindow = "before-lead-window"
  // at risk
  case behindPlan = "behind-plan"
  case farBehindPlan = "far-behind-plan"
  case paceOutOfReach = "pace-out-of-reach"
  case lastItemsOpen = "last-items-open"
  case stageMissed = "stage-missed"
  case belowGoal = "below-goal"
  case wrongSign = "wrong-sign"
  case catchUpOutOfReach = "catch-up-out-of-reach"
  case belowLine = "below-line"
  case trendEndsShort = "trend-ends-short"
  case lostGround = "lost-ground"
  case regressed
  case nearLimit = "near-limit"
  case overLimit = "over-limit"
  case allowedMiss = "allowed-miss"
  case abovePlan = "above-plan"
  case steepRise = "steep-rise"
  case nearlyUsedUp = "nearly-used-up"
  case aboveAllowed = "above-allowed"
  case noFall = "no-fall"
  case stageBehind = "stage-behind"
  case stageLate = "stage-late"
  case forecastLate = "forecast-late"
  case notBegun = "not-begun"
  case unplannedInLeadWindow = "unplanned-in-lead-window"
  case openPeriodBehind = "open-period-behind"
  case makingUp = "making-up"
  case missesRunning = "misses-running"
  case outsideBand = "outside-band"
  case longOutsideBand = "long-outside-band"
  case conditionBroken = "condition-broken"
  // fail
  case missed
  case exceeded
  case outOfReach = "out-of-reach"
  case notDone = "not-done"
  case doneLate = "done-late"
  case periodMissed = "period-missed"
  case notFiled = "not-filed"
  case filedLate = "filed-late"
  // no data
  case figureMissing = "figure-missing"
  case figureRejected = "figure-rejected"
  case baseMissing = "base-missing"
  case baseNotPositive = "base-not-positive"
  case denominatorMissing = "denominator-missing"
  case nothingToMeasure = "nothing-to-measure"
  case basisUnclear = "basis-unclear"
  case conflict
  case dayUnknown = "day-unknown"
  case boundUndecided = "bound-undecided"
  case divisionByZero = "division-by-zero"
  case thresholdMissing = "threshold-missing"
  // any
  case awaitingClosingFigure = "awaiting-closing-figure"
  case judgedByPerson = "judged-by-person"
  case deciding = "parts-decide"
  case overflow
  case withdrawn
  case exempt
  case seriesBreak = "series-break"
  case levelHolds = "level-holds"
  case noLevelHolds = "no-level-holds"
  case scoreShort = "score-short"
  case vetoed
  case notLongEnough = "not-long-enough"

  /// The reason in words, as a label.
  public var label: Phrase {
    switch self {
    case .met: Phrase(zh: "已达标", en: "met")
    case .onPace: Phrase(zh: "达到序时进度", en: "on pace")
    case .withinTolerance: Phrase(zh: "在允许误差内", en: "within tolerance")
    case .onSchedule: Phrase(zh: "按计划推进", en: "on schedule")
    case .everyPeriodKept: Phrase(zh: "各期均达标", en: "every period kept")
    case .filed: Phrase(zh: "已按时报送", en: "filed in time")
    case .conditionHolds: Phrase(zh: "条件成立", en: "the condition holds")
    case .warmUp: Phrase(zh: "期初暂不评判", en: "too early in the year to judge")
    case .notStarted: Phrase(zh: "尚未开始", en: "not started")
    case .nothingDue: Phrase(zh: "尚无到期数据", en: "nothing due yet")
    case .tooFewReports: Phrase(zh: "数据期数不足", en: "too few reports yet")
    case .beforeLeadWindow: Phrase(zh: "未到关注期", en: "before its lead window")
    case .behindPlan: Phrase(zh: "落后序时进度", en: "behind plan")
    case .farBehindPlan: Phrase(zh: "严重落后序时进度", en: "far behind plan")
    case .paceOutOfReach: Phrase(zh: "所需进度过高", en: "needed pace out of reach")
    case .lastItemsOpen: Phrase(zh: "年末仍有未完成项", en: "last items still open")
    case .stageMissed: Phrase(zh: "阶段目标未达", en: "stage target missed")
    case .belowGoal: Phrase(zh: "未达目标水平", en: "short of the goal")
    case .wrongSign: Phrase(zh: "由增转降", en: "falling where growth is promised")
    case .catchUpOutOfReach: Phrase(zh: "追赶所需增速过高", en: "growth still needed out of reach")
    case .belowLine: Phrase(zh: "未达进度线", en: "behind the line to the target")
    case .trendEndsShort: Phrase(zh: "按趋势难以达标", en: "trend ends short")
    case .lostGround: Phrase(zh: "较起点倒退", en: "worse than at the start")
    case .regressed: Phrase(zh: "达标后失守", en: "reached, then lost")
    case .nearLimit: Phrase(zh: "逼近界限", en: "one ordinary move from the limit")
    case .overLimit: Phrase(zh: "目前超出上限", en: "over the limit for now")
    case .allowedMiss: Phrase(zh: "未达标但在容许次数内", en: "a miss that is allowed")
    case .abovePlan: Phrase(zh: "消耗快于序时进度", en: "used up faster than planned")
    case .steepRise: Phrase(zh: "单期上升过快", en: "steep rise since the last report")
    case .nearlyUsedUp: Phrase(zh: "额度将尽", en: "nearly used up")
    case .aboveAllowed: Phrase(zh: "降幅不足", en: "falling too little")
    case .noFall: Phrase(zh: "同比未下降", en: "no fall at all")
    case .stageBehind: Phrase(zh: "进度落后于节点", en: "behind its planned stage")
    case .stageLate: Phrase(zh: "节点严重滞后", en: "planned stage long overdue")
    case .forecastLate: Phrase(zh: "预计完成晚于时限", en: "own forecast is late")
    case .notBegun: Phrase(zh: "临近时限仍未启动", en: "not begun, deadline near")
    case .unplannedInLeadWindow: Phrase(zh: "临近时限且无计划", en: "deadline near, no plan or forecast")
    case .openPeriodBehind: Phrase(zh: "本期次数落后", en: "behind in the open period")
    case .makingUp: Phrase(zh: "处于补做期", en: "a miss may still be made up")
    case .missesRunning: Phrase(zh: "连续多期未达", en: "misses running")
    case .outsideBand: Phrase(zh: "偏离区间", en: "outside the band")
    case .longOutsideBand: Phrase(zh: "连续三期偏离区间", en: "outside the band for three reports")
    case .conditionBroken: Phrase(zh: "目前条件不成立", en: "the condition does not hold for now")
    case .missed: Phrase(zh: "未达标", en: "missed")
    case .exceeded: Phrase(zh: "突破上限", en: "limit exceeded")
    case .outOfReach: Phrase(zh: "已不可能达标", en: "can no longer be achieved")
    case .notDone: Phrase(zh: "到期未完成", en: "not done by the deadline")
    case .doneLate: Phrase(zh: "逾期完成", en: "done late")
    case .periodMissed: Phrase(zh: "有期次未达标", en: "a period was missed")
    case .notFiled: Phrase(zh: "未报送", en: "not filed")
    case .filedLate: Phrase(zh: "逾期报送", en: "filed late")
    case .figureMissing: Phrase(zh: "应报未报", en: "figure due and missing")
    case .figureRejected: Phrase(zh: "数据未通过校验", en: "figure rejected")
    case .baseMissing: Phrase(zh: "缺少基数", en: "base missing")
    case .baseNotPositive: Phrase(zh: "基数非正", en: "base not positive")
    case .denominatorMissing: Phrase(zh: "缺少分母", en: "denominator missing")
    case .nothingToMeasure: Phrase(zh: "无可计量对象", en: "nothing to measure")
    case .basisUnclear: Phrase(zh: "口径不明", en: "basis unclear")
    case .conflict: Phrase(zh: "数据互相矛盾", en: "conflicting figures")
    case .dayUnknown: Phrase(zh: "达标日期不明", en: "day of reaching unknown")
    case .boundUndecided: Phrase(zh: "所报界限不足以判断", en: "a bound that decides nothing")
    case .divisionByZero: Phrase(zh: "除数为零", en: "division by zero")
    case .thresholdMissing: Phrase(zh: "目标值未下达", en: "threshold not yet set")
    case .awaitingClosingFigure: Phrase(zh: "待年终数据", en: "awaiting the closing figure")
    case .judgedByPerson: Phrase(zh: "定性评议", en: "judged by a person")
    case .deciding: Phrase(zh: "由分项决定", en: "its parts decide")
    case .withdrawn: Phrase(zh: "已撤销", en: "withdrawn")
    case .exempt: Phrase(zh: "已核准豁免", en: "exempt on record")
    case .seriesBreak: Phrase(zh: "口径中途调整，前后不可比", en: "the series breaks: not comparable")
    case .levelHolds: Phrase(zh: "触发分级条件", en: "a graded level holds")
    case .noLevelHolds: Phrase(zh: "未触发分级条件", en: "no graded level holds")
    case .scoreShort: Phrase(zh: "得分不足", en: "score too low")
    case .vetoed: Phrase(zh: "一票否决", en: "vetoed")
    case .notLongEnough: Phrase(zh: "期限未满", en: "not long enough yet")
    case .overflow: Phrase(zh: "数值超出范围", en: "number out of range")
    }
  }
}
