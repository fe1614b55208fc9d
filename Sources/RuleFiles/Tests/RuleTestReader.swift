import Diagnostics
import Plans
import Quantities

/// One test of a rule, in a file of tests for a plan that is known.
struct RuleTestReader {
  let context: ReadingContext

  func read(_ value: Value) -> RuleTest? {
    guard let fields = context.fields(value, .test) else { return nil }
    let standard = knownStandard(fields)
    let area = area(fields["area"], standard)
    let figures = TestFigureReader(context: context)
    var rows: [RuleTest.Row] = []
    for entry in fields.table("figures") { rows += figures.series(entry.key, entry.value, standard) }
    for row in fields.items("rows") { if let row = figures.row(row) { rows.append(row) } }
    let expectations = ExpectationReader(context: context).read(fields)
    let asOf = asOf(fields)
    let knownBy = moment(fields)
    let name = fields.text("name")
    if let name, let value = fields["name"] { noteTest(name, of: standard?.id ?? "", at: value) }
    guard let standard, let asOf, !expectations.isEmpty else { return nil }
    return RuleTest(
      name: name ?? standard.id, standard: standard.id, asOf: asOf, knownBy: knownBy, area: area, rows: rows,
      expectations: expectations, place: fields.place)
  }

  /// Results of one standard are told apart by the names of tests.
  private func noteTest(_ name: String, of standard: String, at value: Value) {
    guard let earlier = context.declarations.note(id: standard + "/" + name, as: .test, at: value.place) else { return }
    context.log.report(
      RuleTestCode.duplicateTest, at: value.place, Phrase(zh: "测试名称“\(name)”重复", en: "two tests are named '\(name)'"),
      help: Phrase(zh: "请改写其中一个", en: "choose another name"),
      related: [Diagnostic.Related(message: Phrase(zh: "第一次出现在这里", en: "first given here"), place: earlier)])
  }

  /// A test never looks at the clock.
  private func asOf(_ fields: Fields) -> CalendarDate? {
    guard let value = fields["as_of"], value.text == "today" else { return fields.date("as_of") }
    context.log.report(
      RuleTestCode.clockInTest, at: value.place,
      Phrase(zh: "规则测试不能以今天为截至日期", en: "a rule test cannot be judged as of today"),
      help: Phrase(
        zh: "请写明日期，如 2022-07-10，结果才会不变", en: "write a date such as 2022-07-10, so that the outcome stays the same"))
    return nil
  }

  /// The area whose finding is meant; nil where none is named.
  private func area(_ value: Value?, _ standard: Standard?) -> String? {
    guard let value, let name = value.text else { return nil }
    guard let standard else { return nil }
    let judged: [Int]
    let isSummedUp: Bool
    switch standard.areas {
    case .one(let area): (judged, isSummedUp) = ([area], false)
    case .each(let areas, _): (judged, isSummedUp) = (areas, true)
    case .together: (judged, isSummedUp) = ([], true)
    }
    func names(_ area: Area) -> [String] { [area.id, area.name.zh, area.name.en] + area.aliases }
    let areas = judged.filter(context.plan.areas.indices.contains).map { context.plan.areas[$0] }
    if isSummedUp, name == AreaScope.all { return name }
    if let area = areas.first(where: { names($0).contains(name) }) { return area.id }
    context.log.report(
      RuleTestCode.unknownTestedArea, at: value.place,
      Phrase(zh: "标准“\(standard.id)”不评判地区“\(name)”", en: "'\(standard.id)' is not judged for '\(name)'"),
      help: NearestName.to(name, among: areas.flatMap(names)).map {
        Phrase(zh: "是否想写“\($0)”？", en: "did you mean '\($0)'?")
      }
        ?? Phrase(
          zh: "可选：" + (areas.map(\.id) + (isSummedUp ? [AreaScope.all] : [])).joined(separator: "、"),
          en: "it is one of " + (areas.map(\.id) + (isSummedUp ? [AreaScope.all] : [])).joined(separator: ", ")))
    return nil
  }

  private func knownStandard(_ fields: Fields) -> Standard? {
    guard let value = fields["standard"], let id = fields.text("standard") else { return nil }
    if let standard = context.plan.standards.first(where: { $0.id == id }) { return standard }
    context.log.reportUnknown(
      .unknownStandard, value, id, Phrase(zh: "标准", en: "standard"), among: context.plan.standards.map(\.id),
      otherwise: Phrase(zh: "plumbline list 列出全部标准", en: "`plumbline list` shows them all"))
    return nil
  }

  private func moment(_ fields: Fields) -> Timestamp? {
    guard let value = fields["known_by"], let text = value.text else { return nil }
    if let moment = Timestamp(through: text, in: context.plan.timeZone) { return moment }
    context.log.report(
      .badDate, at: value.place, Phrase(zh: "“\(text)”不是时间", en: "'\(text)' is no moment"),
      help: Phrase(zh: "请写成 2022-11-10", en: "write it as 2022-11-10"))
    return nil
  }
}
