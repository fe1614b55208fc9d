import Diagnostics
import Plans
import Quantities
import Sentences
import Spreadsheets

// What may be typed into the cells of a form.

extension FormWording {
  /// The cells that stay open, and what they take; nil for a locked one.
  func entry(_ column: FormColumn, _ row: SubmissionForm.Row) -> Cell.Entry? {
    let indicator = form.plan.indicators[row.indicator]
    switch column {
    case .value: return valueEntry(indicator)
    case .status:
      let words = say.language == .zh ? ["最终", "初步", "预计"] : ["final", "preliminary", "estimate"]
      return Cell.Entry(
        .list(words), title: say(FormColumn.status.heading),
        prompt: say(zh: "空白即为最终数", en: "blank is final"),
        refusal: say(
          zh: "请从列表中选择：\(words.joined(separator: "、"))", en: "choose one of \(words.joined(separator: ", "))"))
    case .note: return Cell.Entry(.any)
    case .item where row.isOpen:
      return Cell.Entry(
        .any, title: say(FormColumn.item.heading),
        prompt: say(zh: "项目名称或编号，一行一项", en: "the record's name or code, one a row"))
    case .period where row.isOpen:
      return Cell.Entry(
        .any, title: say(FormColumn.period.heading),
        prompt: say(zh: "签约或发生的月份或日期", en: "the month or the day of the record"))
    case .unit where row.isOpen: return Cell.Entry(.any)
    default: return nil
    }
  }

  private func valueEntry(_ indicator: Indicator) -> Cell.Entry {
    var entry = Cell.Entry(rule(indicator))
    entry.title = DisplayWidth.truncated(say(indicator.name), to: 30)
    let unit = indicator.unitText.isEmpty ? "" : say(zh: "，单位：\(indicator.unitText)", en: ", in \(indicator.unitText)")
    entry.prompt =
      guide(indicator) + unit + say(zh: "。没有数据请留空，零请填 0。", en: ". Leave it blank where there is no figure; zero is 0.")
    switch entry.rule {
    case .list(let stages):
      entry.refusal = say(
        zh: "请从列表中选择：\(stages.joined(separator: "、"))", en: "choose one of \(stages.joined(separator: ", "))")
    case .date: entry.refusal = say(zh: "请填写日期，如 2022-11-30", en: "write a day, such as 2022-11-30")
    case .whole, .number: entry.refusal = say(zh: "请填写：\(guide(indicator))", en: "write: \(guide(indicator))")
    case .any: break
    }
    return entry
  }

  private func rule(_ indicator: Indicator) -> Cell.Entry.Rule {
    switch indicator.kind {
    case .state:
      let stages = indicator.ladder.map { form.plan.ladders[$0].stages.map(\.id) } ?? []
      return Cell.Entry.fits(stages) ? .list(stages) : .any
    case .date: return .date
    case .record: return .any
    case .cumulative, .net, .flow, .level, .rate, .growth: break
    }
    func limit(_ value: Rational?) -> String? {
      value.flatMap { ($0.divided(by: indicator.unitFactor.rational) ?? $0).exactDecimalText }
    }
    let minimum = limit(indicator.minimum) ?? (indicator.isNeverNegative ? "0" : nil)
    let maximum = limit(indicator.maximum)
    // What counts whole things is filed in whole numbers only where it is not filed in tens of thousands.
    let isWhole = indicator.isWhole && indicator.unitFactor == ExactDecimal(1)
    return isWhole ? .whole(minimum: minimum, maximum: maximum) : .number(minimum: minimum, maximum: maximum)
  }
}
