import Figures

/// What one part of a table says, read without the parts before it.
struct TablePart: Sendable {
  /// A row that only the whole table gives a meaning, or that means trouble.
  struct OddRow: Sendable {
    /// Its first byte and its line, counted from the part's first.
    var start: LineIndex.Start
    /// Plain rows of the part before it.
    var rows: Int
    /// Texts of the part that they hold.
    var texts: Int
  }

  /// Where its first row starts.
  let start: Int
  /// Where the row behind its last one starts.
  var end: Int
  /// The line of `end`, counted from the part's first.
  var endLine = 1
  /// Its plain rows, with symbols of its own.
  var drop = Drop()
  var oddRows: [OddRow] = []
  /// Every so many rows one; lines are counted from the part's first.
  var noted: [LineIndex.Start] = []

  /// An empty part.
  init(at start: Int) { (self.start, end) = (start, start) }
}
