extension CodeCatalogue {
  static let names = entries(
    .name,
    [
      ("indicator-missing", "指标栏为空", "the indicator cell is blank", "填写指标名称或代码", "name the indicator", "", "新增高新技术企业"),
      (
        "unknown-area", "地区不在方案名录中（规则或数据）", "an area that the plan does not have, in a rule or a figure",
        "按名录填写地区，单一地区可留空", "write an area of the register, or leave it blank", "天宇区", "天宁区"
      ),
      (
        "item-missing", "逐项填报的指标没有写事项", "an indicator filed item by item has no item", "在事项栏填写项目名称", "name the item",
        "", "三毛地块幼儿园"
      ),
      (
        "unknown-status", "数据状态无法识别", "a status that is none of estimate, preliminary, final", "填“预计”“初步”“最终”或留空",
        "write estimate, preliminary, final or nothing", "大概", "预计"
      ),
      (
        "unknown-reporter", "填报单位不在名录中", "the reporting unit is not in the register", "按名录填写单位",
        "write a unit of the register", "科计局", "科技局"
      ),
      (
        "reporter-not-responsible", "不是该指标的填报单位", "filed by a unit that does not answer for it", "由责任单位报送，代报的在备注中说明",
        "let the responsible unit file it, or say why in the note", "教育局", "科技局"
      ),
      (
        "name-normalised", "名称的写法（全角、括号、繁体）与名录不同，已对应", "a name in other width, brackets or traditional forms, matched",
        "无须处理；可改用名录写法", "nothing; the register's spelling is better", "天寧區", "天宁区"
      ),
      (
        "name-retired", "用了更名前的名称，已对应", "a name from before a renaming, matched", "改用现名", "write the new name",
        "区科委（已更名）", "区科技局"
      ),
      (
        "area-blank", "地区为空，上方却是某一地区（多为合并单元格）", "a blank area under rows of a named one, as merged cells come out",
        "逐行填写地区", "write the area in every row", "甲区、（空）、（空）", "甲区、甲区、甲区"
      ),
      (
        "total-row", "合计行混在各地区之中，已搁置并与各地区之和核对", "a total among the areas, set aside and compared with their sum",
        "可删去；不符的核对各地区", "remove it; if it differs, check the areas", "甲区、乙区、合计", "甲区、乙区"
      ),
      (
        "another-areas-file", "文件名是一个地区，数据全是另一个地区", "a file named after one area with another one's figures",
        "核对是否附错文件", "see whether it is the wrong file", "甲区.csv：乙区 ×12", "甲区.csv：甲区 ×12"
      ),
      (
        "columns-swapped", "两列写反了", "two columns under each other's name", "对调两列", "swap the two columns",
        "地区：企业数；指标：甲区", "地区：甲区；指标：企业数"
      ),
    ])

  static let values = entries(
    .value,
    [
      (
        "unknown-measure", "计量单位无法识别", "a unit of measurement that is not known", "填指标规定的单位",
        "write the indicator's unit", "5 嘎", "5 家"
      ),
      (
        "unlike-unit", "单位与指标单位不是同一类量", "a unit that measures something else", "按指标的单位填报",
        "file it in the indicator's unit", "1.3万人（户）", "13000 户"
      ),
      (
        "unit-contradicted", "单位写了两处而且不同", "the unit said twice, and differently", "只留正确的一处", "keep the right one",
        "产值（千万元）／亿元", "产值（千万元）／千万元"
      ),
      (
        "ambiguous-scale", "有两种读法：数里的“千”“百”与单位里的“万”“亿”，或时:分与分:秒",
        "two readings: a scale word beside that of the unit, or hours and minutes beside minutes and seconds",
        "只写数字，或写全时:分:秒", "write the number alone, or hours, minutes and seconds", "3千（万元）", "3000"
      ),
      (
        "value-missing", "数值为空：缺报，不是零", "the value is blank: missing, not zero", "填数值，确为零填 0",
        "write the value, 0 if it is zero", "", "0"
      ),
      (
        "value-unavailable", "写明没有数据：缺报", "said to be not available: missing", "有数据后补报，到期的说明原因",
        "file it when there is one; if due, say why", "暂无", "38"
      ),
      ("value-dash", "横线看不出是零还是没有数据", "a dash may be zero or no figure", "零填 0，没有数据填“暂无”", "write 0, or 暂无", "——", "0"),
      (
        "value-normalised", "按写法读出数值并记录", "read in its own spelling, and recorded", "无须处理；只填数字更好",
        "nothing; the bare number is better", "1.3万人", "13000"
      ),
      (
        "value-bound", "按界限保留，不当作确数", "kept as a bound, not as a number", "知道确数时填确数",
        "write the number where it is known", "超100", "103"
      ),
      (
        "per-mille-converted", "‰ 或基点换算成百分数", "per mille or basis points made per cent", "无须处理", "nothing", "65‰", "6.5"
      ),
      (
        "points-for-percent", "要百分比却填了百分点", "percentage points where a percentage is wanted", "填比率本身，不填差值",
        "write the rate, not a difference", "6.5个百分点", "6.5"
      ),
      (
        "accounting-negative", "会计写法的负数", "a negative as accountants write it", "写成带负号的数", "write it with a minus sign",
        "(2.1)", "-2.1"
      ),
      (
        "ambiguous-triangle", "三角符号升降不明", "a triangle that may be a rise or a fall", "写正负号", "write a sign", "▲2.1",
        "-2.1"
      ),
      ("change-word", "要总量却填了增减", "a change where the amount is wanted", "填总量", "write the amount", "增长6.5%", "650"),
      (
        "sign-said-twice", "升降说了两遍", "the direction said twice", "只说一遍", "say it once", "下降-3.3%", "-3.3%"
      ),
      ("chinese-numeral", "中文数字，已读出", "a Chinese numeral, read", "改用阿拉伯数字", "use digits", "一百零五", "105"),
      (
        "approximate-value", "最终数用了约数", "an approximate word in a final figure", "填准确数或标为预计",
        "write it exactly, or as an estimate", "约38", "38"
      ),
      ("approximation-kept", "预计数中的约数，已保留", "an approximate estimate, kept", "无须处理", "nothing", "约38（预计）", "38"),
      (
        "value-is-a-range", "填了一个范围", "a range in place of a number", "填一个数，或写界限", "write one number or a bound",
        "30-40", "38"
      ),
      (
        "value-not-a-number", "不是数字，如进展文字", "no number, such as progress in words", "数值栏只填数，进展写备注",
        "write the number alone, progress in the note", "已完成38个，在建25个", "38"
      ),
      (
        "value-not-a-stage", "不是方案规定的阶段", "a word that is no stage of the plan", "用阶段序列中的词", "use a word of the ladder",
        "进行中", "在建"
      ),
      ("value-not-a-date", "不是日期", "not a date", "写全年、月、日", "write year, month and day", "年底", "2022-12-20"),
      (
        "spreadsheet-error", "电子表格错误值", "a spreadsheet's error", "修正公式后填数值", "mend the formula, write the value",
        "#REF!", "38"
      ),
      (
        "spreadsheet-formula", "公式，不作计算", "a formula, which is not calculated", "粘贴为数值", "paste as value",
        "=SUM(A1:A3)", "38"
      ),
      (
        "scientific-notation", "科学记数法，已读出", "scientific notation, read", "写出全部数字", "write all digits", "1.2E+5",
        "120000"
      ),
      (
        "value-is-a-date", "数被表格软件改成了日期", "a number that a spreadsheet made a date", "改单元格格式后重填",
        "format the cell as number", "3月1日", "31"
      ),
      ("value-is-a-switch", "逻辑值", "yes or no in place of a number", "填数字", "write a number", "TRUE", "1"),
      (
        "letters-for-digits", "数字里混入字母", "a letter among the digits", "核对建议的数后改写", "check the proposal and write it",
        "1O5", "105"
      ),
      (
        "digits-misgrouped", "分节号或小数点有误", "misplaced commas or points", "去掉逗号，只留一个小数点", "leave the commas out",
        "1,23,4", "1234"
      ),
      ("decimal-comma", "小数点写成逗号", "a decimal comma", "用“.”作小数点", "use a point", "12,3", "12.3"),
      (
        "binary-noise", "二进制尾差，已去掉", "noise of binary fractions, removed", "无须处理", "nothing", "12.299999999999999",
        "12.3"
      ),
      (
        "share-as-fraction", "比率用分数填报，已换算", "a share filed as a fraction, worked out", "填百分数", "write the per cent",
        "59/63", "93.65"
      ),
      (
        "value-is-a-fraction", "分数写法，不知取哪个数", "a fraction where one number is wanted", "填一个数", "write one number",
        "59/63", "59"
      ),
      (
        "storage-limit", "恰是计算机整数上限", "exactly the largest number of a field", "核对原系统；属实则说明",
        "check the source; say so if it is right", "32767", "32768"
      ),
      (
        "date-year-understood", "日期没有年份，按期间补上", "a day without its year, told by its period", "无须处理；写上年份更好",
        "nothing; the year is better written", "6月30日（期间 2022-06）", "2022-06-30"
      ),
      ("value-serial-date", "日期序号，已读成日期", "a spreadsheet's day number, read", "无须处理", "nothing", "44915", "2022-12-20"),
      (
        "fraction-of-a-count", "计数不能有小数", "a fraction of whole things", "填整数并核对单位",
        "write a whole number, check the unit", "12.5", "12"
      ),
      (
        "value-out-of-range", "超出指标的取值范围", "outside the indicator's range", "核对数值与单位", "check value and unit",
        "120%（上限100%）", "98"
      ),
      ("over-hundred", "比率超过 100%", "a rate over 100 %", "核对分子分母；属实则说明", "check both counts, or explain", "104%", "98"),
      (
        "sign-doubtful", "正负号与指标约定相反", "the sign is not the one the indicator declares", "核对方向；属实则说明",
        "check the direction, or explain", "10", "-10"
      ),
    ])

  static let times = entries(
    .time,
    [
      (
        "submitted-at-unreadable", "报送时间无法识别", "a time of submission that cannot be read", "写成 2022-11-08",
        "write 2022-11-08", "十一月八日", "2022-11-08"
      ),
      (
        "submitted-at-serial-date", "日期序号，已读成报送时间", "a spreadsheet's day number read as the time of submission",
        "无须处理；写成 2022-07-08 更好", "nothing; 2022-07-08 is better", "44750", "2022-07-08"
      ),
      ("period-missing", "期间为空", "no period", "填期间", "write the period", "", "2022-10"),
      ("period-unreadable", "期间看不懂", "not a spelling of a period", "写成 2022-10", "write 2022-10", "上上月", "2022-10"),
      (
        "period-ambiguous", "期间有几种读法", "a period that may be read in several ways", "写成 2022-01 或 2022-10",
        "write 2022-01 or 2022-10", "2022.1", "2022-10"
      ),
      (
        "period-understood", "期间有几种读法，只有一种在方案年度内", "of several readings only one lies in the plan's years",
        "无须处理；写成 2022-06-30 更好", "nothing; 2022-06-30 is better", "22.6.30", "2022-06-30"
      ),
      (
        "period-from-day", "期间写成了期首日或期末日，已读成该期", "the first or last day of a period, read as the period",
        "无须处理；写成 2022-06 更好", "nothing; 2022-06 is better", "2022-06-30", "2022-06"
      ),
      (
        "dated-figure", "累计数的期间是期内的一天，作为当日数使用", "a total to date of a day inside a period, used for that day",
        "期末数另行填报", "file the period's own figure too", "2022-06-16", "2022-06"
      ),
      (
        "day-inside-period", "期间是期内的一天，用作该期的数", "a day inside a period, used for the period", "写成期末的期间",
        "write the period", "2022-06-16", "2022-06"
      ),
      (
        "day-beside-period", "期间是期内的一天，而该期已有别的数，未采用",
        "a day inside a period that has another figure; it is not used", "一期只报一个数", "file one figure a period",
        "2022-06 与 2022-06-16", "2022-06"
      ),
      (
        "interval-inside-year", "时段不从年初起，未采用", "several periods that do not begin with the year; it is not used",
        "填年初至期末的累计数，或逐期填报", "file the total to date, or each period", "2022年3-6月", "2022年1-6月"
      ),
      ("period-impossible", "没有这个期间", "no such period", "核对年月日", "check year, month and day", "2022-13", "2022-12"),
      ("period-year-missing", "期间没有年份", "a period without its year", "写上年份", "add the year", "6月", "2022年6月"),
      (
        "period-serial-date", "日期序号，已读成期间", "a spreadsheet's day number read as a period", "无须处理；写成 2022-06 更好",
        "nothing; 2022-06 is better", "44742", "2022-06"
      ),
      (
        "period-year-understood", "期间没有年份，按报送时间补上", "a period without its year, told by the time of filing",
        "无须处理；写上年份更好", "nothing; the year is better written", "6月（2022-07-08 报）", "2022年6月"
      ),
      ("period-outside-plan", "不在方案年度内", "outside the plan's years", "核对年份", "check the year", "2024-06", "2022-06"),
      (
        "period-not-needed", "往年数据，没有规则用到，未采用", "a figure of a year before the plan that no rule reads; it is left out",
        "无须处理；若年份有误请改正", "nothing, unless the year is wrong", "2012-06", "2022-06"
      ),
      (
        "period-in-future", "报送时该期尚未开始", "the period had not begun when filed", "核对年月，预计数标为预计",
        "check it, or mark an estimate", "2022-11（10月8日报）", "2022-09"
      ),
      (
        "period-other-span", "时段口径不同（当月与累计）", "another span, such as the year to date for a month", "按指标的时段报送",
        "file the declared span", "2022年1-6月", "2022-06"
      ),
      (
        "wrong-cadence", "报送频次不符", "another cadence than the indicator's", "按规定频次汇总报送", "file by the declared cadence",
        "2022-06（按季）", "2022-Q2"
      ),
      (
        "filed-before-period-end", "期末前就报送了", "filed before the period's end", "预计数标为预计", "mark it as an estimate",
        "6月20日报6月数", "7月8日报6月数"
      ),
      ("filed-late", "迟报", "filed after its day", "说明迟报原因", "say why in the note", "2022-07-15", "2022-07-08"),
      ("series-gap", "中间缺期", "a period is missing between two", "补报或说明", "file it, or explain", "1、2、4月", "1、2、3、4月"),
    ])

  static let repeats = entries(
    .repeats,
    [
      ("duplicate-row", "同一数重复报送，按一次计", "the same figure twice, counted once", "无须处理", "nothing", "两行相同", "一行"),
      (
        "conflicting-figures", "同一期两个数，都不采用", "two figures of one period, neither used", "删其一，或更正数填较晚的报送时间",
        "remove one, or give the correction a later time", "5、7（同一时间）", "7"
      ),
      ("resubmitted", "重新报送，以后报为准", "filed again, the later one counts", "无须处理", "nothing", "5 → 7", "7"),
      (
        "superseded-by-final", "预计数已被最终数取代", "an estimate that a final figure replaced", "无须处理", "nothing", "5（预计）→ 7",
        "7"
      ),
      (
        "older-after-newer", "旧表排在新表之后", "an older submission after a newer", "核对是否误附旧表",
        "see whether an old table slipped in", "7（9日）、5（5日）", "7（9日）"
      ),
      (
        "past-figure-changed", "往年数被更改", "a past year's figure changed", "说明依据", "say on what grounds", "2021-06：5 → 7",
        "2021-06：5"
      ),
      (
        "record-two-names", "同一项目代码有两个名称", "one record under two names", "统一名称，或核对代码",
        "use one name, or correct the key",
        "P-001 甲厂、甲厂二期", "P-001 甲厂"
      ),
      (
        "record-twice", "同一项目两个单位各报", "one record filed by two units", "商定报送单位", "agree on who files it", "P-001 甲局、乙局",
        "P-001 甲局"
      ),
    ])

  static let series = entries(
    .series,
    [
      (
        "scale-slip", "与目标或历史相差千倍以上", "over 1000 times the target or history", "核对单位", "check the unit", "13000 万人",
        "1.3 万人"
      ),
      (
        "scale-doubtful", "与目标或历史相差百倍以上", "over 100 times the target or history", "核对单位；属实则说明",
        "check the unit, or explain", "600 万元", "6 万元"
      ),
      (
        "ratio-for-percentage", "比值当百分数填", "a ratio where per cent is wanted", "填百分数", "write the per cent", "0.065 %",
        "6.5 %"
      ),
      ("index-for-change", "指数当增幅填", "an index where a change is wanted", "减去 100 后填报", "subtract 100", "101.5", "1.5"),
      (
        "change-for-index", "增减幅度当指数填", "a change where an index is wanted", "填指数；属实则说明", "write the index, or explain",
        "1.8", "101.8"
      ),
      (
        "zero-after-figure", "累计数变为零", "a cumulative figure became zero", "没有数据留空，无新增填原累计数",
        "leave blank, or keep the cumulative figure", "800 → 0", "800 → 800"
      ),
      (
        "falling-cumulative", "累计数下降，或比后面各期还大", "a cumulative figure fell, or lies above later ones", "当月数改填累计；更正的写备注",
        "file the cumulative one, or note the correction", "6900 → 1050", "6900 → 7950"
      ),
      (
        "corrected-fall", "累计数下降，备注已说明", "a cumulative figure fell, explained", "无须处理", "nothing", "73 → 71（剔除重复）",
        "73 → 75"
      ),
      (
        "exactly-the-target", "每期都恰好等于目标", "exactly the target in every report", "核对；属实则说明", "check, or explain",
        "92、92、92、92、92、92", "92、92.1、91.8"
      ),
      (
        "equal-steps", "每期增量完全相同", "equal steps in every report", "核对；属实则说明", "check, or explain", "12、22、32、42、52、62",
        "12、20、33"
      ),
      (
        "round-values", "每期都是整百数", "whole hundreds in every report", "核对；属实则说明", "check, or explain", "1200、2100、3500",
        "1213、2107"
      ),
      (
        "last-month-surge", "六成以上报在最后一期", "three fifths in the last report", "核对；属实则说明", "check, or explain",
        "53 → 180", "53 → 61"
      ),
      ("value-jump", "与平常相差悬殊", "far from the usual", "核对；属实则说明", "check, or explain", "30、420、33", "30、42、33"),
      (
        "same-explanation", "长期用同一说明", "the same explanation for half a year", "写当期的原因", "write this period's reason",
        "疫情影响 ×6", "停工两周"
      ),
    ])

  static let between = entries(
    .between,
    [
      (
        "sign-contradicted", "正负号与数额变化相反", "the sign contradicts the levels", "核对正负号", "check the sign",
        "-10（1000 → 1100）", "10"
      ),
      (
        "parts-and-total", "分项之和不等于总数", "the parts do not add up to the total", "核对总数与分项", "check total and parts",
        "30 + 40 = 75", "30 + 40 = 70"
      ),
      (
        "parts-and-total-rounded", "差额在四舍五入之内", "they differ by no more than rounding", "核对；属舍入的说明",
        "check, or say it is rounding", "30.2 + 40.3 = 70.6", "70.5"
      ),
      (
        "part-above-whole", "分项大于总数", "a part above its whole", "核对单位和口径", "check units and scope", "80 / 70", "30 / 70"
      ),
      (
        "rate-beside-parts", "比率与分子分母不符", "a rate that its counts do not give", "核对三个数", "check all three",
        "59/63 = 95.2%", "93.7%"
      ),
      (
        "growth-beside-levels", "增幅与两年数额不符", "a growth that the levels do not give", "核对；口径不同则说明",
        "check, or explain another scope", "1000 → 1065：7.5%", "6.5%"
      ),
      (
        "areas-and-whole", "各地区之和不等于全市", "areas that do not add up to the whole", "核对各地区", "check the areas",
        "30 + 40 + 20 = 95", "90"
      ),
      ("area-missing", "有的地区完全没有数据", "an area without any figure", "补报", "file it", "缺丙区", "甲、乙、丙区"),
      ("one-sender", "一个文件同一时间代多个单位报送", "one file for many units at one moment", "无须处理", "nothing", "五个单位一份表", "各报各表"),
      ("figure-not-filed", "到期未报", "due, and not filed", "补报", "file it", "", "2022-10：38"),
    ])
}
