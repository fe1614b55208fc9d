public import Diagnostics
public import Quantities

/// How a report is written; nothing here changes what it says.
public struct ReportOptions: Sendable {
  /// The language of pages for people.
  public var language: Language
  /// The languages in which JSON holds its texts.
  public var texts: TextLanguages
  /// Whether JSON is indented for a person to read; otherwise it is without a blank.
  public var isPretty = false
  /// Whether ANSI colours are used.
  ///
  /// Every colour has a mark beside it, so that nothing is lost without.
  public var color: Bool
  /// Terminal columns; no line of a page is wider.
  ///
  /// At least 40.
  public var width: Int
  /// Every finding with its sentence, those that pass and are not due too, however long the page gets.
  public var showAll: Bool
  /// The zone of moments (`known-by`).
  public var timeZone: PlanTimeZone
  /// Whether at-risk fails the run, so that a test report says so too.
  public var failsAtRisk: Bool
  /// Whether no-data fails the run, likewise.
  public var failsWithoutData = false
  /// Whether striving standards count like the others, likewise.
  public var countsStriving = false
  /// The version of the program, for formats that name their tool; nil leaves it out.
  public var toolVersion: String?
  /// The most bytes of a Markdown report; a job summary holds 1 MiB in all.
  public var markdownBytes: Int

  /// Takes a width below 40 for 40; `texts` is the language alone where it is not given.
  public init(
    language: Language = .en, color: Bool = false, width: Int = 80, showAll: Bool = false,
    timeZone: PlanTimeZone = .utc,
    failsAtRisk: Bool = false, toolVersion: String? = nil, markdownBytes: Int = 1_000_000,
    texts: TextLanguages? = nil
  ) {
    self.language = language
    self.texts = texts ?? .one(language)
    self.color = color
    self.width = max(40, width)
    self.showAll = showAll
    self.timeZone = timeZone
    self.failsAtRisk = failsAtRisk
    self.toolVersion = toolVersion
    self.markdownBytes = markdownBytes
  }
}
