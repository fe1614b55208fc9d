import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a run of misses: so many periods running on the wrong side break a standard.
struct RunJudge {
  let measured: MeasureCase
  let running: PeriodRun

  private var bench: Bench { measured.bench }

  init(_ measured: MeasureCase, _ running: PeriodRun) {
    (self.measured, self.running) = (measured, running)
  }

  /// Broken, or how many misses run now; a period that is not known counts only where it could complete a run.
  func judge() -> Judgement {
    guard let last = measured.points.last else {
      if let period = measured.due.missing { return .missing(period, in: measured.series, bench) }
      return .nothingDue(measured.series, closing: measured.due.closing, bench)
    }
    // The misses running for certain, and as many as there may be where a period is not known.
    var run = 0
    var possible = 0
    var hole: Period?
    var undecided: Period?
    for period in measured.wanted(through: last.period.end) {
      if let figure = measured.points.first(where: { $0.period == period }) {
        let isMiss = !measured.goal.isMet(by: figure.number ?? .zero)
        run = isMiss ? run + 1 : 0
        possible = isMiss ? possible + 1 : 0
        if run >= running.periods { return broken(figure) }
        if !isMiss { hole = nil }
      } else if running.gap == .unknown {
        run = 0
        possible += 1
        hole = hole ?? period
      } else if running.gap == .break {
        (run, possible) = (0, 0)
      }
      if possible >= running.periods { undecided = undecided ?? hole }
    }
    if let period = measured.due.missing { return .missing(period, in: measured.series, bench) }
    if let undecided { return .missing(undecided, in: measured.series, bench) }
    return open(last, run)
  }

  private func open(_ last: Observation, _ run: Int) -> Judgement {
    let value = last.number ?? .zero
    var judgement: Judgement =
      measured.due.isClosed
      ? .pass(.met)
      : run == 0 ? .pass(.onPace) : run + 1 >= running.periods ? .red(.missesRunning) : .yellow(.missesRunning)
    judgement.value = last.number
    judgement.observation = last
    judgement.gap = Finding.Amount(measured.shortfall(value), measured.differenceUnit)
    judgement.deviation = measured.shortfall(value)
    let (when, amount) = (measured.when(last.period), measured.words.amount(value))
    judgement.message = VerdictSentences.running(measured.asked, amount, when, misses: run, of: running.periods)
    bench.noteMessage(&judgement)
    return judgement
  }

  private func broken(_ figure: Observation) -> Judgement {
    var judgement = Judgement.fail(.periodMissed)
    judgement.value = figure.number
    judgement.observation = figure
    judgement.deviation = measured.shortfall(figure.number ?? .zero)
    judgement.message = VerdictSentences.runBroken(measured.asked, by: figure.period, misses: running.periods)
    bench.noteMessage(&judgement)
    return judgement
  }
}
