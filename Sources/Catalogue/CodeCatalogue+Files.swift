extension CodeCatalogue {
  static let files =
    entries(
      .file,
      [
        ("drop-file-empty", "文件没有内容", "the file is empty", "重新导出", "export it again", "0 字节", "表头加数据"),
        (
          "drop-file-too-large", "文件超过大小上限", "the file is over the size limit", "分批报送", "send it in parts", "2 GB",
          "20 MB"
        ),
        (
          "drop-file-changed", "文件在读取过程中变化", "the file changed while it was read", "等文件写完后重新运行",
          "run again once it is written", "正在导出的文件", "已写完的文件"
        ),
        ("drop-too-many-rows", "行数超过上限", "more rows than allowed", "分批报送", "send it in parts", "一千万行", "一万行"),
        ("drop-too-many-columns", "列数超过上限", "more columns than allowed", "删去无关的列", "remove columns", "五千列", "十列"),
        (
          "drop-cell-too-long", "单元格过长", "a cell over the length limit", "检查引号是否漏写", "look for a missing quote", "整篇文字",
          "38"
        ),
        (
          "drop-archive", "是压缩包或工作簿，不是文本表格", "an archive or a workbook, not a text table", "另存为 CSV", "save it as CSV",
          "table.csv（实为 ZIP）", "table.csv"
        ),
        (
          "drop-other-kind", "是另一种文件，不是数据表", "a file of another kind, not a table", "导出为 CSV 或工作簿",
          "export it as CSV or a workbook", "通知.docx", "2022-10.csv"
        ),
        ("drop-markup", "是网页或 XML", "a web page or XML", "导出为 CSV", "export CSV", "<html>", "指标,期间,数值"),
        (
          "drop-utf-16", "UTF-16 编码，不能读", "UTF-16, which is not read", "另存为 UTF-8", "save it as UTF-8", "Unicode 文本",
          "UTF-8 CSV"
        ),
        ("drop-gb18030", "GB18030 编码", "GB18030 encoding", "另存为 UTF-8", "save it as UTF-8", "GBK CSV", "UTF-8 CSV"),
        (
          "drop-unknown-encoding", "不是任何一种文字编码", "bytes of no text encoding", "重新导出", "export it again", "乱码",
          "UTF-8 CSV"
        ),
        (
          "drop-header-missing", "没有表头", "no header", "第一行写列名", "begin with the column names", "天宁区,6.5,2022",
          "指标,期间,数值"
        ),
        (
          "drop-column-missing", "缺少必需的列", "a needed column is missing", "补上指标、期间、数值", "add indicator, period, value",
          "地区,指标,数值", "指标,期间,数值"
        ),
        ("drop-column-doubled", "两列同义", "two columns of one meaning", "只留一列", "keep one", "数值,value", "数值"),
        (
          "drop-open-quote", "引号没有闭合", "a quote that is never closed", "在提示的行补上引号", "close it on the line named",
          "\"2022-10,38", "\"2022-10\",38"
        ),
        ("drop-no-rows", "只有表头", "only a header", "检查导出条件", "check the export's filter", "指标,期间,数值", "表头加数据"),
        ("drop-file-cut", "文件可能不完整", "the file may be cut", "与原表核对行数", "compare the number of rows", "末行半截", "末行完整"),
        (
          "drop-spreadsheet-limit", "恰为表格软件的行数上限", "exactly a spreadsheet's last row", "从原系统导出",
          "export from the source", "65536 行", "65000 行"
        ),
        (
          "drop-unit-multiplier", "有倍数列，未使用", "a multiplier column, not applied", "把倍数写进单位",
          "write the multiplier in the unit", "UNIT_MULT = 4", "万元"
        ),
        ("drop-delimiter", "分隔符不是逗号，已识别", "another delimiter, recognised", "无须处理", "nothing", "指标;期间;数值", "指标,期间,数值"),
        ("drop-title-lines", "表头上方有标题行", "title lines above the header", "无须处理", "nothing", "完成情况表", "指标,期间,数值"),
        (
          "drop-unknown-column", "未使用的列", "a column that is not used", "无须处理；拼错的改正列名", "nothing, or mend the name",
          "颜色", "备注"
        ),
        (
          "drop-unnamed-column", "没有列名的列", "a column without a name", "补列名或删列", "name or remove it", "指标,,数值",
          "指标,期间,数值"
        ),
        ("drop-repeated-file", "同一文件出现两次", "the same file twice", "只交一份", "send it once", "a.csv、a(1).csv", "a.csv"),
      ])
    + entries(
      .row,
      [
        (
          "drop-ragged-row", "格数与表头不符", "more or fewer cells than the header", "数里的逗号去掉或加引号",
          "quote a number with a comma", "gdp,2022,1,234", "gdp,2022,1234"
        ),
        (
          "drop-text-after-quote", "引号后还有文字", "text behind a closing quote", "整格放进引号", "quote the whole cell",
          "\"2022\"年", "\"2022年\""
        ),
        ("drop-control-character", "有控制字符", "a control character", "重新录入该格", "type the cell again", "20␀22", "2022"),
        ("drop-invalid-utf-8", "有不成字的字节", "bytes that are no text", "另存为 UTF-8", "save it as UTF-8", "天�区", "天宁区"),
        (
          "drop-more-rows-refused", "还有更多行被退回", "more rows are refused than are listed", "先改已列出的",
          "correct those listed first", "", ""
        ),
      ])

  static let quantities = entries(
    .quantity,
    [
      ("quantity-empty", "没有数值", "no number", "写数值和单位", "write number and unit", "", "100 家"),
      (
        "number-missing", "开头不是数字", "does not begin with a number", "先写数后写单位", "number first, then unit", "家100",
        "100 家"
      ),
      ("number-malformed", "数字写法有误", "not a number", "只用一个小数点", "one decimal point", "1.2.3", "1.23"),
      ("number-grouping", "逗号没有按三位分节", "commas not in threes", "去掉逗号", "leave them out", "1,23", "123"),
      ("number-exponent", "科学记数法", "scientific notation", "写出全部数字", "write all digits", "1.2e5", "12 万"),
      ("number-too-long", "数字超过 38 位", "over 38 digits", "核对数字", "check the digits", "10^40", "1000000"),
      ("duration-malformed", "时长写法有误", "not a duration", "写成 分:秒", "write mm:ss", "12:75", "12:30"),
      ("unit-unknown", "不认识的单位", "an unknown unit", "改正，或在 measures 中声明", "correct it or declare it", "5 嘎", "5 家"),
      ("units-unlike", "两个单位不是同类", "units of two kinds", "改用同类单位", "use one kind", "¥5 美元", "5 元"),
      (
        "unit-symbol-invalid", "声明的单位名不合规", "a declared symbol that cannot be used", "不含数字、空格和符号",
        "no digits, spaces or signs", "箱2", "标准箱"
      ),
      ("unit-declared-twice", "单位已有", "the unit is there already", "删去声明", "remove it", "家", "标准箱"),
      ("unit-base-unknown", "折算基准未知", "an unknown base unit", "先声明基准", "declare the base first", "of: 嘎", "of: 天"),
      (
        "unit-factor-invalid", "折算倍数有误", "a factor that is not positive or has no base", "写正数并写 of",
        "a positive number, with of", "factor: 0", "factor: 10"
      ),
    ])

  static let yaml = entries(
    .yaml,
    [
      ("yaml-syntax", "YAML 语法错误", "YAML syntax", "按提示位置改正", "mend it where shown", "a: [1, 2", "a: [1, 2]"),
      ("yaml-control-character", "有控制字符", "a control character", "删去该字符", "remove it", "␀", ""),
      ("yaml-not-utf8", "不是 UTF-8", "not UTF-8", "另存为 UTF-8", "save as UTF-8", "GBK", "UTF-8"),
      ("yaml-duplicate-key", "键重复", "a key given twice", "只留一个", "keep one", "id: a / id: b", "id: a"),
      ("yaml-key-not-scalar", "键不是文字", "a key that is no text", "用文字作键", "use a text", "[a]: b", "a: b"),
      ("yaml-merge-key", "不支持合并键", "merge keys are not read", "把内容写全", "write it out", "<<: *x", "unit: 家"),
      ("yaml-tag", "不支持标签", "tags are not read", "删去标签", "remove it", "!!int 5", "5"),
      ("yaml-unknown-alias", "别名未定义", "an alias of nothing", "先定义锚点", "define the anchor first", "*x", "&x 5"),
      ("yaml-recursive-alias", "别名指向自身", "an alias inside its own anchor", "写全内容", "write it out", "&x [*x]", "[1]"),
      ("yaml-alias-expansion", "别名展开过多", "aliases that grow too large", "少用别名", "use fewer aliases", "*a ×10^9", "[1]"),
      ("yaml-too-large", "文件过大", "the file is too large", "拆分文件", "split it", "100 MB", "100 KB"),
      ("yaml-too-deep", "嵌套过深", "nested too deeply", "减少层次", "nest less", "[[[[…]]]]", "[1]"),
      ("yaml-too-many-nodes", "内容过多", "too many nodes", "拆分文件", "split it", "百万项", "百项"),
    ])

  static let inputs = entries(
    .input,
    [
      ("file-not-found", "没有这个文件", "no such file or folder", "核对路径", "check the path", "dorps/", "drops/"),
      ("file-unreadable", "无法读取", "cannot be read", "检查权限", "check permissions", "", ""),
      ("folder-empty", "文件夹中没有可用文件", "nothing usable in the folder", "核对文件夹", "check the folder", "empty/", "2022-10/"),
      (
        "plan-not-found", "没有找到方案", "no plan found", "用 --rules 指明", "name it with --rules", "--rules .",
        "--rules Rules/tianning-2022"
      ),
      (
        "several-plans", "有几个方案", "several plans", "用 --rules 指明一个", "name one with --rules", "--rules Rules",
        "--rules Rules/tianning-2022"
      ),
      (
        "nothing-matched", "没有标准用到这些数据", "no standard uses these figures", "核对规则与数据是否相配",
        "see that rules and drop belong together", "", ""
      ),
      (
        "unknown-responsible-unit", "方案中没有这个单位", "the plan has no such unit", "按名录填写", "use the register's name",
        "--unit 科计局", "--unit 科技局"
      ),
      (
        "file-too-large", "文件超过 1 GiB", "a file of more than 1 GiB", "按地区或期间拆开", "split it by area or period", "", ""
      ),
      (
        "no-unit", "空白表要写明单位", "a form is one unit's", "用 --unit 写明单位", "name it with --unit", "plumbline form",
        "plumbline form --unit 住建局"
      ),
      (
        "no-drop", "没有指明数据", "no drop was named", "写明文件，标准输入写 -", "name files, or - for standard input",
        "plumbline check", "plumbline check drops/"
      ),
      (
        "file-unread", "文件像是数据，却未读取", "a file that looks like figures is not read", "改文件名，或移走",
        "rename it, or move it away", ".1月.csv、1月.csv.bak", "1月.csv"
      ),
      (
        "files-skipped", "文件夹中不是数据的文件，未读取", "files of a folder that are no figures, left out", "无须处理", "nothing",
        "说明.pdf", "1月.csv"
      ),
      (
        "several-waivers", "有几个豁免文件", "several files of waivers", "只留一个", "keep one", "waivers.yaml、waivers.yml",
        "waivers.yaml"
      ),
      (
        "output-is-input", "输出文件是本次运行的输入", "the output is an input of the run", "另指明一个文件", "name another file",
        "--output drop.csv drop.csv", "--output report.txt drop.csv"
      ),
      (
        "file-locked", "另一次运行正在改写此文件", "another run is writing the file", "待其结束后重试", "try again when it has ended",
        "同时写同一个基线", "先后写"
      ),
      (
        "too-many-files", "文件夹中的文件太多，未再查找", "more files than a folder may hold", "指明规则或数据所在的文件夹",
        "name the very folder", "--rules /", "--rules Rules/tianning-2022"
      ),
      (
        "misplaced-rules", "标准写在不作规则读取的文件中", "standards in a file that is not read for them", "移到单独的规则文件",
        "move them into a rule file", "waivers.yaml：standards: …", "standards.yaml：standards: …"
      ),
      (
        "input-twice", "标准输入写了两次", "standard input named twice", "“-”只写一次", "name - once", "check - -", "check -"
      ),
      (
        "figures-refused", "有数据被退回，本次运行不能算通过", "figures were refused, so the run is no pass",
        "用 validate 逐条核对", "look at each with validate", "三十八又四分之一", "38"
      ),
      (
        "bad-setting", "设置文件中的值不可用", "a value that a setting cannot have", "改为所列的值", "use one of those listed",
        "fail_on: pass", "fail_on: fail"
      ),
      (
        "changed-by-hand", "基线被手工改过", "a baseline changed by hand", "用 baseline write 重新生成",
        "write it anew with baseline write", "\"fail\" → \"pass\"", "baseline write known.json"
      ),
      (
        "cannot-render", "报告无法生成", "a report that cannot be made", "按提示处理", "do as the message says", "", ""
      ),
      ("no-figures", "没有一条可用的数据", "not one usable figure", "先运行 validate", "run validate first", "", ""),
      ("cannot-write", "无法写入", "cannot be written", "检查目标路径", "check the target", "json:/no/x", "json:x.json"),
      (
        "known-by-unreadable", "--known-by 不是时间", "--known-by is no moment", "写成 2022-11-10", "write 2022-11-10",
        "--known-by 昨天", "--known-by 2022-11-10"
      ),
    ])
}
