import Diagnostics

/// A mapping whose keys are known and whose values are of the right sort of node.
struct Fields {
  let shape: ShapeName
  let value: Value
  private(set) var values: [String: Value] = [:]
  private(set) var keys: [String: Value] = [:]

  init(shape: ShapeName, value: Value) {
    self.shape = shape
    self.value = value
  }

  /// Keeps an entry; of an unusable value only the key, so that it does not count as missing.
  mutating func hold(_ value: Value, under key: Value, usable: Bool) {
    guard let name = key.text else { return }
    keys[name] = key
    if usable { values[name] = value }
  }

  subscript(name: String) -> Value? { values[name] }

  /// Where the key is written; the mapping where it is not.
  func keyPlace(_ name: String) -> Diagnostic.Place { keys[name]?.place ?? place }

  /// The mapping by its first key, because a whole mapping may span many lines.
  var place: Diagnostic.Place { value.entries?.first?.key.place ?? value.place }

  func has(_ name: String) -> Bool { keys[name] != nil }

  /// Which of the keys are given, in the order of the table.
  func given(_ table: [Shape.Key]) -> [String] {
    table.map(\.name).filter(has)
  }
}
