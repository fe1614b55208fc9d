import Diagnostics

/// A mapping whose keys are known and whose values are of the right sort of node.
struct Fields {
  let shape: ShapeName
  let value: Value
  /// Takes what is wrong with the values, once they are read.
  let log: RuleLog
  /// Few enough to be searched in line.
  private var entries: [Entry] = []

  private struct Entry {
    let name: String
    let key: Value
    /// Nil where the value is of no use: the key is given, but with nothing that can be read.
    let value: Value?
  }

  init(shape: ShapeName, value: Value, log: RuleLog) {
    self.shape = shape
    self.value = value
    self.log = log
  }

  /// Keeps an entry; of an unusable value only the key, so that it does not count as missing.
  ///
  /// `name` is what the key is called now, where it is a retired one.
  mutating func hold(_ value: Value, under key: Value, as name: String? = nil, usable: Bool) {
    guard let name = name ?? key.text else { return }
    entries.append(Entry(name: name, key: key, value: usable ? value : nil))
  }

  private func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

  subscript(name: String) -> Value? { entry(name)?.value }

  /// Where the key is written; the mapping where it is not.
  func keyPlace(_ name: String) -> Diagnostic.Place { entry(name)?.key.place ?? place }

  /// The mapping by its first key, because a whole mapping may span many lines.
  var place: Diagnostic.Place { value.firstKeyPlace ?? value.place }

  /// A mapping under a key, held against its shape; nil where it is not given.
  func mapping(_ name: String, _ shape: ShapeName) -> Fields? {
    self[name].flatMap { ShapeReader(log: log).read($0, shape) }
  }

  /// The entries of a list; none where it is not given.
  func items(_ name: String) -> [Value] { self[name]?.items ?? [] }

  /// The entries of a mapping with free keys; none where it is not given.
  func table(_ name: String) -> [(key: Value, value: Value)] { self[name]?.freeEntries ?? [] }

  func has(_ name: String) -> Bool { entry(name) != nil }

  /// Which of the keys are given, in the order of the table.
  func given(_ table: [Shape.Key]) -> [String] {
    table.map(\.name).filter(has)
  }
}
