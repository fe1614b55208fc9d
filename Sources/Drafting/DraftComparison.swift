import Diagnostics
package import PlanDocuments
package import Plans
import Quantities

/// What a document says against the standards that a plan has already: what stands as before, what has another number,
/// what is new, what is gone.
package struct DraftComparison: Sendable {
  /// A standard whose clause is there with another number.
  package struct Change: Sendable {
    package let standard: String
    package let before: String
    package let now: String
  }

  /// Ids of the standards whose clause stands in the document as they quote it.
  package private(set) var carried: [String] = []
  package private(set) var changed: [Change] = []
  /// Drafts of clauses that no standard of the plan quotes.
  package private(set) var new: [PlanDraft.Entry] = []
  /// Ids and quotes of the standards whose clause is no more.
  package private(set) var gone: [(id: String, quote: String)] = []

  package init(_ plan: Plan, _ draft: PlanDraft, _ text: DocumentText) {
    var skeletons: [String: [PlanDraft.Entry]] = [:]
    for entry in draft.standards { skeletons[Self.skeleton(entry.standard.quote), default: []].append(entry) }
    let quotes = draft.standards.map { Self.folded($0.standard.quote) }
    var answered: Set<Int> = []
    for standard in plan.standards {
      let words = Self.folded(standard.quote)
      let found = text.occurrences(of: DocumentText.folded(standard.quote))
      if !found.isEmpty {
        carried.append(standard.id)
        for (place, entry) in draft.standards.enumerated() {
          let range = entry.standard.range
          let isSame =
            quotes[place] == words
            || found.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
          if isSame { answered.insert(place) }
        }
        continue
      }
      // The same clause with another number, and no older one that is still there.
      let place = draft.standards.indices.first { place in
        !answered.contains(place)
          && Self.skeleton(draft.standards[place].standard.quote) == Self.skeleton(standard.quote)
      }
      if let place {
        answered.insert(place)
        changed.append(
          Change(standard: standard.id, before: standard.quote, now: draft.standards[place].standard.quote))
      } else {
        gone.append((standard.id, standard.quote))
      }
    }
    new = draft.standards.enumerated().filter { !answered.contains($0.offset) }.map(\.element)
  }

  private static func folded(_ quote: String) -> String { String(quote.filter { !$0.isWhitespace }) }

  /// The words of a clause with its numbers left out.
  static func skeleton(_ quote: String) -> String {
    var words = ""
    var isNumber = false
    for character in folded(quote) {
      let scalars = character.unicodeScalars
      let isDigit = scalars.allSatisfy {
        NumberMention.isDigit($0) || (isNumber && NumberMention.isPoint($0))
          || (isNumber && NumberMention.isMeasure($0) && $0 != "%" && $0 != "％")
      }
      if isDigit {
        if !isNumber { words.append("#") }
        isNumber = true
      } else {
        isNumber = false
        words.append(character)
      }
    }
    return words.lowercased()
  }
}
