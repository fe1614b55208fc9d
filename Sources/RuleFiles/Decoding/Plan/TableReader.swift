import Diagnostics
import Figures
import Plans
import Quantities

/// What the plan says of its offices' tables; read after the indicators, whose ids it names.
struct TableReader {
  let context: ReadingContext

  func readAll(of fields: Fields) {
    guard let tables = fields["tables"] else { return }
    for value in tables.items ?? [tables] {
      guard let keys = context.fields(value, .table), let mapping = table(keys) else { continue }
      context.plan.drops.tables.append(mapping)
      // What holds for every table holds for those of our own shapes too.
      guard mapping.match == TableMapping.Match() else { continue }
      for (name, column) in mapping.columns {
        if case .role(let role) = column { context.plan.drops.columns[name] = role }
      }
      context.plan.drops.fillDown.formUnion(mapping.fillDown)
    }
  }

  private func table(_ keys: Fields) -> TableMapping? {
    var mapping = TableMapping()
    if let match = keys["match"], let fields = context.fields(match, .tableMatch) {
      mapping.match = TableMapping.Match(
        file: fields.text("file"), sheet: fields.text("sheet"), header: fields.text("header"))
    }
    for entry in keys.table("columns") {
      guard let name = context.scalars.text(entry.key, of: "columns"), let column = column(entry.value, name) else {
        continue
      }
      mapping.columns[name] = column
    }
    for entry in keys.table("period_columns") {
      guard let name = context.scalars.text(entry.key, of: "period_columns"),
        let period = context.terms.period(entry.value)
      else { continue }
      mapping.columns[name] = .values(period: "\(period)", span: nil, indicator: nil, unit: nil)
      if mapping.match == TableMapping.Match() { context.plan.drops.periodColumns[name] = period }
    }
    for entry in keys.table("indicators") {
      guard let name = context.scalars.text(entry.key, of: "indicators"),
        let index = context.names.indicator(entry.value)
      else { continue }
      mapping.indicators[name] = index
    }
    mapping.indicator = keys["indicator"].flatMap { context.names.indicator($0) }
    mapping.period = keys["period"].flatMap { periodSource($0) }
    mapping.unit = keys["unit"].flatMap { measure($0) }
    mapping.area = keys["area"].flatMap { context.names.area($0) }
    mapping.numbers = keys.choice("numbers", TableMapping.Numbers.self)
    for entry in keys.table("rows") {
      guard let name = context.scalars.text(entry.key, of: "rows"),
        let text = context.scalars.text(entry.value, of: name)
      else { continue }
      mapping.rows[name] = text
    }
    for value in keys.uniqueTexts("fill_down") {
      guard let word = value.text else { continue }
      if let role = Drop.Role(rawValue: word), PlanShapes.fillable.contains(word) {
        mapping.fillDown.insert(role)
      } else {
        context.log.reportUnknownWord(value, word, of: "fill_down", words: PlanShapes.fillable)
      }
    }
    mapping.ignoresOlder = keys.choice("older", Older.self) == .ignore
    return mapping
  }

  private enum Older: String, CaseIterable { case ignore, note }

  private func column(_ value: Value, _ name: String) -> TableMapping.Column? {
    if value.isMapping {
      guard let fields = context.fields(value, .tableColumn) else { return nil }
      let span: Indicator.Span? =
        switch fields.choice("span", ColumnSpan.self) {
        case .own: .own
        case .yearToDate: .yearToDate
        case nil: nil
        }
      return .values(
        period: fields["period"].flatMap { context.terms.period($0) }.map { "\($0)" }, span: span,
        indicator: fields["indicator"].flatMap { context.names.indicator($0) },
        unit: fields["unit"].flatMap { measure($0) })
    }
    guard let word = value.text else { return nil }
    if word == "ignore" { return .ignore }
    if let role = Drop.Role(rawValue: word) { return .role(role) }
    context.log.reportUnknownWord(value, word, of: name, words: PlanShapes.columnWords)
    return nil
  }

  private enum ColumnSpan: String, CaseIterable {
    case own
    case yearToDate = "year-to-date"
  }

  private enum Source: String, CaseIterable {
    case title, sheet, file, header
  }

  private func periodSource(_ value: Value) -> TableMapping.PeriodSource? {
    guard value.isMapping else { return context.terms.period(value).map { .given("\($0)") } }
    guard let fields = context.fields(value, .tablePeriod) else { return nil }
    return switch fields.choice("from", Source.self) {
    case .title: .title
    case .sheet: .sheet
    case .file: .file
    case .header: .header
    case nil: nil
    }
  }

  private func measure(_ value: Value) -> String? {
    guard let text = value.text else { return nil }
    if context.plan.measures.unit(text) != nil { return text }
    context.log.reportUnknown(
      .unknownWord, value, text, Phrase(zh: "计量单位", en: "unit of measurement"), among: [],
      otherwise: Phrase(zh: "请写“亿元”“万人”一类，或在 measures 中声明", en: "write one such as 亿元, or declare it under measures"))
    return nil
  }
}
