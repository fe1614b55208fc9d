/// The days on which a week may end, in the order of the calendar's numbers.
enum Weekday: String, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// 1 is Monday, 7 Sunday.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 6) + 1 }
}
