import Plans

/// What a plan says of the tables of its offices.
enum TableShapes {
  static let table = Shape(
    "一种表的读法", "how a table is read",
    [
      .init("match", .mapping(.tableMatch), "适用于哪些表，默认全部", "which tables it is for; default: all"),
      .init(
        "columns", .table(.either([.choice(PlanShapes.columnWords), .mapping(.tableColumn)])), "各列的含义",
        "what columns are"),
      .init("indicators", .table(.name(.indicator)), "本单位对指标的叫法", "names of indicators that only this office uses"),
      .init("indicator", .name(.indicator), "表中没有指标名称时，全表的指标", "the indicator of all rows, where they name none"),
      .init(
        "period", .either([.period, .mapping(.tablePeriod)]), "全表的期间，或取自何处",
        "the period of the table, or where it is taken from"),
      .init("unit", .name(.measure), "全表的计量单位", "the unit of the table's numbers"),
      .init("area", .name(.area), "全表的地区", "the area of the table"),
      .init(
        "numbers", .choice(TableMapping.Numbers.allCases.map(\.rawValue)), "数的写法",
        "how numbers are written; fractions: 0.95 stands for 95 %"),
      .init("rows", .table(.text), "只读某列为某值的行", "only rows that hold a text in a column"),
      .init(
        "older", .choice(["ignore", "note"]), "方案用不到的往年数：略去不提，或提示（默认）",
        "earlier years that no rule reads: left out without a word, or with a note (default)"),
      .init("period_columns", .table(.period), "一列一期的列名及其期次", "columns that hold the values of one period each"),
      .init(
        "fill_down", .list(.choice(PlanShapes.fillable)), "空白格沿用上一行的列",
        "columns whose blank cells stand for the cell above"),
    ])

  static let match = Shape(
    "适用于哪些表", "which tables",
    [
      .init("file", .text, "文件名，* 代表任意文字", "the name of the file; * stands for anything"),
      .init("sheet", .text, "工作表名，* 代表任意文字", "the name of the sheet; * stands for anything"),
      .init("header", .text, "表头中的一格", "a text of the header"),
    ])

  static let column = Shape(
    "一列数值", "a column of values",
    [
      .init("span", .choice(["own", "year-to-date"]), "当期数或累计数", "a period's own amounts, or totals to date"),
      .init("period", .period, "本列的期次", "the period of the column"),
      .init("indicator", .name(.indicator), "本列的指标", "the indicator of the column"),
      .init("unit", .name(.measure), "本列的计量单位", "the unit of the column"),
    ])

  static let period = Shape(
    "期间取自何处", "where the period is taken from",
    [
      .init(
        "from", .choice(["title", "sheet", "file", "header"]), required: true, "标题、工作表名、文件名或表头",
        "a title, the sheet's or the file's name, or the header")
    ])
}
