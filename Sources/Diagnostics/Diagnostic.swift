/// What is wrong with something that somebody gave us: where, what, and what to do about it.
///
/// A diagnostic is about our input; a finding is about the figures. `message` says what is wrong, lower case and
/// without a full stop; `help` says what to do.
public struct Diagnostic: Sendable, Hashable, Error {
  public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case information
    case warning
    case error

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
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// A file, and if known the text in it.
  public struct Place: Sendable, Hashable {
    public let file: String
    public let range: SourceRange?
    /// An address in a file that has no lines, such as `Sheet1!C12`, or beside its lines, such as `#/3/value`.
    public let address: String?

    public init(file: String, range: SourceRange? = nil, address: String? = nil) {
      self.file = file
      self.range = range
      self.address = address
    }

    public init(file: String, at location: SourceLocation) {
      self.init(file: file, range: SourceRange(at: location))
    }
  }

  /// A second place that the message speaks of: the other duplicate, the other unit.
  public struct Related: Sendable, Hashable {
    public let message: Phrase
    public let place: Place

    public init(message: Phrase, place: Place) {
      self.message = message
      self.place = place
    }
  }

  public let code: Code
  public let severity: Severity
  public let message: Phrase
  public var help: Phrase?
  public let place: Place?
  public let related: [Related]

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
