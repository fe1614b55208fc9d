/// Did-you-mean: the known name closest to a mistyped one.
public enum NearestName {
  /// The candidate with the fewest edits (insert, delete, replace, swap of neighbours), if the edits are few for the
  /// length of both words: a name of one letter is near to nothing.
  ///
  /// Ties go to the first candidate.
  public static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let limit = min(max(1, (wanted.count + 1) / 3), max(wanted.count, 2) - 1)
    var best: (distance: Int, name: String)?
    var edits = Edits()
    for candidate in candidates where candidate != name {
      let letters = Array(candidate.lowercased())
      let most = min(limit, letters.count - 1, (best?.distance ?? .max) - 1)
      if most < 0 { continue }
      let distance = edits.count(from: wanted, to: letters, atMost: most)
      if distance <= most { best = (distance, candidate) }
      if best?.distance == 0 { break }
    }
    return best?.name
  }
}
