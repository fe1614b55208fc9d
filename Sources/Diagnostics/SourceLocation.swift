/// A place in a text: lines and columns count from 1, columns count Unicode scalars.
public struct SourceLocation: Sendable, Hashable, Comparable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// The text from `start` up to, not including, `end`.
public struct SourceRange: Sendable, Hashable, Comparable {
  public let start: SourceLocation
  public let end: SourceLocation

  public init(start: SourceLocation, end: SourceLocation) {
    self.start = start
    self.end = end
  }

  /// The place itself, with no extent: shown as a single caret.
  public init(at place: SourceLocation) {
    self.init(start: place, end: place)
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
