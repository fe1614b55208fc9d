import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges the duty to file: row (f).
///
/// Late or absent is a fail, not missing data.
struct FilingJudge {
  let bench: Bench
  let duty: FilingDuty

  init(_ bench: Bench, _ duty: FilingDuty) {
    (self.bench, self.duty) = (bench, duty)
  }

  /// Each unit that owes it is a part of its own.
  func judge() -> Judgement {
    let filings = bench.book.submissions(of: duty.of, area: bench.area)
    let refused = bench.book.refusedFilings[duty.of]?[bench.area] ?? []
    guard duty.from.count > 1 else {
      var judgement = filed(Owed(unit: duty.from.first, isOnly: true, filings: filings, refused: refused))
      if let unit = duty.from.first, judgement.verdict == .fail {
        judgement.message = VerdictSentences.heading(name(ofUnit: unit)) + judgement.message
      }
      return judgement
    }
    let judged = duty.from.map { unit in
      let owed = Owed(unit: unit, isOnly: false, filings: filings, refused: refused)
      return (name: name(ofUnit: unit), judgement: filed(owed))
    }
    let parts = judged.map { VerdictAlgebra.Part($0.judgement.verdict, $0.judgement.light) }
    guard let deciding = VerdictAlgebra.deciding(.all, parts) else { return .notDue(.nothingDue) }
    var judgement = judged[deciding].judgement
    judgement.parts = judged.map { Finding.Part($0.name, $0.judgement) }
    // Where all stand alike one sentence says it; else those that fall short, each by name.
    let short = judged.filter { $0.judgement.verdict == judgement.verdict && $0.judgement.verdict != .pass }
    if short.isEmpty {
      judgement.message = VerdictSentences.allUnitsInTime(judged.count) + judgement.message
    } else if judgement.verdict != .notDue {
      judgement.message = VerdictSentences.parts(short.map { ($0.name, $0.judgement.message) })
    }
    judgement.steps = []
    bench.noteMessage(&judgement)
    return judgement
  }

  /// What one unit owes, or anybody where no unit is named.
  private struct Owed {
    let unit: String?
    /// Whether no other unit owes it, so that a row without a reporter can only be this unit's.
    let isOnly: Bool
    let filings: [Observation]
    let refused: [FigureBook.Unusable]

    func isOwn(_ reporter: String?) -> Bool { unit == nil || reporter == unit || isOnly && reporter == nil }
  }

  private func filed(_ owed: Owed) -> Judgement {
    let calendar = duty.calendar
    let closing = calendar.latest(through: calendar.lastDay(by: bench.standard.deadline))
    var faults: [Fault] = []
    var counted: [Period] = []
    for period in calendar.periods(from: bench.standard.start, through: min(bench.standard.deadline, bench.asOf)) {
      let own = owed.filings.filter { $0.period.end == period.end && owed.isOwn($0.reporter) }
      let first = own.filter { filing in day(filing).map { $0 <= bench.asOf } ?? true }
        .min { day($0) ?? .first < day($1) ?? .first }
      let due = calendar.due(period)
      // A period whose filing is in before its day counts too.
      guard first != nil || due <= bench.asOf else { continue }
      counted.append(period)
      if let first {
        if let filed = day(first), filed > due { faults.append(Fault(period: period, filing: first)) }
      } else {
        // What was refused counts like what is missing.
        let isRefused = owed.refused.contains { $0.period.end == period.end && owed.isOwn($0.reporter) }
        faults.append(Fault(period: period, filing: nil, isRefused: isRefused))
      }
    }
    var judgement: Judgement
    if let fault = faults.first(where: { $0.filing == nil }) ?? faults.first {
      judgement = failed(fault, faults.count)
      judgement.misses = faults.map { Finding.Miss(period: $0.period, verdict: .fail, light: .red) }
    } else if let latest = counted.last {
      judgement = .pass(latest.end >= closing.end ? .met : .filed)
      judgement.observation = owed.filings.last { $0.period.end == latest.end && owed.isOwn($0.reporter) }
      judgement.message = VerdictSentences.filedInTime(counted.count, latest: latest, due: calendar.due(latest))
    } else {
      judgement = .notDue(.nothingDue)
      let first = calendar.periods(from: bench.standard.start, through: bench.standard.deadline).first ?? closing
      judgement.message = VerdictSentences.firstFilingDue(first, by: calendar.due(first))
    }
    bench.noteMessage(&judgement)
    return awaited(judgement, calendar, closing, isIn: counted.last.map { $0.end >= closing.end } ?? false)
  }

  private struct Fault {
    let period: Period
    /// Filed late; nil where nothing was, or nothing that could be used.
    let filing: Observation?
    var isRefused = false
  }

  private func failed(_ fault: Fault, _ count: Int) -> Judgement {
    var judgement = Judgement.fail(fault.filing == nil ? .notFiled : .filedLate)
    judgement.observation = fault.filing
    let what: VerdictSentences.FilingFault =
      fault.filing.map { .late(day($0)) } ?? (fault.isRefused ? .refused : .absent)
    judgement.message = VerdictSentences.filedLate(
      fault.period, due: duty.calendar.due(fault.period), what, inAll: count)
    return judgement
  }

  /// The deadline has come, and the last period's day has not.
  private func awaited(_ judgement: Judgement, _ calendar: ReportingCalendar, _ closing: Period, isIn: Bool)
    -> Judgement
  {
    guard !isIn, bench.asOf >= closing.end, calendar.due(closing) > bench.asOf,
      judgement.verdict == .pass || judgement.isOpen
    else {
      return judgement
    }
    var waiting = judgement
    waiting.reason = .awaitingClosingFigure
    waiting.message = judgement.message + VerdictSentences.closingFilingDue(closing, on: calendar.due(closing))
    return waiting
  }

  private func name(ofUnit id: String) -> Phrase {
    bench.plan.units.first { $0.id == id }?.name ?? Phrase(verbatim: id)
  }

  private func day(_ filing: Observation) -> CalendarDate? {
    filing.submittedAt?.date(in: bench.plan.timeZone)
  }
}
