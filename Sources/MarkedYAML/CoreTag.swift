/// The tags of the YAML 1.2 core schema, the only ones that a file may use.
enum CoreTag: String, CaseIterable {
  case string = "tag:yaml.org,2002:str"
  case integer = "tag:yaml.org,2002:int"
  case float = "tag:yaml.org,2002:float"
  case boolean = "tag:yaml.org,2002:bool"
  case null = "tag:yaml.org,2002:null"
  case sequence = "tag:yaml.org,2002:seq"
  case mapping = "tag:yaml.org,2002:map"

  /// The tag `!` says only "do not guess", so it suits any node.
  static let nonSpecific = "!"

  /// Whether the tag may stand on such a node.
  func suits(_ content: Node.Content) -> Bool {
    switch self {
    case .string, .integer, .float, .boolean, .null:
      if case .scalar = content { true } else { false }
    case .sequence:
      if case .sequence = content { true } else { false }
    case .mapping:
      if case .mapping = content { true } else { false }
    }
  }

  /// A tag as people write it: `!!str` for the full name.
  static func shown(_ tag: String) -> String {
    let common = "tag:yaml.org,2002:"
    return tag.hasPrefix(common) ? "!!" + tag.dropFirst(common.count) : tag.hasPrefix("!") ? tag : "!<\(tag)>"
  }
}
