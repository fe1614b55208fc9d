/// Where a part says that other parts lie.
struct Relationships {
  enum Kind: String {
    case workbook = "/officeDocument"
    case worksheet = "/worksheet"
    case sharedStrings = "/sharedStrings"
    case styles = "/styles"
  }

  struct Entry {
    let id: String
    let type: String
    /// The name of the part, without a leading slash.
    let target: String

    func isA(_ kind: Kind) -> Bool { type.hasSuffix(kind.rawValue) }
  }

  private(set) var entries: [Entry] = []

  /// The relationships of a part, or of the package where the name is empty.
  init(of part: String, with reader: inout PartReader) throws(WorkbookError) {
    let folder = part.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let path = (folder.map(String.init) + ["_rels", "\(name).rels"]).joined(separator: "/")
    var found: [Entry] = []
    _ = try reader.read(path) { (events) throws(WorkbookError) in
      for event in events.events where event.kind == .start && event.name == .relationship {
        // What lies outside the file is never looked at.
        guard events.text(.targetMode, of: event) != "External", let id = events.text(.relationshipId, of: event),
          let type = events.text(.type, of: event), let target = events.text(.target, of: event)
        else { continue }
        found.append(Entry(id: id, type: type, target: Self.resolved(target, in: folder.map(String.init))))
      }
    }
    entries = found
  }

  func first(_ kind: Kind) -> Entry? { entries.first { $0.isA(kind) } }

  subscript(id: String) -> Entry? { entries.first { $0.id == id } }

  /// A name inside the archive: steps upwards end at its root.
  private static func resolved(_ target: String, in folder: [String]) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      if step == ".." {
        _ = path.popLast()
      } else if step != "." {
        path.append(String(step))
      }
    }
    return path.joined(separator: "/")
  }
}
