import Diagnostics
import Figures
import Findings
import Plans
import Quantities

/// A line of `ndjson` as it is read back; its keys are those of `JSONFindingLine`.
struct FindingLine: Decodable {
  let planID, asOf, standard, area, severity, verdict, light, reason, deadline: String
  let trend, value, valueUnit, valueText, target, targetUpper, targetUnit, targetOperator, targetText: String?
  let plan, planUnit, gap, gapUnit, forecast, forecastUnit, needed, neededUnit, best, bestUnit: String?
  let period, vintage, basis, messageZH, messageEN, underlyingVerdict, file, address: String?
  let age, line, column: Int?
  let leaders, lead, support: [String]

  enum CodingKeys: String, CodingKey {
    case planID = "plan_id"
    case asOf = "as_of"
    case standard, area, severity, verdict, light, reason, deadline, trend, value, target, plan, gap, forecast, needed
    case best, period, vintage, basis, file, address, line, column, leaders, lead, support
    case valueUnit = "value_unit"
    case valueText = "value_text"
    case targetUpper = "target_upper"
    case targetUnit = "target_unit"
    case targetOperator = "target_operator"
    case targetText = "target_text"
    case planUnit = "plan_unit"
    case gapUnit = "gap_unit"
    case forecastUnit = "forecast_unit"
    case neededUnit = "needed_unit"
    case bestUnit = "best_unit"
    case messageZH = "message_zh"
    case messageEN = "message_en"
    case underlyingVerdict = "underlying_verdict"
    case age = "age_days"
  }

  /// Nil where a word, a number or a date is none that we write.
  func finding(of standard: Standard, in plan: Plan, asOf: CalendarDate) -> Finding? {
    guard let severity = Standard.Severity(rawValue: severity), let verdict = Verdict(rawValue: verdict),
      let light = Light(rawValue: light), let reason = Reason(rawValue: reason), let deadline = CalendarDate(deadline)
    else { return nil }
    var read: Period?
    if let period {
      guard case .success(let reading) = Period.read(period, fiscalYear: plan.calendar.fiscalYear) else { return nil }
      read = reading.period
    }
    let message = messageZH ?? messageEN ?? ""
    var finding = Finding(
      of: standard, area: area, verdict: verdict, light: light, reason: reason,
      message: Phrase(chinese: message, english: messageEN ?? message))
    (finding.severity, finding.deadline) = (severity, deadline)
    (finding.leaders, finding.lead, finding.support) = (leaders, lead, support)
    finding.trend = trend.flatMap { Trend(rawValue: $0) }
    (finding.value, finding.valueText) = (Self.amount(value, valueUnit), valueText)
    finding.target = target(of: standard, in: plan)
    (finding.plan, finding.gap) = (Self.amount(self.plan, planUnit), Self.amount(gap, gapUnit))
    finding.forecast = Self.amount(forecast, forecastUnit)
    (finding.needed, finding.best) = (Self.amount(needed, neededUnit), Self.amount(best, bestUnit))
    (finding.period, finding.age, finding.location) = (read, age, location)
    (finding.vintage, finding.basis) = (vintage.flatMap { Vintage(rawValue: $0) }, basis)
    finding.areaName = plan.areas.first { $0.id == area }?.name
    finding.underlying = underlyingVerdict.flatMap { Verdict(rawValue: $0) }
      .map { Finding.Underlying(verdict: $0, light: .none, reason: reason) }
    return finding
  }

  /// That of the standard, where it is the one that the line holds; its words are more than a line has.
  private func target(of standard: Standard, in plan: Plan) -> Finding.Target? {
    guard let targetOperator, let targetText else { return nil }
    let known = standard.target(in: plan)
    if let known, known.text == targetText, known.operator == targetOperator { return known }
    return Finding.Target(
      operator: targetOperator, value: target.flatMap { ExactDecimal($0) },
      upper: targetUpper.flatMap { ExactDecimal($0) },
      unit: WrittenUnit(token: targetUnit ?? ""), text: targetText)
  }

  private var location: Diagnostic.Place? {
    guard let file else { return nil }
    guard let line, let column else { return Diagnostic.Place(file: file, address: address) }
    return Diagnostic.Place(
      file: file, range: SourceRange(at: SourceLocation(line: line, column: column)), address: address)
  }

  private static func amount(_ digits: String?, _ unit: String?) -> Finding.Amount? {
    guard let digits, let number = ExactDecimal(digits) else { return nil }
    return Finding.Amount(number.rational, WrittenUnit(token: unit ?? ""))
  }
}
