extension CodeCatalogue {
  /// Tables that are read by the names of the plan.
  static let tables =
    entries(
      .row,
      [
        (
          "drop-table-period-missing", "表中没有写明期间", "a table that does not say of what period it is",
          "在标题中写明，或设 tables: period",
          "say it in a title, or set `tables: period`", "主要经济指标", "2022年6月主要经济指标"
        ),
        (
          "drop-table-indicator-missing", "表中没有方案里的指标名称", "a table without any name of the plan's indicators",
          "写明指标，或设 tables: indicator", "name the indicator, or set `tables: indicator`", "Value", "常住人口（万人）"
        ),
        (
          "drop-table-period-conflict", "标题与表中的期间不一致", "a title and a table of different periods", "改正其一",
          "correct one of them",
          "标题5月，表头6月", "标题6月，表头6月"
        ),
        (
          "drop-table-two-readings", "有两种读法，不予采用", "two readings of the same cells", "按提示在 tables 中写明取哪一种",
          "say in `tables` which is meant", "完成数,实际数", "完成数"
        ),
        (
          "drop-table-fractions", "百分数像是比值", "per cents that look like fractions", "写成百分数，或设 numbers: fractions",
          "write per cents, or set `numbers: fractions`", "0.95", "95%"
        ),
        (
          "drop-table-decimal-comma", "以逗号作小数点", "a comma before decimals", "改用小数点，或设 numbers: decimal-comma",
          "use points, or set `numbers: decimal-comma`", "3.277,2", "3,277.2"
        ),
        (
          "drop-table-arrow-sign", "箭头与正负不一致", "an arrow and a sign that disagree", "下降写成负数",
          "write a fall as a negative number",
          "2.1%↓", "-2.1%"
        ),
        (
          "drop-table-other-span", "表中是当期数，指标报累计数（或相反）",
          "a period's own amounts of what is filed to date, or the other way round",
          "在表头写明，或设 span", "say it in the header, or set `span`", "各月当月", "1—6月累计"
        ),
        (
          "drop-table-unknown-names", "方案没有的指标或地区，未读取", "rows of indicators or areas that the plan has not",
          "按名录填写，或设 indicators",
          "use the register's names, or set `indicators`", "某镇", "天宁区"
        ),
        (
          "drop-table-unknown-column", "不知道是什么的一列数，未读取", "a column of numbers of which nothing is known",
          "写明列名，或在 columns 中说明", "name it, or say in `columns` what it is", "备查", "1—6月"
        ),
        (
          "drop-table-blank-area", "地区空白，不知沿用上一行还是指全部", "a blank area below named ones", "填写地区，或设 fill_down",
          "fill it in, or set `fill_down`", "（空白）", "天宁区"
        ),
        (
          "drop-table-hidden", "隐藏的行列与可见的重复", "hidden cells that repeat visible ones", "删去隐藏的行列", "delete them",
          "隐藏的旧数", "只有可见的数"
        ),
        (
          "drop-table-unlike-unit", "单位与指标不同类，未读取", "a unit of another kind than the indicator's", "改正单位",
          "correct the unit",
          "固定资产投资（%）", "固定资产投资（亿元）"
        ),
        (
          "drop-table-outside", "不在任何表头之下的数，未读取", "numbers below no header", "在上方写明列名", "name the columns above them",
          "表头之上的 12.5", "列名之下的 12.5"
        ),
        (
          "drop-table-nothing-read", "一张表的数一个也没有采用", "a table of which no number is used", "按提示在 columns 中说明",
          "say in `columns` what is meant",
          "只有排名的表", "有数的表"
        ),
        (
          "drop-table-too-intricate", "表头和名称过多，超过上限", "more headers and names than can be read", "拆成几张工作表或几个文件",
          "split it over several sheets or files",
          "一万个表头", "一个表头"
        ),
        (
          "drop-table-mapping-unused", "对照中有表里没有的名称", "a mapping that names what the table has not", "核对名称，不用的删去",
          "spell it as the table does, or delete it", "columns: {完成数量: value}", "columns: {完成数: value}"
        ),
        (
          "drop-table-target-differs", "表中的目标与方案不同", "a target that is not the plan's", "核对目标", "check the target",
          "15000", "12000"
        ),
        (
          "drop-table-read", "按表头和方案的名称读取", "read by its header and the plan's names", "无须处理", "nothing", "",
          "指标,1—6月,同比"
        ),
        (
          "drop-table-left-out", "不是要读的数的各格", "cells that are no figures, and why", "无须处理", "nothing", "", "排名、占比、备注"
        ),
      ])
}
