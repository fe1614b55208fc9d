import Plans

/// A ladder of stages, lowest first.
struct LadderReader {
  let log: RuleLog
  let declarations: Declarations

  func read(_ key: Value, _ list: Value) -> StageLadder? {
    guard let id = key.text else { return nil }
    var stages: [StageLadder.Stage] = []
    for value in list.items ?? [] {
      if value.isScalar {
        guard let word = ScalarReader(log: log).text(value, of: id) else { continue }
        declarations.noteAlias(word, of: word, as: .stages(ladder: id), at: value)
        stages.append(StageLadder.Stage(id: word))
      } else if let fields = ShapeReader(log: log).read(value, .stage), let word = fields.text("id") {
        declarations.noteNames(fields, as: .stages(ladder: id), nameKeys: ["id", "zh", "en"])
        stages.append(StageLadder.Stage(id: word, name: fields.name(orID: word), aliases: fields.texts("aliases")))
      }
    }
    return StageLadder(id: id, stages: stages)
  }
}
