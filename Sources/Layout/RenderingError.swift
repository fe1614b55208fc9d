/// Why a report could not be made.
public struct RenderingError: Error {
  /// What the system or the maker of the format said.
  public let reason: String
}
