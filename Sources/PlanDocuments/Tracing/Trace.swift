public import Diagnostics

/// What came of holding a plan against the documents that it quotes.
public struct Trace: Sendable {
  /// How much of a document has its rule, or a recorded reason for having none.
  public struct Coverage: Sendable, Hashable {
    /// Sentences of the document; headings, cells and entries of lists count as such.
    public var sentences = 0
    /// Sentences that hold a number.
    public var quantified = 0
    /// Quantified sentences of which every number is accounted for.
    public var covered = 0
    /// Numbers of the document, words such as 全覆盖 among them; those that only number its parts are left out.
    public var numbers = 0
    /// Numbers inside the quote of a standard.
    public var byStandard = 0
    /// Numbers inside no standard's quote, but inside a recorded one with its reason.
    public var byRecord = 0

    /// Of a document in which nothing was counted.
    public init() {}

    /// Numbers that nothing accounts for.
    public var open: Int { numbers - byStandard - byRecord }

    /// Per cent of the numbers accounted for, rounded down; 100 for a text without numbers.
    public var percent: Int { numbers == 0 ? 100 : (byStandard + byRecord) * 100 / numbers }

    /// The counts of two documents together.
    public static func + (left: Self, right: Self) -> Self {
      var sum = left
      sum.sentences += right.sentences
      sum.quantified += right.quantified
      sum.covered += right.covered
      sum.numbers += right.numbers
      sum.byStandard += right.byStandard
      sum.byRecord += right.byRecord
      return sum
    }
  }

  /// A sentence with numbers that no rule and no record accounts for.
  public struct Gap: Sendable, Hashable {
    /// The first of the numbers.
    public let place: Diagnostic.Place
    /// The heading above, where the document numbers its headings.
    public let heading: String?
    /// The sentence on one line, without the blanks and line ends of its layout.
    public let sentence: String
    /// The numbers as written.
    public let numbers: [String]
    /// Where the numbers stand in the document.
    package let ranges: [Range<Int>]
    /// Why each number is taken to set no standard; nil for one that is taken to promise something.
    ///
    /// As many as there are numbers where the document was drafted, else none.
    public package(set) var reasons: [Phrase?] = []
    /// A rule file to start from, where the document was drafted.
    public package(set) var draft = ""

    init(
      place: Diagnostic.Place, heading: String?, sentence: String, numbers: [String], ranges: [Range<Int>]
    ) {
      (self.place, self.heading, self.sentence) = (place, heading, sentence)
      (self.numbers, self.ranges) = (numbers, ranges)
    }
  }

  /// One document.
  public struct Part: Sendable {
    /// The id of the source in the plan; nil for a document that the plan does not know.
    public let source: String?
    /// The name of the file that was read.
    public let file: String
    /// SHA-256 of the bytes that were read.
    public let digest: String
    /// How much of it is accounted for.
    public let coverage: Coverage
    /// What is not accounted for, from the top.
    public package(set) var gaps: [Gap]
  }

  /// The documents, in the order in which they were given.
  public var parts: [Part]
  /// Standards of the plan, those of documents that were not given among them.
  public var standards: Int
  /// Standards whose quote stands where they say.
  public var verified: Int
  /// What does not agree, of rules and of documents.
  public var diagnostics: [Diagnostic]

  /// The coverage of all documents together.
  public var coverage: Coverage { parts.reduce(Coverage()) { $0 + $1.coverage } }
}

/// A document that was read: its words, and what identifies its bytes.
public struct TracedDocument: Sendable {
  /// The words with their places.
  public let text: DocumentText
  /// SHA-256 in lower-case hexadecimal.
  public let digest: String

  /// `digest` is that of the file's own bytes, whatever form the text was read from.
  public init(text: DocumentText, digest: String) {
    self.text = text
    self.digest = digest
  }
}
