import Diagnostics
import PlanDocuments
import Quantities

/// What a clause without a number asks for: a deliverable, something that recurs, a goal that is handed down.
extension Clause {
  private static let stageIndex = WordIndex(DraftStage.words.map { ($0.words, $0) })

  private struct Stage {
    let range: Range<Int>
    let ladder: String
    let stage: String
    let isSure: Bool
  }

  /// The longest word for a stage; of several the last.
  private func stage() -> Stage? {
    var best: Stage?
    var position = piece.range.lowerBound
    while position < piece.range.upperBound {
      guard let found = Self.stageIndex.longest(in: passage.text, at: position), found.end <= piece.range.upperBound,
        passage.text[found.end] != "率"
      else {
        position += 1
        continue
      }
      let stage = Stage(
        range: position..<found.end, ladder: found.meaning.ladder, stage: found.meaning.stage,
        isSure: found.meaning.isSure)
      if best.map({ $0.range.count <= stage.range.count }) ?? true { best = stage }
      position = found.end
    }
    return best
  }

  /// A dated clause, or one that names a deliverable.
  func milestone() -> DraftedStandard? {
    let stage = stage()
    let isDated = !phrases.isEmpty || season != nil || (context.isDated && stage != nil)
    let said = days.reduce(0) { $0 + $1.unicodeScalars.count }
    // 6月底前开工，11月底前完工: what is to be complete, the clause before or the row says.
    let isBare = isDated && stage != nil && isChinese && !standing.isEmpty
    guard piece.range.count - said > (isChinese ? isBare ? 1 : 3 : 8) else { return nil }
    if piece.isBracket, !isDated { return nil }
    if passage.holds(DraftWords.pointers, in: piece.range) { return nil }
    guard isDated || (stage.map { $0.isSure && namesDeliverable($0) } ?? false) else { return nil }
    var words = matter.words(of: piece.range, without: days)
    if let stage, isBare, words.count <= stage.range.count + 2 { words = standing + words }
    let items = items(stage, words)
    guard !items.isEmpty else { return nil }
    let reached = DraftStage(ladder: stage?.ladder ?? "action", stage: stage?.stage ?? "完成")
    let range = shortened
    var standard = DraftedStandard(
      title: words, quote: passage.quoted(range), range: passage.inDocument(range),
      ask: .milestone(reached, items: items),
      owners: context.owners)
    standard.owners.lead = asked ?? standard.owners.lead
    standard.deadline = deadline
    if let stage {
      standard.note(
        Phrase(verbatim: "“\(passage.words(stage.range))” → \(reached.stage)"),
        isDated || stage.range.count > 2 ? .low : .middle)
    } else {
      standard.note("有时限而没有节点词，按“完成”理解", "dated, and no stage is named: taken as done", .middle)
    }
    if !isDated { standard.note("没有写时限，按方案期末", "no day is written: the end of the plan", .middle) }
    return standard
  }

  /// What a clause of a stage alone is about.
  private var standing: String {
    if !context.subject.isEmpty { return context.subject }
    guard let before, before.sentence == piece.sentence else { return "" }
    return matter.words(
      of: before.range,
      without: QuoteDays(passage.words(before.range), from: term.start, through: term.deadline).phrases.map(\.words))
  }

  private var shortened: Range<Int> {
    let openings = isChinese ? ["其中", "并", "同时", "确保", "且", "请"] : ["and", "of which"]
    guard let word = passage.begins(openings, at: piece.range.lowerBound) else { return passage.quotable(piece.range) }
    return passage.trimmed((piece.range.lowerBound + word.unicodeScalars.count)..<piece.range.upperBound)
  }

  /// 请各责任单位于…: who is asked to do it.
  private var asked: [String]? {
    guard isChinese, context.owners.lead.isEmpty, let start = passage.places(of: "请", in: piece.range).first else {
      return nil
    }
    var end = start + 1
    while end < piece.range.upperBound, let scalar = passage.text[end],
      !["于", "在", "每", "将", "按", "把", "并"].contains(scalar), !NumberMention.isDigit(scalar)
    {
      end += 1
    }
    let name = passage.words((start + 1)..<end)
    return name.isEmpty || name.count > 16 || end == piece.range.upperBound ? nil : [name]
  }

  /// A verb that is sure, and a thing behind or before it; not what goes on without an end.
  private func namesDeliverable(_ stage: Stage) -> Bool {
    guard
      context.isTask || !isChinese || !context.owners.lead.isEmpty || passage.holds(DraftWords.promise, in: piece.range)
    else { return false }
    let start = piece.range.lowerBound
    if passage.holds(DraftWords.process, in: start..<stage.range.lowerBound) { return false }
    if isChinese {
      let rest = passage.words(stage.range.upperBound..<piece.range.upperBound)
      if ["工作", "机制", "任务", "目标"].contains(where: { rest.hasSuffix($0) }) { return false }
      return piece.range.count - stage.range.count >= 4
    }
    // adopt a new strategy, open the Mill Lane link: a verb and its object.
    let lead = passage.words(start..<stage.range.lowerBound).lowercased()
    let isOpening = matter.opened(lead + " x") == "x" || lead.isEmpty
    let object = passage.words(stage.range.upperBound..<piece.range.upperBound)
    let opens = ["a ", "an ", "the ", "our ", "its ", "new "].contains { object.lowercased().hasPrefix($0) }
    return isOpening && (opens || object.first?.isUppercase == true)
  }

  private func items(_ stage: Stage?, _ words: String) -> [String] {
    guard let stage else { return words.isEmpty ? [] : [words] }
    var name = words
    if isChinese, let range = name.range(ofWords: passage.words(stage.range)), name.count > stage.range.count + 1 {
      let behind = String(name[range.upperBound...]).trimmed
      let ahead = String(name[..<range.lowerBound]).trimmed
      name = behind.count >= 2 ? behind : ahead
    }
    if !isChinese, let range = name.range(ofWords: passage.words(stage.range)) {
      let behind = String(name[range.upperBound...]).trimmed
      var ahead = String(name[..<range.lowerBound]).trimmed
      for ending in [" will be", " will", " to be", " is", " are", " to"] where ahead.hasSuffix(ending) {
        ahead = String(ahead.dropLast(ending.count))
      }
      let isObject =
        ["a ", "an ", "the ", "our ", "its "].contains { behind.lowercased().hasPrefix($0) }
        || behind.first?.isUppercase == true
      if isObject, behind.count > 3 { name = behind } else if ahead.count > 3 { name = ahead }
    }
    if isChinese {
      name = matter.opened(name)
      // A、B等学校 names two, and more that are not named.
      if name.contains("、"), !name.contains("（") {
        let parts = name.split(separator: "、").map { $0.trimmed }.filter { !$0.isEmpty }
        if parts.count > 1, parts.allSatisfy({ $0.count >= 2 }) { return parts }
      }
    }
    return name.isEmpty ? [] : [name]
  }

  /// 每月25日前报送进展情况, `reported every quarter`: once in every such time.
  func recurring() -> DraftedStandard? {
    guard let every = cadence, every != "day", piece.range.count > (isChinese ? 6 : 14) else { return nil }
    if passage.holds(DraftWords.process, in: piece.range), isChinese { return nil }
    let range = shortened
    let name = matter.words(of: range, without: days)
    let measure = DraftedStandard.Measure(name: name, unit: "次", kind: "flow", cadence: every)
    var standard = DraftedStandard(
      title: name, quote: passage.quoted(range), range: passage.inDocument(range),
      ask: .frequency(measure, times: 1, every: every), owners: context.owners)
    standard.owners.lead = asked ?? standard.owners.lead
    standard.note("没有写次数，按每期一次", "no number is written: once in every period", .middle)
    return standard
  }

  /// “双下降”, 只降不升: a direction without a number.
  func unnumbered() -> DraftedStandard? {
    guard let word = passage.first(of: DraftWords.directions, in: piece.range) else { return nil }
    let name = matter.words(of: piece.range, without: days)
    var standard = DraftedStandard(
      title: name, quote: passage.quoted(shortened), range: passage.inDocument(shortened), ask: .manual,
      owners: context.owners)
    standard.deadline = deadline
    standard.note("“\(word)”只有方向，没有数", "'\(word)' gives a direction and no number", .high)
    return standard
  }

  /// 完成市下达任务: the number is set elsewhere.
  func handedDown() -> DraftedStandard? {
    guard let word = passage.first(of: DraftWords.handedDown, in: piece.range), isChinese else { return nil }
    let place = passage.places(of: word, in: piece.range).first ?? piece.range.lowerBound
    var start = place
    while start > piece.range.lowerBound, let scalar = passage.text[start - 1],
      !["成", "，", ",", "、", "〔"].contains(scalar)
    {
      start -= 1
    }
    let by = passage.words(start..<place)
    let name = matter.words(of: piece.range, without: days)
    let measure = DraftedStandard.Measure(name: name, unit: "%", kind: "rate")
    var standard = DraftedStandard(
      title: name, quote: passage.quoted(piece.range), range: passage.inDocument(piece.range),
      ask: .handedDown(measure, by: by.isEmpty ? "上级" : by), owners: context.owners)
    standard.deadline = deadline
    standard.note("目标值由“\(by)”下达，文件没有写", "the number is set by \(by), and the document does not write it", .middle)
    return standard
  }
}
