package import Diagnostics
package import Findings
package import Layout
import Plans
package import Quantities
package import Sentences

/// A report as JSON, version 2: the standards once, the findings pointing at them.
package struct JSONReport: JSONStated {
  /// Its findings are those of `found`.
  package let report: Report
  let options: ReportOptions
  private let found: JSONFindings

  init(_ report: Report, _ found: JSONFindings, _ options: ReportOptions) {
    (self.report, self.found, self.options) = (report, found, options)
  }

  package static let jsonName = "report"
  package static let jsonAbout = Phrase(zh: "检查报告", en: "a report")
  package static let jsonMembers = members { list in
    list.add(version)
    list.always("languages", "文字的语言", "the languages of its texts") { $0.options.texts.all }
    list.add(plan)
    list.add(title)
    list.always("year", "方案年度", "the plan's year") { $0.report.year }
    list.always("start", "方案起算日", "the plan's first day") { $0.report.start }
    list.always("deadline", "方案截止日", "the plan's last day") { $0.report.deadline }
    list.add(asOf)
    list.always("as_of_origin", "截至日的来历：指定，或最近一期的报送日", "whether that date was given or is the latest due day") {
      $0.report.asOfOrigin
    }
    list.add(knownBy)
    list.always("profile", "评判档位", "the tolerance profile") { ProfileCode(code: $0.report.profile.code) }
    list.always("profile_bands", "各档数值", "its bands in numbers") { $0.report.profile.numbers }
    list.always("summary", "各结论的条数", "how many findings there are of each verdict") { $0.found.tally }
    list.always("ledger", "读入与采用的数量", "what was read and what was used") { $0.report.ledger }
    list.always("standards", "结论所指的标准，各列一次", "the standards that the findings point at, each once") {
      $0.found.standards
    }
    list.always("findings", "逐条结论，按方案顺序", "the findings, in the order of the plan") { $0.found }
    list.always("diagnostics", "报送数据中的问题", "what was wrong with the submitted figures") {
      $0.report.diagnostics + $0.report.remarks
    }
  }

  package typealias Field<Value: JSONWritable> = JSONField<JSONReport, Value>

  package static let version = Field<FormatVersion>(FormatVersion.label) { _ in .current }
  package static let plan = Field<String>("plan", "方案编号", "the plan's id") { $0.report.plan }
  package static let title = Field<Phrase>("title", "方案名称", "the plan's title") { $0.report.planTitle }
  package static let asOf = Field<CalendarDate>("as_of", "数据截至日", "the date at which the figures are judged") {
    $0.report.asOf
  }
  package static let knownBy = Field<String>(
    orNull: JSONLabel("known_by", "此刻之后报送的数据未计", "submissions after this moment were left out")
  ) { report in report.report.knownBy.map { Wording.moment($0, in: report.options.timeZone) } }
  /// Read back as rows of their own.
  package static let standardsName = JSONName("standards")
  package static let findingsName = JSONName("findings")

  /// The text of the report in pieces, with a line end.
  package static func pieces(_ report: Report, _ found: JSONFindings, _ options: ReportOptions) -> [[UInt8]] {
    var json = JSONOutput(options)
    JSONReport(report, found, options).write(into: &json)
    json.endLine()
    return json.pieces
  }
}

extension Report.AsOfOrigin: JSONWord {}

/// The code of a tolerance profile.
struct ProfileCode: JSONWritable {
  let code: String

  static var jsonType: JSONType { .choice(ToleranceProfile.codes) }
  func write(into json: inout JSONOutput) { json.string(code) }
}

extension Tally: JSONStated {
  package static let jsonName = "summary"
  package static let jsonAbout = Phrase(zh: "各结论的条数", en: "a summary")
  package static let jsonMembers = members { list in
    list.always("total", "合计", "all findings") { $0.total }
    counts(&list)
    list.always("withdrawn", "已豁免中因撤销的", "of those waived, how many were withdrawn") { $0.withdrawn }
    list.always("lights", "各灯色的条数", "how many there are of each light") { $0.lights }
  }

  /// The counts that a month of a course shows too.
  package static func counts(_ list: inout JSONMembers<Tally>) {
    for (label, count) in verdictCounts { list.always(label, count) }
  }

  package static let verdictCounts: [(JSONLabel, @Sendable (Tally) -> Int)] = [
    (JSONLabel("met", "通过中已达到全年目标的", "of those that pass, how many have met their target already"), { $0.met }),
    (JSONLabel("pass", "通过", "pass"), { $0.pass }),
    (JSONLabel("at_risk", "有风险", "at risk"), { $0.atRisk }),
    (JSONLabel("fail", "未达标", "failed"), { $0.fail }),
    (JSONLabel("no_data", "缺数据", "without the figures they need"), { $0.noData }),
    (JSONLabel("not_due", "未到期", "not due yet"), { $0.notDue }),
    (JSONLabel("review", "待人工评议", "for a person to judge"), { $0.review }),
    (JSONLabel("waived", "已豁免", "waived"), { $0.waived }),
    (JSONLabel("error", "无法评判", "could not be judged"), { $0.error }),
  ]
}

extension Tally.Lights: JSONStated {
  package static let jsonName = "lights"
  package static let jsonAbout = Phrase(zh: "各灯色的条数", en: "the lights")
  package static let jsonMembers = members { list in
    list.always("green", "绿灯", "green") { $0.green }
    list.always("yellow", "黄灯", "yellow") { $0.yellow }
    list.always("red", "红灯", "red") { $0.red }
    list.always("none", "无灯", "no light") { $0.none }
  }
}

extension Report.Ledger: JSONStated {
  package static let jsonName = "ledger"
  package static let jsonAbout = Phrase(zh: "读入与采用的数量", en: "a ledger")
  package static let jsonMembers = members { list in
    list.always("files_read", "读入文件数", "files read") { $0.filesRead }
    list.always("files_skipped", "文件夹中不是数据而未读的文件数", "files of a folder that are no figures and were left out") {
      $0.filesSkipped
    }
    list.always("rows_read", "读入行数", "rows read") { $0.rowsRead }
    list.always("rows_rejected", "退回行数", "rows rejected") { $0.rowsRejected }
    list.always("columns_ignored", "未用的列数", "columns that were not used") { $0.columnsIgnored }
    list.always("rules_loaded", "载入标准数", "standards loaded") { $0.rulesLoaded }
    list.always("rules_evaluated", "评判标准数", "standards evaluated") { $0.rulesEvaluated }
    list.always("rules_without_data", "没有数据的标准数", "standards without any figure") { $0.rulesWithoutData }
    list.always("figures_unused", "没有标准用到的数据条数", "figures that no standard uses") { $0.figuresUnused }
    list.ifAny("tables", "各表的读法；都是标准格式时略去", "how tables were read; left out where all have our own shapes") {
      $0.tables.isPlain ? nil : $0.tables
    }
  }
}
