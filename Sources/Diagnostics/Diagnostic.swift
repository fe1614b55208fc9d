import Synchronization

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

  /// What it says beside its kind.
  package final class Details: Sendable {
    let message: Phrase
    let help: Phrase?
    let place: Place?
    let related: [Related]

    package init(_ message: Phrase, help: Phrase?, at place: Place?, related: [Related]) {
      (self.message, self.help, self.place, self.related) = (message, help, place, related)
    }
  }

  /// All of it, behind one word: a drop of a million rows has thousands of them, and each is handed on many times.
  private final class Content: Sendable {
    let code: Code
    let severity: Severity
    private let said: Mutex<Said>

    private enum Said {
      case now(Details)
      case whenAsked(@Sendable () -> Details)
    }

    init(_ code: Code, _ severity: Severity, _ details: Details) {
      (self.code, self.severity) = (code, severity)
      said = Mutex(.now(details))
    }

    init(_ code: Code, _ severity: Severity, whenAsked details: @escaping @Sendable () -> Details) {
      (self.code, self.severity) = (code, severity)
      said = Mutex(.whenAsked(details))
    }

    var details: Details {
      said.withLock { said in
        switch said {
        case .now(let details): return details
        case .whenAsked(let make):
          let details = make()
          said = .now(details)
          return details
        }
      }
    }
  }

  private var content: Content

  /// The kind, by which tools and tests know it.
  public var code: Code { content.code }
  /// How grave it is.
  public var severity: Severity { content.severity }
  /// What is wrong, in lower case and without a full stop.
  public var message: Phrase { content.details.message }
  /// Where; nil for what lies in no file.
  public var place: Place? { content.details.place }
  /// Other places that the message speaks of, in the order in which they are shown.
  public var related: [Related] { content.details.related }

  /// What to do, likewise; nil where nobody can do anything.
  public var help: Phrase? {
    get { content.details.help }
    set {
      let details = content.details
      content = Content(
        code, severity, Details(details.message, help: newValue, at: details.place, related: details.related))
    }
  }

  /// An error unless `severity` says otherwise.
  public init(
    _ code: Code, _ severity: Severity = .error, at place: Place?, _ message: Phrase, help: Phrase? = nil,
    related: [Related] = []
  ) {
    content = Content(code, severity, Details(message, help: help, at: place, related: related))
  }

  /// A diagnostic whose words and place are made when somebody asks for them first: most of many are only counted.
  package init(_ code: Code, _ severity: Severity, whenAsked details: @escaping @Sendable () -> Details) {
    content = Content(code, severity, whenAsked: details)
  }

  /// Whether both say the same, wherever they are kept.
  public static func == (left: Self, right: Self) -> Bool {
    if left.content === right.content { return true }
    return left.code == right.code && left.severity == right.severity && left.place == right.place
      && left.message == right.message && left.help == right.help && left.related == right.related
  }

  /// By code, place and message: what differs in the rest alone is told apart when it is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(place)
    hasher.combine(message)
  }
}
