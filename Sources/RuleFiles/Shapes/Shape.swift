import Diagnostics

/// The keys that one kind of mapping may have: the single place from which checks, did-you-mean, documentation and
/// schemas come.
struct Shape: Sendable {
  struct Key: Sendable {
    let name: String
    let type: ValueType
    let isRequired: Bool
    let about: Phrase

    init(_ name: String, _ type: ValueType, required: Bool = false, _ zh: String, _ en: String) {
      self.name = name
      self.type = type
      self.isRequired = required
      self.about = Phrase(chinese: zh, english: en)
    }
  }

  let about: Phrase
  let keys: [Key]
  /// Keys of earlier versions and what they are called now: still read, with a warning; `lint --fix` renames them.
  let retired: [String: String]
  private let places: [String: Int]

  init(_ zh: String, _ en: String, _ keys: [Key], retired: [String: String] = [:]) {
    self.retired = retired
    self.about = Phrase(chinese: zh, english: en)
    self.keys = keys
    self.places = Dictionary(keys.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func key(_ name: String) -> Key? {
    places[name].map { keys[$0] }
  }
}

/// Every kind of mapping of the rule language.
enum ShapeName: String, Sendable, Hashable, CaseIterable {
  case file, phrase, reporting, place, leader, stage, measure, source
  case table, tableMatch, tableColumn, tablePeriod
  case indicator, range, ratio, submissions, formerName
  case bands
  case section, item, group, standard, part, notStandard
  case reference, share, perHead, growth, about, pace
  case reduction, milestone, frequency, filing, counted
  case check
  case areaScope, exemptArea, compare, comparator, rank
  case rolling, running
  case graded, level, score, scorePart, records, condition, since
  case withdrawal, earlier
  case settings
  case waiverFile, waiver, waiverPolicy
  case testFile, test, row, expectation

  var shape: Shape {
    switch self {
    case .file: PlanShapes.file
    case .phrase: PlanShapes.phrase
    case .reporting: PlanShapes.reporting
    case .place: PlanShapes.place
    case .leader: PlanShapes.leader
    case .stage: PlanShapes.stage
    case .measure: PlanShapes.measure
    case .source: PlanShapes.source
    case .table: TableShapes.table
    case .tableMatch: TableShapes.match
    case .tableColumn: TableShapes.column
    case .tablePeriod: TableShapes.period
    case .indicator: IndicatorShapes.indicator
    case .range: IndicatorShapes.range
    case .ratio: IndicatorShapes.ratio
    case .submissions: PlanShapes.submissions
    case .formerName: PlanShapes.formerName
    case .bands: ProfileShapes.bands
    case .section: StandardShapes.section
    case .item: StandardShapes.item
    case .group: StandardShapes.group
    case .standard: StandardShapes.standard
    case .part: StandardShapes.part
    case .notStandard: StandardShapes.notStandard
    case .reference: RequirementShapes.reference
    case .share: RequirementShapes.share
    case .perHead: RequirementShapes.perHead
    case .growth: RequirementShapes.growth
    case .about: RequirementShapes.about
    case .pace: RequirementShapes.pace
    case .reduction: RequirementShapes.reduction
    case .milestone: RequirementShapes.milestone
    case .frequency: RequirementShapes.frequency
    case .filing: RequirementShapes.filing
    case .counted: RequirementShapes.counted
    case .check: FormulaShapes.check
    case .areaScope: AreaShapes.scope
    case .exemptArea: AreaShapes.exempt
    case .compare: AreaShapes.compare
    case .comparator: AreaShapes.comparator
    case .rank: AreaShapes.rank
    case .rolling: WindowShapes.rolling
    case .running: WindowShapes.running
    case .graded: GradedShapes.graded
    case .level: GradedShapes.level
    case .score: GradedShapes.score
    case .scorePart: GradedShapes.scorePart
    case .records: GradedShapes.records
    case .condition: GradedShapes.condition
    case .since: GradedShapes.since
    case .withdrawal: TermShapes.withdrawal
    case .earlier: TermShapes.earlier
    case .settings: SettingsShapes.settings
    case .waiverFile: WaiverShapes.file
    case .waiver: WaiverShapes.waiver
    case .waiverPolicy: WaiverShapes.policy
    case .testFile: TestShapes.file
    case .test: TestShapes.test
    case .row: TestShapes.row
    case .expectation: TestShapes.expectation
    }
  }
}
