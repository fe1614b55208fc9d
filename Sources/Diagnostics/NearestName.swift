/// Did-you-mean: the known name closest to a mistyped one.
public enum NearestName {
  /// The candidate with the fewest edits (insert, delete, replace, swap of neighbours), if the edits are few for
  /// the length of the word. Ties go to the first candidate.
  public static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let limit = max(1, (wanted.count + 1) / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != name {
      let distance = distance(wanted, Array(candidate.lowercased()))
      if distance <= limit, distance < max(wanted.count, 2), distance < best?.distance ?? .max {
        best = (distance, candidate)
      }
    }
    return best?.name
  }

  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    if abs(left.count - right.count) > max(left.count, right.count) / 2 { return .max }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (character == other ? 0 : 1))
        if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
