import Diagnostics

/// Builds the nodes of one file from its events, and checks what libyaml leaves to its caller: keys, tags, aliases and
/// the limits.
struct TreeBuilder {
  let text: SourceText
  let limits: YAMLReader.Limits
  var diagnostics: [Diagnostic] = []
  var anchors: [String: Anchor] = [:]
  var nodesFromAliases = 0
  var stack: [Frame] = []
  private var root: Node?
  private var nodes = 0

  init(text: SourceText, limits: YAMLReader.Limits) {
    self.text = text
    self.limits = limits
  }

  /// Takes the next event; returns a document when this ends it.
  ///
  /// Throws when a limit is passed.
  mutating func take(_ event: Event) throws(Diagnostic) -> Node? {
    switch event.kind {
    case .streamStart, .streamEnd: break
    case .documentStart:
      anchors = [:]
      root = nil
    case .documentEnd: return root
    case .alias(let name): attach(try expand(name, at: event))
    case .scalar(let scalar):
      try countNode(event)
      let built = build(scalar, event)
      if let anchor = event.anchor { anchors[anchor] = .closed(built) }
      attach(built)
    case .sequenceStart(let flow): try open(.sequence, flow: flow, event)
    case .mappingStart(let flow): try open(.mapping, flow: flow, event)
    case .sequenceEnd, .mappingEnd: close(event)
    }
    return nil
  }

  private mutating func countNode(_ event: Event) throws(Diagnostic) {
    nodes += 1
    guard nodes <= limits.nodes else {
      throw Diagnostic(
        YAMLCode.tooManyNodes.code, at: text.place(event.start, event.start),
        Phrase(zh: "文件的内容超过上限 \(limits.nodes) 项", en: "the file has more than \(limits.nodes) values"),
        help: Phrase(zh: "请拆成几个文件", en: "split it into several files"))
    }
  }

  private mutating func build(_ scalar: Node.Scalar, _ event: Event) -> Built {
    let isBlock = scalar.style == .literal || scalar.style == .folded
    let body = text.body(of: event, before: event.end)
    let end = isBlock ? text.blockEnd(start: body.start, end: event.end) : event.end
    let node = Node(content: .scalar(scalar), range: text.range(body.start, end), tag: event.tag)
    check(event.tag, of: node.content, at: body.tag ?? event.start..<event.end)
    return Built(node: node, count: 1, height: 0, start: body.start, end: max(body.start, end))
  }

  // MARK: Collections

  private mutating func open(_ kind: Frame.Kind, flow: Bool, _ event: Event) throws(Diagnostic) {
    try countNode(event)
    let body = text.body(of: event, before: .max)
    guard stack.count < limits.depth else { throw tooDeep(at: body.start) }
    if let anchor = event.anchor { anchors[anchor] = .open(event.start) }
    stack.append(Frame(kind: kind, isFlow: flow, event: event, start: body.start, tagPlace: body.tag))
  }

  private mutating func close(_ event: Event) {
    guard let frame = stack.popLast() else { return }
    let content: Node.Content = frame.kind == .sequence ? .sequence(frame.items) : .mapping(frame.entries)
    let end = frame.isFlow ? event.end : frame.end
    let node = Node(content: content, range: text.range(frame.start, end), tag: frame.event.tag)
    check(node.tag, of: content, at: frame.tagPlace ?? frame.start..<frame.start)
    let built = Built(
      node: node, count: frame.count, height: frame.height + 1, start: frame.start, end: max(frame.start, end))
    // An anchor of the same name inside came later and holds.
    if let anchor = frame.event.anchor, case .open(frame.event.start)? = anchors[anchor] {
      anchors[anchor] = .closed(built)
    }
    attach(built)
  }

  private mutating func attach(_ built: Built) {
    guard !stack.isEmpty else {
      root = built.node
      return
    }
    if stack[stack.count - 1].awaitsKey {
      let isUsable = checkKey(built)
      stack[stack.count - 1].key = (built.node, isUsable)
    }
    stack[stack.count - 1].add(built)
  }

  func tooDeep(at start: Int) -> Diagnostic {
    Diagnostic(
      YAMLCode.tooDeep.code, at: text.place(start, start),
      Phrase(zh: "嵌套超过上限 \(limits.depth) 层", en: "the nesting is deeper than \(limits.depth) levels"),
      help: Phrase(zh: "请减少嵌套层数", en: "nest less deeply"))
  }
}
