import Compliance

/// A ladder of stages, lowest first.
struct LadderReader {
  let context: ReadingContext

  func read(_ key: Value, _ list: Value) {
    guard let id = key.text else { return }
    var stages: [StageLadder.Stage] = []
    for value in list.items ?? [] {
      if value.isScalar {
        guard let word = context.scalars.text(value, of: id) else { continue }
        context.declarations.noteAlias(word, of: word, as: .stages(ladder: id), at: value)
        stages.append(StageLadder.Stage(id: word))
      } else if let fields = context.fields(value, .stage), let word = fields.text("id") {
        context.declarations.noteNames(fields, as: .stages(ladder: id), nameKeys: ["id", "zh", "en"])
        stages.append(StageLadder.Stage(id: word, name: fields.name(orID: word), aliases: fields.texts("aliases")))
      }
    }
    context.plan.ladders.append(StageLadder(id: id, stages: stages))
  }
}
