import Diagnostics
import Plans

/// Where names were declared, for look-up and for messages that point at both places.
final class Declarations {
  /// Things that are named apart from one another: a unit may be called as an area is.
  enum Kind: Hashable {
    case area, unit, leader, indicator, standard, source, check, test
    case stages(ladder: String)
  }

  private let log: RuleLog
  /// Ids and where they are given.
  private var ids: [Kind: [String: Diagnostic.Place]] = [:]
  /// Every name, with the id it belongs to.
  private var names: [Kind: [String: (id: String, place: Diagnostic.Place)]] = [:]

  init(log: RuleLog) {
    self.log = log
  }

  /// Notes an id; the place of an earlier one of the same kind, if there is one.
  func note(id: String, as kind: Kind, at place: Diagnostic.Place) -> Diagnostic.Place? {
    if let earlier = ids[kind]?[id] { return earlier }
    ids[kind, default: [:]][id] = place
    return nil
  }

  /// Notes a name; the place of an earlier one of the same kind, if there is one.
  func note(name: String, of id: String, as kind: Kind, at place: Diagnostic.Place) -> Diagnostic.Place? {
    if let earlier = names[kind]?[name] { return earlier.place }
    names[kind, default: [:]][name] = (id, place)
    return nil
  }

  func place(of id: String, as kind: Kind) -> Diagnostic.Place? { ids[kind]?[id] }

  /// The id of the thing that a name means.
  func owner(of name: String, as kind: Kind) -> String? { names[kind]?[name]?.id }

  /// Every name of a kind, sorted.
  func names(as kind: Kind) -> [String] { names[kind]?.keys.sorted() ?? [] }

  /// Whether the id is new among its kind; says where the other one is.
  func isNew(_ id: String, as kind: Declarations.Kind, at value: Value?) -> Bool {
    guard let value, let earlier = note(id: id, as: kind, at: value.place) else { return true }
    log.report(
      .duplicateID, at: value.place, Phrase(zh: "编号“\(id)”重复", en: "the id '\(id)' is given twice"),
      help: Phrase(zh: "请改用另一个编号", en: "choose another id"),
      related: [Diagnostic.Related(message: Phrase(zh: "第一次出现在这里", en: "first given here"), place: earlier)])
    return false
  }

  /// Notes another name of a thing, which must be nobody else's.
  func noteAlias(_ name: String, of id: String, as kind: Declarations.Kind, at value: Value) {
    guard let earlier = note(name: name, of: id, as: kind, at: value.place), earlier != value.place else {
      return
    }
    log.report(
      .duplicateAlias, at: value.place, Phrase(zh: "名称“\(name)”已被占用", en: "the name '\(name)' is taken"),
      help: Phrase(zh: "请改用另一个名称", en: "choose another name"),
      related: [Diagnostic.Related(message: Phrase(zh: "第一次出现在这里", en: "first given here"), place: earlier)])
  }

  /// Notes every name by which a thing may be called; a name that it has twice is noted once.
  func noteNames(_ fields: Fields, as kind: Declarations.Kind, nameKeys: [String]) {
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
}
