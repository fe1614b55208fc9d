import Diagnostics
import Plans

/// Stages of milestones against the words of their quotes.
extension QuoteAudit {
  /// A quote that names stages of the ladder must name the one that the rule asks for; the first of all, where nothing
  /// has begun, is nobody's promise.
  mutating func checkStage(_ standard: Standard) {
    for milestone in standard.requirement.milestones {
      guard plan.ladders.indices.contains(milestone.ladder) else { continue }
      let ladder = plan.ladders[milestone.ladder]
      guard ladder.stages.indices.contains(milestone.rank) else { continue }
      let said = stages(of: ladder, in: standard.quote, about: milestone.items)
      let stage = ladder.stages[milestone.rank]
      if said.contains(where: { $0.rank == milestone.rank }) { continue }
      if let first = said.first {
        report(
          .stageAgainstQuote, standard, at: standard.places.bounds["stage"],
          Phrase(
            zh: "原文的阶段是“\(first.words)”，规则写“\(stage.id)”",
            en: "the quote's stage is '\(first.words)', the rule's '\(stage.id)'"),
          help: Phrase(
            zh: "请核对 `stage` 与原文；两词同义的，在 plan.yaml 的 stages 中写为别名",
            en:
              "check `stage` against the quote; where both mean the same, give the word as an alias under stages in plan.yaml"
          ))
      } else if milestone.rank == 0, ladder.stages.count > 1 {
        report(
          .stageAgainstQuote, standard, at: standard.places.bounds["stage"],
          Phrase(
            zh: "“\(stage.id)”是阶段序列 `\(ladder.id)` 的起点，任何时候都已达到",
            en: "'\(stage.id)' is where the ladder `\(ladder.id)` begins: it is always reached"),
          help: Phrase(zh: "请写原文承诺的阶段", en: "write the stage that the quote promises"))
      }
    }
  }

  private struct Said {
    let rank: Int
    let words: String
    let range: Range<Int>
  }

  /// The stage words of a quote, the longest each: those of the clauses that name the items, where such clauses have
  /// any.
  private func stages(of ladder: StageLadder, in quote: String, about items: [String]) -> [Said] {
    let text = QuoteText(quote)
    let index = WordIndex(
      ladder.stages.enumerated().flatMap { rank, stage in
        ([stage.id, stage.name.zh, stage.name.en] + stage.aliases).map {
          (String(String.UnicodeScalarView(QuoteText($0).scalars)), rank)
        }
      }.filter { !$0.0.isEmpty })
    // What the items are called says nothing of their stage, unless nothing else does.
    let named = items.flatMap { text.ranges(of: QuoteText($0).scalars) }
    let apart = words(of: index, in: text, besides: named)
    let found = apart.isEmpty ? words(of: index, in: text, besides: []) : apart
    let clauses = Set(named.map { text.clause(around: $0.lowerBound) })
    let near = found.filter { word in clauses.contains { $0.contains(word.range.lowerBound) } }
    return near.isEmpty ? found : near
  }

  private func words(of index: WordIndex<Int>, in text: QuoteText, besides named: [Range<Int>]) -> [Said] {
    var found: [Said] = []
    var position = 0
    while position < text.scalars.count {
      if let item = named.first(where: { $0.contains(position) }) {
        position = item.upperBound
      } else if let word = index.longest(in: text, at: position) {
        found.append(Said(rank: word.meaning, words: text.text(position..<word.end), range: position..<word.end))
        position = word.end
      } else {
        position += 1
      }
    }
    return found
  }
}

extension QuoteText {
  fileprivate func ranges(of words: [Unicode.Scalar]) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    return scalars.indices.filter { stands(words, at: $0) }.map { $0..<($0 + words.count) }
  }

  /// From one end of a clause to the next.
  fileprivate func clause(around position: Int) -> Range<Int> {
    var (start, end) = (position, position)
    while start > 0, !endsClause(start - 1) { start -= 1 }
    while end < scalars.count, !endsClause(end) { end += 1 }
    return start..<end
  }
}

extension Requirement {
  fileprivate var milestones: [Milestone] {
    switch self {
    case .milestone(let milestone): [milestone]
    case .combination(let combination): combination.parts.flatMap(\.requirement.milestones)
    default: []
    }
  }
}
