extension Node {
  /// The scalar, if this is one.
  public var scalar: Scalar? {
    if case .scalar(let scalar) = content { scalar } else { nil }
  }

  /// The items, if this is a sequence.
  public var sequence: [Node]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The entries, if this is a mapping.
  public var mapping: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value under a key; nil when there is none, or when this is no mapping.
  public subscript(key: String) -> Node? {
    mapping?.first { $0.key.scalar?.text == key }?.value
  }

  /// Whether nothing is given here: a plain scalar that is empty, `~` or `null`, and not tagged as text.
  public var isBlank: Bool {
    guard let scalar, scalar.style == .plain, tag == nil || tag == CoreTag.null.rawValue else { return false }
    return scalar.text.isEmpty || scalar.text == "~" || scalar.text == "null"
  }
}
