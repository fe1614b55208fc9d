extension CodeCatalogue {
  /// Formulas, documents, waivers and tests of a plan, and what is asked of them.
  static let plans =
    entries(
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
