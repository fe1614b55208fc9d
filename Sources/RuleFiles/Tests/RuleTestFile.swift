public import Compliance
public import Diagnostics
import MarkedYAML
import Quantities

/// A file of rule tests.
public struct RuleTestFile: Sendable {
  public let plan: String
  public let tests: [RuleTest]

  /// Reads the tests of a plan. A test that expects nothing, or names a standard or indicator that the plan does not
  /// have, is an error.
  public static func load(_ file: SourceFile, for plan: Plan) -> (tests: RuleTestFile, diagnostics: [Diagnostic]) {
    let (roots, diagnostics) = YAMLReader().read(file)
    var loader = Loader(timeZone: plan.timeZone)
    loader.plan = plan
    loader.log.report(contentsOf: diagnostics)
    var tests: [RuleTest] = []
    for root in roots {
      guard let fields = loader.fields(Value(node: root, file: file.name), .testFile) else { continue }
      if let id = fields["plan"], let text = id.text, text != plan.id {
        loader.report(
          .otherPlan, at: id.place, Phrase(zh: "此文件属于方案“\(text)”", en: "this file belongs to the plan '\(text)'"),
          help: Phrase(zh: "请改为“\(plan.id)”", en: "write '\(plan.id)'"))
      }
      for value in fields["tests"]?.items ?? [] {
        if let test = loader.test(value) { tests.append(test) }
      }
    }
    return (RuleTestFile(plan: plan.id, tests: tests), loader.log.sorted)
  }
}

extension Loader {
  fileprivate mutating func test(_ value: Value) -> RuleTest? {
    guard let fields = fields(value, .test) else { return nil }
    let area = area(fields["area"])
    var rows: [RuleTest.Row] = []
    for entry in table(fields["figures"]) { rows += series(entry.key, entry.value) }
    for row in fields["rows"]?.items ?? [] { if let row = self.row(row) { rows.append(row) } }
    if let area, area > 0 {
      // Figures of a test belong to the area that it tests.
      for index in rows.indices where rows[index].cells[.area] == nil { rows[index].cells[.area] = plan.areas[area].id }
    }
    let expectations = expectations(fields)
    let asOf = asOf(fields)
    let knownBy = moment(fields)
    guard let standard = knownStandard(fields), let asOf, !expectations.isEmpty else { return nil }
    let name = text(fields, "name") ?? standard
    if let value = fields["name"], let earlier = declared.note(name, as: "test", at: value.place) {
      report(
        .duplicateID, at: value.place, Phrase(zh: "测试名称“\(name)”重复", en: "two tests are named '\(name)'"),
        help: Phrase(zh: "请改写其中一个", en: "choose another name"),
        related: [Diagnostic.Related(message: Phrase(zh: "第一次出现在这里", en: "first given here"), place: earlier)])
    }
    return RuleTest(
      name: name, standard: standard, asOf: asOf, knownBy: knownBy, area: area ?? 0, rows: rows,
      expectations: expectations, place: fields.place)
  }

  /// A test never looks at the clock.
  private mutating func asOf(_ fields: Fields) -> CalendarDate? {
    guard let value = fields["as_of"], value.text == "today" else { return date(fields, "as_of") }
    report(
      .badDate, at: value.place, Phrase(zh: "规则测试不能以今天为截至日期", en: "a rule test cannot be judged as of today"),
      help: Phrase(zh: "请写明日期，如 2022-07-10，结果才会不变", en: "write a date such as 2022-07-10, so that the outcome stays the same"))
    return nil
  }

  private mutating func area(_ value: Value?) -> Int? {
    guard let value, let name = value.text else { return 0 }
    func names(_ area: Area) -> [String] { [area.id, area.name.zh, area.name.en] + area.aliases }
    if let index = plan.areas.firstIndex(where: { names($0).contains(name) }) { return index }
    reportUnknown(
      .unknownArea, value, name, Phrase(zh: "地区", en: "area"), among: plan.areas.flatMap(names),
      otherwise: Phrase(zh: "请在 plan.yaml 的 areas 中登记", en: "enter it under areas in plan.yaml"))
    return nil
  }

  private mutating func knownStandard(_ fields: Fields) -> String? {
    guard let value = fields["standard"], let id = text(value, of: "standard") else { return nil }
    if plan.standards.contains(where: { $0.id == id }) { return id }
    reportUnknown(
      .unknownStandard, value, id, Phrase(zh: "标准", en: "standard"), among: plan.standards.map(\.id),
      otherwise: Phrase(zh: "plumbline list 列出全部标准", en: "`plumbline list` shows them all"))
    return nil
  }

  private mutating func moment(_ fields: Fields) -> Timestamp? {
    guard let value = fields["known_by"], let text = value.text else { return nil }
    let offset = plan.timeZone.offsetMinutes
    if let date = CalendarDate(text), let next = Timestamp("\(date.adding(days: 1))", offsetMinutes: offset) {
      return Timestamp(secondsSinceEpoch: next.secondsSinceEpoch - 1)
    }
    if let moment = Timestamp(text, offsetMinutes: offset) { return moment }
    report(
      .badDate, at: value.place, Phrase(zh: "“\(text)”不是时间", en: "'\(text)' is no moment"),
      help: Phrase(zh: "请写成 2022-11-10", en: "write it as 2022-11-10"))
    return nil
  }

  /// `indicator`, `indicator/item`, each with `@period` where the series starts elsewhere.
  private mutating func series(_ key: Value, _ value: Value) -> [RuleTest.Row] {
    guard let name = key.text, let text = value.text else { return [] }
    var rest = name[...]
    var start: Period?
    if let at = rest.lastIndex(of: "@") {
      start = Period(String(rest[rest.index(after: at)...]))
      if start == nil {
        report(
          .badPeriod, at: key.place, Phrase(zh: "“\(name)”中的期间有误", en: "'\(name)' does not name a period"),
          help: Phrase(zh: "请写成 指标@2021-01", en: "write it as indicator@2021-01"))
        return []
      }
      rest = rest[..<at]
    }
    var item: String?
    if let slash = rest.firstIndex(of: "/") {
      item = String(rest[rest.index(after: slash)...])
      rest = rest[..<slash]
    }
    guard let indicator = plan.indicators.first(where: { $0.id == rest }) else {
      reportUnknown(
        .unknownIndicator, key, String(rest), Phrase(zh: "指标", en: "indicator"), among: plan.indicators.map(\.id),
        otherwise: Phrase(zh: "请用方案中的指标编号", en: "use an indicator's id"))
      return []
    }
    guard let values = SeriesNotation.values(text) else {
      report(
        .badNumber, at: value.place, Phrase(zh: "数列无法识别", en: "cannot read the series"),
        help: Phrase(zh: "例如 10 20 _ 40、7x3、0+8x11", en: "such as 10 20 _ 40, 7x3, 0+8x11"))
      return []
    }
    let calendar = indicator.calendar
    let far = plan.deadline.adding(months: 1_200)
    var periods: [Period] = []
    if let start {
      var period = start
      for _ in values {
        periods.append(period)
        period = period.next
        if calendar.mergedMonths, period.cadence == .month, period.start.month == 1 { period = period.next }
      }
    } else {
      periods = Array(calendar.periods(from: plan.start, through: far).prefix(values.count))
    }
    return zip(periods, values).compactMap { period, value in
      guard let value else { return nil }
      var cells: [Drop.Role: String] = [.indicator: indicator.id, .period: period.description, .value: value]
      cells[.item] = item
      return RuleTest.Row(cells: cells, place: key.place)
    }
  }

  private mutating func row(_ value: Value) -> RuleTest.Row? {
    guard let fields = fields(value, .row) else { return nil }
    var cells: [Drop.Role: String] = [:]
    for role in [
      Drop.Role.area, .indicator, .item, .period, .value, .unit, .basis, .reporter, .submittedAt, .status, .note,
    ] {
      if let text = fields[role.rawValue]?.text, !text.isEmpty { cells[role] = text }
    }
    return RuleTest.Row(cells: cells, place: fields.place)
  }

  private mutating func expectations(_ fields: Fields) -> [RuleTest.Expectation] {
    guard let value = fields["expect"], let wanted = self.fields(value, .expectation) else { return [] }
    let given = RuleTest.Expectation.Field.allCases.compactMap { field in
      wanted[field.rawValue].flatMap { value in
        value.text.map { RuleTest.Expectation(field: field, text: $0, place: value.place) }
      }
    }
    let found = given.filter { isReadable($0, wanted) }
    if given.isEmpty {
      report(
        .emptyList, at: value.place, Phrase(zh: "这个测试没有写明应得结果", en: "the test expects nothing"),
        help: Phrase(zh: "请至少写 verdict", en: "give at least the verdict"))
    }
    return found
  }

  /// Whether an expectation can come true: a word of its field, a number, a period.
  private mutating func isReadable(_ expectation: RuleTest.Expectation, _ fields: Fields) -> Bool {
    let key = expectation.field.rawValue
    guard let value = fields[key] else { return false }
    switch expectation.field {
    case .verdict, .light, .reason, .trend:
      guard case .choice(let words) = ShapeName.expectation.shape.key(key)?.type else { return true }
      if words.contains(expectation.text) { return true }
      reportUnknownWord(value, expectation.text, of: key, words: words)
    case .period:
      if expectation.text == "none" { return true }
      return period(value) != nil
    case .value, .plan, .gap, .forecast, .needed, .best:
      if expectation.text == "none" || ExactDecimal(expectation.text) != nil { return true }
      report(
        .badNumber, at: value.place, Phrase(zh: "“\(expectation.text)”不是数", en: "'\(expectation.text)' is no number"),
        help: Phrase(zh: "请写不带单位的小数，没有则写 none", en: "write a decimal without its unit, or none"))
    }
    return false
  }
}
