import Diagnostics

extension TreeBuilder {
  /// Whether an entry under this key can be kept; says why not.
  mutating func checkKey(_ built: Built) -> Bool {
    let place = text.place(built.start, built.end)
    guard let scalar = built.node.scalar else {
      diagnostics.append(
        Diagnostic(
          YAMLCode.keyNotScalar.code, at: place,
          Phrase(zh: "键是列表或映射，不是文字", en: "a key is a list or a mapping, not text"),
          help: Phrase(
            zh: "键只能是文字；以 `[`、`{` 开头的文字请用引号括起来", en: "use text as a key; quote text that begins with `[` or `{`")))
      return false
    }
    if scalar.text == "<<", scalar.style == .plain, built.node.tag == nil {
      diagnostics.append(
        Diagnostic(
          YAMLCode.mergeKey.code, at: place,
          Phrase(zh: "不支持用 `<<` 合并映射", en: "merging mappings with `<<` is not supported"),
          help: Phrase(
            zh: "请把各键逐一写出；单个值可以用别名引用，如 `键: *名称`",
            en: "write the keys out; a single value may be an alias, as in `key: *name`")))
      return false
    }
    let top = stack.count - 1
    if let first = stack[top].seen[scalar.text] {
      let shown = Self.shown(scalar.text)
      diagnostics.append(
        Diagnostic(
          YAMLCode.duplicateKey.code, at: place,
          Phrase(zh: "键 `\(shown)` 重复", en: "the key `\(shown)` is given twice"),
          help: Phrase(zh: "请只保留一处", en: "keep only one of them"),
          related: [
            Diagnostic.Related(
              message: Phrase(zh: "第一次出现在这里", en: "first given here"),
              place: text.place(first.lowerBound, first.upperBound))
          ]))
      return false
    }
    stack[top].seen[scalar.text] = built.start..<built.end
    return true
  }

  /// Tags of the core schema are accepted where they suit the node, all others are not.
  mutating func check(_ tag: String?, of content: Node.Content, at place: Range<Int>) {
    guard let tag, tag != CoreTag.nonSpecific else { return }
    let shown = Self.shown(CoreTag.shown(tag))
    let problem: Phrase
    if let known = CoreTag(rawValue: tag) {
      if known.suits(content) { return }
      problem = Phrase(zh: "标签 `\(shown)` 与它后面的内容不符", en: "the tag `\(shown)` does not suit what follows it")
    } else {
      problem = Phrase(zh: "不认识标签 `\(shown)`", en: "unknown tag `\(shown)`")
    }
    diagnostics.append(
      Diagnostic(
        YAMLCode.tag.code, at: text.place(place.lowerBound, place.upperBound), problem,
        help: Phrase(
          zh: "请删去标签；以 `!` 开头的文字请用引号括起来", en: "remove the tag; quote text that begins with `!`")))
  }

  /// What an alias stands for, at the place of the alias.
  mutating func expand(_ name: String, at event: Event) throws(Diagnostic) -> Built {
    let place = text.place(event.start, event.end)
    switch anchors[name] {
    case .closed(let built):
      nodesFromAliases += built.count
      guard nodesFromAliases <= limits.aliasExpansion else {
        throw Diagnostic(
          YAMLCode.aliasExpansion.code, at: place,
          Phrase(
            zh: "别名展开后的内容超过上限 \(limits.aliasExpansion) 项",
            en: "the aliases stand for more than \(limits.aliasExpansion) values"),
          help: Phrase(zh: "请少用层层嵌套的别名", en: "do not nest aliases within aliases"))
      }
      guard stack.count + built.height <= limits.depth else { throw tooDeep(at: event.start) }
      return Built(node: built.node, count: built.count, height: built.height, start: event.start, end: event.end)
    case .open(let start):
      diagnostics.append(
        Diagnostic(
          YAMLCode.recursiveAlias.code, at: place,
          Phrase(zh: "别名 `*\(name)` 引用了包含它自己的内容", en: "the alias `*\(name)` stands for something that contains it"),
          help: Phrase(zh: "请把引用的内容写出来，或移到外面", en: "write the content out, or move it outside"),
          related: [
            Diagnostic.Related(message: Phrase(zh: "锚点在这里", en: "the anchor is here"), place: text.place(start, start))
          ]))
    case nil:
      let near = NearestName.to(name, among: anchors.keys.sorted())
      diagnostics.append(
        Diagnostic(
          YAMLCode.unknownAlias.code, at: place,
          Phrase(zh: "别名 `*\(name)` 没有对应的锚点", en: "the alias `*\(name)` has no anchor"),
          help: near.map { Phrase(zh: "是否想写 `*\($0)`？", en: "did you mean `*\($0)`?") }
            ?? Phrase(
              zh: "请在前文用 `&\(name)` 定义；若 `*` 是文字的一部分，请用引号括起来",
              en: "define it above with `&\(name)`; quote text that begins with `*`")))
    }
    let blank = Node(
      content: .scalar(Node.Scalar(text: "", style: .plain)), range: text.range(event.start, event.end), tag: nil)
    return Built(node: blank, count: 1, height: 0, start: event.start, end: event.end)
  }

  /// A text of the file, short and on one line.
  static func shown(_ text: String) -> String {
    DisplayWidth.truncated(String(text.prefix(80).map { $0.isNewline ? " " : $0 }), to: 40)
  }
}
