package import Diagnostics

/// The sentence of a finding: made with it, or when somebody asks.
///
/// A page shows a few of half a million findings, and a sentence costs more than its verdict.
package enum Said: Sendable {
  case now(Phrase)
  case whenAsked(any LateSentences)

  /// The sentence; made anew each time where it was not made with the finding.
  package var phrase: Phrase {
    switch self {
    case .now(let phrase): phrase
    case .whenAsked(let late): late.spoken.message
    }
  }
}

/// Who can make a finding again with its sentences.
package protocol LateSentences: AnyObject, Sendable {
  /// The same finding, its sentences in it.
  var spoken: Finding { get }
}

extension Finding {
  /// Leaves its sentences, and those of its parts, to be made when somebody asks.
  package mutating func leaveSentences(to late: any LateSentences) { change { $0.said = .whenAsked(late) } }
}
