package import Diagnostics

/// What one object of our JSON holds, as the schema tells it: drawn from the statement that the object is written by.
package struct JSONShape: Sendable {
  package struct Key: Sendable {
    package let name: String
    package let type: JSONType
    package let about: Phrase
    package let isAlwaysThere: Bool
  }

  package let about: Phrase
  package let keys: [Key]
}

/// What the value of a key is.
package indirect enum JSONType: Sendable {
  case text
  case integer
  case flag
  /// Always true where it stands.
  case mark
  /// An exact number as text.
  case decimal
  case date
  case choice([String])
  case fixed(Int)
  /// An object by its name; its shape is made when it is asked for, since an object may hold others of its own kind.
  case object(String, @Sendable () -> JSONShape)
  case list(JSONType)
  /// Null where there is none.
  case optional(JSONType)
  case either([JSONType])
  /// An object of free keys, its values of one type.
  case map(JSONType)
}
