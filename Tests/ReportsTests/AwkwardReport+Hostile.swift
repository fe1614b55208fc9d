import Diagnostics
import Quantities

@testable import Findings
@testable import Layout
@testable import Plans
@testable import Reports

extension AwkwardPlan {
  /// Findings whose words mean something to a format: markup, formulas, commands; and places that are hard to name.
  static func hostile() throws -> [Finding] {
    var markup = try finding(
      "markup", "<script>alert(1)</script> ]]> & \"引号\" |竖线| `反引号` *星* [链](http://e.example)",
      "<script>alert(1)</script> ]]> & \"quotes\" |bars| `ticks` *stars* [link](http://e.example)", .fail, .red,
      .missed,
      words: "=cmd|' /C calc'!A0",
      message: Phrase(
        zh: "::error file=x,line=1::伪造\n::warning::100%0A <!-- 注释 --> <br> :smile: @某人 #1",
        en: "::error file=x,line=1::forged\n::warning::100%0A <!-- comment --> <br> :smile: @someone #1"))
    markup.location = Diagnostic.Place(file: "./下发 数据/a b,c:d%.xlsx", address: "科技局!C12")
    var formula = try finding(
      "formula", "=HYPERLINK(\"http://e.example\";\"点我\")", "@SUM(1)", .noData, .none, .conflict, line: nil,
      message: Phrase(zh: "\t=1+1", en: "＋1"))
    formula.quote = "-1"
    formula.support = ["-2+3"]
    var digits = try finding(
      "digits", "位数很多的数", "Many digits", .pass, .green, .onPace,
      value: .init(Rational(ExactDecimal(coefficient: 1_234_567_890_123_456_725, scale: 2)), "元"),
      target: target("at_least", 1, "元"))
    digits.plan = .init(Rational(1, 3), "元")
    digits.forecast = .init(Rational(1, 8), "元")
    digits.location = Diagnostic.Place(file: "/srv/drops/figures.csv", at: SourceLocation(line: 3, column: 1))
    var waived = try finding(
      "waived-miss", "豁免中的未达标", "A miss that is waived", .waived, .none, .missed, value: .init(1, "家"),
      target: target("at_least", 5, "家"))
    waived.waiver = Waiver(
      standard: "waived-miss", owner: "科技局", approver: "区政府办", reason: "洪水影响 ]]> <b>", from: try date("2022-06-01"),
      until: try date("2022-09-30"),
      place: Diagnostic.Place(file: "waivers.yaml", at: SourceLocation(line: 2, column: 3)))
    waived.underlying = Finding.Underlying(verdict: .fail, light: .red, reason: .missed)
    waived.withdrawal = Withdrawal(
      from: try date("2022-06-01"), by: Phrase(zh: "区政府", en: "the district"), record: Phrase(verbatim: "=1+1 <i>"))
    waived.baseline = .unchanged
    return [markup, formula, digits, waived]
  }

  /// Many findings, each of its own.
  static func many(_ count: Int, _ verdict: Verdict = .fail) throws -> [Finding] {
    let model = try finding(
      "many", "新增企业", "New firms", verdict, .red, .missed, value: .init(1, "家"), target: target("at_least", 5, "家"),
      gap: points(80))
    return (0..<count).map { index in
      var finding = model
      finding.standard = "many-\(index)"
      return finding
    }
  }
}

extension Report {
  /// The report as text; a workbook is none.
  func text(as format: ReportFormat, _ options: ReportOptions = ReportOptions()) throws -> String {
    String(decoding: try rendered(as: format, options: options), as: UTF8.self)
  }
}
