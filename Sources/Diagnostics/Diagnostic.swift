/// What is wrong with something that somebody gave us: where, what, and what to do about it.
///
/// A diagnostic is about our input; a finding is about the figures. `message` says what is wrong, lower case and
/// without a full stop; `help` says what to do.
public struct Diagnostic: Sendable, Hashable, Error {
  /// How grave it is; an error means that something was not used.
  public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case information
    case warning
    case error

    /// The graver is the greater, whatever the order of the cases.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .information: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// The stable kebab-case name of a kind of diagnostic.
  ///
  /// Each room lists its own as a `CaseIterable` enum.
  public struct Code: Sendable, Hashable, Comparable, RawRepresentable {
    /// The name itself, the same in every language: `unknown-key`.
    public let rawValue: String

    /// Takes any text; the rooms' own enums give the names that exist.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// By the name, byte after byte as text compares; it has nothing to do with how grave a kind is.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// A file, and if known the text in it.
  public struct Place: Sendable, Hashable {
    /// The name of the file, as the user gave it or as it was found.
    public let file: String
    /// The text that is meant; nil where all of the file is, or where it has no lines.
    public let range: SourceRange?
    /// An address in a file that has no lines, such as `Sheet1!C12`, or beside its lines, such as `#/3/value`.
    public let address: String?

    /// A place in a file; without `range` and `address` it is the file as a whole.
    public init(file: String, range: SourceRange? = nil, address: String? = nil) {
      self.file = file
      self.range = range
      self.address = address
    }

    /// A single position, without extent.
    public init(file: String, at location: SourceLocation) {
      self.init(file: file, range: SourceRange(at: location))
    }
  }

  /// A second place that the message speaks of: the other duplicate, the other unit.
  public struct Related: Sendable, Hashable {
    /// What the second place has to do with the first.
    public let message: Phrase
    /// Where it is.
    public let place: Place

    /// A second place and what to say of it.
    public init(message: Phrase, place: Place) {
      self.message = message
      self.place = place
    }
  }

  /// The kind, by which tools and tests know it.
  public let code: Code
  /// How grave it is.
  public let severity: Severity
  /// What is wrong, in lower case and without a full stop.
  public let message: Phrase
  /// What to do, likewise; nil where nobody can do anything.
  public var help: Phrase?
  /// Where; nil for what lies in no file.
  public let place: Place?
  /// Other places that the message speaks of, in the order in which they are shown.
  public let related: [Related]

  /// An error unless `severity` says otherwise.
  public init(
    _ code: Code, _ severity: Severity = .error, at place: Place?, _ message: Phrase, help: Phrase? = nil,
    related: [Related] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.help = help
    self.place = place
    self.related = related
  }
}
