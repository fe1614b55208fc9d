import Figures
import Plans
import Quantities
import Sentences

extension ReductionBase {
  /// What a sentence calls this base and the time that it is for.
  var words: ReductionBaseWords {
    ReductionBaseWords(
      reduction.base, isYear: closing.end == series.indicator.value.calendar.lastDay(ofYear: year(of: closing)),
      through: distance(to: closing).map { closing.same(yearsEarlier: $0) })
  }
}
