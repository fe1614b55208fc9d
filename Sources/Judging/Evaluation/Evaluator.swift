import Bytes
public import Diagnostics
public import Figures
public import Findings
public import Plans
public import Quantities
public import Submissions

/// Evaluates a plan's standards against the accepted figures of a drop.
public struct Evaluator: Sendable {
  /// The plan whose standards are judged.
  public let plan: Plan
  /// The accepted figures of the drop, and what was wrong with the rest.
  public let submission: Submission
  /// The drop they came from, for the places of figures.
  public let drop: Drop
  /// The day of the data, as at its end: periods that end later are not judged.
  public let asOf: CalendarDate
  /// Whether that day was given or follows from the drop.
  public let asOfOrigin: Report.AsOfOrigin
  /// The moment after which the submission hides what was handed in; for the report's head alone.
  public let knownBy: Timestamp?
  /// Whether findings carry their sum step by step.
  public let explains: Bool
  /// Who makes the sentences of findings when somebody asks for them; nil where they are made with the findings.
  private var speaker: Boxed<Evaluator>?
  let shared = SharedValues()
  /// By area, as findings name it.
  private let sites: [Boxed<Finding.Site>]
  private let nowhere = Boxed(Finding.Site(area: "", areaName: nil))

  /// So many rows are judged on one thread: threads would cost more than they save.
  private static let rowsOfOneThread = 20_000

  /// The as-of defaults to the day on which the drop's latest period fell due; nil where there is neither.
  ///
  /// With `sentences` false a finding's sentence is made when it is asked for, by judging it once more: for pages that
  /// show few of many findings. What is asked for is the same.
  public init?(
    plan: Plan, drop: Drop, submission: Submission, asOf: CalendarDate?, knownBy: Timestamp? = nil,
    explains: Bool = false, sentences: Bool = true
  ) {
    guard let day = asOf ?? submission.latestDue else { return nil }
    self.plan = plan
    self.drop = drop
    self.submission = submission
    self.asOf = day
    self.asOfOrigin = asOf == nil ? .latestDue : .given
    self.knownBy = knownBy
    self.explains = explains
    sites = plan.areas.map { Boxed(Finding.Site(area: $0.id, areaName: $0.name)) }
    if !sentences, !explains { speaker = Boxed(self) }
  }

  /// Findings of the given standards, in the order of the plan.
  ///
  /// `progress` hears how many standards have been judged. `dated` are the findings of the same submission at other
  /// as-ofs: what has not turned since is taken from there.
  public func report(
    on standards: [Standard], reusing dated: DatedFindings? = nil, _ progress: Progress = .none
  ) -> Report {
    report(judge(standards, into: [Finding](), reusing: dated, progress), on: standards)
  }

  /// Judges standards and hands the findings of each to `sink`, which has taken nothing yet, in the order of the plan.
  ///
  /// What a standard's findings come to is made on the thread that judges it.
  public func judge<Sink: FindingSink>(
    _ standards: [Standard], into sink: Sink, reusing dated: DatedFindings? = nil, _ progress: Progress = .none
  ) -> Sink {
    let threads = drop.rowCount > Self.rowsOfOneThread ? Workers.available : 1
    return judge(standards, into: sink, threads: threads, reusing: dated, progress)
  }

  func judge<Sink: FindingSink>(
    _ standards: [Standard], into sink: Sink, threads: Int, reusing dated: DatedFindings? = nil,
    _ progress: Progress = .none
  ) -> Sink {
    let found = { @Sendable (index: Int) -> [Finding] in
      progress.note(.judging, index, of: standards.count)
      let standard = standards[index]
      guard let dated else { return findings(of: standard) }
      return dated.findings(of: standard, asOf: asOf, explains: explains) { findings(of: standard) }
    }
    guard threads > 1 else {
      var sink = sink
      for index in standards.indices { sink.take(found(index)) }
      return sink
    }
    return Workers.fold(standards.count, threads: threads, into: sink) { index in
      var own = sink
      own.take(found(index))
      return own
    } take: {
      $0.join($1)
    }
  }

  func report(_ findings: [Finding], on standards: [Standard]) -> Report {
    var report = head(of: FindingTotals(findings), on: standards)
    report.findings = findings
    return report
  }

  /// The report on findings of `standards` that came to `totals`, without the findings.
  public func head(of totals: FindingTotals, on standards: [Standard]) -> Report {
    var ledger = Report.Ledger()
    ledger.filesRead = drop.fileCount
    ledger.filesSkipped = drop.filesSkipped
    ledger.rowsRead = submission.rowsRead
    ledger.rowsRejected = submission.rowsRejected(asOf: asOf)
    ledger.tables = drop.tables
    ledger.columnsIgnored = drop.files.reduce(0) { $0 + $1.ignoredColumns.count }
    ledger.rulesLoaded = plan.standards.count
    ledger.rulesEvaluated = standards.count
    ledger.rulesWithoutData = totals.standardsWithoutData
    ledger.figuresUnused = submission.rowsOfHistory + drop.rowsLeft + figuresUnused
    var report = opening
    report.ledger = ledger
    report.diagnostics = submission.diagnostics(asOf: asOf)
    report.judgesAnything = totals.failed > 0 || judgesAnything(standards)
    return report
  }

  /// The report before anything is judged: what plan and dates say.
  public var opening: Report {
    Report(
      plan: plan, asOf: asOf, asOfOrigin: asOfOrigin, knownBy: knownBy, findings: [], ledger: Report.Ledger(),
      diagnostics: [])
  }
}

extension Evaluator {
  func finding(of standard: JudgedStandard, area: Int) -> Finding {
    finding(of: standard, area: area, brief(of: standard))
  }

  /// What judges of a standard are given of the figures as filed.
  func brief(of standard: JudgedStandard) -> Brief {
    brief(
      of: standard, in: submission.figures, shared: shared, late: speaker.map { LateFindings($0, standard) })
  }

  /// The finding of an area among those that are judged by one brief.
  func finding(of standard: JudgedStandard, area: Int, _ brief: Brief) -> Finding {
    guard let late = brief.late else { return dressed(standard, area, brief) }
    let place = Int32(truncatingIfNeeded: area)
    guard !standard.hasOtherTerms else {
      var finding = dressed(standard, area, brief)
      finding.leaveSentences(to: late, area: place)
      return finding
    }
    // What else stands beside a verdict are sentences.
    return Finding(
      judgement(standard, area, brief), of: standard, at: site(of: area), asOf: asOf,
      said: .whenAsked(late, area: place))
  }

  /// The finding on a book of figures of its own.
  func finding(of standard: JudgedStandard, area: Int, in book: FigureBook) -> Finding {
    dressed(standard, area, brief(of: standard, in: book))
  }

  /// The finding with all that stands beside the verdict.
  private func dressed(_ standard: JudgedStandard, _ area: Int, _ brief: Brief) -> Finding {
    let judgement = judgement(standard, area, brief)
    var finding = Finding(judgement, of: standard, at: site(of: area), asOf: asOf)
    noteRounding(&finding, judgement)
    noteRefused(&finding, standard, area, brief.book)
    noteEarlierTerms(&finding, standard, area, brief.book)
    withdraw(&finding, standard.standard)
    return finding
  }

  private func judgement(_ standard: JudgedStandard, _ area: Int, _ brief: Brief) -> Judgement {
    boundedJudgement(of: standard, area: area, in: brief.book) ?? judge(standard, area, brief)
  }

  func site(of area: Int) -> Boxed<Finding.Site> { sites.indices.contains(area) ? sites[area] : nowhere }

  func judge(_ standard: JudgedStandard, _ area: Int, _ book: FigureBook) -> Judgement {
    judge(standard, area, brief(of: standard, in: book, shared: area == FigureBook.summedArea ? nil : shared))
  }

  /// The sums of areas together are a book of their own, and share nothing.
  private func brief(
    of standard: JudgedStandard, in book: FigureBook, shared: SharedValues? = nil, late: LateFindings? = nil
  ) -> Brief {
    Brief(
      plan: plan, standard: standard.standard, asOf: asOf, book: book, explains: explains, late: late, shared: shared)
  }

  private func judge(_ standard: JudgedStandard, _ area: Int, _ brief: Brief) -> Judgement {
    let bench = Bench(brief, area: area)
    var judgement = Judge(bench).judge(standard.standard.requirement)
    if explains {
      judgement.steps =
        Derivation(bench).steps(of: standard.standard.requirement, judgement.observation?.period) + judgement.steps
    }
    return judgement
  }
}

extension Requirement {
  /// The unit in which the rule writes numbers that are kept in `base`: that of a bound, else that of an indicator.
  func writtenUnit(ofBase base: String, in plan: Plan) -> WrittenUnit? {
    let bound: WrittenUnit? =
      switch self {
      case .quantity(let test): test.bound.written.base == base ? test.bound.written : nil
      case .levels(let graded): graded.levels.lazy.map(\.bound.written).first { $0.base == base }
      case .records(let records): records.bound.written.base == base ? records.bound.written : nil
      default: nil
      }
    return bound ?? orderedIndicators.lazy.compactMap { plan.indicator($0)?.written }.first { $0.base == base }
  }

  /// The numbers at which a verdict may turn.
  var lines: [Rational] {
    let graded: [Bound] = if case .levels(let graded) = self { graded.levels.map(\.bound) } else { [] }
    let bounds = quantityTests.map(\.bound) + graded
    return bounds.flatMap { [$0.value.rational] + ($0.upper.map { [$0.rational] } ?? []) }
  }
}
