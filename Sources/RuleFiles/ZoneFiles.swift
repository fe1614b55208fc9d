/// Where the zone files of time zones with summer time come from; this room reads no files itself.
public struct ZoneFiles: Sendable {
  /// What looking for a zone came to.
  public enum Answer: Sendable, Hashable {
    case file([UInt8])
    /// There is no zone of the name.
    case unknown
    /// There are no zone files at all.
    case notInstalled
  }

  /// Asked only for names that `PlanTimeZone.isFileName` allows.
  public let find: @Sendable (String) -> Answer
  /// The names of all zones, for a suggestion in place of an unknown one.
  public let names: @Sendable () -> [String]

  /// `find` answers for a name such as `Asia/Urumqi`; both are called from any thread.
  public init(find: @escaping @Sendable (String) -> Answer, names: @escaping @Sendable () -> [String] = { [] }) {
    self.find = find
    self.names = names
  }

  /// No files: only zones of one offset are known.
  public static let none = ZoneFiles(find: { _ in .unknown })
}
