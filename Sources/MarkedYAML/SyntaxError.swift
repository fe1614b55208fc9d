/// Why libyaml stopped, in its own words.
struct SyntaxError: Error, Sendable, Hashable {
  enum Position: Sendable, Hashable {
    /// Unicode scalars before the place.
    case scalar(Int)
    /// Bytes before the place, and the character there: libyaml stumbled before it could count characters.
    case byte(Int, value: Int)
  }

  let problem: String
  let position: Position
  /// What libyaml was reading, and where that began.
  let context: String?
  let contextPosition: Int

  static let outOfMemory = SyntaxError(problem: "out of memory", position: .scalar(0), context: nil, contextPosition: 0)
}
