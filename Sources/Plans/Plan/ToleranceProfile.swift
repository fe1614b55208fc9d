public import Diagnostics
public import Quantities

/// A set of limits between on pace, behind (yellow) and far behind (red): a named one, or bands that a plan writes out.
public struct ToleranceProfile: Sendable, Hashable {
  /// The profiles that have a name.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    case standard
    case strict
    case points1030 = "points-10-30"
    case shortfall30 = "shortfall-30"
    case shortfall50TwoMonths = "shortfall-50-two-months"
    case evm
  }

  /// How far behind plan is beyond a limit.
  public struct Band: Sendable, Hashable {
    /// What a share is a share of.
    public enum Measure: Sendable, Hashable {
      /// Percentage points of the target: planned share less share done.
      case target
      /// Per cent of the plan to date.
      case planToDate
    }

    /// From 0 to 1.
    public let share: Rational
    /// Whether points of the target or per cents of the plan to date are meant.
    public let measure: Measure

    /// `share` is the limit as a fraction: 1/10 for 10 points or 10 %.
    public init(_ share: Rational, of measure: Measure) {
      self.share = share
      self.measure = measure
    }

    /// The gap that it stands for at planned share `q`.
    public func gap(at q: Rational) -> Rational {
      switch measure {
      case .target: share
      case .planToDate: share * q
      }
    }
  }

  /// What a report calls bands that a plan writes out, where the plan gives them no name.
  public static let ownWord = "own"

  /// Nil where the plan writes the bands out.
  public let name: Name?
  /// What such bands are called.
  public var title: Phrase?
  /// Behind beyond this is yellow.
  public var yellow: Band
  /// Behind beyond this is red.
  public var red: Band
  /// Whether the yellow limit shrinks to nothing at the deadline.
  public var tapers = false
  /// Whether a gap of exactly the yellow limit is behind already.
  public var isInclusive = false
  /// Whether it is red where the pace still needed is twice the best yet.
  public var comparesBest = false
  /// So many reports running behind are red.
  public var redAfterReports: Int?
  /// Whether the last few whole items are watched by themselves.
  public var watchesLastItems = false

  /// Bands that a plan writes out.
  public init(title: Phrase? = nil, yellow: Band, red: Band) {
    name = nil
    self.title = title
    self.yellow = yellow
    self.red = red
  }

  /// The profile of plans that name none.
  public static let standard = Self(.standard)

  /// The named profiles and where they come from.
  public init(_ name: Name) {
    func points(_ number: Int) -> Band { Band(Rational(number, 100), of: .target) }
    func ofPlan(_ number: Int) -> Band { Band(Rational(number, 100), of: .planToDate) }
    self.name = name
    switch name {
    // Ours. 10 points, tapering to nothing at the deadline; red over 30 points, or when the pace still needed is twice
    // the best yet.
    case .standard:
      (yellow, red) = (points(10), points(30))
      (tapers, comparesBest, watchesLastItems) = (true, true, true)
    // Ours. Behind at all is yellow, over 10 points red.
    case .strict:
      (yellow, red) = (points(0), points(10))
      comparesBest = true
    // Yinchuan's red, yellow and green lights for projects, reported 2025-03-18: 10 to 30 points behind, both included,
    // is yellow, over 30 red.
    case .points1030:
      (yellow, red) = (points(10), points(30))
      isInclusive = true
    // Tianjin's three-colour monitoring of investment work, reported 2022-03-04: short of the expected progress by up
    // to 30 % of it is yellow, by more red.
    case .shortfall30: (yellow, red) = (points(0), ofPlan(30))
    // Sanya's cards for project building, Hainan Daily 2022-05-13: short of it by up to 50 %, included, is yellow; by
    // more, or two months running, red.
    case .shortfall50TwoMonths:
      (yellow, red) = (points(0), ofPlan(50))
      redAfterReports = 2
    // Earned value: a schedule performance index from .95 is on pace, below .85 red.
    case .evm: (yellow, red) = (ofPlan(5), ofPlan(15))
    }
  }

  /// What machines read: the name, or `own`.
  public var code: String { name?.rawValue ?? Self.ownWord }

  /// What machines read of any profile: the names, and `own`.
  public static let codes = Name.allCases.map(\.rawValue) + [ownWord]

  /// What people read.
  public var words: Phrase {
    if let name { return Phrase(verbatim: name.rawValue) }
    return title ?? Phrase(zh: "自定", en: "own bands")
  }

  /// The bands in numbers.
  public var numbers: Phrase {
    var pieces = [yellowWords, redWords]
    if comparesBest {
      pieces.append(Phrase(zh: "余下每期所需达最好水平两倍为红", en: "red too where the pace needed is twice the best yet"))
    }
    if let count = redAfterReports {
      pieces.append(Phrase(zh: "连续\(count)期落后为红", en: "red too after \(count) reports running behind"))
    }
    if watchesLastItems {
      pieces.append(
        Phrase(zh: "进度过四分之三后最后几项另看", en: "the last few items of a count are watched from three quarters on"))
    }
    return Phrase(chinese: pieces.map(\.zh).joined(separator: "；"), english: pieces.map(\.en).joined(separator: "; "))
  }

  private var yellowWords: Phrase {
    if yellow.share.isZero { return Phrase(zh: "落后即黄", en: "yellow where behind at all") }
    let limit = yellow.words
    let how = isInclusive ? Phrase(zh: "达到", en: "by") : Phrase(zh: "超过", en: "by more than")
    let end = isInclusive ? Phrase(zh: "", en: " or more") : Phrase(verbatim: "")
    let taper = tapers ? Phrase(zh: "×（1−计划进度）", en: " × (1 − planned share)") : Phrase(verbatim: "")
    return Phrase(
      zh: "落后\(how.zh)\(limit.zh)\(taper.zh)为黄", en: "yellow where behind \(how.en) \(limit.en)\(taper.en)\(end.en)")
  }

  private var redWords: Phrase {
    Phrase(zh: "超过\(red.words.zh)为红", en: "red over \(red.words.en)")
  }
}

extension ToleranceProfile.Band {
  /// `10个百分点`, `10 points`; `计划进度的30%`, `30% of the plan to date`.
  var words: Phrase {
    let number = (share * 100).decimalText(maxPlaces: 4)
    return switch measure {
    case .target: Phrase(zh: "\(number)个百分点", en: "\(number) points")
    case .planToDate: Phrase(zh: "应达进度的\(number)%", en: "\(number)% of the plan to date")
    }
  }
}
