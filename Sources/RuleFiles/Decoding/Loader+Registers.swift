import Diagnostics
import Plans
import Quantities

extension Loader {
  /// The lists of plan.yaml: measures, areas, units, leaders, ladders, sources.
  mutating func decodeRegisters(_ fields: Fields) {
    for value in fields["measures"]?.items ?? [] { decodeMeasure(value) }
    plan.areas = places(fields, "areas", as: .area).map {
      Area(id: $0.id, name: $0.name, aliases: $0.aliases, former: $0.former)
    }
    if plan.areas.isEmpty { plan.areas = [Area(id: plan.id, name: plan.issuer ?? plan.title)] }
    plan.units = places(fields, "units", as: .unit).map {
      ResponsibleUnit(id: $0.id, name: $0.name, aliases: $0.aliases, former: $0.former)
    }
    plan.leaders = places(fields, "leaders", as: .leader, .leader).map { Leader(id: $0.id, name: $0.name) }
    for (key, list) in table(fields["stages"]) { decodeLadder(key, list) }
    for value in fields["sources"]?.items ?? [] { decodeSource(value) }
  }

  private typealias Place = (id: String, name: Phrase, aliases: [String], former: [FormerName])

  /// Entries that are a name alone, or a mapping.
  private mutating func places(_ fields: Fields, _ key: String, as kind: Declarations.Kind, _ shape: ShapeName = .place)
    -> [Place]
  {
    (fields[key]?.items ?? []).compactMap { value in
      if value.isScalar {
        guard let id = text(value, of: key), isNew(id, as: kind, at: value) else { return nil }
        noteAlias(id, of: id, as: kind, at: value)
        return (id, Phrase(verbatim: id), [], [])
      }
      guard let entry = self.fields(value, shape), let id = text(entry, "id") else { return nil }
      guard isNew(id, as: kind, at: entry["id"]) else { return nil }
      noteNames(entry, as: kind, nameKeys: ["id", "zh", "en"])
      let former = formerNames(entry, of: id, as: kind)
      return (id, name(entry, id), texts(entry, "aliases"), former)
    }
  }

  private mutating func formerNames(_ entry: Fields, of id: String, as kind: Declarations.Kind) -> [FormerName] {
    (entry["former_names"]?.items ?? []).compactMap { value in
      guard let fields = fields(value, .formerName), let name = text(fields, "name"), let until = date(fields, "until")
      else { return nil }
      if let place = fields["name"] { noteAlias(name, of: id, as: kind, at: place) }
      return FormerName(name: name, until: until)
    }
  }

  /// What a thing is called; its id in a language that the entry does not name.
  private mutating func name(_ entry: Fields, _ id: String) -> Phrase {
    Phrase(chinese: text(entry, "zh") ?? id, english: text(entry, "en") ?? id)
  }

  /// Notes every name by which a thing may be called; a name that it has twice is noted once.
  mutating func noteNames(_ fields: Fields, as kind: Declarations.Kind, nameKeys: [String]) {
    var seen: Set<String> = []
    let id = fields["id"]?.text ?? ""
    for key in nameKeys + ["aliases"] {
      guard let value = fields[key] else { continue }
      let values = value.entries?.map(\.value) ?? value.oneOrMore
      for name in values {
        guard let text = name.text, !text.isEmpty, seen.insert(text).inserted else { continue }
        noteAlias(text, of: id, as: kind, at: name)
      }
    }
  }

  private mutating func decodeMeasure(_ value: Value) {
    guard let fields = fields(value, .measure), let symbol = text(fields, "symbol"), let place = fields["symbol"] else {
      return
    }
    let base = text(fields, "of")
    var factor: ExactDecimal?
    if let value = fields["factor"], let text = value.text {
      factor = ExactDecimal(text)
      if factor == nil {
        report(
          .badNumber, at: value.place, Phrase(zh: "“\(text)”不是数字", en: "'\(text)' is no number"),
          help: Phrase(zh: "请写不带单位的数字", en: "write a number without a unit"))
      }
    }
    switch plan.measures.declaring(symbol: symbol, of: base, factor: factor) {
    case .success(let table): plan.measures = table
    case .failure(let error):
      switch error.code {
      case .unitBaseUnknown: report(error, at: fields["of"] ?? place)
      case .unitFactorInvalid: report(error, at: fields["factor"] ?? place)
      default: report(error, at: place)
      }
      return
    }
    for alias in uniqueTexts(fields["aliases"], of: "aliases") {
      switch plan.measures.declaring(symbol: alias.text ?? "", of: symbol) {
      case .success(let table): plan.measures = table
      case .failure(let error): report(error, at: alias)
      }
    }
  }

  private mutating func decodeLadder(_ key: Value, _ list: Value) {
    guard let id = key.text else { return }
    var stages: [StageLadder.Stage] = []
    for value in list.items ?? [] {
      if value.isScalar {
        guard let word = text(value, of: id) else { continue }
        noteAlias(word, of: word, as: .stages(ladder: id), at: value)
        stages.append(StageLadder.Stage(id: word))
      } else if let fields = fields(value, .stage), let word = text(fields, "id") {
        noteNames(fields, as: .stages(ladder: id), nameKeys: ["id", "zh", "en"])
        stages.append(StageLadder.Stage(id: word, name: name(fields, word), aliases: texts(fields, "aliases")))
      }
    }
    plan.ladders.append(StageLadder(id: id, stages: stages))
  }

  private mutating func decodeSource(_ value: Value) {
    guard let fields = fields(value, .source), let id = identifier(fields, "id") else { return }
    let title = phrase(fields, "title")
    let file = text(fields, "file")
    let digest = text(fields, "sha256")
    if let digest, let place = fields["sha256"] {
      let isHex = digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      if digest.utf8.count != 64 || !isHex {
        report(
          .badDigest, at: place.place, Phrase(zh: "这不是 SHA-256 校验值", en: "this is no SHA-256"),
          help: Phrase(zh: "应为 64 位小写十六进制数", en: "it has 64 lower-case hexadecimal digits"))
      }
    }
    guard isNew(id, as: .source, at: fields["id"]), let title, let file else { return }
    plan.sources.append(SourceDocument(id: id, title: title, file: file, sha256: digest))
  }
}
