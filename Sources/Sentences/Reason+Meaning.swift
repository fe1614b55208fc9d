import Diagnostics
import Plans

/// What a word of a report means and what there is to do about it.
struct WordMeaning {
  let meaning: Phrase
  /// Empty where there is nothing to do.
  let remedy: Phrase

  init(_ meaning: Phrase) {
    self.meaning = meaning
    remedy = Phrase(verbatim: "")
  }

  init(_ zh: String, _ en: String, _ doZH: String = "", _ doEN: String = "") {
    meaning = Phrase(chinese: zh, english: en)
    remedy = Phrase(chinese: doZH, english: doEN)
  }
}

extension Reason {
  /// The reason explained, for whoever reads a report.
  var explained: WordMeaning {
    switch self {
    case .met: WordMeaning("目标已达到，此后不会再变，或期限已到并达标", "met for good, or closed and met")
    case .onPace: WordMeaning("尚未到期，目前按进度走得上", "not closed yet, and on track at this date")
    case .withinTolerance:
      WordMeaning("未到所写的数，但在规则允许的误差之内", "short of the number itself, but inside the tolerance that the rule gives")
    case .onSchedule: WordMeaning("各项所处阶段不晚于计划", "every item is at the stage planned for now")
    case .everyPeriodKept: WordMeaning("到目前为止每一期都达标", "every period so far has been kept")
    case .filed: WordMeaning("到期的报送都在规定日之前报到", "every filing that was due came in by its day")
    case .conditionHolds: WordMeaning("规则写的条件目前成立", "the condition of the rule holds for now")
    case .warmUp:
      WordMeaning("时间过去不到六分之一，数字还说明不了进度", "less than a sixth of the plan is due: figures prove no pace yet")
    case .notStarted: WordMeaning("还没到这项标准的起算日", "the standard does not count yet", "到起算日后再看", "wait for its first day")
    case .nothingDue:
      WordMeaning("还没有一期数据到报送期限", "no figure has fallen due yet", "首期到期后再看", "wait for the first due day")
    case .tooFewReports:
      WordMeaning(
        "没有基数，数据又不足四期，看不出趋势", "without a base, and with fewer than four reports, there is no trend to judge",
        "补报基数或等更多期数据",
        "file the base, or wait for more reports")
    case .beforeLeadWindow:
      WordMeaning(
        "离时限还远，又没有报计划节点", "the deadline is far, and no planned stages are on file", "可先报计划节点和预计完成日期",
        "file planned stages or a forecast")
    case .awaitingClosingFigure:
      WordMeaning(
        "期限已到，最后一期数据还没到报送日，暂按上一期评判",
        "the deadline has come and its figure is not due yet: the last one is judged as before", "按期报送最后一期",
        "file the closing figure by its day")
    case .judgedByPerson:
      WordMeaning("这项没有数字目标，由人评议", "the standard has no number: a person judges it", "填报进展情况", "file how it stands")
    case .deciding: WordMeaning("结论由各分项合起来得出", "the verdict comes from its parts", "逐项看分项", "look at the parts")
    case .withdrawn: WordMeaning("发文机关已撤销这项标准，不再评判", "the standard was withdrawn and is not judged any more")
    case .exempt: WordMeaning("该地区经核准不计入", "the area is exempt on record")
    case .levelHolds:
      WordMeaning(
        "指标落进了某一级预警条件", "the quantity meets the condition of a graded level", "按该级要求处置", "act as that level says")
    case .noLevelHolds: WordMeaning("指标没有触发任何一级预警", "no graded level is reached")
    case .behindPlan:
      WordMeaning(
        "累计数落后于序时进度，超过容许的差距", "the count is behind the plan to date by more than the slack", "看还需每期多少，安排赶上",
        "see what each report left must bring")
    case .farBehindPlan:
      WordMeaning(
        "落后序时进度三十个百分点以上", "more than thirty points behind the plan to date", "研究补救办法，或尽早说明",
        "plan a remedy, or say early why not")
    case .paceOutOfReach:
      WordMeaning(
        "余下每期要做到历来最好水平的两倍才够", "what each report left must bring is twice the best pace yet", "研究补救办法，或尽早说明",
        "plan a remedy, or say early why not")
    case .lastItemsOpen:
      WordMeaning(
        "年末将近，最后几项还没完成", "the year is nearly over and the last items are open", "逐项落实余下各项", "see to the items left")
    case .stageMissed:
      WordMeaning(
        "到某一期应达到的数没有达到，也还没补上", "a value promised for an earlier period was missed and is not caught up", "补上差额",
        "make up the difference")
    case .belowGoal: WordMeaning("目前的水平低于目标", "the figure is below the goal for now", "看差距", "see how far")
    case .wrongSign:
      WordMeaning("要求增长，目前却在下降", "growth is promised, and it is falling", "查明下降原因", "find out why it falls")
    case .catchUpOutOfReach:
      WordMeaning(
        "余下时间所需的增速达到最好一期的两倍", "the rest of the year must grow twice as fast as the best period", "研究补救办法",
        "plan a remedy")
    case .belowLine:
      WordMeaning(
        "还没走到由起点到目标的进度线上", "not yet on the line from the start to the target", "看进度线此时应到多少", "see where the line is now"
      )
    case .trendEndsShort:
      WordMeaning(
        "照各期的走势画到期末，差一点到不了目标", "the trend of the reports, drawn to the end, ends short of the target", "看走势说明",
        "see the trend")
    case .lostGround: WordMeaning("不但没有前进，还不如起点", "no better than at the start, or worse", "查明原因", "find out why")
    case .regressed: WordMeaning("达到过目标，后来又失去了", "the goal was reached before and lost again", "查明原因", "find out why")
    case .nearLimit:
      WordMeaning("再有一次平常的变动就会越线", "one ordinary move more would cross the line", "留意下一期", "watch the next report")
    case .overLimit:
      WordMeaning(
        "目前超出上限，但只以年末或平均为准", "over the limit now, where only the year's end or mean counts", "在期末前降下来",
        "bring it down before the end")
    case .allowedMiss:
      WordMeaning(
        "这一期没达标，但还在容许的次数之内", "this period missed, inside the misses that are allowed", "此后各期不能再缺",
        "keep the periods that follow")
    case .abovePlan:
      WordMeaning(
        "限额用得比时间过得快", "the limit is used up faster than the time goes", "控制余下各期", "hold back in the reports left")
    case .steepRise:
      WordMeaning(
        "一期就用掉了限额的四分之一以上", "one report used a quarter of the limit or more", "查明这一期的情况", "look into that report")
    case .nearlyUsedUp:
      WordMeaning(
        "时间还早，限额已用掉九成", "nine tenths of the limit are used, and much of the time is left", "严格控制余下各期",
        "hold back strictly")
    case .aboveAllowed: WordMeaning("在下降，但降得不够", "falling, but too little", "看还能用多少", "see how much is left")
    case .noFall: WordMeaning("要求下降，目前不降反升或持平", "a fall is promised, and there is none", "查明原因", "find out why")
    case .stageBehind: WordMeaning("某项还没到计划规定的阶段", "an item is not at its planned stage", "催办该项", "press that item on")
    case .stageLate:
      WordMeaning(
        "某项比计划节点晚了十五天以上", "an item is more than fifteen days behind its planned stage", "专题协调该项", "take that item up")
    case .forecastLate:
      WordMeaning("单位自己预计的完成日晚于时限", "the item's own forecast lies after the deadline", "重新安排工期", "plan anew")
    case .notBegun: WordMeaning("时限将近，某项还没启动", "the deadline is near and an item has not begun", "立即启动", "begin it")
    case .unplannedInLeadWindow:
      WordMeaning(
        "时限将近，既没报计划节点，也没报预计完成日期", "the deadline is near, with neither planned stages nor a forecast", "补报预计完成日期",
        "file a forecast")
    case .openPeriodBehind:
      WordMeaning("本期还没完，次数已落后", "the open period is behind in number", "本期内补上", "make it up within the period")
    case .makingUp:
      WordMeaning(
        "上一期次数不够，还在可以补做的日子里", "a period fell short, and its time to make up has not passed", "在补做期内补上",
        "make it up in time")
    case .missesRunning: WordMeaning("连续几期没有达标", "several periods running were missed", "下一期务必达标", "keep the next one")
    case .outsideBand: WordMeaning("目前在规定的区间之外", "outside the band for now", "调回区间内", "bring it back inside")
    case .longOutsideBand: WordMeaning("连续三期在区间之外", "outside the band for three reports", "查明原因", "find out why")
    case .conditionBroken:
      WordMeaning(
        "规则写的条件目前不成立，到期前还可能成立", "the condition does not hold for now, and may before the close", "看代入的数",
        "see the numbers put in")
    case .scoreShort:
      WordMeaning("各分项得分加起来还不够", "the parts do not earn enough yet", "先抓权重大的弱项", "see to the heavy parts that are weak")
    case .notLongEnough: WordMeaning("从起算日算起，时长还没满", "the time from the date filed is not full yet")
    case .missed: WordMeaning("到期没有达到目标", "the target was not met by its deadline", "如实说明原因", "say why")
    case .exceeded: WordMeaning("超过了上限，已不能挽回", "over the limit, and it cannot come back", "如实说明原因", "say why")
    case .outOfReach:
      WordMeaning("余下时间即使全做到，也达不到目标了", "whatever comes now, the target cannot be met any more", "如实说明原因", "say why")
    case .notDone: WordMeaning("到时限仍没有完成", "not done by the deadline", "报预计完成日期", "file when it will be done")
    case .doneLate: WordMeaning("做完了，但晚于时限", "done, but after the deadline")
    case .periodMissed: WordMeaning("要求每期都达标，有的期次没有达标", "every period counts, and one was missed", "看是哪一期", "see which")
    case .notFiled: WordMeaning("有一期没有报送", "a filing that was due is absent", "补报", "file it")
    case .filedLate: WordMeaning("报了，但晚于规定的日子", "a filing came in after its day", "以后按日报送", "file by the day")
    case .vetoed: WordMeaning("一票否决的分项没有达标，整项不达标", "a part that vetoes the whole failed", "看是哪一项", "see which part")
    case .figureMissing:
      WordMeaning(
        "评判需要的数据到了报送期限，还没有报", "a figure that the verdict needs was due and is not in", "补报所指的那一期",
        "file the period that is named")
    case .figureRejected:
      WordMeaning(
        "报了，但没有通过校验，所以没有采用", "a figure was filed and refused, so it is not used", "按校验提示改正后重报",
        "mend it as the check says and file it again")
    case .baseMissing:
      WordMeaning(
        "同比、降幅要有基数（上年同期或指定年份的数），这个基数没有报",
        "a fall or growth needs its base (the same period of last year, or of the year named), and that is not in",
        "补报所指的基数", "file the base that is named")
    case .baseNotPositive:
      WordMeaning("基数是零或负数，算不出增速", "the base is zero or below, so there is no rate of growth", "核对基数", "check the base")
    case .denominatorMissing:
      WordMeaning(
        "算比重、人均要有分母，这个分母没有报", "a share or a rate for each needs its denominator, and that is not in", "补报所指的分母",
        "file the denominator that is named")
    case .nothingToMeasure:
      WordMeaning(
        "分母是零，没有可以计量的对象", "the denominator is zero: there is nothing to measure", "核对是否确为零", "check that it is zero")
    case .basisUnclear:
      WordMeaning(
        "同时报了几个口径，看不出以哪个为准", "figures on several bases, and nothing says which counts", "只报规则指明的口径",
        "file the basis that the rule names")
    case .conflict:
      WordMeaning(
        "同一期有互相矛盾的数，都没有采用", "figures of one period contradict each other, and neither is used", "只留一个，或写明更正",
        "keep one, or mark the corrected one")
    case .dayUnknown:
      WordMeaning(
        "时限在一期的中间，期末数说不清当日是否达标", "the deadline lies inside a period, and the figure of its end cannot show the day",
        "补报当日的数", "file a figure dated on the day")
    case .boundUndecided:
      WordMeaning(
        "只报了“超过多少”之类的界限，说不清是否达标", "only a bound was filed, and some values inside would give another verdict", "报确切的数",
        "file the exact figure")
    case .divisionByZero:
      WordMeaning("公式里除数是零", "a formula divides by zero", "核对作除数的数", "check the figure below the line")
    case .thresholdMissing:
      WordMeaning(
        "目标值由别处下达，还没有录入", "the number is set elsewhere and is not in the rule yet", "目标下达后录入",
        "put the number in once it is set")
    case .seriesBreak:
      WordMeaning(
        "口径中途调整，前后的数不能比", "the definition changed on the way: figures before and after cannot be compared",
        "按新口径补报以前各期", "file the earlier figures on the new definition")
    case .overflow:
      WordMeaning("数大得超出可算的范围", "a number is too large to compute with", "核对数和单位", "check the number and its unit")
    }
  }
}
