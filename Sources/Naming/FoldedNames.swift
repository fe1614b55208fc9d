import Synchronization

/// Names by what is left of their spelling (`NameKey`), worked out when a name is first met that is nobody's as written.
final class FoldedNames: Sendable {
  private let names: [String: Int]
  private let folded = Mutex<[String: Int]?>(nil)

  init(_ names: [String: Int]) { self.names = names }

  /// Whose name is spelled so; of two that fold alike the one declared first.
  subscript(name: String) -> Int? {
    let spelling = NameKey.folded(name)
    return folded.withLock { folded in
      let known =
        folded ?? Dictionary(names.map { (NameKey.folded($0.key), $0.value) }, uniquingKeysWith: min)
      folded = known
      return known[spelling]
    }
  }
}
