public import Diagnostics
public import Quantities

/// A unit that files figures and answers for standards: a bureau, a street, a department.
public struct ResponsibleUnit: Sendable, Hashable {
  public let id: String
  public let name: Phrase
  public let aliases: [String]
  public let former: [FormerName]

  public init(id: String, name: Phrase, aliases: [String] = [], former: [FormerName] = []) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.former = former
  }
}

/// A name that a unit or area had before it was renamed.
public struct FormerName: Sendable, Hashable {
  public let name: String
  /// The last day on which it was the name.
  public let until: CalendarDate

  public init(name: String, until: CalendarDate) {
    self.name = name
    self.until = until
  }
}

/// A person or office that answers for standards.
public struct Leader: Sendable, Hashable {
  public let id: String
  public let name: Phrase

  public init(id: String, name: Phrase) {
    self.id = id
    self.name = name
  }
}

/// A territory, ward or project for which figures are filed.
public struct Area: Sendable, Hashable {
  public let id: String
  public let name: Phrase
  public let aliases: [String]
  public let former: [FormerName]

  public init(id: String, name: Phrase, aliases: [String] = [], former: [FormerName] = []) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.former = former
  }
}

/// A document from which standards are quoted.
public struct SourceDocument: Sendable, Hashable {
  public let id: String
  public let title: Phrase
  public let file: String
  /// SHA-256 of the document's bytes, 64 lower-case hexadecimal digits; nil where none is recorded.
  public let sha256: String?

  public init(id: String, title: Phrase, file: String, sha256: String?) {
    self.id = id
    self.title = title
    self.file = file
    self.sha256 = sha256
  }
}

/// An ordered list of stage words, lowest first.
public struct StageLadder: Sendable, Hashable {
  public struct Stage: Sendable, Hashable {
    public let id: String
    public let name: Phrase
    public let aliases: [String]

    /// Without a name it is called by its id.
    public init(id: String, name: Phrase? = nil, aliases: [String] = []) {
      self.id = id
      self.name = name ?? Phrase(verbatim: id)
      self.aliases = aliases
    }
  }

  public let id: String
  public let stages: [Stage]

  public init(id: String, stages: [Stage]) {
    self.id = id
    self.stages = stages
  }

  /// The place of a stage word on the ladder, from 0; nil for a word that the ladder does not know.
  public func rank(of word: String) -> Int? {
    stages.firstIndex { $0.id == word || $0.name.zh == word || $0.name.en == word || $0.aliases.contains(word) }
  }
}
