/// What a plan allows waivers to do.
public struct WaiverPolicy: Sendable, Hashable {
  /// The longest waiver in days, both ends counted; nil for any length.
  public var longestDays: Int?
  /// Standards that are never waived.
  public var notWaivable: Set<String>

  /// Without arguments waivers may last any time and cover any standard.
  public init(longestDays: Int? = nil, notWaivable: Set<String> = []) {
    self.longestDays = longestDays
    self.notWaivable = notWaivable
  }
}
