extension CodeCatalogue {
  /// Cells and tables as a file has them.
  static let cells =
    entries(
      .row,
      [
        (
          "drop-cell-error", "单元格是错误值", "a cell with an error value", "修正公式后另存", "mend the formula and save again",
          "#DIV/0!", "38"
        ),
        (
          "drop-formula-without-value", "公式没有保存结果", "a formula without a stored result", "在表格软件中打开、重算并保存",
          "open, recalculate and save it", "=A1+A2", "38"
        ),
        (
          "drop-merged-cell", "合并单元格只有一行有内容", "merged cells leave rows without their value", "取消合并并填满，或设 fill_down",
          "unmerge and fill, or set fill_down", "天宁区（五行合并）", "每行都写天宁区"
        ),
        (
          "drop-nested-value", "JSON 的值是对象或列表", "a JSON value that is an object or a list", "只写文字或数字",
          "write text or number", "{\"value\": [38]}", "{\"value\": 38}"
        ),
        (
          "drop-two-values", "一格里存有两个值", "two values in one cell", "清空后重新输入一个数", "clear it and type one value",
          "12 与 12",
          "12"
        ),
        (
          "drop-note-row", "表中夹有说明文字", "a remark among the figures", "移到表外或备注栏", "move it out of the table", "注：以上为快报数",
          "备注栏：快报数"
        ),
        (
          "drop-other-table", "表中又有一张表，未读取", "another table below, not read", "分放两个工作表或文件", "two sheets or two files",
          "两张表上下相接", "一张表"
        ),
        (
          "drop-other-rows", "JSON 中另有一组数据，未读取", "more objects in a JSON text, not read", "放在同一个数组里",
          "put them in one array",
          "figures、data 两个数组", "figures 一个数组"
        ),
        (
          "drop-repeated-header", "表头重复出现，已略过", "the header again, left out", "删去该行", "remove the row", "两行表头", "一行表头"
        ),
        (
          "drop-hidden-columns", "有隐藏的列，已照常读取", "hidden columns, read all the same", "核对隐藏列是否应报",
          "see whether they should be there", "C 列隐藏", "无隐藏列"
        ),
        (
          "drop-duplicate-key", "JSON 的键重复", "a JSON key given twice", "只留一个", "keep one",
          "{\"value\": 1, \"value\": 2}", "{\"value\": 1}"
        ),
        (
          "drop-bad-multiplier", "倍数列的值看不懂", "a multiplier that cannot be read", "写整数幂次", "write a whole power",
          "UNIT_MULT = 万", "UNIT_MULT = 4"
        ),
        (
          "drop-garbled-text", "文字被转码两次，成了乱码", "text decoded twice", "从原表重新导出为 UTF-8", "export it again as UTF-8",
          "å¤©å®åº", "天宁区"
        ),
        (
          "drop-hidden-rows", "有隐藏的行", "rows that are hidden", "核对隐藏行是否应报", "see whether they should be there",
          "第 5–9 行隐藏", "无隐藏行"
        ),
        (
          "drop-hidden-sheet", "有隐藏的工作表", "a hidden sheet", "核对是否应报", "see whether it should be there", "Sheet2（隐藏）",
          "Sheet1"
        ),
        (
          "drop-other-sheet", "没有采用的工作表", "a sheet that is not used", "要报送的写明表头，不要的删去",
          "name its columns, or delete it", "说明",
          "数据"
        ),
        (
          "drop-formula", "采用了公式保存的结果", "the stored result of a formula is used", "粘贴为数值更好", "paste as value",
          "=A1+A2 → 38", "38"
        ),
        (
          "drop-binary-noise", "去掉了二进制尾差", "noise of binary fractions removed", "无须处理", "nothing", "12.299999999999999",
          "12.3"
        ),
      ])
    + entries(
      .file,
      [
        (
          "drop-old-workbook", "旧版 .xls 工作簿", "a workbook of the old .xls kind", "另存为 .xlsx 或 CSV",
          "save it as .xlsx or CSV", "表.xls", "表.xlsx"
        ),
        (
          "drop-workbook-library", "未安装读取工作簿的 libzip", "libzip, which opens workbooks, is not installed",
          "安装 libzip 或另存为 CSV", "install libzip, or save it as CSV", "", ""
        ),
        (
          "drop-workbook-broken", "工作簿损坏，或有两份同名内容", "a broken workbook, or two parts of one name in it", "重新保存",
          "save it again", "传输中断的文件", "完整的文件"
        ),
        (
          "drop-workbook-entities", "工作簿含有实体声明", "a workbook that declares entities", "用表格软件重新保存",
          "save it with a spreadsheet program", "<!ENTITY …>", "普通工作簿"
        ),
        ("drop-workbook-limit", "工作簿超过大小上限", "a workbook over a limit", "分批报送", "send it in parts", "解压后 4 GB", "2 MB"),
        (
          "drop-json-syntax", "JSON 语法错误", "JSON syntax", "按提示位置改正", "mend it where shown", "{\"value\": 38",
          "{\"value\": 38}"
        ),
        (
          "drop-json-shape", "JSON 不是数据行的列表", "JSON that is no list of rows", "写成对象的列表", "write a list of objects",
          "38", "[{\"indicator\": …}]"
        ),
        (
          "drop-json-too-deep", "JSON 嵌套过深", "JSON nested too deeply", "写成对象的列表", "write a list of objects",
          "[[[[…]]]]", "[{…}]"
        ),
        (
          "drop-wide-table", "一列一期的宽表，已按列展开", "a wide table, unfolded by its columns", "无须处理", "nothing", "1月,2月,3月",
          "期间,数值"
        ),
      ])
}
