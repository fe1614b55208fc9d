/// Diagnostics in the order in which a person reads the files: by file, line, column, then code.
public struct DiagnosticLog: Sendable {
  public private(set) var entries: [Diagnostic] = []

  public init() {}

  public mutating func report(_ diagnostic: Diagnostic) {
    entries.append(diagnostic)
  }

  public mutating func report(contentsOf others: some Sequence<Diagnostic>) {
    entries.append(contentsOf: others)
  }

  public var hasErrors: Bool { entries.contains { $0.severity == .error } }

  public func count(of severity: Diagnostic.Severity) -> Int {
    entries.count { $0.severity == severity }
  }

  /// Sorted, without exact repeats.
  public var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return entries.enumerated()
      .sorted { Self.key($0.element, $0.offset) < Self.key($1.element, $1.offset) }
      .map(\.element)
      .filter { seen.insert($0).inserted }
  }

  private static func key(_ diagnostic: Diagnostic, _ order: Int) -> (String, SourceRange, String, String, Int) {
    let start = SourceLocation(line: 0, column: 0)
    return (
      diagnostic.place?.file ?? "",
      diagnostic.place?.range ?? SourceRange(at: start),
      diagnostic.place?.address ?? "",
      diagnostic.code.rawValue,
      order
    )
  }
}
