import Naming

/// What the records of a drop are called.
///
/// A record is known by its key where one is filed, else by its name; the first spelling is its name. What the records
/// of a drop are called.
///
/// A record is known by its key where one is filed, else by its name; the first spelling is its name.
struct RecordNames {
  enum Relation {
    case asFiled
    /// Another spelling of the name (Ｐ-００１, P-001).
    case folded
    /// Another name under the same key.
    case otherName
  }

  private struct Entry {
    let name: String
    let folded: String
    var key: String?
    /// As filed, where the name had to tell it from another of the same name.
    var text: String?

    func isNamed(_ other: String) -> Bool { other == text ?? name }
  }

  private var byName: [String: Entry] = [:]
  private var byKey: [String: Entry] = [:]

  mutating func match(_ text: String, key: String?, of indicator: String) -> (name: String, relation: Relation) {
    let folded = NameKey.folded(text)
    let place = indicator + " " + folded
    guard let key else {
      guard let known = byName[place] else {
        byName[place] = Entry(name: text, folded: folded)
        return (text, .asFiled)
      }
      return (known.name, known.name == text ? .asFiled : .folded)
    }
    let code = indicator + " " + NameKey.folded(key)
    if let known = byKey[code] {
      return (known.name, known.folded != folded ? .otherName : known.isNamed(text) ? .asFiled : .folded)
    }
    guard var known = byName[place] else {
      let entry = Entry(name: text, folded: folded, key: code)
      byName[place] = entry
      byKey[code] = entry
      return (text, .asFiled)
    }
    guard known.key == nil else {
      // The same name under another key is another record.
      let name = "\(text)（\(key)）"
      byKey[code] = Entry(name: name, folded: folded, key: code, text: text)
      return (name, .asFiled)
    }
    known.key = code
    byName[place] = known
    byKey[code] = known
    return (known.name, known.name == text ? .asFiled : .folded)
  }
}
