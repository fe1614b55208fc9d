import Diagnostics

extension SyntaxError {
  /// Errors inside a token: quotes, anchors, tags, block headers and directives, and whatever else libyaml may say.
  func inToken(_ text: SourceText, _ place: Int) -> Explanation {
    switch (context, problem) {
    case ("while scanning a quoted scalar"?, "found unexpected end of stream"),
      ("while scanning a quoted scalar"?, "found unexpected document indicator"):
      return Explanation(
        place: contextPosition, message: Phrase(zh: "引号没有配对", en: "this quote is never closed"),
        help: Phrase(zh: "请补上结尾的引号", en: "add the closing quote"))
    case ("while parsing a quoted scalar"?, _), ("while scanning a quoted scalar"?, _):
      return Explanation(
        place: place, message: Phrase(zh: "双引号里的反斜杠转义有误", en: "this backslash escape is wrong"),
        help: Phrase(zh: "反斜杠请写成 `\\\\`，或改用单引号", en: "write a backslash as `\\\\`, or use single quotes"))
    case ("while scanning an anchor"?, _), ("while scanning an alias"?, _):
      let sign = context == "while scanning an alias" ? "*" : "&"
      return Explanation(
        place: contextPosition,
        message: Phrase(zh: "`\(sign)` 后面不是有效的名称", en: "there is no valid name after `\(sign)`"),
        help: Phrase(
          zh: "以 `\(sign)` 开头的文字请用引号括起来；锚点和别名的名称只能用英文字母、数字、`-`、`_`",
          en: "quote text that begins with `\(sign)`; names of anchors have only ASCII letters, digits, `-` and `_`"))
    case ("while scanning a tag"?, _), ("while parsing a tag"?, _), ("while parsing a node"?, _):
      return Explanation(
        place: contextPosition, code: .tag, message: Phrase(zh: "标签写法有误", en: "this tag is malformed"),
        help: Phrase(zh: "请删去标签；以 `!` 开头的文字请用引号括起来", en: "remove the tag; quote text that begins with `!`"))
    case ("while scanning a block scalar"?, _):
      return Explanation(
        place: place, message: Phrase(zh: "文本块的开头写法有误", en: "the beginning of this block of text is malformed"),
        help: Phrase(
          zh: "`|` 或 `>` 后面请换行再写文字；以它们开头的值请用引号括起来",
          en: "put the text on the lines after `|` or `>`; quote a value that begins with them"))
    case ("while scanning a directive"?, _), ("while scanning a %YAML directive"?, _),
      ("while scanning a %TAG directive"?, _), ("while parsing a %TAG directive"?, _),
      (_, "found duplicate %YAML directive"), (_, "found duplicate %TAG directive"),
      (_, "found incompatible YAML document"):
      return Explanation(
        place: place, message: Phrase(zh: "以 `%` 开头的指令行有误", en: "this line beginning with `%` is no valid directive"),
        help: Phrase(zh: "请删去这一行；以 `%` 开头的文字请用引号括起来", en: "remove the line; quote text that begins with `%`"))
    case (_, "mapping keys are not allowed in this context"):
      return Explanation(
        place: place, message: Phrase(zh: "此处不能写 `? ` 开头的键", en: "a key after `? ` cannot begin here"),
        help: Phrase(zh: "以 `?` 开头的文字请用引号括起来", en: "quote text that begins with `?`"))
    case (let context, let problem):
      let said = [context, problem].compactMap { $0 }.joined(separator: " ")
      return Explanation(
        place: place, message: Phrase(zh: "YAML 语法有误（\(said)）", en: "the YAML is malformed: \(said)"),
        help: Phrase(zh: "请检查此处的缩进、冒号、引号和括号", en: "check the indentation, colons, quotes and brackets here"))
    }
  }
}

extension SourceText {
  /// The line above that was meant as an entry: as much indented, with a colon that no space follows.
  ///
  /// A text that spans lines cannot be a key, so an entry after `a:1` or `a：1` is refused where its own colon is.
  func lineLackingColonSpace(before place: Int) -> Int? {
    let number = line(ofScalar: place)
    guard number > 1 else { return nil }
    let current = string(scalars(ofLine: number))
    let above = scalars(ofLine: number - 1)
    let line = string(above)
    let indentation = line.prefix { $0 == " " || $0 == "-" }.count
    guard current.prefix(while: { $0 == " " }).count == indentation else { return nil }
    let trimmed = line.trimmingSuffix(while: \.isWhitespace)
    guard line.contains("：") || line.contains(":"), !line.contains(": "), trimmed.last != ":" else { return nil }
    return above.lowerBound + indentation
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, condition(self[index(before: end)]) { formIndex(before: &end) }
    return self[startIndex..<end]
  }
}
