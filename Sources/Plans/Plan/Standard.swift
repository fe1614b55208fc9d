public import Diagnostics
public import Quantities

/// One promise of the plan: what is required, of what, by when, and who answers for it.
public struct Standard: Sendable {
  /// The place of the standard's words in the source document.
  public struct Source: Sendable, Hashable {
    /// The id of the document in `Plan.sources`; nil where the plan names none or several and the rule does not say.
    public var document: String?
    /// The number of the annex as printed; nil where the rule gives none, as for every number here.
    public var annex: Int?
    /// The number of the section.
    public var section: Int?
    /// The section's heading, without its number.
    public var sectionTitle: String?
    /// The number of the item within the section.
    public var item: Int?
    /// The item's heading, without its number.
    public var itemTitle: String?
    /// The sub-heading within the item, where clauses are counted anew under each: 环卫设施.
    public var heading: String?
    /// The number of the clause within the item, or within its sub-heading.
    public var clause: Int?

    /// A place known as far as the arguments go.
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
    /// The id of the other standard.
    public let standard: String
    /// What the other standard is called.
    public let title: Phrase
    /// In what they disagree.
    public let note: Phrase?

    /// A conflict without a note says only that the two disagree.
    public init(standard: String, title: Phrase, note: Phrase?) {
      self.standard = standard
      self.title = title
      self.note = note
    }
  }

  /// Where the rule file says what, for messages about one part of the standard.
  public struct Places: Sendable {
    /// Of the quoted words.
    public var quote: Diagnostic.Place?
    /// Of the leader, where it may be inherited from the file or a group.
    public var leader: Diagnostic.Place?
    /// Of the lead unit, where it may be inherited.
    public var lead: Diagnostic.Place?
    /// Of the deadline, where it may be inherited; nil where the plan's is taken.
    public var deadline: Diagnostic.Place?
    /// Of the numbers asked for, by their words.
    public var bounds: [String: Diagnostic.Place] = [:]

    /// No place is known yet.
    public init() {}
  }

  /// The id, unique in the plan; findings, waivers and baselines name the standard by it.
  public var id: String
  /// What the standard is called in reports.
  public var title: Phrase
  /// The words of the source document that make the promise: the shortest clause with the number.
  public var quote: String
  /// Where the words stand in the document.
  public var source: Source
  /// Ids in `Plan.leaders` of those who answer for it; empty where nobody is named.
  public var leaders: [String]
  /// Ids in `Plan.units` of the lead units; empty where none is named.
  public var lead: [String]
  /// Ids in `Plan.units` of the supporting units.
  public var support: [String]
  /// How much a miss weighs.
  public var severity: Severity
  /// The first day that counts; earlier figures only serve as a base to start from.
  public var start: CalendarDate
  /// The last day on which it can be met, inclusive in the plan's time zone.
  public var deadline: CalendarDate
  /// Overrides the plan's profile.
  public var profile: ToleranceProfile?
  /// What is required; it is judged against `start` and `deadline`.
  public var requirement: Requirement
  /// For which areas it holds; the plan's first where the rule names none.
  public var areas: AreaScope = .one(0)
  /// Areas that leave it for a time.
  public var exemptions: [AreaExemption] = []
  /// Set where it was withdrawn; from that day on it is `waived`, its own verdict kept underneath.
  public var withdrawal: Withdrawal?
  /// The terms before its deadline or its target changed; nil where nothing changed.
  public var earlier: EarlierTerms?
  /// What the rule's author wants readers to know; shown as it stands, never judged.
  public var note: Phrase?
  /// Standards with which it disagrees because the document does; each of the two names the other.
  public var conflicts: [Conflict] = []
  /// Drafted from the document and not yet reviewed by a person: its rule carries `x-draft`.
  public var isDraft = false
  /// Places of single parts in the rule file.
  public var places = Places()
  /// Where the rule file declares it: its id.
  public var place: Diagnostic.Place

  /// A standard of the plan's first area, in force and unchanged; areas, exemptions and changes are set afterwards.
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
