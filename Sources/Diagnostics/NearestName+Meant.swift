extension NearestName {
  /// The names that a person may have meant by one that nobody has, at most three; none rather than a wrong one.
  ///
  /// First a name with which the text begins or ends (`临江区东湖街道`), then names that hold the text (`发改` of `区发改局`), then
  /// those with the fewest edits, where at most a third of the text would change. Names equally near come together.
  public static func meant(by text: String, among names: [String]) -> [String] {
    let wanted = text.lowercased()
    let length = wanted.count
    var seen: Set<String> = []
    let candidates = names.filter { $0 != text && !$0.isEmpty && seen.insert($0).inserted }
    let inside = candidates.filter { name in
      let key = name.lowercased()
      return key.count > 1 && key.count * 3 > length && (wanted.hasSuffix(key) || wanted.hasPrefix(key))
    }
    if let longest = inside.map(\.count).max() { return inside.filter { $0.count == longest }.few }
    let around = length > 1 ? candidates.filter { $0.count > length && $0.lowercased().contains(wanted) } : []
    if !around.isEmpty, around.count <= 3 { return around }
    let letters = Array(wanted)
    var near: (distance: Int, names: [String]) = (length / 3, [])
    for name in candidates {
      let distance = distance(letters, Array(name.lowercased()))
      if distance < near.distance { near = (distance, []) }
      if distance == near.distance, distance > 0 { near.names.append(name) }
    }
    return near.names.few
  }
}

extension [String] {
  /// Themselves, where they are few enough to choose from.
  fileprivate var few: [String] { count <= 3 ? self : [] }
}
