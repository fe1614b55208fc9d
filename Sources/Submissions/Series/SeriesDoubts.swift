/// What of a series may have to be said.
struct SeriesDoubts: OptionSet {
  let rawValue: UInt8

  /// Handed in after their day.
  static let lateness = SeriesDoubts(rawValue: 1)
  /// Periods left out.
  static let gaps = SeriesDoubts(rawValue: 2)
  /// Of another order of size.
  static let scale = SeriesDoubts(rawValue: 4)
  /// A total to date that falls.
  static let falls = SeriesDoubts(rawValue: 8)
  /// What real work seldom makes.
  static let patterns = SeriesDoubts(rawValue: 16)
  /// All of it, and which of several figures for a period counts.
  static let all = SeriesDoubts(rawValue: .max)
}
