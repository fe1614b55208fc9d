import Diagnostics
package import Figures
package import Plans
package import Quantities

/// Works a formula out over accepted figures, exactly and in three values: a number or truth, or unknown with its
/// reason.
///
/// Cost is bounded by the formula's size times its windows and areas; nothing loops, nothing fails.
package struct FormulaEvaluator {
  /// Where a formula is read.
  package struct Moment: Hashable {
    package var area: Int
    package var period: Period

    package init(area: Int, period: Period) {
      self.area = area
      self.period = period
    }
  }

  /// A figure that was read.
  package struct Use: Hashable {
    package let reference: IndicatorReference
    package let area: Int
    package let observation: Observation
  }

  let plan: Plan
  let book: FigureBook
  /// The calendar whose periods `previous` and windows step through.
  let calendar: ReportingCalendar
  /// A figure that is not in is not known to be absent before its day.
  ///
  /// Nil where no day is at hand: then it is absent, and `absentUntil` says from when on that may be said.
  let asOf: CalendarDate?
  /// Figures in the order in which they were first read.
  package private(set) var uses: [Use] = []
  private var noted: Set<UsedFigure> = []
  /// The last day by which one of the figures found absent could still come in.
  package private(set) var absentUntil: CalendarDate?
  var series: [SeriesKey: FiledSeries] = [:]
  private var sets: [SetKey: AreaSetValues] = [:]
  /// Where sets are kept that others work out too, and under which formula.
  private let shared: (values: SharedSets, formula: String)?

  struct SeriesKey: Hashable {
    let reference: IndicatorReference
    let area: Int
  }

  /// Which figure it is, without what it holds.
  private struct UsedFigure: Hashable {
    let reference: IndicatorReference
    let area: Int
    let period: Period
  }

  private struct SetKey: Hashable {
    let id: Int
    let period: Period
  }

  struct FiledSeries {
    let figures: [Observation]
    let bases: [String]
  }

  /// The value of one area in a set.
  struct Member: Sendable {
    let area: Int
    let number: Rational
    let truth: Bool
  }

  package init(
    plan: Plan, book: FigureBook, calendar: ReportingCalendar, asOf: CalendarDate? = nil,
    shared: (values: SharedSets, formula: String)? = nil
  ) {
    self.plan = plan
    self.book = book
    self.calendar = calendar
    self.asOf = asOf
    self.shared = shared
  }

  package mutating func forgetUses() {
    uses.removeAll(keepingCapacity: true)
    noted.removeAll(keepingCapacity: true)
    absentUntil = nil
  }

  mutating func note(_ use: Use) {
    let figure = UsedFigure(reference: use.reference, area: use.area, period: use.observation.period)
    if noted.insert(figure).inserted { uses.append(use) }
    if let day = use.observation.heldFrom { noteAbsence(until: day) }
  }

  mutating func noteAbsence(until day: CalendarDate) {
    absentUntil = max(absentUntil ?? day, day)
  }

  package mutating func number(_ node: Formula.Node, _ moment: Moment) throws(FormulaUnknown) -> Rational {
    switch node.content {
    case .number(let number): return number
    case .figure(let reference): return try figure(reference, moment)
    case .own(let reference): return try own(reference, moment)
    case .negated(let inner): return -(try number(inner, moment))
    case .absolute(let inner): return try number(inner, moment).magnitude
    case .rounded(let inner, let places, let factor):
      let value = try number(inner, moment)
      return (value.divided(by: factor) ?? value).rounded(places: places, .halfEven) * factor
    case .scaled(let inner, let factor): return try number(inner, moment) * factor
    case .sum(let operands):
      var total = Rational.zero
      for operand in operands {
        let value = try number(operand.node, moment)
        total += operand.isInverse ? -value : value
      }
      return total
    case .product(let operands, let factor): return try product(operands, factor, moment)
    case .choice(let test, let yes, let no):
      return try truth(test, moment) ? try number(yes, moment) : try number(no, moment)
    case .shifted(let shift, let inner): return try number(inner, try shifted(moment, shift))
    case .rolling(let fold, let count, let inner): return try rolling(fold, count, inner, moment)
    case .inArea(let area, let inner): return try number(inner, Moment(area: area, period: moment.period))
    case .fold(let fold, let nodes): return try folded(fold, nodes, moment)
    case .foldAreas(let fold, let set): return try values(of: set, moment.period).folded(fold)
    case .rank(let set): return try rank(set, moment)
    case .truth, .comparison, .filed, .not, .all, .any:
      return try truth(node, moment) ? .one : .zero
    }
  }

  /// A product is worked out in full before it is divided, so that only a divisor of zero is unknown.
  private mutating func product(
    _ operands: [Formula.Node.Operand], _ factor: Rational, _ moment: Moment
  ) throws(FormulaUnknown) -> Rational {
    var value = factor
    for operand in operands {
      let number = try number(operand.node, moment)
      guard operand.isInverse else {
        value *= number
        continue
      }
      guard let quotient = value.divided(by: number) else {
        let period = Words.period(moment.period)
        throw FormulaUnknown(
          reason: .divisionByZero,
          message: Phrase(zh: "\(period.zh)除数为0", en: "the divisor is 0 in \(period.en)"))
      }
      value = quotient
    }
    return value
  }

  package mutating func truth(_ node: Formula.Node, _ moment: Moment) throws(FormulaUnknown) -> Bool {
    switch node.content {
    case .truth(let truth): return truth
    case .filed(let reference): return try isFiled(reference, moment)
    case .comparison(let comparison, let left, let right):
      return comparison.holds(try number(left, moment), try number(right, moment))
    case .not(let inner): return !(try truth(inner, moment))
    case .all(let nodes): return try decided(nodes, by: false, moment)
    case .any(let nodes): return try decided(nodes, by: true, moment)
    case .choice(let test, let yes, let no):
      return try truth(test, moment) ? try truth(yes, moment) : try truth(no, moment)
    case .shifted(let shift, let inner): return try truth(inner, try shifted(moment, shift))
    case .inArea(let area, let inner): return try truth(inner, Moment(area: area, period: moment.period))
    case .number, .figure, .own, .negated, .absolute, .rounded, .sum, .product, .scaled, .rolling, .fold, .foldAreas,
      .rank:
      return !(try number(node, moment)).isZero
    }
  }

  /// Kleene's `and` and `or`: one part of the deciding truth decides, whatever is unknown beside it.
  private mutating func decided(
    _ nodes: [Formula.Node], by deciding: Bool, _ moment: Moment
  ) throws(FormulaUnknown) -> Bool {
    var unknown: FormulaUnknown?
    for node in nodes {
      do throws(FormulaUnknown) {
        if try truth(node, moment) == deciding { return deciding }
      } catch {
        unknown = unknown ?? error
      }
    }
    if let unknown { throw unknown }
    return !deciding
  }

  private mutating func folded(
    _ fold: Formula.Node.Fold, _ nodes: [Formula.Node], _ moment: Moment
  ) throws(FormulaUnknown) -> Rational {
    var numbers: [Rational] = []
    for node in nodes {
      if fold == .count {
        numbers.append(try truth(node, moment) ? .one : .zero)
      } else {
        numbers.append(try number(node, moment))
      }
    }
    return try Self.folded(fold == .count ? .sum : fold, numbers)
  }

  static func folded(_ fold: Formula.Node.Fold, _ numbers: [Rational]) throws(FormulaUnknown) -> Rational {
    let folded: Rational? =
      switch fold {
      case .sum, .count: numbers.reduce(.zero, +)
      case .min: numbers.min()
      case .max: numbers.max()
      case .mean: numbers.reduce(.zero, +).divided(by: Rational(numbers.count))
      }
    return try known(folded)
  }

  static func known(_ folded: Rational?) throws(FormulaUnknown) -> Rational {
    if let folded { return folded }
    throw FormulaUnknown(
      reason: .nothingToMeasure, message: Phrase(zh: "无可计量对象", en: "there is nothing to measure"))
  }

  /// Every area's value, then the lowest or highest of them; one unknown makes the set unknown.
  private mutating func values(of set: Formula.Node.AreaSet, _ period: Period) -> AreaSetValues {
    let values = known(set, period)
    if let day = values.absentUntil { noteAbsence(until: day) }
    return values
  }

  private mutating func known(_ set: Formula.Node.AreaSet, _ period: Period) -> AreaSetValues {
    let key = SetKey(id: set.id, period: period)
    if let known = sets[key] { return known }
    let common = shared.map { SharedSets.Key(formula: $0.formula, id: set.id, period: period) }
    if let common, let known = shared?.values.set(common) {
      sets[key] = known
      return known
    }
    let outside = absentUntil
    absentUntil = nil
    let members = members(of: set, period)
    let values = AreaSetValues(members, absentUntil: absentUntil)
    absentUntil = outside
    if let common { shared?.values.keep(values, common) }
    sets[key] = values
    return values
  }

  private mutating func members(
    of set: Formula.Node.AreaSet, _ period: Period
  ) -> Result<[Member], FormulaUnknown> {
    var members: [Member] = []
    for area in set.areas {
      let moment = Moment(area: area, period: period)
      do throws(FormulaUnknown) {
        if set.node.unit == nil {
          members.append(Member(area: area, number: 0, truth: try truth(set.node, moment)))
        } else {
          members.append(Member(area: area, number: try number(set.node, moment), truth: true))
        }
      } catch {
        return .failure(error)
      }
    }
    for pick in set.picks {
      // Areas of equal value are taken in the order of the plan; their values are the same.
      members.sort { ($0.number, $0.area) < ($1.number, $1.area) }
      switch pick {
      case .lowest(let count): members = Array(members.prefix(count))
      case .highest(let count): members = Array(members.suffix(count))
      }
    }
    return .success(members)
  }

  /// One more than the areas with a higher value: equal values share the better place.
  private mutating func rank(_ set: Formula.Node.AreaSet, _ moment: Moment) throws(FormulaUnknown) -> Rational {
    let own = try number(set.node, moment)
    return Rational(1 + (try values(of: set, moment.period).above(own)))
  }
}

extension Formula.Comparison {
  func holds(_ left: Rational, _ right: Rational) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .more: left > right
    case .atLeast: left >= right
    case .equal: left == right
    case .unequal: left != right
    }
  }
}
