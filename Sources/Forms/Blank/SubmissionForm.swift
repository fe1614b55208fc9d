public import Figures
import Judging
public import Plans
public import Quantities

/// The blank form of one unit for one period: what it has to file, in the order of the plan.
///
/// What is filled in and sent back is read without a mapping: the form bears `Drop.FormMark`.
public struct SubmissionForm: Sendable {
  /// One figure to be filed.
  struct Row: Sendable {
    let indicator: Indicator.Index
    /// A place in `Plan.areas`.
    let area: Int
    /// A named deliverable.
    var item: String?
    let period: Period
    /// Where figures may be filed on several bases.
    var basis: String?
    /// Whether whoever fills it in names the item, its day and its unit: a list of records.
    var isOpen = false
  }

  /// The rows of one section of the plan.
  struct Section: Sendable {
    /// Nil for what belongs to none.
    let title: String?
    var rows: [Row]
  }

  /// The plan whose figures are asked for.
  public let plan: Plan
  /// Who has to file.
  public let unit: ResponsibleUnit
  /// The period for which figures are filed; indicators of a shorter cadence have a row for each of theirs inside it.
  public let period: Period
  let sections: [Section]
  /// What was filed before, from which last values are taken.
  let book: FigureBook

  /// `figures` are those filed so far, if any.
  public init(plan: Plan, unit: ResponsibleUnit, period: Period, figures: FigureBook = FigureBook()) {
    self.plan = plan
    self.unit = unit
    self.period = period
    book = figures
    var sections: [Section] = []
    for (indicator, title) in plan.filed(by: unit) {
      let rows = plan.formRows(of: indicator, within: period)
      if rows.isEmpty { continue }
      if let last = sections.indices.last, sections[last].title == title {
        sections[last].rows += rows
      } else {
        sections.append(Section(title: title, rows: rows))
      }
    }
    self.sections = sections
  }

  /// Whether nothing falls due for the unit within the period.
  public var isEmpty: Bool { sections.isEmpty }

  var rows: [Row] { sections.flatMap(\.rows) }

  /// The first day on which one of the figures falls due.
  var due: CalendarDate {
    rows.map { plan.indicators[$0.indicator].calendar.due($0.period) }.min() ?? plan.calendar.due(period)
  }

  /// The figure before the row's own.
  func last(_ row: Row) -> Observation? {
    book.observations(FigureBook.Key(row.indicator, area: row.area, item: row.item)).last {
      $0.period.end < row.period.end && (row.basis == nil || $0.basis == row.basis)
    }
  }

  func goal(_ row: Row) -> FilingGoal? {
    plan.goal(of: row.indicator, area: row.area, through: row.period.end, in: book)
  }
}

extension Plan {
  /// Units that file figures of their own, in the order of the plan.
  public var filingUnits: [ResponsibleUnit] { units.filter { !filed(by: $0).isEmpty } }

  /// The indicators that a unit files, in the order of the standards that read them, each with its section.
  ///
  /// An indicator without a reporter is filed by the units that lead a standard on it.
  func filed(by unit: ResponsibleUnit) -> [(indicator: Indicator.Index, section: String?)] {
    var seen: Set<Indicator.Index> = []
    var found: [(Indicator.Index, String?)] = []
    func take(_ index: Indicator.Index, _ standard: Standard) {
      let indicator = indicators[index]
      if let formula = indicator.formula {
        for reference in formula.references where reference.indicator != index { take(reference.indicator, standard) }
        return
      }
      let isOwn =
        indicator.reporters.isEmpty ? standard.lead.contains(unit.id) : indicator.reporters.contains(unit.id)
      if isOwn, seen.insert(index).inserted { found.append((index, standard.source.sectionTitle)) }
    }
    for standard in standards {
      let exempt = standard.requirement.indicators.subtracting(standard.requirement.orderedIndicators).sorted()
      for index in standard.requirement.orderedIndicators + exempt { take(index, standard) }
    }
    for (index, indicator) in indicators.enumerated()
    where indicator.formula == nil && indicator.reporters.contains(unit.id) && seen.insert(index).inserted {
      found.append((index, nil))
    }
    return found
  }

  /// The rows of an indicator: each of its periods that ends within the form's, each area, basis and item.
  fileprivate func formRows(of index: Indicator.Index, within period: Period) -> [SubmissionForm.Row] {
    let indicator = indicators[index]
    let bases: [String?] = indicator.bases.count > 1 ? indicator.bases : [nil]
    return indicator.calendar.periods(from: period.start, through: period.end).flatMap { own in
      areasFiled(of: index).flatMap { area in
        bases.flatMap { basis -> [SubmissionForm.Row] in
          let row = SubmissionForm.Row(indicator: index, area: area, period: own, basis: basis)
          if indicator.kind == .record {
            var open = row
            open.isOpen = true
            return Array(repeating: open, count: Self.recordRows)
          }
          let items = itemsFiled(of: index)
          if items.isEmpty { return [row] }
          return items.map { item in
            var named = row
            named.item = item
            return named
          }
        }
      }
    }
  }

  /// Rows that a form has for the records of one indicator.
  private static let recordRows = 8

  /// The areas for which standards want figures of an indicator; the first where none says.
  private func areasFiled(of index: Indicator.Index) -> [Int] {
    var areas: [Int] = []
    for standard in standards where indicatorsRead(from: Array(standard.requirement.indicators)).contains(index) {
      let named =
        switch standard.areas {
        case .one(let area): [area]
        case .each(let list, _), .together(let list): list
        }
      for area in named where !areas.contains(area) { areas.append(area) }
    }
    return areas.isEmpty ? [0] : areas
  }
}
