public import Diagnostics
public import Quantities

/// For which areas a standard holds.
///
/// Numbers are places in `Plan.areas`.
public enum AreaScope: Sendable, Hashable {
  /// One area; the plan's first where nothing is said.
  case one(Int)
  /// Each of these by itself, and one finding for all: every one must hold, or at least so many.
  case each([Int], required: Combination.Rule)
  /// These summed: sum over sum, never a mean of rates.
  case together([Int])

  /// Every area that is spoken of.
  package var indices: [Int] {
    switch self {
    case .one(let area): [area]
    case .each(let areas, _), .together(let areas): areas
    }
  }

  /// The area of the finding for all of many areas.
  public static let all = "*"
}

/// An area that leaves a standard for a time, and on whose record.
public struct AreaExemption: Sendable, Hashable {
  /// Its place in `Plan.areas`.
  public let area: Int
  /// The first day of the exemption; nil: from the beginning.
  public let from: CalendarDate?
  /// The last day of the exemption, inclusive; nil: to the end.
  public let until: CalendarDate?
  /// On whose record: a document, a decision.
  public let record: Phrase

  /// An exemption without days holds for the whole term.
  public init(area: Int, from: CalendarDate?, until: CalendarDate?, record: Phrase) {
    self.area = area
    self.from = from
    self.until = until
    self.record = record
  }

  /// Whether the exemption holds on a day, its first and last one included.
  public func holds(on day: CalendarDate) -> Bool {
    day >= from ?? day && day <= until ?? day
  }
}

/// A standard that was withdrawn: neither met nor missed.
public struct Withdrawal: Sendable, Hashable {
  /// The first day on which the standard is neither met nor missed.
  public let from: CalendarDate
  /// Who withdrew it.
  public let by: Phrase
  /// The document or decision that says so.
  public let record: Phrase?

  /// Before `from` the standard is judged as ever.
  public init(from: CalendarDate, by: Phrase, record: Phrase? = nil) {
    self.from = from
    self.by = by
    self.record = record
  }

  /// `自2022年9月1日起由市政府撤销（市府办〔2022〕5号）`.
  public var words: Phrase {
    let document = record.map { Phrase(zh: "（\($0.zh)）", en: " (\($0.en))") } ?? Phrase(verbatim: "")
    return Phrase(
      zh: "自\(Words.date(from).zh)起由\(by.zh)撤销\(document.zh)", en: "withdrawn by \(by.en) from \(from)\(document.en)")
  }
}

/// The terms of a standard before its deadline was moved or its target changed.
public struct EarlierTerms: Sendable {
  /// The deadline of that time.
  public let deadline: CalendarDate
  /// What was required at that time.
  public let requirement: Requirement
  /// The last day on which they held; from the next one on the standard's own terms count.
  public let until: CalendarDate
  /// Who changed them.
  public let by: Phrase

  /// Of a change of the deadline alone, `requirement` is that of the standard, and the other way round.
  public init(deadline: CalendarDate, requirement: Requirement, until: CalendarDate, by: Phrase) {
    self.deadline = deadline
    self.requirement = requirement
    self.until = until
    self.by = by
  }
}
