import Diagnostics

extension SyntaxError {
  /// The error in our words, at the place where a person would mend it.
  func diagnostic(in text: SourceText) -> Diagnostic {
    let explanation = explanation(in: text)
    return Diagnostic(
      explanation.code.code, at: text.place(explanation.place, explanation.place), explanation.message,
      help: explanation.help,
      related: explanation.beginning.map { beginning in
        [
          Diagnostic.Related(
            message: Phrase(zh: "从这里开始", en: "it begins here"),
            place: text.place(beginning, beginning))
        ]
      } ?? [])
  }

  /// What to tell of an error, and where: scalars from the start of the text.
  struct Explanation {
    let place: Int
    var code: YAMLCode = .syntax
    let message: Phrase
    let help: Phrase
    /// Where the construct begins in which the error lies.
    var beginning: Int?
  }

  private func explanation(in text: SourceText) -> Explanation {
    let place: Int
    switch position {
    case .byte(let offset, let value): return unreadable(value, at: text.scalar(atByte: offset))
    case .scalar(let index): place = index
    }
    switch problem {
    case "out of memory":
      return Explanation(
        place: place, code: .tooLarge,
        message: Phrase(zh: "内存不足，读不完这个文件", en: "there is too little memory to read the file"),
        help: Phrase(zh: "请拆成几个文件", en: "split it into several files"))
    case "found character that cannot start any token", "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return badStart(text, place)
    case "could not find expected ':'": return missingColon(text, contextPosition)
    case "mapping values are not allowed in this context":
      if let line = text.lineLackingColonSpace(before: place) { return missingColon(text, line) }
      return Explanation(
        place: place, message: Phrase(zh: "此处不能再写“键: 值”", en: "a second `key: value` is not allowed here"),
        help: Phrase(
          zh: "若冒号是文字的一部分，请用引号括起整个值；若是新的一项，请另起一行，并与同级的键对齐",
          en: "quote the value if the colon is part of it; otherwise begin a new line, aligned with the keys beside it")
      )
    case "block sequence entries are not allowed in this context":
      return Explanation(
        place: place, message: Phrase(zh: "此处不能开始列表项 `- `", en: "a list item `- ` cannot begin here"),
        help: Phrase(
          zh: "请把列表项写在键的下一行；若 `-` 是文字的一部分，请用引号括起来",
          en: "put list items on the lines below their key; quote the value if the `-` is part of it"))
    case "did not find expected key", "did not find expected '-' indicator": return misplaced(text, place)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return unclosedBracket(text, place)
    case "did not find expected node content":
      return Explanation(
        place: place, message: Phrase(zh: "此处缺少一个值", en: "a value is missing here"),
        help: Phrase(zh: "请补上值，或删去多余的符号", en: "give the value, or remove the stray sign"))
    case "did not find expected <document start>":
      return Explanation(
        place: place, message: Phrase(zh: "文档在此之前已经结束，后面还有内容", en: "there is more text after the end of the document"),
        help: Phrase(
          zh: "请检查缩进；若是另一个文档，请先写一行 `---`",
          en: "check the indentation; begin another document with a line `---`"))
    default: return inToken(text, place)
    }
  }

  private func unreadable(_ value: Int, at place: Int) -> Explanation {
    let digits = String(max(value, 0), radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Explanation(
      place: place, code: .controlCharacter,
      message: Phrase(zh: "文件里有不允许的控制字符 \(name)", en: "the control character \(name) is not allowed"),
      help: value == 0
        ? SourceText.saveAsUTF8
        : Phrase(
          zh: "请删去；确需保留时，写在双引号里并用转义，如 `\"\\x07\"`",
          en: "remove it, or write it as an escape in double quotes, as in `\"\\x07\"`"))
  }

  private func badStart(_ text: SourceText, _ place: Int) -> Explanation {
    let character = text.character(atScalar: place)
    if character == "\t" || problem.contains("tab") {
      return Explanation(
        place: place, message: Phrase(zh: "用了制表符（Tab）缩进", en: "a tab is used for indentation"),
        help: Phrase(zh: "YAML 只能用空格缩进，请把制表符换成空格", en: "YAML is indented with spaces only; replace the tab"))
    }
    let shown = character.map { String(Character($0)) } ?? ""
    return Explanation(
      place: place, message: Phrase(zh: "值不能以 `\(shown)` 开头", en: "a value cannot begin with `\(shown)`"),
      help: Phrase(zh: "请用引号括起整个值", en: "put the whole value in quotes"))
  }

  private func missingColon(_ text: SourceText, _ place: Int) -> Explanation {
    let line = text.string(text.scalars(ofLine: text.line(ofScalar: place)))
    if line.contains("：") {
      return Explanation(
        place: place, message: Phrase(zh: "这一行用了全角冒号“：”", en: "this line has a full-width colon `：`"),
        help: Phrase(zh: "请改用半角冒号，后面加一个空格：`键: 值`", en: "use a plain colon and a space: `key: value`"))
    }
    if line.contains(":") {
      return Explanation(
        place: place, message: Phrase(zh: "这一行的冒号后面缺少空格", en: "a space is missing after the colon on this line"),
        help: Phrase(zh: "请在冒号后加一个空格：`键: 值`", en: "put a space after the colon: `key: value`"))
    }
    return Explanation(
      place: place,
      message: Phrase(zh: "此处应有“键: 值”，却没有冒号", en: "a `key: value` is expected here, but there is no colon"),
      help: Phrase(
        zh: "请补上冒号和空格；若是上一个值的续行，请比它的键缩进更多",
        en: "add the colon and a space; indent it further if it continues the value above"))
  }

  private func misplaced(_ text: SourceText, _ place: Int) -> Explanation {
    let lineStart = text.scalars(ofLine: text.line(ofScalar: place)).lowerBound
    let before = text.string(lineStart..<place)
    if before.allSatisfy({ $0 == " " }) {
      return Explanation(
        place: place,
        message: Phrase(zh: "这一行没有与同级的键或列表项对齐", en: "this line is not aligned with the keys or items beside it"),
        help: Phrase(
          zh: "同级的键、同级的 `- ` 请用相同数目的空格缩进", en: "indent keys and items of one level by the same number of spaces"),
        beginning: contextPosition)
    }
    return Explanation(
      place: place, message: Phrase(zh: "前一个值已经结束，此处多了内容", en: "the value before this has ended; there is more text"),
      help: Phrase(zh: "请用引号括起整个值，或删去多余内容", en: "put the whole value in quotes, or remove the rest"),
      beginning: contextPosition)
  }

  private func unclosedBracket(_ text: SourceText, _ place: Int) -> Explanation {
    let opening = text.character(atScalar: contextPosition).map { String(Character($0)) } ?? "["
    let closing = opening == "{" ? "}" : "]"
    let rest = text.string(place..<max(place, text.scalars(ofLine: .max).upperBound))
    if rest.allSatisfy(\.isWhitespace) {
      return Explanation(
        place: contextPosition,
        message: Phrase(zh: "`\(opening)` 没有配对的 `\(closing)`", en: "this `\(opening)` is never closed"),
        help: Phrase(zh: "请补上 `\(closing)`", en: "add the `\(closing)`"))
    }
    return Explanation(
      place: place, message: Phrase(zh: "此处缺少逗号或 `\(closing)`", en: "a comma or `\(closing)` is missing here"),
      help: Phrase(
        zh: "各项之间用半角逗号分隔，最后用 `\(closing)` 结束", en: "separate members with commas and end them with `\(closing)`"),
      beginning: contextPosition)
  }
}
