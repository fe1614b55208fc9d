import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

// What stands beside a verdict: rounding that straddles the target, earlier terms, withdrawal.

extension Evaluator {
  /// A figure whose writing is rounded is an interval; where the target lies inside it the finding says so.
  func noteRounding(_ finding: inout Finding, _ judgement: Judgement) {
    guard let amount = finding.value, let line = finding.target?.value?.rational, amount.unit == finding.target?.unit,
      finding.target?.operator != "reduction",
      let half = judgement.observation?.halfWidth.map({ amount.unit.value(ofBase: $0) }),
      (amount.value - line).magnitude < half || (amount.value - line).magnitude == half && amount.value != line
    else { return }
    let shown = amount.unit.amount(half)
    finding.message = finding.message + VerdictSentences.rounded(by: shown)
  }

  /// The terms before a deadline was moved or a target changed keep their verdict.
  func noteEarlierTerms(_ finding: inout Finding, _ judged: JudgedStandard, _ area: Int, _ book: FigureBook) {
    guard let earlier = judged.standard.earlier else { return }
    let judgement = judge(JudgedStandard(judged.standard.under(earlier), of: self), area, book)
    let name = VerdictSentences.asFirstSet(by: earlier.deadline, changedBy: earlier.by, after: earlier.until)
    finding.parts.append(
      Finding.Part(
        name: name, verdict: judgement.verdict, light: judgement.light, reason: judgement.reason,
        message: judgement.message, location: nil))
    finding.message = finding.message + VerdictSentences.besides(name, judgement.reason)
  }

  /// A withdrawn standard is neither met nor missed; what it was is kept underneath.
  func withdraw(_ finding: inout Finding, _ standard: Standard) {
    guard let withdrawal = standard.withdrawal, withdrawal.from <= asOf else { return }
    finding.setAside()
    finding.reason = .withdrawn
    finding.withdrawal = withdrawal
    finding.message = VerdictSentences.withdrawn(withdrawal.words, otherwise: finding.message)
  }
}

extension Standard {
  /// The terms that held on a day: up to the last day of earlier ones those alone, since nobody knew of others.
  func terms(on day: CalendarDate) -> Standard {
    guard let earlier, day <= earlier.until else { return self }
    return under(earlier)
  }

  /// The standard as it was.
  func under(_ earlier: EarlierTerms) -> Standard {
    var old = self
    old.deadline = earlier.deadline
    old.requirement = earlier.requirement
    old.earlier = nil
    return old
  }
}
