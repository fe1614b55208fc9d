public import Diagnostics
public import Quantities

/// A standard set aside for a time, by whom and why. The verdict underneath is still computed and shown.
public struct Waiver: Sendable, Hashable {
  public var standard: String
  /// Nil: in every area.
  public var area: String?
  public var owner: String
  public var approver: String
  public var reason: String
  public var from: CalendarDate
  /// Inclusive, in the plan's time zone.
  public var until: CalendarDate
  public var place: Diagnostic.Place

  public init(
    standard: String, area: String? = nil, owner: String, approver: String, reason: String, from: CalendarDate,
    until: CalendarDate, place: Diagnostic.Place
  ) {
    self.standard = standard
    self.area = area
    self.owner = owner
    self.approver = approver
    self.reason = reason
    self.from = from
    self.until = until
    self.place = place
  }
}
