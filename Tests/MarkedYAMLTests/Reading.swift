import Diagnostics
import MarkedYAML

/// What a test reads, and short ways to look at it.
struct Reading {
  let documents: [Node]
  let diagnostics: [Diagnostic]

  init(_ bytes: [UInt8], limits: YAMLReader.Limits = .standard) {
    (documents, diagnostics) = YAMLReader(limits: limits).read(SourceFile(name: "规则.yaml", bytes: bytes))
  }

  init(_ text: String, limits: YAMLReader.Limits = .standard) {
    self.init(Array(text.utf8), limits: limits)
  }

  /// Each diagnostic as `code line:column`.
  var complaints: [String] {
    diagnostics.map { diagnostic in
      diagnostic.code.rawValue + (diagnostic.place?.range.map { " \($0.start.line):\($0.start.column)" } ?? "")
    }
  }

  /// Each node of every document on its way from the root, as `line:column-line:column content`.
  var marks: [String] { documents.flatMap(Self.marks) }

  private static func marks(_ node: Node) -> [String] {
    let range = node.range
    let place = "\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
    switch node.content {
    case .scalar(let scalar): return ["\(place) \(scalar.text)"]
    case .sequence(let items): return ["\(place) []"] + items.flatMap(marks)
    case .mapping(let entries): return ["\(place) {}"] + entries.flatMap { marks($0.key) + marks($0.value) }
    }
  }

  /// Every node, aliases expanded.
  var nodes: [Node] { documents.flatMap(Self.nodes) }

  private static func nodes(_ node: Node) -> [Node] {
    switch node.content {
    case .scalar: [node]
    case .sequence(let items): [node] + items.flatMap(nodes)
    case .mapping(let entries): [node] + entries.flatMap { nodes($0.key) + nodes($0.value) }
    }
  }
}
