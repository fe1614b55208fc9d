import Figures
import Naming
import Plans

/// Rows whose names are the same but for the area: what their numbers come to is worked out at the first of them.
///
/// Only what plain digits come to is kept; other cells are read each for itself.
struct AlikeRows {
  /// Rows of one kind.
  struct Kind {
    /// The names that are not the area's, by column of names.
    let names: [String]
    /// By value column: a figure as the first of these rows has it; nil where it is none, or not known yet.
    var figures: [GridReading.Figure?]
    /// The kind that stood below last time.
    var next: Int
  }

  var kinds: [Kind] = []
  private var places: [[String]: Int] = [:]
  private var last = 0
  /// What the area's texts say: the area, and nothing else; nil where they say more or less.
  private var areas: [String: Int?] = [:]
  private var lastArea: (text: String, area: Int?) = ("", nil)

  /// Rows of further kinds are read each for itself: so many kinds, and figures of all of them, are kept.
  private static let limit = (kinds: 10_000, figures: 200_000)

  /// The kind of rows with these names, of `width` value columns; nil where there are too many kinds.
  mutating func kind(of names: [String], width: Int) -> Int? {
    if !kinds.isEmpty {
      let guess = kinds[last].next
      if kinds[guess].names == names {
        last = guess
        return guess
      }
    }
    let place: Int
    if let known = places[names] {
      place = known
    } else {
      guard kinds.count < Self.limit.kinds, kinds.count * width < Self.limit.figures else { return nil }
      place = kinds.count
      places[names] = place
      kinds.append(Kind(names: names, figures: Array(repeating: nil, count: width), next: place))
    }
    kinds[last].next = place
    last = place
    return place
  }

  /// The area that a text names, if it says nothing else.
  mutating func area(_ text: String, _ says: inout SaysReader) -> Int? {
    if lastArea.text == text { return lastArea.area }
    lastArea = (text, areas[text] ?? Self.areaAlone(says.says(text)))
    areas.updateValue(lastArea.area, forKey: text)
    return lastArea.area
  }

  private static func areaAlone(_ said: Says) -> Int? {
    var rest = said
    rest.area = nil
    return rest.isEmpty ? said.area : nil
  }
}

extension BlockReader {
  /// Reads a row whose numbers come to what those of another one came to, but for the area; false where it must be read
  /// for itself, and nothing of it was taken.
  mutating func readAlike(_ row: Int) -> Bool {
    guard readsByKind, !hasSection else { return false }
    var names: [String] = []
    var others: [Drop.Role: String] = [:]
    var area: Int?
    for (column, role) in columns.stubs {
      let text = grid.spread(row, column)
      switch role {
      case .area:
        area = alike.area(text, &says)
        if area == nil { return false }
      case .indicator, .period, .unit, .value: names.append(text)
      default:
        if !text.isEmpty, others[role] == nil { others[role] = text }
      }
    }
    guard let kind = alike.kind(of: names, width: valueColumns.count) else { return false }
    let areaID = area.map { self.names.plan.areas[$0].id }
    var facts: RowFacts?
    var hasValue = false
    for (index, column) in valueColumns.enumerated() {
      let text = grid.text(row, column)
      if text.isEmpty { continue }
      let isPlain = ValueText.isPlain(text)
      if isPlain, var figure = alike.kinds[kind].figures[index] {
        hasValue = true
        figure.row = row
        figure.value = text
        if !others.isEmpty || !figure.others.isEmpty { figure.others = others }
        if let areaID { figure.area = areaID }
        reading.figures.append(figure)
        continue
      }
      let known = facts ?? self.facts(ofRow: row)
      facts = known
      hasValue = true
      let before = (reading.figures.count, percents.count, rawFigures)
      readCell(row, columns.values[index], known, text)
      // A number that has to be looked at with others, or of an area that another name says, is each row's own.
      if isPlain, (reading.figures.count, percents.count, rawFigures) == (before.0 + 1, before.1, before.2),
        area == nil || columns.values[index].asked.area == nil && !namesArea(row)
      {
        alike.kinds[kind].figures[index] = reading.figures.last
      }
    }
    if hasValue, area != nil { hasNamedArea = true }
    return hasValue
  }

  /// Whether the name of its indicator says an area too.
  private mutating func namesArea(_ row: Int) -> Bool {
    columns.stub(.indicator).contains { says.says(grid.spread(row, $0)).area != nil }
  }
}

extension TableMapping {
  /// Whether a row is what its own cells say, and a number what is written.
  var leavesRowsAsTheyAre: Bool { numbers == nil && fillDown.isEmpty }
}
