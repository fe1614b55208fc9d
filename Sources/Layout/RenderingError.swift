/// Why a report could not be made.
public struct RenderingError: Error {
  /// What the system or the maker of the format said.
  public let reason: String

  package init(reason: String) { self.reason = reason }
}
