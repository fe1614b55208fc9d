import Diagnostics
import Findings
import JSONReports
import Layout
import Pages
import Plans
import Quantities
import Sentences
import Spreadsheets

extension WorkbookReport {
  // MARK: Overview

  var overview: Sheet {
    let share = Report.shareGone(from: report.start, through: report.deadline, at: report.asOf)
    var rows = [
      Sheet.Row([SheetLook.title(say(report.planTitle))], height: 24),
      Sheet.Row([
        SheetLook.quiet(
          say(
            zh:
              "截至\(say.day(report.asOf))（\(report.asOfOrigin.label.zh)），时间进度 \(share)%，容差方案 \(report.profile.words.zh)",
            en: "as of \(report.asOf) (\(report.asOfOrigin.label.en)), \(share)% of the time gone, "
              + "tolerance profile \(report.profile.words.en)"))
      ]),
      Sheet.Row([]),
      Sheet.Row([
        SheetLook.head(say(zh: "结论", en: "verdict")), SheetLook.head(say(zh: "项数", en: "standards"), centered: true),
      ]),
    ]
    for entry in report.verdictCounts {
      rows.append(
        Sheet.Row([
          Self.colored("\(entry.mark) \(say(entry.name))", entry.verdict, entry.light), SheetLook.body(entry.count),
        ]))
    }
    rows.append(
      Sheet.Row([
        SheetLook.body(.text(say(zh: "合计", en: "all")), bold: true),
        SheetLook.body(.decimal(String(report.findings.count)), centered: true, bold: true),
      ]))
    let units = report.unitTallies()
    if !units.isEmpty {
      rows.append(Sheet.Row([]))
      let heads = [
        say(zh: "未达标", en: "failed"), say(zh: "无法评判", en: "error"), say(zh: "红", en: "red"),
        say(zh: "黄", en: "yellow"), say(zh: "缺数据", en: "no data"), say(zh: "正常", en: "pass"),
        say(zh: "其他", en: "other"), say(zh: "共", en: "all"),
      ]
      rows.append(
        Sheet.Row([SheetLook.head(say(zh: "牵头单位", en: "lead unit"))] + heads.map { SheetLook.head($0, centered: true) })
      )
      for (unit, tally) in units {
        let counts = [
          tally.fail, tally.error, tally.red, tally.yellow, tally.noData, tally.pass,
          tally.notDue + tally.review + tally.waived, tally.total,
        ]
        rows.append(Sheet.Row([SheetLook.body(.text(say.units([unit])))] + counts.map { SheetLook.body($0) }))
      }
    }
    return Sheet(
      name: say(zh: "概览", en: "Overview"), widths: [34] + Array(repeating: 11, count: 8), rows: rows)
  }

  // MARK: Findings

  var findings: Sheet {
    let columns = FindingColumn.allCases
    let widths = columns.map(\.width)
    var sheet = Sheet(name: say(zh: "明细", en: "Findings"), widths: widths)
    sheet.isWide = true
    sheet.frozen = (rows: 1, columns: 2)
    sheet.hasFilter = true
    sheet.rows = [Sheet.Row(columns.map { SheetLook.head(say($0.heading)) }, height: 22)]
    for finding in report.findings.prefix(Sheet.rowLimit - 1) {
      sheet.rows.append(
        SheetLook.row(
          columns.map { column in
            switch column.value(of: finding, say, report.sources) {
            case .text(let text):
              column == .verdict || column == .light
                ? Self.colored(text, finding.verdict, finding.light)
                : SheetLook.body(SheetLook.text(text), centered: column.isCentered)
            case .decimal(let number, let isExact): SheetLook.body(isExact ? .decimal(number) : .text("≈" + number))
            case .date(let date):
              SheetLook.body(.date(year: date.year, month: date.month, day: date.day), centered: true)
            case .none: SheetLook.body(.empty)
            }
          }, widths: widths))
    }
    return sheet
  }

  // MARK: Ledger

  var ledger: Sheet {
    var rows = [
      Sheet.Row([SheetLook.title(say(zh: "台账", en: "Ledger"))], height: 24), Sheet.Row([]),
      Sheet.Row([SheetLook.head(say(zh: "项目", en: "entry")), SheetLook.head(say(zh: "数量", en: "count"))]),
    ]
    for entry in report.ledger.entries {
      rows.append(Sheet.Row([SheetLook.body(.text(say(entry.name))), SheetLook.body(.decimal(String(entry.count)))]))
    }
    if let moment = report.knownBy {
      let text = Wording.moment(moment, in: options.timeZone)
      rows.append(
        Sheet.Row([SheetLook.body(.text(say(zh: "只计此刻及以前报送的数据", en: "as known by"))), SheetLook.body(.text(text))]))
    }
    rows.append(Sheet.Row([]))
    rows.append(Sheet.Row([SheetLook.title(say(zh: "所报数据的问题", en: "Trouble with the figures as filed"))], height: 24))
    if report.diagnostics.isEmpty {
      rows.append(Sheet.Row([SheetLook.quiet(say(zh: "无", en: "none"))]))
    } else {
      rows.append(
        Sheet.Row(
          [
            say(zh: "位置", en: "location"), say(zh: "级别", en: "severity"), say(zh: "代码", en: "code"),
            say(zh: "问题", en: "problem"), say(zh: "处理建议", en: "what to do"),
          ].map { SheetLook.head($0) }))
      for diagnostic in report.diagnostics.prefix(Sheet.rowLimit - rows.count) { rows.append(row(diagnostic)) }
    }
    return Sheet(name: say(zh: "台账", en: "Ledger"), widths: Self.ledgerWidths, rows: rows)
  }

  private static let ledgerWidths = [40, 22, 24, 50, 50]

  private func row(_ diagnostic: Diagnostic) -> Sheet.Row {
    let severity: Phrase =
      switch diagnostic.severity {
      case .error: Phrase(zh: "错误", en: "error")
      case .warning: Phrase(zh: "警告", en: "warning")
      case .information: Phrase(zh: "提示", en: "note")
      }
    return SheetLook.row(
      [
        SheetLook.body(SheetLook.text(diagnostic.place.map { Wording.place($0) } ?? "")),
        SheetLook.body(.text(say(severity))),
        SheetLook.body(SheetLook.text(diagnostic.code.rawValue)),
        SheetLook.body(SheetLook.text(say(diagnostic.message))),
        SheetLook.body(SheetLook.text(diagnostic.help.map { say($0) } ?? "")),
      ], widths: Self.ledgerWidths)
  }
}

extension FindingColumn {
  /// In digits of the default font; a Chinese character takes two.
  fileprivate var width: Int {
    switch self {
    case .standard: 20
    case .title: 26
    case .verdict: 12
    case .light, .unit: 7
    case .severity: 8
    case .reason: 18
    case .value, .plan, .gap, .forecast, .needed: 13
    case .vintage: 12
    case .target: 16
    case .period, .deadline: 12
    case .leader, .area: 10
    case .lead: 16
    case .support: 20
    case .message, .conflicts: 48
    case .quote: 38
    case .source: 46
    case .location: 26
    }
  }

  fileprivate var isCentered: Bool {
    switch self {
    case .unit, .vintage, .gap, .period, .deadline, .leader, .area, .severity: true
    default: false
    }
  }
}
