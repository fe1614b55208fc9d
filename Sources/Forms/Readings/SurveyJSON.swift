import Diagnostics
public import Figures
import Quantities

/// The same survey for machines.
public struct SurveyJSON: Sendable {
  private let tables: [SurveyedTable]

  /// `tables` keep their order.
  public init(_ tables: [SurveyedTable]) { self.tables = tables }

  /// An array with an object for each table, a line end at its end.
  public var text: String { OrderedJSON.array(tables.map(object)).text }

  private func object(_ table: SurveyedTable) -> OrderedJSON {
    var members: [(String, OrderedJSON)] = [("file", .string(table.file))]
    if let sheet = table.sheet { members.append(("sheet", .string(sheet))) }
    members.append(("titles", .array(table.titles.map { .string($0) })))
    members.append(("header", .array([.integer(table.header.lowerBound), .integer(table.header.upperBound)])))
    if let rows = table.rows {
      members.append(("rows", .array([.integer(rows.lowerBound), .integer(rows.upperBound)])))
    }
    members.append(("row_count", .integer(table.rowCount)))
    if let period = table.period { members.append(("period", .string(period))) }
    if !table.units.isEmpty { members.append(("units", .array(table.units.map { .string($0) }))) }
    members.append(("columns", .array(table.columns.map(object))))
    members.append(("remarks", .array(table.remarks.map(object))))
    return .keyed(members)
  }

  private func object(_ column: SurveyedTable.Column) -> OrderedJSON {
    var members: [(String, OrderedJSON)] = [
      ("column", .integer(column.index + 1)), ("name", .string(column.name)), ("what", Self.both(column.what)),
      ("numbers", .integer(column.numbers)), ("missing", .integer(column.missing)), ("words", .integer(column.words)),
    ]
    if let least = column.least { members.append(("least", .string("\(least)"))) }
    if let greatest = column.greatest { members.append(("greatest", .string("\(greatest)"))) }
    if !column.examples.isEmpty {
      members.append(("examples", .array(column.examples.map { .string($0) })))
      members.append(("different", .integer(column.different)))
    }
    return .keyed(members)
  }

  private func object(_ remark: SurveyedTable.Remark) -> OrderedJSON {
    let place = remark.place.address ?? remark.place.range.map { "\($0.start.line):\($0.start.column)" } ?? ""
    var members: [(String, OrderedJSON)] = [
      ("place", .string(place)), ("text", .string(remark.text)), ("count", .integer(remark.count)),
      ("about", Self.both(remark.about)),
    ]
    if let help = remark.help { members.append(("help", Self.both(help))) }
    return .keyed(members)
  }

  private static func both(_ phrase: Phrase) -> OrderedJSON {
    .keyed([("zh", .string(phrase.zh)), ("en", .string(phrase.en))])
  }
}
