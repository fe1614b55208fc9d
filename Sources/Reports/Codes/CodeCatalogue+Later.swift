extension CodeCatalogue {
  static let checks =
    entries(
      .between,
      [
        (
          "check-failed", "与方案的勾稽关系不符，此数不用", "against a check of the plan; the figure is not used", "核对列出的各数",
          "check the figures named", "甲 + 乙 ≠ 合计", "甲 + 乙 = 合计"
        ),
        (
          "check-doubtful", "与方案的勾稽关系不符，待说明", "against a check of the plan; an explanation is wanted", "核对；属实则说明",
          "check, or explain", "甲 > 乙", "甲 ≤ 乙"
        ),
        (
          "check-explained", "与勾稽关系不符，已说明", "against a check of the plan, explained", "无须处理", "nothing", "甲 > 乙（已说明）",
          "甲 ≤ 乙"
        ),
      ])
    + entries(
      .name,
      [
        (
          "computed-indicator", "由其他指标算出的指标不用填报", "an indicator that is computed from others", "删去该行，填报所依据的指标",
          "remove the row and file what it is computed from", "合计", "分项"
        )
      ])
    + entries(
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
    + entries(
      .rule,
      [
        ("formula-syntax", "公式写法有误", "not a formula", "按提示位置改正", "mend it where shown", "a + * b", "a + b"),
        ("formula-too-long", "公式过长", "a formula too long", "拆成几个指标", "split it", "", "a + b"),
        ("formula-too-deep", "公式嵌套过深", "a formula nested too deeply", "拆成几个指标", "split it", "((((…))))", "(a + b)"),
        (
          "formula-unknown-name", "公式中的名称未知", "an unknown name in a formula", "改正或先声明", "correct or declare it",
          "gpd + 1", "gdp + 1"
        ),
        (
          "formula-unknown-function", "没有这个函数", "no such function", "用列出的函数", "use one of those listed", "avg(a)",
          "mean(a)"
        ),
        (
          "formula-unknown-area", "公式中的地区未知", "an unknown area in a formula", "按名录填写", "use the register's name",
          "at(a, 天宇区)", "at(a, 天宁区)"
        ),
        (
          "formula-unknown-basis", "公式中的口径未知", "an unknown basis in a formula", "用指标声明的口径", "use a declared basis",
          "不变价", "可比价"
        ),
        (
          "formula-arguments", "函数的参数不对", "wrong arguments of a function", "按提示补足", "give what is named", "rolling(a)",
          "rolling(a, 12)"
        ),
        (
          "formula-type", "公式各部分的类型不合", "parts of a formula that do not fit", "条件与数值分开写",
          "keep conditions and numbers apart", "(a > b) + 1", "if(a > b, 1, 0)"
        ),
        ("formula-units", "公式中的单位不合", "unlike units in a formula", "用同类单位", "use one kind of unit", "户 + 元", "户 + 户"),
        (
          "formula-cycle", "公式互相引用成环", "formulas that read each other in a circle", "断开其一", "break it in one place",
          "a = b + 1，b = a + 1", "a = b + 1"
        ),
        (
          "bound-always-met", "任何数都达标的限值", "a bound that every figure meets", "核对限值与取值范围", "check bound and range",
          "at_least: 0 %（0 至 100 %）", "at_least: 95 %"
        ),
        (
          "bound-against-better", "目标方向与指标的好坏方向相反", "a bound that rewards what the indicator calls worse",
          "核对比较方式与 better", "check the comparison and `better`", "better: lower、at_least: 90 %",
          "better: lower、at_most: 90 %"
        ),
        (
          "margin-too-wide", "余量过大", "a margin that leaves nothing to pass", "减小余量", "make it smaller", "margin: 50 %",
          "margin: 0.5 %"
        ),
        (
          "no-at-risk", "永远不会亮黄灯的标准", "a standard that can never be at risk", "核对进度与余量", "check pace and margin", "", ""
        ),
        (
          "stage-beyond-target", "阶段目标超过总目标", "a stage beyond the target", "核对阶段目标", "check the stages",
          "Q2: 120 家（目标 100）", "Q2: 45 家"
        ),
        ("stages-falling", "阶段目标下降", "stages that fall", "按先后递增", "let them rise", "45、20", "20、45"),
        (
          "misses-cover-all", "允许的未达次数等于全部期数", "misses allowed in every period", "减少次数", "allow fewer",
          "allowed_misses: 12", "allowed_misses: 1"
        ),
        (
          "cyclic-indicators", "指标互相引用成环", "indicators that name each other in a circle", "断开其一",
          "break it in one place", "", ""
        ),
        ("deprecated-key", "旧的键名", "a key that has a new name", "改用新键名", "use the new name", "", ""),
        ("untested-standard", "没有规则测试的标准", "a standard without a rule test", "补写测试", "write one", "", "*.tests.yaml"),
        (
          "unreviewed-draft", "由文件起草、尚未核对的标准", "a standard drafted from the document that nobody has reviewed",
          "核对无误后删去 x-draft", "read it against its quote, then delete x-draft", "", "standards.yaml"
        ),
        ("unused-allow", "没有用处的 allow", "an allow that allows nothing", "删去", "remove it", "", ""),
        (
          "allow-without-reason", "allow 没有理由", "an allow without its reason", "写明理由", "give the reason",
          "allow: [no-lead]", "allow: {no-lead: …}"
        ),
        (
          "quote-not-found", "来源文件中没有这句话", "the document does not hold the quote", "照原文摘录", "quote it verbatim",
          "新增高企百家", "新增高新技术企业100家"
        ),
        (
          "quote-elsewhere", "引文在文件的别处", "the quote stands elsewhere in the document", "核对章节", "check the section", "",
          ""
        ),
        ("section-not-found", "来源文件中没有这一节", "the document has no such section", "核对章节编号", "check the section", "", ""),
        ("record-not-found", "所引的依据不存在", "a record that is not there", "核对依据", "check the record", "", ""),
        (
          "digest-differs", "来源文件与登记的校验值不符", "the document is not the one recorded", "核对文件，确认后更新校验值",
          "check the document, then the digest", "", ""
        ),
        ("digest-missing", "没有登记校验值", "no digest on record", "登记 sha256", "record its sha256", "", "sha256: b505…"),
        (
          "document-unknown", "引用了未登记的文件", "a document that is not registered", "在 sources 中登记",
          "enter it under sources", "source: x", "source: plan"
        ),
        (
          "document-not-given", "没有提供来源文件", "the document was not given", "放入方案文件夹", "put it into the plan's folder",
          "", ""
        ),
        (
          "document-unreadable", "来源文件读不出来", "a document that cannot be read", "重新保存为 .docx 或纯文字",
          "save it again as .docx or plain text", "损坏的 .docx", "plan.docx"
        ),
        ("document-empty", "来源文件没有文字", "a document without text", "换用文字版", "use one with text", "", ""),
        (
          "document-not-text", "来源文件不是文字", "a document that is no text", "换用文字版", "use one with text", "扫描件", "plan.txt"
        ),
        ("waiver-too-long", "豁免期过长", "a waiver that lasts too long", "缩短期限", "shorten it", "三年", "三个月"),
        ("not-waivable", "此标准不得豁免", "a standard that may not be waived", "删去豁免", "remove the waiver", "", ""),
        (
          "waiver-dates-reversed", "豁免的起止颠倒", "a waiver that ends before it begins", "核对日期", "check the dates",
          "9月 — 3月", "3月 — 9月"
        ),
        ("waivers-overlap", "豁免互相重叠", "waivers that overlap", "合并或错开", "merge or part them", "", ""),
        (
          "waiver-self-approved", "自己批准自己的豁免", "a waiver approved by its own owner", "由他人批准", "let another approve it",
          "", ""
        ),
        ("waiver-unknown-standard", "豁免的标准不存在", "a waiver of no known standard", "核对编号", "check the id", "", ""),
        ("waiver-unknown-area", "豁免的地区不存在", "a waiver of no known area", "核对地区", "check the area", "", ""),
        (
          "waivers-not-appendable", "豁免文件不能追加", "a waiver file that cannot be appended to", "核对文件格式", "check the file",
          "", ""
        ),
        ("waiver-expired", "豁免已过期", "a waiver that has expired", "续期或删去", "renew or remove it", "", ""),
        ("waiver-expiring", "豁免即将到期", "a waiver about to expire", "及早处理", "act in time", "", ""),
        (
          "expects-nothing", "规则测试没有写期望", "a rule test that expects nothing", "写明期望的结论", "say what is expected", "",
          "expect: {verdict: pass}"
        ),
        (
          "clock-in-test", "规则测试用了“今天”", "a rule test that reads the clock", "写明日期", "write the date", "as_of: today",
          "as_of: 2022-11-10"
        ),
        ("duplicate-test", "规则测试重名", "two rule tests of one name", "改名", "rename one", "", ""),
        (
          "unknown-tested-area", "规则测试的地区未知", "an unknown area in a rule test", "按名录填写", "use the register's name",
          "天宇区", "天宁区"
        ),
        (
          "idle-figures", "规则测试中有用不到的数据", "figures in a rule test that nothing reads", "删去或改正指标",
          "remove them or mend the indicator", "", ""
        ),
        ("waiver-stale", "豁免已无必要", "a waiver that is no longer needed", "删去", "remove it", "", ""),
      ])
    + entries(
      .input,
      [
        ("all-waived", "所有标准都已豁免", "every standard is waived", "核对豁免", "check the waivers", "", ""),
        ("unknown-standard", "没有这条标准", "no such standard", "核对编号", "check the id", "hi-tech", "high-tech-enterprises"),
        (
          "no-tests", "没有找到规则测试", "no rule tests were found", "写明 *.tests.yaml 所在文件夹",
          "name the folder of the *.tests.yaml", "", "*.tests.yaml"
        ),
        (
          "not-read-back", "读不出这份报告", "a report that cannot be read back", "用 --format json 重新生成",
          "write it again with --format json", "", "report.json"
        ),
        (
          "other-schema-version", "报告的格式版本不同", "a report of another schema version", "用同一版本重新生成",
          "write it again with this version", "", ""
        ),
        (
          "area-not-judged", "该标准不在这个地区评判", "the standard is not judged in that area", "去掉 --area 或换成所列地区",
          "leave out --area, or name one of those listed", "--area 天宇区", "--area 天宁区"
        ),
        ("no-source", "没有指明来源文件", "no source was named", "写明文件", "name it", "", ""),
        ("would-overwrite", "目标文件已存在", "the file is there already", "换一个名称", "choose another name", "", ""),
        (
          "draft-without-year", "文件没有写明年度，不能起草", "the document does not say which year it plans for", "用 --year 指明",
          "say which with --year", "", "--year 2023"
        ),
      ])
}
