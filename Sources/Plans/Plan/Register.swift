public import Diagnostics
public import Quantities

/// A unit that files figures and answers for standards: a bureau, a street, a department.
public struct ResponsibleUnit: Sendable, Hashable {
  /// The name that rules, rows and findings use as its id.
  public let id: String
  /// What people read.
  public let name: Phrase
  /// Other names under which it may stand in tables.
  public let aliases: [String]
  /// Names from before it was renamed, in declared order.
  public let former: [FormerName]

  /// Names are unique in the register; that is checked where rule files are read.
  public init(id: String, name: Phrase, aliases: [String] = [], former: [FormerName] = []) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.former = former
  }
}

/// A name that a unit or area had before it was renamed.
public struct FormerName: Sendable, Hashable {
  /// The name of that time.
  public let name: String
  /// The last day on which it was the name.
  public let until: CalendarDate

  /// A name that held until a day, inclusive.
  public init(name: String, until: CalendarDate) {
    self.name = name
    self.until = until
  }
}

/// A person or office that answers for standards.
public struct Leader: Sendable, Hashable {
  /// The name that rules and findings use as the id.
  public let id: String
  /// What people read.
  public let name: Phrase

  /// A leader goes by one name: rows never name one.
  public init(id: String, name: Phrase) {
    self.id = id
    self.name = name
  }
}

/// A territory, ward or project for which figures are filed.
public struct Area: Sendable, Hashable {
  /// The name that rules, rows and findings use as its id.
  public let id: String
  /// What people read.
  public let name: Phrase
  /// Other names under which it may stand in tables and file names.
  public let aliases: [String]
  /// Names from before it was renamed, in declared order.
  public let former: [FormerName]

  /// Names are unique in the register; that is checked where rule files are read.
  public init(id: String, name: Phrase, aliases: [String] = [], former: [FormerName] = []) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.former = former
  }
}

/// A document from which standards are quoted.
public struct SourceDocument: Sendable, Hashable {
  /// The id by which standards name the document.
  public let id: String
  /// What the document is called.
  public let title: Phrase
  /// The file as the rule file writes it; a document handed in is known by the last part of the path, or by its digest.
  public let file: String
  /// SHA-256 of the document's bytes, 64 lower-case hexadecimal digits; nil where none is recorded.
  public let sha256: String?

  /// The digest is kept as given; it is held against the document where quotes are traced.
  public init(id: String, title: Phrase, file: String, sha256: String?) {
    self.id = id
    self.title = title
    self.file = file
    self.sha256 = sha256
  }
}

/// An ordered list of stage words, lowest first.
public struct StageLadder: Sendable, Hashable {
  /// One rung: a stage word and other words for it.
  public struct Stage: Sendable, Hashable {
    /// The word by which rules name the stage.
    public let id: String
    /// What people read.
    public let name: Phrase
    /// Other words that figures may be filed with.
    public let aliases: [String]

    /// Without a name it is called by its id.
    public init(id: String, name: Phrase? = nil, aliases: [String] = []) {
      self.id = id
      self.name = name ?? Phrase(verbatim: id)
      self.aliases = aliases
    }
  }

  /// The name by which rules and indicators choose the ladder.
  public let id: String
  /// Lowest first; a stage's place here is its rank.
  public let stages: [Stage]

  /// Words must be unique on the ladder; that is checked where rule files are read.
  public init(id: String, stages: [Stage]) {
    self.id = id
    self.stages = stages
  }

  /// The place of a stage word on the ladder, from 0; nil for a word that the ladder does not know.
  public func rank(of word: String) -> Int? {
    stages.firstIndex { $0.id == word || $0.name.zh == word || $0.name.en == word || $0.aliases.contains(word) }
  }
}
