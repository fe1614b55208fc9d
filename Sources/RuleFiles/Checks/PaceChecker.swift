import Diagnostics
import Plans
import Quantities

/// The pace of a standard, held against its own term and against what it measures.
struct PaceChecker {
  let log: RuleLog
  let scope: StandardScope

  /// The pace of a standard, its list as long as the standard's term.
  func pace() -> Pace {
    guard let list = scope.pace.list else { return scope.pace.pace }
    let (start, deadline) = (scope.start, scope.deadline)
    let months = (deadline.year * 12 + deadline.month) - (start.year * 12 + start.month) + 1
    switch scope.pace.pace {
    case .monthly(let shares): checkLength(shares.count, months, Phrase(zh: "个月", en: "months"), list)
    case .quarterly(let shares): checkLength(shares.count, (months + 2) / 3, Phrase(zh: "个季度", en: "quarters"), list)
    case .linear, .step, .lastYear: break
    }
    return scope.pace.pace
  }

  /// Last year's cumulative share is that of what accumulates; anything else has none.
  func checkCourse(accumulates: Bool, at own: Diagnostic.Place) {
    guard scope.pace.pace == .lastYear, !accumulates, let place = scope.pace.place else { return }
    log.report(
      .paceWithoutCount, at: place,
      Phrase(
        zh: "`pace: last-year` 是上年同期的累计份额，而这里所评的不是累计数",
        en: "`pace: last-year` is last year's share of what accumulates, and what is judged here does not"),
      help: Phrase(
        zh: "请删去，或在该标准写 `pace: linear` 或各期末占比", en: "remove it, or give that standard `pace: linear` or shares"),
      related: [Diagnostic.Related(message: Phrase(zh: "所评的在这里", en: "what is judged is here"), place: own)])
  }

  private func checkLength(_ count: Int, _ wanted: Int, _ what: Phrase, _ list: Value) {
    guard count != wanted, wanted > 0 else { return }
    log.report(
      .paceLength, at: list.place,
      Phrase(
        zh: "列出 \(count) 项，而标准期限有 \(wanted) \(what.zh)", en: "\(count) shares for a term of \(wanted) \(what.en)"),
      help: Phrase(zh: "请自起算日起逐期写满 \(wanted) 项", en: "give \(wanted) shares, counted from the start"))
  }
}
