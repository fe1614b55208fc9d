import Diagnostics
import Plans

/// A number that is set elsewhere: by whom, and when its figure is due.
struct UnsetThresholdReader {
  let context: ReadingContext
  let scope: StandardScope

  /// What may stand beside a number that is set elsewhere: when its figure is due.
  static let datingKeys = ["in", "from"]

  /// `measured` is what its `fields` name as the subject, if that could be read.
  func read(_ fields: Fields, _ measured: Measured?) -> Requirement? {
    let judging = fields.given(RequirementShapes.judging).filter { !Self.datingKeys.contains($0) }
    for key in fields.given(RequirementShapes.bounds) + judging {
      fields.reportIdle(key, Phrase(zh: "目标值由别处下达的标准", en: "a standard whose number is set elsewhere"))
    }
    let from = fields["from"].flatMap { context.terms.date($0, within: scope) }
    let period = fields["in"].flatMap { context.terms.period($0, within: scope) }
    let isUsable = measured != nil || fields.given(RequirementShapes.subjects).isEmpty
    guard let setBy = fields.text("target_set_by"), isUsable else { return nil }
    return .unsetThreshold(UnsetThreshold(subject: measured?.subject, setBy: setBy, period: period, from: from))
  }
}
