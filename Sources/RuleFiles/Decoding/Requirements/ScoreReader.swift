import Diagnostics
import Plans
import Quantities

/// A score: parts with weights, and how much of them is enough.
struct ScoreReader {
  let context: ReadingContext
  let scope: StandardScope

  func read(_ value: Value) -> Requirement? {
    guard let fields = context.fields(value, .score) else { return nil }
    let wanted = context.quantities.amount(fields["at_least"], in: Measure.inPercent(Phrase(zh: "得分率", en: "a score")))
    var inner = scope
    inner.depth += 1
    inner.isUnconditional = false
    var parts: [Score.Part] = []
    for value in fields.items("parts") {
      guard let part = context.fields(value, .scorePart) else { continue }
      let weight = context.quantities.quantity(part["weight"])?.value
      if let weight, weight <= .zero, let value = part["weight"] {
        context.log.report(
          .numberOutOfRange, at: value.place, Phrase(zh: "权重须大于零", en: "a weight is above zero"),
          help: Phrase(zh: "请写大于零的权重，或删去该项", en: "write a weight above zero, or remove the part"))
      }
      let name = part.phrase("name")
      guard let requirement = RequirementReader(context: context).read(part, inner), let weight else { continue }
      parts.append(
        Score.Part(
          name: name ?? PartNames(plan: context.plan).name(of: requirement, in: inner), weight: weight,
          isVeto: part.boolean("veto") ?? false,
          requirement: requirement))
    }
    guard let wanted, parts.count == fields["parts"]?.items?.count else { return nil }
    return .score(Score(parts: parts, atLeast: wanted, text: fields["at_least"]?.text ?? ""))
  }
}
