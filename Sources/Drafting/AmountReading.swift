import Diagnostics
import PlanDocuments
import Quantities

/// A promised number read as what is asked for: comparison, unit, kind.
struct AmountReading {
  let number: QuotedNumber
  let name: String
  /// The clause, and the part of it that is the number's own.
  let clause: String
  let part: String
  /// What is counted where the words of the number have no unit.
  let counted: String?
  let cadence: String?
  let isCell: Bool
  let isChinese: Bool
  let term: DraftTerm
  /// From an earlier figure of the same row, where there is one.
  var isFalling: Bool?
  /// Whether less is better, where the document has a word for it.
  var polarity: Bool?
  var each: String?

  private var sense: QuotedNumber.Sense? { number.sense }

  /// 增加值 is a name, and no change.
  private var change: QuotedNumber.Change? {
    number.word == "增加" && clause.contains("增加值") ? nil : number.change
  }

  private var small: String { name.lowercased() }

  /// What was inferred, and how sure that is.
  var notes: [(Phrase, DraftedStandard.Doubt)] {
    var notes: [(Phrase, DraftedStandard.Doubt)] = []
    func note(_ zh: String, _ en: String, _ doubt: DraftedStandard.Doubt) {
      notes.append((Phrase(chinese: zh, english: en), doubt))
    }
    if let word = number.word, sense != nil || change != nil {
      note("“\(word)”：\(comparison.rawValue)", "'\(word)': \(comparison.rawValue)", .low)
    } else if polarity != nil {
      note("方向按表中的一栏", "the direction is that of its column", .low)
    } else if isFalling != nil {
      note("与以前数值相比推断方向", "the direction is that from the earlier figures", .middle)
    } else if isLower {
      note("没有比较词，按越低越好理解", "no comparison is written: less is taken to be better", .high)
    } else if isCell || change == nil {
      note("没有比较词，按不低于理解", "no comparison is written: taken as a floor", isCell ? .low : .middle)
    }
    if sense == .looseCeiling { note("“以下”是否含本数，请核对", "does 'or below' take the number in?", .middle) }
    if sense == .about { note("约数没有写允许误差", "no tolerance is written", .low) }
    if !isCell, sense == .ceiling, ["up to", "最多"].contains(number.word?.lowercased() ?? "") {
      note("是上限还是努力的幅度，请核对", "a limit, or how much is hoped for? please check", .high)
    }
    if number.unit == nil, counted != nil, !isChinese || counted == "个" {
      note("单位“\(counted ?? "")”取自后面的词", "the unit '\(counted ?? "")' is taken from the words", .low)
    }
    if number.unit == nil, counted == nil { note("没有计量单位", "no unit was found", .middle) }
    if number.unit?.symbol == "%", number.value.exactDecimal == nil {
      note("分数化为小数，略高于原文", "a fraction as a decimal, a little above it", .middle)
    }
    if contradicts { note("文字的方向与通常相反，请核对", "the words point the other way than is usual: please check", .high) }
    return notes
  }

  /// A ceiling over what is made, or a floor under what should be low.
  private var contradicts: Bool {
    switch comparison {
    case .atMost, .lessThan: change == .made && !isLower && sense != nil
    case .atLeast, .moreThan: isLower && change != .downBy && sense != nil && !isFall
    default: false
    }
  }

  private var isLower: Bool {
    if let polarity { return polarity }
    if isFalling == true { return true }
    return DraftWords.lowerIsBetter.contains { small.contains($0) }
      && !DraftWords.handled.contains { small.contains($0) }
  }

  /// 15分钟上高速: reached within that time.
  private var isReach: Bool {
    guard number.unit?.dimension.numerator == "duration", let place = clause.range(ofWords: number.text) else {
      return false
    }
    return ["上", "可达", "直达", "到达", "办结", "响应"].contains { clause[place.upperBound...].hasPrefix($0) }
      && !clause[place.upperBound...].hasPrefix("上以")
  }

  /// The measure is itself a fall: 能耗降低, fall in crime.
  private var isFall: Bool { DraftWords.falls.contains { small.contains($0) } }
  private var isRise: Bool {
    DraftWords.rises.contains { small.contains($0) }
      || ["翻", "double", "triple", "treble"].contains(where: number.text.lowercased().contains)
  }

  var comparison: DraftedStandard.Comparison {
    if number.upper != nil { return .between }
    switch sense {
    case .floor, .looseFloor: return .atLeast
    case .openFloor: return .moreThan
    case .ceiling: return .atMost
    case .looseCeiling: return .atMost
    case .openCeiling: return .lessThan
    case .about: return .about
    case .exactly: return .exactly
    case .range: return .between
    case nil: break
    }
    if number.value.isZero || isReach { return .atMost }
    switch change {
    case .downTo: return .atMost
    case .upBy, .upTo, .made, .downBy: return .atLeast
    case nil: break
    }
    if isReach { return .atMost }
    return isLower && !isFall && !isRise ? .atMost : .atLeast
  }

  // MARK: What is asked

  func ask(base: QuotedNumber?, baseYear: Int?, baseText: String? = nil) -> DraftedStandard.Ask {
    let per = perUnit
    guard let amount = AmountText(number, counted: counted, per: per) else { return .manual }
    if let times = times(amount), let every = cadence, every != "day" {
      return .frequency(measure(amount, kind: "flow", unit: "次", cadence: every), times: times, every: every)
    }
    let falls = change == .downBy || (isFall && sense != .ceiling && change != .downTo)
    if falls, amount.unit == "%", number.upper == nil {
      if sense == .ceiling || sense == .looseCeiling || sense == .openCeiling {
        let bound = "-" + (amount.values.first ?? "")
        return .bound(measure(amount, kind: "growth"), .atLeast, [bound], base: nil, isEvery: false, stages: [])
      }
      if !isFall || !isCell || !term.isLong {
        let year = baseYear ?? (term.isLong ? term.start.year - 1 : nil)
        return .reduction(fallen(amount), by: amount.values.first ?? "", baseYear: year)
      }
    }
    var measure = measure(amount, kind: kind(amount))
    let comparison = self.comparison
    if comparison == .atMost || comparison == .lessThan, measure.kind != "growth" { measure.isLower = true }
    if falls {
      measure.isFall = measure.kind == "growth"
      if !isFall { measure.name += isChinese ? "下降幅度" : " (reduction)" }
      if amount.unit == "%" {
        measure.kind = "growth"
        measure.isFall = true
      }
      measure.isLower = false
      return .bound(
        measure, comparison == .atMost && sense == nil ? .atLeast : comparison, amount.values, base: nil,
        isEvery: false, stages: [])
    }
    var every = false
    if let cadence, per == nil, sense != .about {
      measure.cadence = cadence
      every = true
      if measure.kind == "cumulative" { measure.kind = "flow" }
    }
    let start = base.flatMap { AmountText($0, counted: amount.unit, per: per) }
    var from = baseText
    if let value = start?.values.first, let digits = value.split(separator: " ").first {
      from = amount.unit.isEmpty ? String(digits) : "\(digits) \(amount.unit)"
    }
    if ["cumulative", "flow", "growth", "net"].contains(measure.kind) { from = nil }
    return .bound(measure, comparison, amount.values, base: from, isEvery: every, stages: [])
  }

  private func measure(_ amount: AmountText, kind: String, unit: String? = nil, cadence: String? = nil)
    -> DraftedStandard.Measure
  {
    DraftedStandard.Measure(name: name, unit: unit ?? amount.unit, kind: kind, cadence: cadence)
  }

  private func times(_ amount: AmountText) -> Int? {
    guard let value = amount.values.first, amount.values.count == 1, let digits = value.split(separator: " ").first,
      let times = Int(digits), times > 0, comparison == .atLeast || comparison == .exactly
    else { return nil }
    let word = number.text.lowercased()
    return ["次", "times", "轮", "场次", "回"].contains(amount.unit) || word == "twice" || word == "once" ? times : nil
  }

  /// What falls, as a level or a count of its own.
  private func fallen(_ amount: AmountText) -> DraftedStandard.Measure {
    var words = name
    for fall in (isChinese ? ["同比下降", "较上年下降", "累计下降", "累计降低"] : ["fall in", "reduction in", "decrease in"])
      + DraftWords.falls
    {
      if let range = words.range(ofWords: fall), words.count > fall.count + 1 { words.removeSubrange(range) }
    }
    words = words.trimmed
    for ending in ["同比", "较上年", "比上年", "累计", "年均"] where words.hasSuffix(ending) && words.count > ending.count {
      words.removeLast(ending.count)
    }
    let unit = Self.fallingUnits.first { words.lowercased().contains($0.words) }?.unit ?? "1"
    let kind = unit == "起" || unit == "件" ? "cumulative" : unit == "人" ? "cumulative" : "level"
    return DraftedStandard.Measure(name: words, unit: unit, kind: kind, isLower: true)
  }

  private static let fallingUnits: [(words: String, unit: String)] = [
    ("死亡人数", "人"), ("事故", "起"), ("警情", "起"), ("案件", "起"), ("发案", "起"), ("投诉", "件"), ("信访", "件"), ("火灾", "起"),
    ("deaths", "people"),
  ]

  /// 每千人口…3.4人: so many for each of so many.
  private var perUnit: String? {
    if let each { return each }
    for (words, unit) in Self.denominators where part.contains(words) || (isCell && name.contains(words)) {
      return unit
    }
    guard number.per != nil, let cadence, let below = ["month": "月", "year": "年", "day": "天", "week": "周"][cadence]
    else { return nil }
    let isAmount = number.unit.map { !$0.dimension.isCount && $0.dimension.denominators.isEmpty } ?? false
    return isAmount && number.unit?.dimension.isMoney == true ? below : nil
  }

  private static let denominators: [(words: String, unit: String)] = [
    ("每十万人", "十万人"), ("每百万人", "百万人"), ("每千人", "千人"), ("每千名", "千人"), ("每万人", "万人"), ("每百户", "百户"), ("每千常住人口", "千人"),
    ("每万常住人口", "万人"),
  ]

  private func kind(_ amount: AmountText) -> String {
    if amount.unit == "%" {
      if ["翻", "double", "triple", "treble"].contains(where: number.text.lowercased().contains) { return "growth" }
      let isShare = ["比重", "占比", "比例", "覆盖率", "share", "proportion"].contains { small.hasSuffix($0) }
      if isShare { return "rate" }
      return change == .upBy || (isRise && !isFall) ? "growth" : "rate"
    }
    if amount.unit.contains("/") || amount.unit.hasSuffix("百分点") || amount.unit.hasSuffix("年一遇") { return "level" }
    let isTime = [
      "小时", "分钟", "天", "日", "年", "个月", "days", "hours", "minutes", "seconds", "weeks", "months", "years", "工作日", "个工作日",
      "秒", "岁",
    ]
    if isTime.contains(amount.unit) { return "level" }
    if clause.contains("净增") { return "net" }
    if change == .upTo || change == .downTo { return "level" }
    if DraftWords.stocks.contains(where: { part.contains($0) && !name.hasPrefix("新") }) { return "level" }
    if DraftWords.flows.contains(where: { small.contains($0) }) || change == .made { return "cumulative" }
    return isCell ? "level" : "cumulative"
  }
}
