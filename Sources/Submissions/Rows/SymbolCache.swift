/// What texts of a column mean, worked out once for each text, by its symbol.
struct SymbolCache<Meaning> {
  private var meanings: [Meaning?] = []

  /// Of a text that is no blank; nil where it was not met yet.
  subscript(symbol: Int32) -> Meaning? {
    get {
      let index = Int(symbol)
      return index < meanings.count ? meanings[index] : nil
    }
    set {
      let index = Int(symbol)
      if index >= meanings.count {
        let room = max(index + 1, meanings.count * 2)
        meanings.append(contentsOf: repeatElement(nil, count: room - meanings.count))
      }
      meanings[index] = newValue
    }
  }
}

extension SymbolCache: Sendable where Meaning: Sendable {}
