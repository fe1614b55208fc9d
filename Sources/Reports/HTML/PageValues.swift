import Mustache

/// The properties of a page's values by name, read off once: left to itself, the template engine looks through all of
/// them again for every name it meets, which took nine tenths of a report's time.
///
/// The engine's own interface knows no types, so `Any` is spelled here and nowhere else.
struct PageValues: MustacheParent {
  private let values: [String: Any]

  init(_ subject: Any) {
    self.init(Mirror(reflecting: subject))
  }

  private init(_ mirror: Mirror) {
    var values: [String: Any] = [:]
    for (label, value) in mirror.children {
      if let label, let found = Self.found(value) { values[label] = found }
    }
    self.values = values
  }

  func child(named name: String) -> Any? { values[name] }

  /// Texts, numbers and choices as they are; nil for what is absent.
  private static func found(_ value: Any) -> Any? {
    if value is String || value is Int || value is Bool { return value }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { found($0.value) }
    case .collection: return mirror.children.compactMap { found($0.value) }
    case .struct: return PageValues(mirror)
    default: return value
    }
  }
}
