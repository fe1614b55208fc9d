/// What a formula may call.
enum FormulaFunction: String, CaseIterable {
  case choice = "if"
  case sum, min, max, mean, count, abs, round, filed
  case own, previous
  case priorYear = "prior_year"
  case at, rolling
  case rollingSum = "rolling_sum"
  case rollingMean = "rolling_mean"
  case areas, except
  case inArea = "in_area"
  case lowest, highest, rank

  /// How it is written.
  var usage: String {
    switch self {
    case .choice: "if(condition, a, b)"
    case .sum, .min, .max, .mean: "\(rawValue)(a, b, …) / \(rawValue)(areas(a))"
    case .count: "count(condition, …) / count(areas(condition))"
    case .abs: "abs(a)"
    case .round: "round(a, 1)"
    case .filed: "filed(indicator)"
    case .own: "own(indicator)"
    case .previous, .priorYear: "\(rawValue)(a)"
    case .at: "at(a, 2022-06)"
    case .rolling: "rolling(indicator, 12)"
    case .rollingSum, .rollingMean: "\(rawValue)(a, 12)"
    case .areas: "areas(a) / areas(a, \"area\", …)"
    case .except: "except(a, \"area\", …)"
    case .inArea: "in_area(a, \"area\")"
    case .lowest, .highest: "\(rawValue)(a, 3)"
    case .rank: "rank(a) / rank(areas(a, …))"
    }
  }

  var argumentCount: ClosedRange<Int> {
    switch self {
    case .choice: 3...3
    case .sum, .min, .max, .mean, .count: 1...FormulaParser.largest
    case .abs, .filed, .own, .previous, .priorYear, .rank: 1...1
    case .round, .at, .rolling, .rollingSum, .rollingMean, .inArea, .lowest, .highest: 2...2
    case .areas: 1...FormulaParser.largest
    case .except: 2...FormulaParser.largest
    }
  }

  /// Whether it makes a set of areas rather than one value.
  var makesAreas: Bool {
    switch self {
    case .areas, .except, .lowest, .highest: true
    default: false
    }
  }
}
