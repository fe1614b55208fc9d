import Diagnostics
import Figures
import Judging
import Layout
import Plans
import Quantities
import Sentences
import Spreadsheets

/// What stands in the cells of a form.
struct FormWording {
  let form: SubmissionForm
  let say: Wording

  init(_ form: SubmissionForm, _ language: Language) {
    self.form = form
    say = Wording(language, units: form.plan.units, leaders: form.plan.leaders)
  }

  /// The text or number of a cell that people or machines read; empty for those to be filled in.
  func content(_ column: FormColumn, _ row: SubmissionForm.Row, number: Int) -> Cell.Content {
    let indicator = form.plan.indicators[row.indicator]
    switch column {
    case .number: return .decimal(String(number))
    case .name: return text(say(indicator.name))
    case .area: return form.plan.areas.indices.contains(row.area) ? .text(form.plan.areas[row.area].id) : .empty
    case .item: return row.item.map { .text($0) } ?? .empty
    case .period: return .text(row.period.description)
    case .basis: return row.basis.map { .text($0) } ?? .empty
    case .unit: return indicator.unitText.isEmpty ? .empty : .text(indicator.unitText)
    case .guide: return .text(guide(indicator))
    case .target: return form.goal(row).map { text(target($0)) } ?? .empty
    case .last: return form.last(row).map { last($0, row, indicator) } ?? .empty
    case .planned: return form.goal(row)?.planned.map { filed($0, indicator) } ?? .empty
    case .value, .status, .note: return .empty
    case .indicator: return .text(indicator.id)
    case .reporter: return .text(form.unit.id)
    }
  }

  private func text(_ text: String) -> Cell.Content { text.isEmpty ? .empty : .text(text) }

  /// A number of the indicator in the unit in which it is filed.
  private func filed(_ value: Rational, _ indicator: Indicator) -> Cell.Content {
    let amount = value.divided(by: indicator.unitFactor.rational) ?? value
    return .decimal(amount.exactDecimalText.flatMap { Cell.isExact($0) ? $0 : nil } ?? amount.decimalText(maxPlaces: 2))
  }

  /// The last figure; where it is not of the period just before, with its period.
  private func last(_ figure: Observation, _ row: SubmissionForm.Row, _ indicator: Indicator) -> Cell.Content {
    let content: Cell.Content
    switch figure.value {
    case .number(let value): content = filed(value, indicator)
    case .bound(_, _, let words): content = .text(HarmlessText.line(words))
    case .stage(let rank):
      content = .text(indicator.ladder.flatMap { form.plan.ladders[$0].stages[safe: rank]?.id } ?? "")
    case .date(let date): content = .text(date.description)
    case .amount(let value, let unit): content = .text(say(WrittenUnit(unit).amount(value)))
    case .text(let words): content = .text(HarmlessText.line(words))
    }
    if figure.period.end == row.period.previous.end { return content }
    let period = figure.period.description
    switch content {
    case .text(let text), .decimal(let text): return .text(say(zh: "\(text)（\(period)）", en: "\(text) (\(period))"))
    case .empty, .date: return content
    }
  }

  private func target(_ goal: FilingGoal) -> String {
    let target = say.target(goal.target)
    switch goal.subject {
    case nil, .indicator?: return target
    case .share?: return say(zh: "占比\(target)", en: "share \(target)")
    case .perHead?: return say(zh: "平均\(target)", en: "each \(target)")
    case .growth?: return say(zh: "同比\(target)", en: "growth \(target)")
    case .compared?: return say(zh: "比较\(target)", en: "compared \(target)")
    case .rank?: return say(zh: "位次\(target)", en: "rank \(target)")
    }
  }

  /// What the figure is, as the office that collects it would say.
  func guide(_ indicator: Indicator) -> String {
    var parts = [say(span(indicator))]
    if indicator.isWhole { parts.append(say(zh: "整数", en: "whole")) }
    let limits = (indicator.minimum, indicator.maximum)
    func shown(_ value: Rational) -> String {
      (value.divided(by: indicator.unitFactor.rational) ?? value).decimalText(maxPlaces: 4)
    }
    switch limits {
    case (let low?, let high?): parts.append("\(shown(low))–\(shown(high))")
    case (let low?, nil) where !low.isZero || !indicator.isNeverNegative:
      parts.append(say(zh: "不小于\(shown(low))", en: "at least \(shown(low))"))
    case (nil, let high?): parts.append(say(zh: "不大于\(shown(high))", en: "at most \(shown(high))"))
    default: break
    }
    return parts.joined(separator: say(zh: "，", en: ", "))
  }

  private func span(_ indicator: Indicator) -> Phrase {
    switch indicator.kind {
    case .state: return Phrase(zh: "所处阶段，从列表中选", en: "stage, from the list")
    case .date: return Phrase(zh: "日期", en: "a day")
    case .record: return Phrase(zh: "一行一项，写明项目和日期", en: "one a row, with name and day")
    case .cumulative, .net, .flow, .level, .rate, .growth: break
    }
    switch indicator.span {
    case .yearToDate:
      return indicator.kind == .growth
        ? Phrase(zh: "累计同比增速", en: "growth, year to date") : Phrase(zh: "年初至期末累计", en: "year to date")
    case .rolling12: return Phrase(zh: "近12个月", en: "last twelve months")
    case .own: break
    }
    switch indicator.kind {
    case .level: return Phrase(zh: "期末数", en: "at the period's end")
    case .rate: return Phrase(zh: "期末比率", en: "ratio at the period's end")
    case .growth: return Phrase(zh: "当期同比增速", en: "growth of the period")
    case .cumulative, .net, .flow, .state, .date, .record:
      return Phrase(zh: "当期发生数", en: "of the period alone")
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
