/// Diagnostics in the order in which a person reads the files: by file, line, column, then code.
public struct DiagnosticLog: Sendable {
  /// In the order in which they were reported, repeats included.
  public private(set) var entries: [Diagnostic] = []

  /// An empty log.
  public init() {}

  /// Adds a diagnostic at the end.
  public mutating func report(_ diagnostic: Diagnostic) {
    entries.append(diagnostic)
  }

  /// Adds diagnostics at the end, in their order.
  public mutating func report(contentsOf others: some Sequence<Diagnostic>) {
    entries.append(contentsOf: others)
  }

  /// Whether any is an error; linear in the entries.
  public var hasErrors: Bool { entries.contains { $0.severity == .error } }

  /// How many there are of one severity, repeats included; linear in the entries.
  public func count(of severity: Diagnostic.Severity) -> Int {
    entries.count { $0.severity == severity }
  }

  /// Sorted, without exact repeats.
  public var sorted: [Diagnostic] {
    let keyed = entries.enumerated()
      .map { (entry: $0.element, key: Self.key($0.element, $0.offset)) }
      .sorted { $0.key < $1.key }
    var sorted: [Diagnostic] = []
    sorted.reserveCapacity(keyed.count)
    // Repeats share place and code: only those are compared by all they say.
    var seen: Set<Diagnostic> = []
    var isShared = false
    for (index, (entry, key)) in keyed.enumerated() {
      let sharesNext = index + 1 < keyed.count && Self.isSame(key, keyed[index + 1].key)
      if !isShared { seen.removeAll(keepingCapacity: true) }
      if !isShared && !sharesNext || seen.insert(entry).inserted { sorted.append(entry) }
      isShared = sharesNext
    }
    return sorted
  }

  private typealias Key = (String, SourceRange, AddressOrder, String, Int)

  private static func isSame(_ one: Key, _ other: Key) -> Bool {
    (one.0, one.1, one.2, one.3) == (other.0, other.1, other.2, other.3)
  }

  private static func key(_ diagnostic: Diagnostic, _ order: Int) -> Key {
    let start = SourceLocation(line: 0, column: 0)
    return (
      diagnostic.place?.file ?? "",
      diagnostic.place?.range ?? SourceRange(at: start),
      AddressOrder(diagnostic.place?.address ?? ""),
      diagnostic.code.rawValue,
      order
    )
  }
}
