package import Diagnostics
import Findings
import JSONReports
package import Layout
import Quantities
import Sentences

/// The verdicts of a row of months as JSON, version 2.
package struct JSONCourse: JSONStated {
  let course: VerdictCourse
  let languages: TextLanguages

  package init(_ course: VerdictCourse, _ options: ReportOptions) {
    (self.course, languages) = (course, options.texts)
  }

  package static let jsonName = "course"
  package static let jsonAbout = Phrase(zh: "逐月结论", en: "the verdicts of a row of months")
  static let jsonMembers = members { list in
    list.always(FormatVersion.label) { _ in FormatVersion.current }
    list.always("languages", "文字的语言", "the languages of its texts") { $0.languages.all }
    list.orNull("plan", "方案编号", "the plan's id") { $0.course.months.last?.report.plan }
    list.orNull("title", "方案名称", "the plan's title") { $0.course.months.last?.report.planTitle }
    list.always("months", "各月，由早到晚", "the months, oldest first") { $0.course.months.map { CourseMonth($0) } }
    list.always("standards", "各标准，按方案顺序", "the standards, in the order of the plan") { json in
      json.course.rows.map { CourseRow(row: $0, months: json.course.months) }
    }
  }
}

private struct CourseMonth: JSONStated {
  let month: VerdictCourse.Month
  let tally: Tally

  init(_ month: VerdictCourse.Month) {
    self.month = month
    tally = Tally(month.report.findings)
  }

  static let jsonName = "course_month"
  static let jsonAbout = Phrase(zh: "一个月", en: "a month")
  static let jsonMembers = members { list in
    list.always("month", "月份", "the month") { $0.month.period.description }
    list.always("as_of", "截至日，即该月数据的应报日", "the date at which it is judged: its figures' due day") {
      $0.month.report.asOf
    }
    list.always("as_known", "是否只计当日及以前报送的数据", "whether later submissions were left out") {
      $0.month.report.knownBy != nil
    }
    for (label, count) in Tally.verdictCounts { list.always(label) { count($0.tally) } }
  }
}

private struct CourseRow: JSONStated {
  let row: VerdictCourse.Row
  let months: [VerdictCourse.Month]

  static let jsonName = "course_row"
  static let jsonAbout = Phrase(zh: "一项标准的逐月结论", en: "a standard's months")
  static let jsonMembers = members { list in
    list.always("standard", "标准编号", "the standard's id") { $0.row.last.standard }
    list.always(Term.title) { $0.row.last.title }
    list.always("area", "地区", "the area") { $0.row.last.area }
    list.always(Term.severity) { $0.row.last.severity }
    list.always(Term.lead) { $0.row.last.lead }
    list.always("months", "各月结论", "a verdict a month") { row in
      zip(row.months, row.row.findings).map { CourseCell(month: $0.period, finding: $1) }
    }
  }
}

private struct CourseCell: JSONStated {
  let month: Period
  let finding: Finding

  static let jsonName = "course_cell"
  static let jsonAbout = Phrase(zh: "一个月的结论", en: "the verdict of a month")
  static let jsonMembers = members { list in
    list.always("month", "月份", "the month") { $0.month.description }
    list.always("verdict", "结论", "the verdict") { $0.finding.verdict }
    list.always("light", "灯色", "the light") { $0.finding.light }
    list.always("reason", "原因", "the reason") { $0.finding.reason }
    list.orNull("value", "被评判的数值", "the figure that was judged") { JSONAmount($0.finding.value, of: $0.finding) }
    list.orNull("text", "被评判的阶段或日期", "the words of a state that was judged") {
      $0.finding.value == nil ? $0.finding.valueText : nil
    }
    list.orNull("period", "被评判的期间", "the period of the figure judged") { $0.finding.period?.description }
  }
}
