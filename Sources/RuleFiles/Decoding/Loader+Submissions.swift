import Diagnostics
import Plans
import Quantities

/// What submissions are held against: severities of the checks, and how indicators hang together.
extension Loader {
  mutating func decodeSubmissions(_ head: Fields) {
    guard let value = head["submissions"], let fields = fields(value, .submissions) else { return }
    if let area = fields["whole_area"], let text = area.text {
      plan.submissions.wholeArea = plan.areas.firstIndex { $0.id == text || $0.aliases.contains(text) }
      if plan.submissions.wholeArea == nil {
        reportUnknown(
          .unknownArea, area, text, Phrase(zh: "地区", en: "area"), among: plan.areas.map(\.id),
          otherwise: Phrase(zh: "请在 plan.yaml 的 areas 中登记", en: "enter it under areas in plan.yaml"))
      }
    }
    for (key, value) in fields["severity"]?.entries ?? [] {
      guard let name = key.text, let word = value.text else { continue }
      guard let code = SubmissionCode(rawValue: name) else {
        reportUnknownWord(key, name, of: "severity", words: SubmissionCode.allCases.map(\.rawValue))
        continue
      }
      guard let severity = Diagnostic.Severity(rawValue: word) else {
        reportUnknownWord(value, word, of: name, words: Diagnostic.Severity.allCases.map(\.rawValue))
        continue
      }
      plan.submissions.severities[code] = severity
    }
  }

  mutating func resolveRelations() {
    for (index, fields) in declared.relations {
      for part in fields["parts"]?.items ?? [] {
        if let other = related(part, to: index) { plan.indicators[index].parts.append(other) }
      }
      if let value = fields["growth_of"], let levels = indicator(value) { plan.indicators[index].growthOf = levels }
      if let value = fields["ratio"], let ratio = self.fields(value, .ratio),
        let top = ratio["of"].flatMap({ indicator($0) }),
        let bottom = ratio["in"].flatMap({ indicator($0) })
      {
        plan.indicators[index].ratio = Indicator.Ratio(of: top, in: bottom)
      }
    }
  }

  /// A part of a total: another indicator of the same unit.
  private mutating func related(_ value: Value, to index: Indicator.Index) -> Indicator.Index? {
    guard let other = indicator(value), !broken.contains(other), !broken.contains(index) else { return nil }
    let total = plan.indicators[index]
    let part = plan.indicators[other]
    if other == index {
      reportKind(value, other, wanted: Indicator.Kind.allCases.filter { !$0.isWords && $0 != part.kind })
      return nil
    }
    guard part.unit.dimension == total.unit.dimension else {
      reportUnlike(
        value, part.unit, Measure(unit: total.unit, text: total.unitText, what: total.shownName, place: total.place))
      return nil
    }
    return other
  }
}
