public import Diagnostics
public import Quantities

/// A standard set aside for a time, by whom and why.
///
/// The verdict underneath is still computed and shown.
public struct Waiver: Sendable, Hashable {
  /// The id of the standard.
  public var standard: String
  /// Nil: in every area.
  public var area: String?
  /// Who answers for what is set aside.
  public var owner: String
  /// Who approved of it.
  public var approver: String
  /// Why it is set aside, in the words of the waiver file.
  public var reason: String
  /// The first day on which it is in force, inclusive.
  public var from: CalendarDate
  /// Inclusive, in the plan's time zone.
  public var until: CalendarDate
  /// Where the waiver file says so.
  public var place: Diagnostic.Place

  /// Nothing is checked here: whether the plan allows it is checked where waiver files are read.
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
