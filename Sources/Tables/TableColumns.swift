import Figures
import Naming
import Plans
import Quantities

/// What the columns of a block are.
struct TableColumns {
  struct Value {
    let column: Int
    let says: Says
    /// The texts of its header from the top, each once.
    let name: String
    var mapped: TableMapping.Column?
    /// What its header says, with what the mapping says instead.
    var asked: Says
    var mappedSpan: Indicator.Span?

    init(column: Int, says: Says, name: String, mapped: TableMapping.Column? = nil) {
      self.column = column
      self.says = says
      self.name = name
      self.mapped = mapped
      asked = says
    }

    /// Takes what the mapping says.
    mutating func settle(_ names: PlanNames) {
      asked = says
      guard case .values(let period, let span, let index, let unit) = mapped else { return }
      asked.indicator = index ?? asked.indicator
      if let period { asked.times = [Says.Time(text: period, lacksYear: names.lacksYear(period), isYear: false)] }
      if let unit { asked.units = [NameFold.folded(unit)] }
      guard let span else { return }
      asked.aspect = nil
      mappedSpan = span
      asked.span = span == .own ? .own : .toDate
    }
  }

  /// Columns of names, by what they name: of each kind there may be several that must agree.
  var stubs: [(column: Int, role: Drop.Role)] = []
  /// What a bare number of a column of periods counts, by its header: 月 of 6.
  var counted: [Int: String] = [:]
  /// What stands over a column of names and is said of the whole table: 2022年6月 or 新增就业（人） in the corner.
  var corner = Says()
  var values: [Value] = []
  /// Columns of numbers of which nothing is known.
  var unknown: [Value] = []
  /// Columns of texts that mean nothing.
  var ignored: [Int] = []
  /// Those of them that neither a mapping nor a header sets aside: a number among their words was meant for something.
  private(set) var words: [Value] = []
  /// A column of values under a head word such as 数值: one row is one figure.
  var isLong = false

  /// The texts above a column of values.
  func name(of column: Int) -> String { (values + unknown + words).first { $0.column == column }?.name ?? "" }

  func stub(_ role: Drop.Role) -> [Int] { stubs.filter { $0.role == role }.map(\.column) }
}

extension TableColumns {
  /// Rows that are looked at to see what a column holds.
  private static let sample = 60

  init(_ block: TableBlock, _ grid: TableGrid, _ says: inout SaysReader, _ mapping: TableMapping?) {
    let sample = Array(block.body.prefix(Self.sample))
    var byContents: Set<Int> = []
    for column in block.columns {
      says.look(block.header.count + min(sample.count, Self.sample))
      let path = Self.path(of: column, block, grid, &says)
      let name = path.joined(separator: " ")
      let isEmpty = block.body.allSatisfy { grid.spread($0, column).isEmpty }
      if isEmpty { continue }
      let mapped = Self.mapped(path, mapping, &says)
      var header = Says()
      for text in path { header.add(says.says(text)) }
      let facts = Contents(column, sample, grid, &says)
      switch mapped {
      case .ignore:
        ignored.append(column)
        continue
      case .role(.value):
        var value = header
        value.role = .value
        value.isValue = true
        value.rest = ""
        values.append(Value(column: column, says: value, name: name, mapped: mapped))
        isLong = true
        continue
      case .role(let role):
        stubs.append((column, role))
        continue
      case .values:
        var value = header
        value.rest = ""
        values.append(Value(column: column, says: value, name: name, mapped: mapped))
        continue
      case nil: break
      }
      if let role = Self.stubRole(header, facts, isFirst: stubs.isEmpty && values.isEmpty) {
        stubs.append((column, role))
        if header.role != role { byContents.insert(column) }
        if role == .period {
          counted[column] = Self.counter(name)
        } else if header.isKnown, header.role == nil {
          corner.add(header)
        }
      } else if facts.numbers == 0, facts.missing == 0 || header.isEmpty {
        ignored.append(column)
        if facts.filled > 0, header.aspect == nil, header.role == nil {
          words.append(Value(column: column, says: header, name: name))
        }
      } else if facts.numbers * 2 < facts.filled - facts.missing, header.role != .value {
        ignored.append(column)
        if header.aspect != .note, header.aspect != .serial {
          words.append(Value(column: column, says: header, name: name))
        }
      } else if header.isKnown && !header.isEmpty || Self.isNoFigure(header.aspect) {
        if header.role == .value { isLong = true }
        values.append(Value(column: column, says: header, name: name))
      } else {
        unknown.append(Value(column: column, says: header, name: name))
      }
    }
    for role in [Drop.Role.unit, .period, .reporter] {
      // A column that is called so goes before one whose texts only look so.
      if stubs.contains(where: { $0.role == role && !byContents.contains($0.column) }) {
        stubs.removeAll { $0.role == role && byContents.contains($0.column) }
      }
    }
    settleNames()
    settleTotals()
    inherit(says.names)
    settleValues()
    for index in values.indices { values[index].settle(says.names) }
  }

  /// The texts above a column, from the top, each once; cells that merged ones cover, and blanks right of a heading
  /// over several columns, say what the heading says.
  static func path(of column: Int, _ block: TableBlock, _ grid: TableGrid, _ says: inout SaysReader) -> [String] {
    var texts: [String] = []
    for row in block.header {
      var text = grid.spread(row, column)
      if text.isEmpty, row < block.header.upperBound, !grid.isCovered(row, column),
        !grid.text(block.header.upperBound, column).isEmpty
      {
        var left = column - 1
        while left > block.columns.lowerBound, grid.text(row, left).isEmpty,
          !grid.text(block.header.upperBound, left).isEmpty
        {
          left -= 1
          says.look()
        }
        // A heading with nothing below it is a column of its own.
        if left >= block.columns.lowerBound, !grid.text(block.header.upperBound, left).isEmpty {
          text = grid.text(row, left)
        }
      }
      if !text.isEmpty, texts.last != text { texts.append(text) }
    }
    return texts
  }

  private static func mapped(
    _ path: [String], _ mapping: TableMapping?, _ says: inout SaysReader
  ) -> TableMapping.Column? {
    guard let mapping, !mapping.columns.isEmpty else { return nil }
    let folded = Dictionary(mapping.columns.map { (NameFold.folded($0.key), $0.value) }) { first, _ in first }
    for text in [path.joined(separator: " ")] + path.reversed() {
      let name = NameFold.folded(text)
      guard let column = folded[name] else { continue }
      says.met(column: name)
      return column
    }
    return nil
  }

  /// Whether a column is none of figures, whatever else its header says: 人口占比, 工业增速排名.
  private static func isNoFigure(_ aspect: Says.Aspect?) -> Bool {
    switch aspect {
    case .share, .completion, .rank, .lastPeriod, .change, .note, .serial, .mean: true
    case .growth, .target, .lastYear, .total, nil: false
    }
  }

  /// Whether a column holds names, and of what.
  private static func stubRole(_ header: Says, _ facts: Contents, isFirst: Bool) -> Drop.Role? {
    if facts.filled == 0 { return nil }
    let isWords = facts.numbers * 2 < facts.filled
    if let role = header.role {
      switch role {
      case .period: return role
      case .unit:
        if facts.units * 2 > facts.filled { return .unit }
        return facts.offices * 2 > facts.filled ? .reporter : isWords ? .unit : nil
      case .value: return nil
      case .area:
        return isWords || facts.areas > 0 ? (facts.areas == 0 && facts.indicators > 0 ? .indicator : .area) : nil
      case .indicator:
        return isWords ? (facts.indicators == 0 && facts.areas * 2 > facts.filled ? .area : .indicator) : nil
      case .item: return facts.indicators * 2 > facts.filled ? .indicator : .item
      default: return role
      }
    }
    if header.aspect == .serial || header.aspect == .note { return nil }
    if !isWords, facts.times * 2 <= facts.filled { return facts.areas * 2 > facts.filled ? .area : nil }
    let limit = facts.filled
    if facts.indicators * 2 >= limit { return .indicator }
    if facts.areas * 2 >= limit { return .area }
    if facts.times * 10 >= limit * 9 { return .period }
    if facts.units * 10 >= limit * 9 { return .unit }
    if facts.offices * 2 >= limit { return .reporter }
    if facts.indicators > 0, isFirst { return .indicator }
    if facts.areas > 0, isFirst { return .area }
    return nil
  }

  /// Growth, rank and share columns without a period or an indicator of their own belong to the values left of them.
  private mutating func inherit(_ names: PlanNames) {
    var before: [Says] = []
    for index in values.indices {
      let says = values[index].says
      guard let aspect = says.aspect, aspect != .target, aspect != .lastYear, aspect != .lastPeriod else {
        if says.aspect == nil { before.append(says) }
        continue
      }
      var own = says
      if own.times.isEmpty {
        let left = Self.latest(before.filter { own.span == nil || Self.span(of: $0, names) == own.span }, names)
        own.times = left?.times ?? []
        own.span = own.span ?? left?.span
      } else if own.span == nil {
        own.span = before.last { $0.times == own.times }?.span
      }
      if own.indicator == nil { own.indicator = before.last?.indicator }
      values[index] = Value(
        column: values[index].column, says: own, name: values[index].name, mapped: values[index].mapped)
    }
  }

  private static func counter(_ name: String) -> String? {
    switch NameFold.folded(name) {
    case "月", "月份", "month": "月"
    case "季", "季度", "quarter": "季度"
    default: nil
    }
  }

  /// The last of some columns, or one of the same months a year later: growth stands behind both.
  private static func latest(_ columns: [Says], _ names: PlanNames) -> Says? {
    guard let last = columns.last else { return nil }
    func period(_ says: Says) -> Period? {
      says.times.count == 1 ? names.period(says.times[0].text, year: names.plan.year)?.period : nil
    }
    guard let own = period(last) else { return last }
    return columns.last { $0.indicator == last.indicator && period($0)?.sameLastYear() == own } ?? last
  }

  /// What a column says of its span, in words or by a period that begins with the year.
  private static func span(of says: Says, _ names: PlanNames) -> Says.Span? {
    if let span = says.span { return span }
    guard let time = says.times.first, let reading = names.period(time.text, year: names.plan.year) else { return nil }
    switch reading.span {
    case .own: return .own
    case .toDate: return .toDate
    case .asAt: return .asAt
    case nil: break
    }
    guard reading.period.cadence != .year else { return nil }
    return reading.period.months > 1 && names.plan.calendar.fiscalYear.isBegun(by: reading.period) ? .toDate : .own
  }

  /// Where rows name neither an indicator nor an area, words before the values are names all the same, that nobody
  /// knows.
  private mutating func settleNames() {
    guard stub(.indicator).isEmpty, stub(.area).isEmpty, let first = values.map(\.column).min(),
      let place = words.firstIndex(where: { $0.column < first })
    else { return }
    stubs.append((words.remove(at: place).column, .area))
  }

  /// 1—3月合计 is the total to March.
  private mutating func settleTotals() {
    for index in values.indices where values[index].says.aspect == .total && !values[index].says.times.isEmpty {
      var says = values[index].says
      says.aspect = nil
      says.span = .toDate
      values[index] = Value(
        column: values[index].column, says: says, name: values[index].name, mapped: values[index].mapped)
    }
  }

  /// Beside a column under a head word (数值) others of numbers are none of its rows' figures.
  private mutating func settleValues() {
    let heads = values.filter { $0.says.role == .value }
    guard heads.count == 1, !stub(.indicator).isEmpty else { return }
    isLong = true
  }

  /// What the cells of a column are.
  struct Contents {
    var filled = 0
    var numbers = 0
    var missing = 0
    var indicators = 0
    var areas = 0
    var offices = 0
    var times = 0
    var units = 0

    init(_ column: Int, _ rows: [Int], _ grid: TableGrid, _ says: inout SaysReader) {
      for row in rows {
        let text = grid.spread(row, column)
        if text.isEmpty { continue }
        filled += 1
        switch ValueText(text).kind {
        case .number where ValueText.isYear(text):
          times += 1
          numbers += 1
          continue
        case .number:
          numbers += 1
          // 202206 may be a month, 341502 an area's code.
          guard text.utf8.count > 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
        case .missing:
          missing += 1
          continue
        case .blank, .words: break
        }
        let said = says.says(text)
        if said.indicator != nil, said.isKnown { indicators += 1 }
        if said.area != nil, said.isKnown { areas += 1 }
        if said.office != nil, said.isKnown { offices += 1 }
        if !said.times.isEmpty, said.isKnown { times += 1 }
        if !said.units.isEmpty, said.isKnown, said.indicator == nil { units += 1 }
      }
    }
  }
}
