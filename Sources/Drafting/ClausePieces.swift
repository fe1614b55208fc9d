import PlanDocuments

/// A clause of a passage: what stands between commas, or within a bracket that has numbers of its own.
struct ClausePiece {
  var range: Range<Int>
  /// The sentence in which it stands.
  let sentence: Int
  let isBracket: Bool
}

/// Cuts a passage into its clauses.
struct ClausePieces {
  private let passage: Passage
  private let numbers: [QuotedNumber]
  private var pieces: [ClausePiece] = []
  private var sentence = 0

  static func all(of passage: Passage, _ numbers: [QuotedNumber]) -> [ClausePiece] {
    var cutter = ClausePieces(passage: passage, numbers: numbers)
    cutter.cut()
    return cutter.pieces
  }

  private init(passage: Passage, numbers: [QuotedNumber]) {
    (self.passage, self.numbers) = (passage, numbers)
  }

  private mutating func cut() {
    var start = 0
    var position = 0
    while position < passage.count {
      if let close = bracket(at: position), standsApart(position, close) {
        add(start..<position, false)
        let inner = ClausePieces.all(of: passage, from: position + 1, to: close, numbers)
        for range in inner { add(range, true) }
        position = close + 1
        start = position
      } else if let close = bracket(at: position) {
        position = close + 1
      } else if passage.text.endsClause(position), passage.text[position] != nil {
        add(start..<position, false)
        if endsSentence(position) { sentence += 1 }
        position += 1
        start = position
      } else {
        position += 1
      }
    }
    add(start..<passage.count, false)
  }

  /// The clauses within a bracket.
  private static func all(of passage: Passage, from start: Int, to end: Int, _ numbers: [QuotedNumber]) -> [Range<Int>]
  {
    var ranges: [Range<Int>] = []
    var begin = start
    for position in start..<end where passage.text.endsClause(position) {
      ranges.append(begin..<position)
      begin = position + 1
    }
    return ranges + [begin..<end]
  }

  private mutating func add(_ range: Range<Int>, _ isBracket: Bool) {
    let range = passage.trimmed(range)
    if !range.isEmpty { pieces.append(ClausePiece(range: range, sentence: sentence, isBracket: isBracket)) }
  }

  private func endsSentence(_ position: Int) -> Bool {
    guard let scalar = passage.text[position] else { return true }
    return ["。", "；", "！", "？", ";", "!", "?", "."].contains(scalar)
  }

  private func bracket(at start: Int) -> Int? {
    guard let open = passage.text[start], open == "（" || open == "(" || open == "〔" else { return nil }
    var depth = 0
    for position in start..<passage.count {
      switch passage.text[position] {
      case "（", "(", "〔": depth += 1
      case "）", ")", "〕":
        depth -= 1
        if depth == 0 { return position }
      default: continue
      }
    }
    return nil
  }

  /// A bracket with a number is a clause of its own where it follows a number or ends the clause.
  private func standsApart(_ open: Int, _ close: Int) -> Bool {
    let holdsNumber = numbers.contains { $0.range.lowerBound > open && $0.range.upperBound <= close && $0.isPlain }
    let labels = passage.holds(["：", ":"], in: open..<close)
    guard holdsNumber || labels else { return false }
    // 40部（其中…）, but not 1.2万套（间）
    let follows = numbers.contains { $0.range.upperBound <= open && open - $0.range.upperBound <= 3 }
    let ends = close + 1 >= passage.count || passage.text.endsClause(close + 1) || passage.text[close + 1] == " "
    return follows || ends
  }
}
