import Diagnostics
import Figures
import Plans
import Quantities

extension Loader {
  /// What the plan says of its offices' tables; read after the indicators, whose ids it names.
  mutating func decodeTables(_ fields: Fields) {
    guard let tables = fields["tables"] else { return }
    for value in tables.items ?? [tables] {
      guard let keys = self.fields(value, .table), let mapping = table(keys) else { continue }
      plan.drops.tables.append(mapping)
      // What holds for every table holds for those of our own shapes too.
      guard mapping.match == TableMapping.Match() else { continue }
      for (name, column) in mapping.columns {
        if case .role(let role) = column { plan.drops.columns[name] = role }
      }
      plan.drops.fillDown.formUnion(mapping.fillDown)
    }
  }

  private mutating func table(_ keys: Fields) -> TableMapping? {
    var mapping = TableMapping()
    if let match = keys["match"], let fields = self.fields(match, .tableMatch) {
      mapping.match = TableMapping.Match(
        file: text(fields, "file"), sheet: text(fields, "sheet"), header: text(fields, "header"))
    }
    for entry in table(keys["columns"]) {
      guard let name = text(entry.key, of: "columns"), let column = column(entry.value, name) else { continue }
      mapping.columns[name] = column
    }
    for entry in table(keys["period_columns"]) {
      guard let name = text(entry.key, of: "period_columns"), let period = period(entry.value) else { continue }
      mapping.columns[name] = .values(period: "\(period)", span: nil, indicator: nil, unit: nil)
      if mapping.match == TableMapping.Match() { plan.drops.periodColumns[name] = period }
    }
    for entry in table(keys["indicators"]) {
      guard let name = text(entry.key, of: "indicators"), let index = indicator(entry.value) else { continue }
      mapping.indicators[name] = index
    }
    mapping.indicator = keys["indicator"].flatMap { indicator($0) }
    mapping.period = keys["period"].flatMap { periodSource($0) }
    mapping.unit = keys["unit"].flatMap { measure($0) }
    mapping.area = keys["area"].flatMap { area($0) }
    mapping.numbers = choice(keys, "numbers", TableMapping.Numbers.self)
    for entry in table(keys["rows"]) {
      guard let name = text(entry.key, of: "rows"), let text = text(entry.value, of: name) else { continue }
      mapping.rows[name] = text
    }
    for value in uniqueTexts(keys["fill_down"], of: "fill_down") {
      guard let word = value.text else { continue }
      if let role = Drop.Role(rawValue: word), PlanShapes.fillable.contains(word) {
        mapping.fillDown.insert(role)
      } else {
        reportUnknownWord(value, word, of: "fill_down", words: PlanShapes.fillable)
      }
    }
    mapping.ignoresOlder = choice(keys, "older", Older.self) == .ignore
    return mapping
  }

  private enum Older: String, CaseIterable { case ignore, note }

  private mutating func column(_ value: Value, _ name: String) -> TableMapping.Column? {
    if value.isMapping {
      guard let fields = self.fields(value, .tableColumn) else { return nil }
      let span: Indicator.Span? =
        switch choice(fields, "span", ColumnSpan.self) {
        case .own: .own
        case .yearToDate: .yearToDate
        case nil: nil
        }
      return .values(
        period: fields["period"].flatMap { period($0) }.map { "\($0)" }, span: span,
        indicator: fields["indicator"].flatMap { indicator($0) }, unit: fields["unit"].flatMap { measure($0) })
    }
    guard let word = value.text else { return nil }
    if word == "ignore" { return .ignore }
    if let role = Drop.Role(rawValue: word) { return .role(role) }
    reportUnknownWord(value, word, of: name, words: PlanShapes.columnWords)
    return nil
  }

  private enum ColumnSpan: String, CaseIterable {
    case own
    case yearToDate = "year-to-date"
  }

  private enum Source: String, CaseIterable {
    case title, sheet, file, header
  }

  private mutating func periodSource(_ value: Value) -> TableMapping.PeriodSource? {
    guard value.isMapping else { return period(value).map { .given("\($0)") } }
    guard let fields = self.fields(value, .tablePeriod) else { return nil }
    return switch choice(fields, "from", Source.self) {
    case .title: .title
    case .sheet: .sheet
    case .file: .file
    case .header: .header
    case nil: nil
    }
  }

  private mutating func measure(_ value: Value) -> String? {
    guard let text = value.text else { return nil }
    if plan.measures.unit(text) != nil { return text }
    reportUnknown(
      .unknownWord, value, text, Phrase(zh: "计量单位", en: "unit of measurement"), among: [],
      otherwise: Phrase(zh: "请写“亿元”“万人”一类，或在 measures 中声明", en: "write one such as 亿元, or declare it under measures"))
    return nil
  }
}
