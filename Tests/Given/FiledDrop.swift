import DataDrops
import Diagnostics
package import Figures
package import Plans
import RuleFiles
package import Submissions

/// A plan that could not be read, with what is wrong with it.
package struct UnreadPlan: Error, CustomStringConvertible {
  package let description: String
}

/// A plan in one file and a drop in another, both as texts, and what the drop comes to.
package func filed(_ rules: String, _ rows: String) throws -> (plan: Plan, drop: Drop, submission: Submission) {
  let (loaded, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(rules.utf8))])
  guard let plan = loaded else { throw UnreadPlan(description: "\(diagnostics.map(\.message.en))") }
  let drop = DropReader().read([SourceFile(name: "drop.csv", bytes: Array(rows.utf8))])
  return (plan, drop, SubmissionValidator(plan: plan, drop: drop).validate())
}

extension FigureBook {
  /// All figures, series by series.
  package var everyFigure: [Observation] {
    var figures: [Observation] = []
    forEachSeries { figures += $1 }
    return figures
  }
}
