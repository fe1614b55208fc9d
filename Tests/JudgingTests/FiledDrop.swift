import DataDrops
import Diagnostics
import Figures
import Plans
import RuleFiles
import Submissions
import Testing

/// A plan in one file and a drop in another, both as texts, and what the drop comes to.
func filed(_ rules: String, _ rows: String) throws -> (plan: Plan, drop: Drop, submission: Submission) {
  let (loaded, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(rules.utf8))])
  let plan = try #require(loaded, "\(diagnostics.map(\.message.en))")
  let drop = DropReader().read([SourceFile(name: "drop.csv", bytes: Array(rows.utf8))])
  return (plan, drop, SubmissionValidator(plan: plan, drop: drop).validate())
}

extension FigureBook {
  /// All figures, series by series.
  var everyFigure: [Observation] {
    var figures: [Observation] = []
    forEachSeries { figures += $1 }
    return figures
  }
}
