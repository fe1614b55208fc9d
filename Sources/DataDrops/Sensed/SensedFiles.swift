import Figures
import Plans
import Tables

/// The files of a drop that a table read by names makes, one for each column of figures, and the names in their rows.
struct SensedFiles {
  private let name: String
  private let locator: CSVLocator
  private let tables: [GridReading.Table]
  /// By table and column: the place in `made`.
  private var places: [[Int?]]
  private(set) var made: [Drop.File] = []
  /// By file: its last names.
  ///
  /// Beside them the last of all, since neighbouring figures share most.
  private var names: [Names] = []
  private var last = Names()

  init(of name: String, _ locator: CSVLocator, _ tables: [GridReading.Table]) {
    (self.name, self.locator, self.tables) = (name, locator, tables)
    places = Array(repeating: [], count: tables.count)
  }

  /// The place in `made` of the file that the figures of a column belong to.
  mutating func place(ofColumn column: Int, ofTable table: Int) -> Int {
    while places[table].count <= column { places[table].append(nil) }
    if let known = places[table][column] { return known }
    var cells = tables[table].stub
    for role in [Drop.Role.indicator, .period, .area] where cells[role] == nil { cells[role] = column }
    cells[.value] = column
    made.append(Drop.File(name: name, locator: locator, cells: cells))
    names.append(Names())
    places[table][column] = made.count - 1
    return made.count - 1
  }

  /// Gives the row of a figure its names.
  mutating func name(
    _ row: inout Drop.Row, _ indicator: String, _ area: String?, _ period: String, _ unit: String?, inFile place: Int,
    _ texts: inout InternedTexts
  ) {
    row.indicator = last.indicator.symbol(indicator, &names[place].indicator, &texts)
    row.area = last.area.symbol(area ?? "", &names[place].area, &texts)
    row.period = last.period.symbol(period, &names[place].period, &texts)
    row.unit = last.unit.symbol(unit ?? "", &names[place].unit, &texts)
  }

  private struct Names {
    var indicator = Memo()
    var area = Memo()
    var period = Memo()
    var unit = Memo()
  }

  /// A text and its symbol.
  private struct Memo {
    private var text = ""
    private var symbol: Int32 = -1

    mutating func symbol(_ text: String, _ own: inout Memo, _ texts: inout InternedTexts) -> Int32 {
      if text == self.text { return symbol }
      if text != own.text {
        own.symbol = text.isEmpty ? -1 : texts.symbol(for: text)
        own.text = text
      }
      self = own
      return symbol
    }
  }
}
