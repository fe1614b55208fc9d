public import Diagnostics

/// Everything that this room can find wrong with a YAML file.
public enum YAMLCode: String, CaseIterable, Sendable {
  case syntax = "yaml-syntax"
  case controlCharacter = "yaml-control-character"
  case notUTF8 = "yaml-not-utf8"
  case duplicateKey = "yaml-duplicate-key"
  case keyNotScalar = "yaml-key-not-scalar"
  case mergeKey = "yaml-merge-key"
  case tag = "yaml-tag"
  case unknownAlias = "yaml-unknown-alias"
  case recursiveAlias = "yaml-recursive-alias"
  case aliasExpansion = "yaml-alias-expansion"
  case tooLarge = "yaml-too-large"
  case tooDeep = "yaml-too-deep"
  case tooManyNodes = "yaml-too-many-nodes"

  /// The raw value as the code of a diagnostic.
  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}
