import Diagnostics
import MarkedYAML

/// Holds mappings against their shapes: which keys are known, which are wanted, and which sort of node suits each.
struct ShapeReader {
  let log: RuleLog

  /// Checks a mapping against its shape; nil when it is no mapping.
  ///
  /// What is wrong is left out of the fields.
  func read(_ mapping: Value, _ name: ShapeName) -> Fields? {
    guard let entries = mapping.entries else {
      reportType(mapping, .mapping(name), key: nil)
      return nil
    }
    let shape = name.shape
    var fields = Fields(shape: name, value: mapping, log: log)
    for (key, value) in entries {
      guard let text = key.text, !text.hasPrefix("x-") else { continue }
      guard let known = shape.key(text) else {
        if let name = shape.retired[text], let known = shape.key(name), !mapping.hasKey(name) {
          reportRetired(key, text, name)
          fields.hold(value, under: key, as: name, usable: accepts(value, known.type, key: key))
        } else {
          reportUnknown(key, text, in: shape)
        }
        continue
      }
      fields.hold(value, under: key, usable: accepts(value, known.type, key: key))
    }
    for key in shape.keys where key.isRequired && !fields.has(key.name) {
      log.report(
        .missingKey, at: fields.place,
        Phrase(zh: "\(shape.about.zh)缺少 `\(key.name)`", en: "\(shape.about.en) lacks `\(key.name)`"),
        help: Phrase(
          zh: "请补写 `\(key.name)`：\(key.about.zh)", en: "add `\(key.name)`: \(key.about.en)"))
    }
    return fields
  }

  private func reportRetired(_ key: Value, _ text: String, _ name: String) {
    log.report(
      .deprecatedKey, .warning, at: key.place,
      Phrase(zh: "`\(text)` 是旧写法，现为 `\(name)`", en: "`\(text)` is now called `\(name)`"),
      help: Phrase(zh: "请改为 `\(name)`；lint --fix 可代为改写", en: "write `\(name)`; `lint --fix` does it"))
  }

  private func reportUnknown(_ key: Value, _ text: String, in shape: Shape) {
    let near = NearestName.to(text, among: shape.keys.map(\.name))
    log.report(
      .unknownKey, at: key.place,
      Phrase(zh: "\(shape.about.zh)没有键 `\(text)`", en: "\(shape.about.en) has no key `\(text)`"),
      help: near.map { Phrase(zh: "是否想写 `\($0)`？", en: "did you mean `\($0)`?") }
        ?? Phrase(
          zh: "可用的键：" + shape.keys.map(\.name).joined(separator: "、") + "；其他工具的键以 x- 开头",
          en: "the keys are " + shape.keys.map(\.name).joined(separator: ", ") + "; keys of other tools begin with x-"))
  }

  /// Whether the sort of node suits the type; says so where it does not.
  ///
  /// Words and numbers are read later.
  private func accepts(_ value: Value, _ type: ValueType, key: Value) -> Bool {
    if value.standsForUnknownAlias { return false }
    if value.node.isBlank {
      log.report(
        .blankValue, at: key.place, Phrase(zh: "`\(key.text ?? "")` 没有值", en: "`\(key.text ?? "")` has no value"),
        help: Phrase(zh: "请写上值，或删去这个键", en: "give a value or remove the key"))
      return false
    }
    switch type {
    case .list(let element):
      guard value.items != nil else { break }
      return acceptsItems(of: value, element, key: key)
    case .oneOrMore(let element):
      if value.items != nil { return acceptsItems(of: value, element, key: key) }
      if Self.suits(value, element) { return true }
    case .table(let element):
      guard let entries = value.entries else { break }
      if entries.isEmpty { reportEmpty(value, key) }
      var good = !entries.isEmpty
      for entry in value.freeEntries where !accepts(entry.value, element, key: entry.key) { good = false }
      return good
    default:
      if Self.suits(value, type) { return true }
    }
    reportType(value, type, key: key.text)
    return false
  }

  private func acceptsItems(of value: Value, _ element: ValueType, key: Value) -> Bool {
    let items = value.items ?? []
    if items.isEmpty { reportEmpty(value, key) }
    var good = !items.isEmpty
    for item in items {
      if item.standsForUnknownAlias {
        good = false
      } else if item.node.isBlank {
        log.report(
          .blankValue, at: item.place,
          Phrase(zh: "`\(key.text ?? "")` 的列表有空项", en: "an entry of the list `\(key.text ?? "")` is blank"),
          help: Phrase(zh: "请写上值，或删去这一项", en: "give a value or remove the entry"))
        good = false
      } else if !Self.suits(item, element) {
        reportType(item, element, key: key.text)
        good = false
      }
    }
    return good
  }

  private func reportEmpty(_ value: Value, _ key: Value) {
    log.report(
      .emptyList, at: value.place, Phrase(zh: "`\(key.text ?? "")` 是空的", en: "`\(key.text ?? "")` is empty"),
      help: Phrase(zh: "请至少写一项，或删去这个键", en: "give at least one entry or remove the key"))
  }

  private static func suits(_ value: Value, _ type: ValueType) -> Bool {
    switch type {
    case .text, .identifier, .date, .period, .whole, .boolean, .quantity, .formula, .choice, .name:
      value.node.scalar != nil
    case .phrase: value.node.scalar != nil || value.node.mapping != nil
    case .list: value.node.sequence != nil
    case .oneOrMore(let element): value.node.sequence != nil || suits(value, element)
    case .mapping, .table: value.node.mapping != nil
    case .either(let types): types.contains { suits(value, $0) }
    }
  }

  private func reportType(_ value: Value, _ type: ValueType, key: String?) {
    let found =
      switch value.node.content {
      case .scalar: Phrase(zh: "单个值", en: "a single value")
      case .sequence: Phrase(zh: "列表", en: "a list")
      case .mapping: Phrase(zh: "映射", en: "a mapping")
      }
    let wanted = type.words
    let subject = key.map { Phrase(verbatim: "`\($0)`") } ?? Phrase(zh: "此处", en: "this")
    log.report(
      .wrongType, at: value.place,
      Phrase(
        zh: "\(subject.zh) 应为\(wanted.zh)，现为\(found.zh)", en: "\(subject.en) must be \(wanted.en), not \(found.en)"),
      help: Phrase(zh: "写法如 " + type.example, en: "write it as in " + type.example))
  }
}
