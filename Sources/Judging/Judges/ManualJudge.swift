import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Judges what has no number anywhere: a person does, and sees what was submitted.
struct ManualJudge {
  let bench: Bench
  /// The indicator whose texts are shown.
  let statement: Indicator.Index?

  init(_ bench: Bench, _ statement: Indicator.Index?) {
    (self.bench, self.statement) = (bench, statement)
  }

  /// Review, with the latest text on file.
  func judge() -> Judgement {
    var judgement = Judgement(.review, .none, .judgedByPerson)
    if let statement,
      let last = bench.book.observations(FigureBook.Key(statement, area: bench.area))
        .last(where: { $0.period.end <= bench.asOf }),
      case .text(let text) = last.value
    {
      judgement.valueText = text
      judgement.observation = last
      judgement.message = VerdictSentences.asSubmitted(text)
    } else {
      judgement.message = VerdictSentences.judgedByPerson
    }
    return judgement
  }
}
