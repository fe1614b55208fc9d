import Findings
import Quantities

/// A bar of a figure against its plan to date and target: places in per cent of its width, as text.
struct HTMLBullet {
  /// The bar from `from`, `length` long; nil where the scale does not begin at zero and only a dot is honest.
  let bar: Bar?
  let dot: String?
  let band: Bar?
  let plan: String?
  let target: String?
  let forecast: String?

  struct Bar {
    let from: String
    let length: String
  }

  /// Nil where there is nothing to hold the figure against.
  init?(_ finding: Finding) {
    guard let value = finding.value, let wanted = finding.target else { return nil }
    let isSame = wanted.unit == value.unit && wanted.operator != "reduction" && wanted.operator != "at_least_k"
    let goal = isSame ? wanted.value?.rational : nil
    let upper = isSame ? wanted.upper?.rational : nil
    func here(_ amount: Finding.Amount?) -> Rational? { amount?.unit == value.unit ? amount?.value : nil }
    let planned = here(finding.plan)
    guard let measure = goal ?? planned else { return nil }
    let scale = Scale(
      [value.value, goal, upper, planned].compactMap { $0 }, course: finding.course.map(\.value),
      forecast: here(finding.forecast), goal: measure, isRate: value.unit.isPercent)
    let end = scale.place(value.value)
    if scale.holdsZero {
      let zero = scale.place(.zero)
      bar = Bar(from: Self.text(min(zero, end)), length: Self.text(max(zero, end) - min(zero, end)))
      dot = nil
    } else {
      bar = nil
      dot = Self.text(end)
    }
    band = upper.flatMap { upper in
      goal.map { Bar(from: Self.text(scale.place($0)), length: Self.text(scale.place(upper) - scale.place($0))) }
    }
    plan = planned.map { Self.text(scale.place($0)) }
    target = goal.map { Self.text(scale.place($0)) }
    forecast = here(finding.forecast).map { Self.text(scale.place($0)) }
  }

  static func text(_ share: Rational) -> String { share.decimalText(maxPlaces: 1) }

  /// From where to where the bar reaches.
  struct Scale {
    let low: Rational
    let high: Rational

    var holdsZero: Bool { !low.isPositive }

    init(_ values: [Rational], course: [Rational], forecast: Rational?, goal: Rational, isRate: Bool) {
      let all = values + (isRate ? course : [])
      let (least, most) = (all.min() ?? .zero, all.max() ?? .one)
      // A forecast far beyond the goal may not press the rest together.
      let reach = max(goal, Rational.zero) * Rational(13, 10)
      let top = max(most, forecast.map { min($0, max(reach, most)) } ?? most)
      if isRate, least.isPositive, least * Rational(5) > top * Rational(3) {
        let room = max((top - least) * Rational(2, 5), top * Rational(1, 100))
        (low, high) = (least - room, top + room)
      } else {
        low = min(least, .zero)
        let length = max(top, .zero) - low
        high = low + (length.isZero ? .one : length * Rational(26, 25))
      }
    }

    /// Per cent of the width, kept inside.
    func place(_ value: Rational) -> Rational {
      let share = (value - low).divided(by: high - low) ?? .zero
      return min(max(share * 100, .zero), 100)
    }
  }
}

/// The course of a figure as a line in a box of 96 by 28.
struct HTMLSparkline {
  let points: String
  let x: String
  let y: String
  let guide: String?

  /// Nil for fewer than two figures.
  init?(_ finding: Finding) {
    let values = finding.course.map(\.value)
    guard values.count > 1, let least = values.min(), let most = values.max() else { return nil }
    var (low, high) = (least, most)
    var line: Rational?
    if let target = finding.target, target.unit == finding.value?.unit, target.operator != "reduction",
      let goal = target.value?.rational, goal * 2 > least, most * 2 > goal
    {
      (low, high) = (min(low, goal), max(high, goal))
      line = goal
    }
    func height(_ value: Rational) -> Rational {
      guard let share = (value - low).divided(by: high - low) else { return 14 }
      return Rational(25) - share * 22
    }
    let places = values.enumerated().map { index, value in
      (x: Rational(3) + Rational(90 * index, values.count - 1), y: height(value))
    }
    func pair(_ place: (x: Rational, y: Rational)) -> String {
      "\(HTMLBullet.text(place.x)) \(HTMLBullet.text(place.y))"
    }
    points = places.map(pair).joined(separator: " ")
    x = HTMLBullet.text(places.last?.x ?? .zero)
    y = HTMLBullet.text(places.last?.y ?? .zero)
    guide = line.map { HTMLBullet.text(height($0)) }
  }
}
