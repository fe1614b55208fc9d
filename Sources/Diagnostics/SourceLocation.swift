/// A place in a text: lines and columns count from 1, columns count Unicode scalars.
public struct SourceLocation: Sendable, Hashable, Comparable {
  /// The line, from 1.
  public let line: Int
  /// The column in its line, from 1, in Unicode scalars.
  public let column: Int

  /// A place that the caller has counted; nothing is checked.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Earlier in the text.
  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// The text from `start` up to, not including, `end`.
public struct SourceRange: Sendable, Hashable, Comparable {
  /// The first place of the text.
  public let start: SourceLocation
  /// The place behind the last; the same as `start` for a place without extent.
  public let end: SourceLocation

  /// A range that the caller has found, `start` not behind `end`.
  public init(start: SourceLocation, end: SourceLocation) {
    self.start = start
    self.end = end
  }

  /// The place itself, with no extent: shown as a single caret.
  public init(at place: SourceLocation) {
    self.init(start: place, end: place)
  }

  /// By start, then the shorter first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
