import Diagnostics
import Plans

/// Requirements of which all, any or so many must be met.
struct CombinationReader {
  let context: ReadingContext
  let scope: StandardScope

  /// Parts within parts, and no deeper.
  private static let depthLimit = 4

  /// So many of a list: `k_of`.
  func readCounted(_ value: Value, at place: Diagnostic.Place) -> Requirement? {
    guard let counted = context.fields(value, .counted), let parts = counted["parts"]?.items else { return nil }
    let count = counted.whole("k", in: 1...max(1, parts.count))
    let combination = read(.atLeast(count ?? 1), parts, at: place)
    return count == nil ? nil : combination
  }

  func read(_ rule: Combination.Rule, _ values: [Value], at place: Diagnostic.Place) -> Requirement? {
    guard scope.depth <= Self.depthLimit else {
      context.log.reportTooDeep(place, Phrase(zh: "组合", en: "combinations"), Self.depthLimit)
      return nil
    }
    var inner = scope
    inner.depth += 1
    if rule != .all { inner.isUnconditional = false }
    var parts: [Combination.Part] = []
    for value in values {
      guard let fields = context.fields(value, .part) else { continue }
      let name = fields.phrase("name")
      guard let requirement = RequirementReader(context: context).read(fields, inner) else { continue }
      parts.append(
        Combination.Part(
          name: name ?? PartNames(plan: context.plan).name(of: requirement, in: inner), requirement: requirement))
    }
    return parts.count == values.count ? .combination(Combination(rule: rule, parts: parts)) : nil
  }
}
