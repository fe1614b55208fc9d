package import Diagnostics
package import Figures
import Plans

/// How the tables of a grid are understood: the figures of their cells, what is no figure and why, and what cannot be
/// told.
package struct GridReading: Sendable {
  /// The figure of one cell.
  package struct Figure: Sendable, Hashable {
    package var row: Int
    package var column: Int
    /// The block that it stands in.
    package var table = 0
    package var indicator: String
    package var area: String?
    package var period: String
    package var unit: String?
    package var value: String
    package var status: String?
    package var isGrowth = false
    /// Texts of further columns: the item, the office, the note.
    package var others: [Drop.Role: String] = [:]
  }

  /// Why cells are no figures.
  package enum Reason: Sendable, Hashable {
    case aspect(Says.Aspect)
    case growthWithoutIndicator
    /// The period's own amount of an indicator that is filed to date, and the other way round.
    case ownForToDate, toDateForOwn
    /// Such an amount where no total to date is read beside it.
    case ownUnread
    case sinceStart
    case unknownIndicator, unknownArea, unknownColumn
    case otherPeriod, history
    case unlikeUnit
    case hidden
    case noPeriod, noIndicator
    case blankArea
    case missing
    case words
    /// Columns that come to one figure: with different values, or saying the same again.
    case twoReadings, repeated
    /// Two units for one number.
    case twoUnits
    /// An arrow and a sign that disagree.
    case arrow
    case decimalComma, fraction
    /// In rows that a mapping leaves out.
    case otherRow
    /// Beside or above all tables.
    case outside
  }

  /// Cells that are no figures for one reason: their number, the first of them, and what they are called.
  package struct LeftOut: Sendable {
    package let reason: Reason
    package var cells: [(row: Int, column: Int)]
    package var count: Int
    package var names: [String]
  }

  /// Something to be said of a table or a cell.
  package struct Remark: Sendable {
    package let code: TableCode
    package let severity: Diagnostic.Severity
    package let row: Int
    package let column: Int
    package var message: Phrase
    package let help: Phrase?
  }

  package struct TableCell: Sendable, Hashable {
    package let row: Int
    package let column: Int
  }

  /// A table as it was understood, for people.
  package struct Table: Sendable {
    package var header: ClosedRange<Int>
    package var columns: ClosedRange<Int>
    package var titles: [TableCell] = []
    /// What holds for the whole of it.
    package var whole = Phrase(verbatim: "")
    package var sight: [SeenTable.Column] = []
    package var body: [Int] = []
    /// Columns of names.
    package var names: [Int] = []
    package var isLong = false
    package var stub: [Drop.Role: Int] = [:]
  }

  package var tables: [Table] = []
  package var figures: [Figure] = []
  package var leftOut: [LeftOut] = []
  package var remarks: [Remark] = []

  package var isRefused: Bool { figures.isEmpty && remarks.contains { $0.severity == .error } }

  /// Takes cells back from a reason, for another one.
  mutating func take(_ cells: Set<[Int]>, from reason: Reason) {
    guard let index = leftOut.firstIndex(where: { $0.reason == reason }) else { return }
    let before = leftOut[index].cells.count
    leftOut[index].cells.removeAll { cells.contains([$0.row, $0.column]) }
    leftOut[index].count -= before - leftOut[index].cells.count
    if leftOut[index].count == 0 { leftOut.remove(at: index) }
  }

  mutating func leave(_ reason: Reason, _ row: Int, _ column: Int, _ name: String) {
    guard let index = leftOut.firstIndex(where: { $0.reason == reason }) else {
      leftOut.append(LeftOut(reason: reason, cells: [(row, column)], count: 1, names: name.isEmpty ? [] : [name]))
      return
    }
    leftOut[index].count += 1
    if leftOut[index].cells.count < 100_000 { leftOut[index].cells.append((row, column)) }
    if !name.isEmpty, leftOut[index].names.count < 12, !leftOut[index].names.contains(name) {
      leftOut[index].names.append(name)
    }
  }
}

/// What can be wrong with a table.
package enum TableCode: String, CaseIterable, Sendable {
  case periodMissing = "drop-table-period-missing"
  case indicatorMissing = "drop-table-indicator-missing"
  case periodConflict = "drop-table-period-conflict"
  case twoReadings = "drop-table-two-readings"
  case fractions = "drop-table-fractions"
  case decimalComma = "drop-table-decimal-comma"
  case arrowSign = "drop-table-arrow-sign"
  case otherSpan = "drop-table-other-span"
  case unknownNames = "drop-table-unknown-names"
  case unknownColumn = "drop-table-unknown-column"
  case blankArea = "drop-table-blank-area"
  case hidden = "drop-table-hidden"
  case unlikeUnit = "drop-table-unlike-unit"
  case outside = "drop-table-outside"
  case nothingRead = "drop-table-nothing-read"
  case tooIntricate = "drop-table-too-intricate"
  case mappingUnused = "drop-table-mapping-unused"
  case targetDiffers = "drop-table-target-differs"
  case read = "drop-table-read"
  case leftOut = "drop-table-left-out"

  package var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}
