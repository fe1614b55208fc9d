import Bytes
import Diagnostics

/// The files that `init` writes: small, and complete enough to lint, test, trace and check without a word.
struct Starter {
  let language: Language

  var files: [(path: String, text: String)] {
    [
      ("plumbline.yaml", settings), ("rules/plan.txt", document), ("rules/plan.yaml", plan),
      ("rules/indicators.yaml", indicators), ("rules/standards.yaml", standards),
      ("rules/standards.tests.yaml", tests), ("figures/2025-06.csv", figures),
    ]
  }

  /// What to do next, in the order in which a newcomer does it.
  func nextSteps(in folder: String) -> String {
    let steps: [(command: String, zh: String, en: String)] = [
      ("plumbline check", "按 rules/ 评判 figures/ 中的数据", "judge the figures in figures/ by the rules in rules/"),
      ("plumbline explain technology-firms", "一条标准怎样评判，逐步列出", "one standard, step by step"),
      (
        "figures/", "放入自己的数据：CSV 或 Excel，至少有指标、期间、数值三列",
        "your own figures: CSV or Excel with the columns indicator, period and value"
      ),
      ("rules/standards.yaml", "改成自己的承诺", "your own promises"),
      ("plumbline lint && plumbline test", "规则是否写对", "whether the rules are right"),
    ]
    let width = steps.map { DisplayWidth.of($0.command) }.max() ?? 0
    var lines = [say("下一步：", "next:")]
    if folder != "." { lines.append("  cd \(folder)") }
    lines += steps.map { step in
      "  " + DisplayWidth.padded(step.command, to: width) + "   " + say(step.zh, step.en)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private var settings: String {
    """
    # \(say("路径相对于本文件", "Paths are from this file's own folder."))
    rules: rules
    drops: figures

    """
  }

  private var firm: String { say("家", "firms") }

  /// What is promised, word for word; the rules quote it.
  private var document: String {
    say(
      """
      示范区2025年重点工作

      一、产业与就业

      新增科技企业12家。
      城镇登记失业率每月控制在3%以内。

      二、民生实事

      东门图书馆、西门图书馆年内投入使用。

      """,
      """
      Priorities of the Demonstration District for 2025

      1. Industry and jobs

      12 firms more in technology.
      Registered unemployment is kept within 3% every month.

      2. Daily life

      Eastgate Library and Westgate Library open within the year.

      """)
  }

  private var plan: String {
    """
    plan: demo-2025
    title: {zh: 示范区2025年重点工作, en: Priorities of the Demonstration District for 2025}
    year: 2025
    time_zone: Asia/Shanghai
    reporting: {cadence: month, due_day: 10}

    areas:
      - {id: 示范区, en: Demonstration District}

    units:
      - {id: 科技局, en: Science Bureau}
      - {id: 人社局, en: Labour Bureau}
      - {id: 文旅局, en: Culture Bureau}

    leaders:
      - {id: 王一, en: Wang Yi}

    # \(say("阶段由低到高", "Ladders of stage words, lowest first."))
    stages:
      construction: [{id: 未启动, aliases: [not begun]}, {id: 在建, aliases: [under construction]}, {id: 投入使用, aliases: [open]}]

    \(say("measures: []", "measures: [{symbol: firms}]"))

    sources:
      - id: plan
        title: {zh: 示范区2025年重点工作, en: Priorities of the Demonstration District for 2025}
        file: plan.txt
        sha256: \(SHA256.hexadecimal(of: document.utf8))

    # \(say("豁免最长90天", "No waiver is longer than 90 days."))
    waivers: {longest_days: 90}

    """.replacing("measures: []\n\n", with: "")
  }

  private var indicators: String {
    """
    plan: demo-2025
    indicators:
      - id: technology-firms-added
        name: {zh: 新增科技企业, en: New technology firms}
        unit: \(firm)
        kind: cumulative
        reporter: 科技局
      - id: registered-unemployment
        name: {zh: 城镇登记失业率, en: Registered unemployment}
        unit: '%'
        kind: rate
        better: lower
        range: {min: 0, max: 100 %}
        reporter: 人社局

    """
  }

  private var standards: String {
    let one = say("新增科技企业12家", "12 firms more in technology")
    let two = say("城镇登记失业率每月控制在3%以内", "Registered unemployment is kept within 3% every month")
    let three = say("东门图书馆、西门图书馆年内投入使用", "Eastgate Library and Westgate Library open within the year")
    let libraries = say("东门图书馆, 西门图书馆", "Eastgate Library, Westgate Library")
    return """
      plan: demo-2025
      groups:
        - section: {number: 1, title: \(say("产业与就业", "Industry and jobs"))}
          leader: 王一
          standards:
            - id: technology-firms
              title: {zh: 新增科技企业, en: New technology firms}
              quote: \(one)
              lead: 科技局
              indicator: technology-firms-added
              at_least: 12 \(firm)
            - id: unemployment
              title: {zh: 城镇登记失业率, en: Registered unemployment}
              quote: \(two)
              lead: 人社局
              indicator: registered-unemployment
              at_most: 3 %
              judge: every

        - section: {number: 2, title: \(say("民生实事", "Daily life"))}
          leader: 王一
          standards:
            - id: libraries
              title: {zh: 图书馆投入使用, en: Libraries open}
              quote: \(three)
              lead: 文旅局
              milestone: {ladder: construction, stage: 投入使用, items: [\(libraries)]}

      not_standards:
        - quote: \(say("示范区2025年重点工作", "Priorities of the Demonstration District for 2025"))
          reason: \(say("文件标题", "the document's title"))
        - quote: \(say("一、产业与就业", "1. Industry and jobs"))
          reason: \(say("章节序号", "a section's number"))
        - quote: \(say("二、民生实事", "2. Daily life"))
          reason: \(say("章节序号", "a section's number"))

      """
  }

  private var tests: String {
    """
    plan: demo-2025
    tests:
      - name: \(say("上半年7家，达到进度", "seven firms by June are on pace"))
        standard: technology-firms
        as_of: 2025-07-10
        figures: {technology-firms-added: 1 2 3 5 6 7}
        expect: {verdict: pass, reason: on-pace}
      - name: \(say("上半年2家，远远落后", "two firms by June are far behind"))
        standard: technology-firms
        as_of: 2025-07-10
        figures: {technology-firms-added: 0 0 1 1 2 2}
        expect: {verdict: at-risk, light: red}
      - name: \(say("全年11家，未达标", "eleven firms in the year are a fail"))
        standard: technology-firms
        as_of: 2026-01-10
        figures: {technology-firms-added: 1 2 3 4 5 6 7 8 9 10 11 11}
        expect: {verdict: fail, reason: missed}
      - name: \(say("有一个月超过3%，未达标", "one month over 3 % is a fail"))
        standard: unemployment
        as_of: 2025-07-10
        figures: {registered-unemployment: 2.6 2.5 3.1 2.5 2.6 2.5}
        expect: {verdict: fail}

    """
  }

  private var figures: String {
    var rows = ["indicator,item,period,value,unit"]
    for (month, count) in [1, 2, 3, 5, 6, 7].enumerated() {
      rows.append("technology-firms-added,,2025-0\(month + 1),\(count),\(firm)")
    }
    for (month, rate) in ["2.6", "2.5", "2.6", "2.5", "2.6", "2.5"].enumerated() {
      rows.append("registered-unemployment,,2025-0\(month + 1),\(rate),%")
    }
    for library in [say("东门图书馆", "Eastgate Library"), say("西门图书馆", "Westgate Library")] {
      rows.append("libraries,\(library),2025-06,\(say("在建", "under construction")),")
    }
    return rows.joined(separator: "\n") + "\n"
  }
}
