import Diagnostics
import Plans
import Quantities

/// The lists of plan.yaml: measures, areas, units, leaders, ladders, sources.
struct RegisterReader {
  let context: ReadingContext

  func read(_ fields: Fields) {
    let measures = MeasureReader(log: context.log)
    for value in fields.items("measures") { measures.read(value, into: &context.plan.measures) }
    context.plan.areas = places(fields, "areas", as: .area).map {
      Area(id: $0.id, name: $0.name, aliases: $0.aliases, former: $0.former)
    }
    if context.plan.areas.isEmpty {
      context.plan.areas = [Area(id: context.plan.id, name: context.plan.issuer ?? context.plan.title)]
    }
    context.plan.units = places(fields, "units", as: .unit).map {
      ResponsibleUnit(id: $0.id, name: $0.name, aliases: $0.aliases, former: $0.former)
    }
    context.plan.leaders = places(fields, "leaders", as: .leader, .leader).map { Leader(id: $0.id, name: $0.name) }
    let ladders = LadderReader(log: context.log, declarations: context.declarations)
    context.plan.ladders = fields.table("stages").compactMap { ladders.read($0.key, $0.value) }
    let sources = SourceDocumentReader(log: context.log, declarations: context.declarations)
    context.plan.sources = fields.items("sources").compactMap { sources.read($0) }
  }

  private typealias Place = (id: String, name: Phrase, aliases: [String], former: [FormerName])

  /// Entries that are a name alone, or a mapping.
  private func places(_ fields: Fields, _ key: String, as kind: Declarations.Kind, _ shape: ShapeName = .place)
    -> [Place]
  {
    fields.items(key).compactMap { value in
      if value.isScalar {
        guard let id = context.scalars.text(value, of: key), context.declarations.isNew(id, as: kind, at: value) else {
          return nil
        }
        context.declarations.noteAlias(id, of: id, as: kind, at: value)
        return (id, Phrase(verbatim: id), [], [])
      }
      guard let entry = context.fields(value, shape), let id = entry.text("id") else { return nil }
      guard context.declarations.isNew(id, as: kind, at: entry["id"]) else { return nil }
      context.declarations.noteNames(entry, as: kind, nameKeys: ["id", "zh", "en"])
      let former = formerNames(entry, of: id, as: kind)
      return (id, entry.name(orID: id), entry.texts("aliases"), former)
    }
  }

  private func formerNames(_ entry: Fields, of id: String, as kind: Declarations.Kind) -> [FormerName] {
    entry.items("former_names").compactMap { value in
      guard let fields = context.fields(value, .formerName), let name = fields.text("name"),
        let until = fields.date("until")
      else { return nil }
      if let place = fields["name"] { context.declarations.noteAlias(name, of: id, as: kind, at: place) }
      return FormerName(name: name, until: until)
    }
  }
}
