public import Diagnostics
import MarkedYAML

/// Rewrites the style of a rule file and nothing else: the keys of a standard in the order of the language's tables,
/// keys of earlier versions under their present names, one blank behind a colon, no blanks at line ends, no two empty
/// lines in a row.
///
/// Lines are moved as they stand, with the comments above them. Doing it twice changes nothing more.
public struct RuleStyle {
  /// The file in good style; nil where it already is, where it cannot be read, or where its lines end in CR.
  public static func restyled(_ file: SourceFile) -> SourceFile? {
    guard !file.bytes.contains(UInt8(ascii: "\r")), let before = meaning(of: file) else { return nil }
    var text = StyledLines(file)
    for step in [renameKeys, tidyKeys, reorder, tidyBlanks] {
      guard let roots = roots(of: text.file) else { return nil }
      step(roots, &text)
    }
    let after = text.file
    // Whatever went wrong, a file whose meaning would change stays as it is.
    guard after.bytes != file.bytes, meaning(of: after) == before else { return nil }
    return after
  }

  private static func roots(of file: SourceFile) -> [Node]? {
    let (roots, diagnostics) = YAMLReader().read(file)
    return diagnostics.contains { $0.severity == .error } ? nil : roots
  }

  /// What a file says, apart from order of keys, style of scalars and retired names.
  static func meaning(of file: SourceFile) -> [Meaning]? {
    roots(of: file)?.map { Meaning($0, isStandard: false) }
  }

  indirect enum Meaning: Hashable {
    case scalar(String, isPlain: Bool, tag: String?)
    case sequence([Meaning])
    case mapping([String: Meaning])

    init(_ node: Node, isStandard: Bool, under key: String? = nil) {
      switch node.content {
      case .scalar(let scalar): self = .scalar(scalar.text, isPlain: scalar.style == .plain, tag: node.tag)
      case .sequence(let items):
        self = .sequence(items.map { Meaning($0, isStandard: key == "standards") })
      case .mapping(let entries):
        let retired =
          isStandard ? ShapeName.standard.shape.retired : node["plan"] == nil ? [:] : ShapeName.file.shape.retired
        var mapping: [String: Meaning] = [:]
        for entry in entries {
          let name = entry.key.scalar?.text ?? ""
          mapping[retired[name] ?? name] = Meaning(entry.value, isStandard: false, under: name)
        }
        self = .mapping(mapping)
      }
    }
  }

  // MARK: Steps

  /// Keys of earlier versions at the top of a file.
  private static func renameKeys(_ roots: [Node], _ text: inout StyledLines) {
    let retired = ShapeName.file.shape.retired
    for root in roots {
      for entry in (root.mapping ?? []).reversed() {
        guard let name = entry.key.scalar?.text, let new = retired[name], root[new] == nil else { continue }
        text.replace(entry.key.range, with: new)
      }
    }
  }

  private static func tidyKeys(_ roots: [Node], _ text: inout StyledLines) {
    let retired = ShapeName.standard.shape.retired
    for standard in standards(in: roots) {
      // From the right, so that columns stay true where a line holds several.
      for entry in (standard.mapping ?? []).reversed() {
        text.tightenColon(after: entry.key.range, before: entry.value.range)
        guard let name = entry.key.scalar?.text, let new = retired[name], standard[new] == nil else { continue }
        text.replace(entry.key.range, with: new)
      }
    }
  }

  private static func reorder(_ roots: [Node], _ text: inout StyledLines) {
    let order = Dictionary(
      ShapeName.standard.shape.keys.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for standard in standards(in: roots) {
      guard let entries = standard.mapping, let first = entries.first else { continue }
      let keys = entries.map(\.key.range.start)
      let isBlock =
        keys.allSatisfy { $0.column == first.key.range.start.column }
        && zip(keys, keys.dropFirst()).allSatisfy { $0.line < $1.line }
      guard isBlock else { continue }
      let ranks = entries.map { order[$0.key.scalar?.text ?? ""] ?? Int.max }
      let sorted = ranks.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }.map(\.offset)
      guard sorted != Array(entries.indices) else { continue }
      text.reorder(entries.map { lines(of: $0) }, column: first.key.range.start.column, to: sorted)
    }
  }

  private static func tidyBlanks(_ roots: [Node], _ text: inout StyledLines) {
    var kept: Set<Int> = []
    func keep(_ node: Node) {
      switch node.content {
      case .scalar:
        if node.range.start.line < node.range.end.line { kept.formUnion(node.range.start.line...node.range.end.line) }
      case .sequence(let items): for item in items { keep(item) }
      case .mapping(let entries):
        for entry in entries {
          keep(entry.key)
          keep(entry.value)
        }
      }
    }
    for root in roots { keep(root) }
    text.tidyBlanks(except: kept)
  }

  private static func lines(of entry: Node.Entry) -> ClosedRange<Int> {
    let start = entry.key.range.start.line
    let end = entry.value.range.end
    return start...max(start, end.column == 1 ? end.line - 1 : end.line)
  }

  private static func standards(in roots: [Node]) -> [Node] {
    roots.flatMap { root -> [Node] in
      (root["standards"]?.sequence ?? []).filter { $0.mapping != nil } + standards(in: root["groups"]?.sequence ?? [])
    }
  }
}
