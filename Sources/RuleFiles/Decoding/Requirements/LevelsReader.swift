import Diagnostics
import Plans

/// Graded levels of a subject, each with a bound and a verdict.
struct LevelsReader {
  let context: ReadingContext

  func read(_ value: Value) -> Requirement? {
    guard let fields = context.fields(value, .graded) else { return nil }
    let subjects = fields.given(RequirementShapes.subjects)
    guard let key = subjects.first, let named = fields[key],
      let measured = SubjectReader(context: context).read(key, named)
    else {
      if subjects.isEmpty {
        context.log.report(
          .subjectMissing, at: fields.place, Phrase(zh: "分级没有指标", en: "graded levels without a subject"),
          help: Phrase(zh: "请写 indicator、share、per_head 或 growth", en: "give indicator, share, per_head or growth"))
      }
      return nil
    }
    var levels: [GradedLevels.Level] = []
    for value in fields.items("levels") {
      guard let level = context.fields(value, .level) else { continue }
      let name = level.phrase("name")
      let verdict = level.choice("verdict", Verdict.self)
      let run = WindowReader(quantities: context.quantities).running(level)
      guard let bound = BoundReader(quantities: context.quantities).only(level, measured), let name, let verdict,
        verdict == .fail || verdict == .atRisk
      else {
        continue
      }
      levels.append(GradedLevels.Level(name: name, bound: bound, verdict: verdict, running: run))
    }
    let decimals = fields.whole("compare_rounded", in: 0...12)
    return levels.count == fields["levels"]?.items?.count
      ? .levels(GradedLevels(subject: measured.subject, levels: levels, comparedDecimals: decimals)) : nil
  }
}
