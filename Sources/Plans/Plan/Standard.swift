public import Diagnostics
public import Quantities

/// One promise of the plan: what is required, of what, by when, and who answers for it.
public struct Standard: Sendable {
  /// The place of the standard's words in the source document.
  public struct Source: Sendable, Hashable {
    public var document: String?
    public var annex: Int?
    public var section: Int?
    public var sectionTitle: String?
    public var item: Int?
    public var itemTitle: String?
    /// The sub-heading within the item, where clauses are counted anew under each: 环卫设施.
    public var heading: String?
    public var clause: Int?

    public init(
      document: String? = nil, annex: Int? = nil, section: Int? = nil, sectionTitle: String? = nil, item: Int? = nil,
      itemTitle: String? = nil, heading: String? = nil, clause: Int? = nil
    ) {
      self.document = document
      self.annex = annex
      self.section = section
      self.sectionTitle = sectionTitle
      self.item = item
      self.itemTitle = itemTitle
      self.heading = heading
      self.clause = clause
    }
  }

  /// The weight of a promise; it belongs to the rule, never to the outcome.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// 约束性
    case binding
    /// 预期性
    case expected
    /// 力争, 争创: a miss is noted and fails no run unless asked.
    case striving
  }

  /// Another standard with which this one disagrees because the document does, as the rules have it on record.
  public struct Conflict: Sendable, Hashable {
    public let standard: String
    public let title: Phrase
    /// In what they disagree.
    public let note: Phrase?

    public init(standard: String, title: Phrase, note: Phrase?) {
      self.standard = standard
      self.title = title
      self.note = note
    }
  }

  /// Where the rule file says what, for messages about one part of the standard.
  public struct Places: Sendable {
    public var quote: Diagnostic.Place?
    public var leader: Diagnostic.Place?
    public var lead: Diagnostic.Place?
    public var deadline: Diagnostic.Place?
    /// Of the numbers asked for, by their words.
    public var bounds: [String: Diagnostic.Place] = [:]

    public init() {}
  }

  public var id: String
  public var title: Phrase
  public var quote: String
  public var source: Source
  public var leaders: [String]
  public var lead: [String]
  public var support: [String]
  public var severity: Severity
  public var start: CalendarDate
  public var deadline: CalendarDate
  /// Overrides the plan's profile.
  public var profile: ToleranceProfile?
  public var requirement: Requirement
  public var areas: AreaScope = .one(0)
  public var exemptions: [AreaExemption] = []
  public var withdrawal: Withdrawal?
  public var earlier: EarlierTerms?
  public var note: Phrase?
  public var conflicts: [Conflict] = []
  /// Drafted from the document and not yet reviewed by a person: its rule carries `x-draft`.
  public var isDraft = false
  public var places = Places()
  public var place: Diagnostic.Place

  public init(
    id: String, title: Phrase, quote: String, source: Source = Source(), leaders: [String] = [], lead: [String] = [],
    support: [String] = [], severity: Severity = .binding, start: CalendarDate, deadline: CalendarDate,
    profile: ToleranceProfile? = nil, requirement: Requirement, note: Phrase? = nil, place: Diagnostic.Place
  ) {
    self.id = id
    self.title = title
    self.quote = quote
    self.source = source
    self.leaders = leaders
    self.lead = lead
    self.support = support
    self.severity = severity
    self.start = start
    self.deadline = deadline
    self.profile = profile
    self.requirement = requirement
    self.note = note
    self.place = place
  }
}
