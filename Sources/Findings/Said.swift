package import Diagnostics

/// The sentence of a finding: made with it, or when somebody asks.
///
/// A page shows a few of half a million findings, and a sentence costs more than its verdict.
package enum Said: Sendable {
  case now(Phrase)
  /// By who can make it, in the area of that place in the plan.
  case whenAsked(any LateSentences, area: Int32)

  /// The sentence; made anew each time where it was not made with the finding.
  package var phrase: Phrase {
    switch self {
    case .now(let phrase): phrase
    case .whenAsked(let late, let area): late.spoken(area).message
    }
  }
}

/// Who can make findings of a standard again with their sentences.
package protocol LateSentences: AnyObject, Sendable {
  /// The finding of the area of that place in the plan, its sentences in it.
  func spoken(_ area: Int32) -> Finding
}

extension Finding {
  /// Leaves its sentences, and those of its parts, to be made when somebody asks.
  package mutating func leaveSentences(to late: any LateSentences, area: Int32) {
    change { $0.said = .whenAsked(late, area: area) }
  }
}
