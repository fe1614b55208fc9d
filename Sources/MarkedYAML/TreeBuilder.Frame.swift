import Diagnostics

extension TreeBuilder {
  /// A finished node and what its surroundings need to know of it.
  struct Built {
    let node: Node
    /// How many nodes it has, itself included.
    let count: Int
    /// How many collections lie within each other in it.
    let height: Int
    /// Where it is written; for an alias the place of the alias.
    let start: Int
    let end: Int
  }

  /// What an anchor stands for: while its collection is still being read, only where that begins.
  enum Anchor {
    case open(Int)
    case closed(Built)
  }

  /// A collection that is being read.
  struct Frame {
    enum Kind {
      case sequence
      case mapping
    }

    let kind: Kind
    let isFlow: Bool
    let event: Event
    let start: Int
    let tagPlace: Range<Int>?
    var items: [Node] = []
    var entries: [Node.Entry] = []
    /// The key whose value comes next, and whether the entry is to be kept.
    var key: (node: Node, isUsable: Bool)?
    /// The keys so far and where they are written.
    var seen: [String: Range<Int>] = [:]
    var count = 1
    var height = 0
    var end = 0
    private var hasKey = false

    init(kind: Kind, isFlow: Bool, event: Event, start: Int, tagPlace: Range<Int>?) {
      self.kind = kind
      self.isFlow = isFlow
      self.event = event
      self.start = start
      self.tagPlace = tagPlace
    }

    var awaitsKey: Bool { kind == .mapping && !hasKey }

    /// Adds the next member; of a mapping, a key and then its value.
    mutating func add(_ built: Built) {
      count += built.count
      height = max(height, built.height)
      end = max(end, built.end)
      switch kind {
      case .sequence: items.append(built.node)
      case .mapping:
        if hasKey, let key {
          if key.isUsable { entries.append(Node.Entry(key: key.node, value: built.node)) }
          self.key = nil
        }
        hasKey.toggle()
      }
    }
  }
}
