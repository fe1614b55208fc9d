import Diagnostics
import Quantities

/// Rule files to start from, for clauses of a document that have none.
struct DraftStandards {
  private let text: DocumentText
  private let plan: Plan
  private var ids: Set<String>
  private var names: Set<String>

  init(text: DocumentText, plan: Plan) {
    self.text = text
    self.plan = plan
    ids = Set(plan.standards.map(\.id) + plan.indicators.map(\.id))
    names = Set(plan.indicators.flatMap { [$0.name.zh, $0.name.en] + $0.aliases })
  }

  /// A rule file with a standard for each clause of the sentence that holds one of the numbers.
  mutating func draft(for mentions: [NumberMention], in sentence: Range<Int>) -> String {
    var standards: [String] = []
    var indicators: [String] = []
    var clauses: [(range: Range<Int>, mention: NumberMention)] = []
    for mention in mentions {
      let clause = clause(around: mention.range, in: sentence)
      guard clauses.last?.range == clause else {
        clauses.append((clause, mention))
        continue
      }
      // Digits are a figure sooner than a 一 or 零 in a word.
      if !hasDigits(clauses[clauses.count - 1].mention), hasDigits(mention) {
        clauses[clauses.count - 1].mention = mention
      }
    }
    for (clause, mention) in clauses {
      let (standard, indicator) = draft(mention, clause)
      standards.append(standard)
      if let indicator { indicators.append(indicator) }
    }
    return "plan: \(plan.id)\nstandards:\n" + standards.joined()
      + (indicators.isEmpty ? "" : "indicators:\n" + indicators.joined())
  }

  private func hasDigits(_ mention: NumberMention) -> Bool {
    mention.range.contains { NumberMention.isDigit(text.scalars[$0]) }
  }

  private mutating func draft(_ mention: NumberMention, _ clause: Range<Int>) -> (standard: String, indicator: String?)
  {
    let words = text.text(clause)
    let line = text.places[mention.range.lowerBound].line
    let id = unused("line-\(line)", in: \.ids)
    var lines = [
      "  - id: \(id)", "    title: \(Self.scalar(words))", "    quote: \(Self.scalar(words))",
    ]
    guard let target = target(mention, clause, words) else {
      lines.append("    manual: true")
      return (lines.joined(separator: "\n") + "\n", nil)
    }
    let indicator = unused(id + "-figure", in: \.ids)
    let name = unused(words, in: \.names)
    lines += ["    indicator: \(indicator)", "    \(target.key): \(target.value)"]
    let declared =
      "  - {id: \(indicator), name: \(Self.quoted(name)), unit: \(target.unit), kind: \(target.kind)\(target.extra)}\n"
    return (lines.joined(separator: "\n") + "\n", declared)
  }

  private mutating func unused(_ name: String, in set: WritableKeyPath<Self, Set<String>>) -> String {
    var candidate = name
    var count = 1
    while !self[keyPath: set].insert(candidate).inserted {
      count += 1
      candidate = "\(name)-\(count)"
    }
    return candidate
  }

  // MARK: The clause

  /// The shortest stretch between commas that holds the number; between 、 too where more than the number is left.
  private func clause(around range: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let clause = stretch(around: range, in: sentence, between: ["，", "；", "：", ",", ";", ":", "。", "！", "？", "."])
    let part = stretch(around: range, in: clause, between: ["、"])
    return part.count - range.count >= 3 ? part : clause
  }

  private func stretch(around range: Range<Int>, in outer: Range<Int>, between ends: Set<Unicode.Scalar>) -> Range<Int>
  {
    var start = range.lowerBound
    while start > outer.lowerBound, !isEnd(start - 1, ends) { start -= 1 }
    var end = range.upperBound
    while end < outer.upperBound, !isEnd(end, ends) { end += 1 }
    return start..<end
  }

  /// A comma or point inside a number ends nothing.
  private func isEnd(_ position: Int, _ ends: Set<Unicode.Scalar>) -> Bool {
    guard ends.contains(text.scalars[position]) else { return false }
    let isInside =
      NumberMention.isPoint(text.scalars[position]) && position > 0 && position + 1 < text.scalars.count
      && NumberMention.isDigit(text.scalars[position - 1]) && NumberMention.isDigit(text.scalars[position + 1])
    return !isInside
  }

  // MARK: The target

  private typealias Target = (key: String, value: String, unit: String, kind: String, extra: String)

  private func target(_ mention: NumberMention, _ clause: Range<Int>, _ words: String) -> Target? {
    let number = text.text(mention.range)
    if ["百分百", "百分之百", "全覆盖"].contains(number) || number.hasPrefix("应") {
      return ("at_least", "100 %", "'%'", "rate", "")
    }
    let sign = words.contains("下降") && number.hasSuffix("%") ? "-" : ""
    guard let (quantity, unit) = quantity(sign + number, after: mention.range.upperBound, within: clause) else {
      return nil
    }
    let isPercent = unit == "%"
    let key = comparison(words, isZero: quantity.value.isZero)
    let kind = isPercent ? (words.contains("增长") || words.contains("下降") ? "growth" : "rate") : "cumulative"
    let isCount = quantity.unit.dimension.isCount
    let extra = !isPercent && isCount && !quantity.value.isInteger ? ", whole: false" : ""
    return (key, quantity.text, isPercent ? "'%'" : Self.quoted(unit), kind, extra)
  }

  /// The number with the longest known unit behind it; 个 where none is known.
  private func quantity(_ number: String, after end: Int, within clause: Range<Int>) -> (
    quantity: Quantity, unit: String
  )? {
    if number.hasSuffix("%") || number.hasSuffix("％") || number.contains("分之") {
      return parsed(number.hasSuffix("%") || number.hasSuffix("％") ? "\(number.dropLast()) %" : number, "%")
    }
    let following = text.scalars[end..<min(clause.upperBound, end + 6)]
    for length in stride(from: following.count, through: 1, by: -1) {
      var unit = String.UnicodeScalarView()
      unit.append(contentsOf: following.prefix(length))
      if let known = plan.measures.unit(String(unit)), !known.unit.symbol.isEmpty,
        let found = parsed("\(number) \(String(unit))", String(unit))
      {
        return found
      }
    }
    return parsed("\(number) 个", "个")
  }

  private func parsed(_ text: String, _ unit: String) -> (quantity: Quantity, unit: String)? {
    guard case .success(let quantity) = plan.measures.parse(text), let known = plan.measures.unit(unit),
      known.unit == quantity.unit
    else { return nil }
    return (Quantity(value: quantity.value, unit: quantity.unit, text: text), unit)
  }

  private func comparison(_ words: String, isZero: Bool) -> String {
    func says(_ any: String...) -> Bool { any.contains { words.contains($0) } }
    if says("以内", "以下", "不超过", "控制在", "不高于", "低于", "下降") || isZero { return "at_most" }
    if says("左右", "约") { return "about" }
    return "at_least"
  }

  // MARK: YAML

  /// A scalar of block style; quoted only where it must be.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      !scalar.isASCII || ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || scalar == "." || scalar == "+" || scalar == " "
    }
    return isPlain && text.first?.isASCII == false ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
