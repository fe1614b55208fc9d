import Diagnostics

extension Diagnostic {
  /// A fault for which the file is refused whole.
  ///
  /// `place` gives the place of bytes.
  static func refusal(
    of fault: CSVTable.Fault, limits: DropReader.Limits, place: (Range<Int>) -> Place
  ) -> Diagnostic {
    switch fault {
    case .openQuote(let offset), .textAfterQuote(let offset):
      Diagnostic(
        DropCode.openQuote.code, at: place(offset..<offset + 1),
        Phrase(
          zh: "这里的引号没有配对，后面的行都被当成了一个单元格，整个文件不予采用",
          en: "this quote is not closed and swallows the lines after it, so the file is refused"),
        help: Phrase(
          zh: "请在该单元格末尾补上引号，或删去这个引号；单元格内的引号要写成两个",
          en: "close the quote at the end of its cell or remove it; inside a cell a quote is written twice"))
    case .cellTooLong(let offset):
      Diagnostic(
        DropCode.cellTooLong.code, at: place(offset..<offset + 1),
        Phrase(
          zh: "这个单元格超过 \(limits.cellBytes) 字节，整个文件不予采用",
          en: "this cell has more than \(limits.cellBytes) bytes, so the file is refused"),
        help: Phrase(zh: "请检查引号是否配对，分隔符是否正确", en: "look for a quote that is not closed or a wrong delimiter"))
    }
  }

  /// A closing quote with text behind it: the row is refused, and for the header the file.
  static func textAfterQuote(isHeader: Bool, at place: Place) -> Diagnostic {
    let consequence = consequence(isHeader: isHeader)
    return Diagnostic(
      DropCode.textAfterQuote.code, at: place,
      Phrase(
        zh: "引号结束后还有文字，\(consequence.zh)", en: "there is text after the closing quote, \(consequence.en)"),
      help: Phrase(
        zh: "整个单元格用一对引号括起，格内的引号写成两个，或删去引号",
        en: "put the whole cell in quotes and write quotes inside it twice, or remove them"))
  }

  /// Bytes that are no text: the row is refused, and for the header the file.
  static func textFault(_ fault: TextFault, isHeader: Bool, at place: Place) -> Diagnostic {
    let consequence = consequence(isHeader: isHeader)
    switch fault {
    case .invalidUTF8:
      return Diagnostic(
        DropCode.invalidUTF8.code, at: place,
        Phrase(
          zh: "单元格含有不符合 UTF-8 编码的字节，\(consequence.zh)",
          en: "the cell has bytes that are not UTF-8, \(consequence.en)"),
        help: Phrase(
          zh: "请在原表中重新录入这一格，另存为“CSV UTF-8”", en: "type the cell again and save the file as CSV UTF-8"))
    case .control:
      return Diagnostic(
        DropCode.controlCharacter.code, at: place,
        Phrase(
          zh: "单元格里有不可见字符，\(consequence.zh)",
          en: "the cell has an invisible control character, \(consequence.en)"),
        help: Phrase(zh: "请清空这一格，重新输入后重报", en: "type the cell again and send the file again"))
    }
  }

  /// A note that holds bytes that are no text: the figure of its row is used.
  static func noteFault(_ fault: TextFault, at place: Place) -> Diagnostic {
    switch fault {
    case .invalidUTF8:
      Diagnostic(
        DropCode.invalidUTF8.code, .warning, at: place,
        Phrase(
          zh: "备注里有不符合 UTF-8 编码的字节，已略去；此数照常采用",
          en: "the note has bytes that are not UTF-8; they are left out, and the figure is used"),
        help: Phrase(zh: "请重新输入备注，另存为“CSV UTF-8”", en: "type the note again and save the file as CSV UTF-8"))
    case .control:
      Diagnostic(
        DropCode.controlCharacter.code, .warning, at: place,
        Phrase(
          zh: "备注里有不可见字符，已略去；此数照常采用",
          en: "the note has an invisible control character; it is left out, and the figure is used"),
        help: Phrase(zh: "请重新输入备注", en: "type the note again"))
    }
  }

  /// Text that was decoded twice.
  static func garbled(_ original: String, isHeader: Bool, at place: Place) -> Diagnostic {
    let consequence = consequence(isHeader: isHeader)
    let shown = DisplayWidth.truncated(original, to: 40)
    return Diagnostic(
      DropCode.garbledText.code, at: place,
      Phrase(
        zh: "文字是乱码，原文似为“\(shown)”：文件曾按错误的编码打开后又保存，\(consequence.zh)",
        en:
          "the text is garbled and once was “\(shown)”: the file was opened in a wrong encoding and saved, \(consequence.en)"
      ),
      help: Phrase(
        zh: "请从原系统重新导出；用表格软件打开 CSV 时选择 UTF-8 编码",
        en: "export it anew, and choose UTF-8 when opening CSV in a spreadsheet"))
  }

  /// A cell that cannot be used: the row is refused, or in a table of periods the figure.
  static func cellFault(_ kind: CellFault.Kind, at place: Place) -> Diagnostic {
    switch kind {
    case .errorValue(let text):
      Diagnostic(
        DropCode.cellError.code, at: place,
        Phrase(zh: "单元格是公式错误 \(text)，此数不予采用", en: "the cell is the error \(text), so the figure is refused"),
        help: Phrase(zh: "请改正公式，或直接填写数值", en: "correct the formula or write the value"))
    case .formulaWithoutValue:
      Diagnostic(
        DropCode.formulaWithoutValue.code, at: place,
        Phrase(
          zh: "单元格只有公式，文件中没有计算结果，此数不予采用",
          en: "the cell is a formula saved without its result, so the figure is refused"),
        help: Phrase(
          zh: "请用表格软件打开并保存一次，或粘贴为数值后重报", en: "open and save the file in a spreadsheet, or paste the cell as a value"))
    case .merged(let range):
      Diagnostic(
        DropCode.mergedCell.code, at: place,
        Phrase(
          zh: "单元格被合并（\(range)），本行没有自己的内容，不予采用",
          en: "the cell is covered by the merged cell \(range) and has no content of its own, so the row is refused"),
        help: Phrase(zh: "请取消合并，逐行填写", en: "unmerge it and fill in every row"))
    case .twoValues:
      Diagnostic(
        DropCode.twoValues.code, at: place,
        Phrase(
          zh: "这一格里存有两个值，看不出该取哪个，不予采用", en: "the cell holds two values, and which counts cannot be told; it is not used"
        ),
        help: Phrase(zh: "请清空这一格，重新输入一个数", en: "clear the cell and type one value"))
    case .nested:
      Diagnostic(
        DropCode.nestedValue.code, at: place,
        Phrase(
          zh: "这里应是单个值，不是列表或对象，不予采用", en: "a single value belongs here, not a list or an object, so the row is refused"),
        help: Phrase(zh: "每个键只写一个数或一段文字", en: "give each key one number or one text"))
    }
  }

  /// A multiplier that is no power of ten.
  static func badMultiplier(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      DropCode.badMultiplier.code, at: place,
      Phrase(
        zh: "单位乘数“\(text)”不能用于此数，本行不予采用", en: "the multiplier “\(text)” cannot be applied, so the row is refused"),
      help: Phrase(zh: "单位乘数是 10 的幂次，例如 0、3、4、8", en: "it is a power of ten, such as 0, 3 or 6"))
  }

  private static func consequence(isHeader: Bool) -> Phrase {
    isHeader
      ? Phrase(zh: "表头无法识别，整个文件不予采用", en: "in the header, so the file is refused")
      : Phrase(zh: "本行不予采用", en: "so the row is refused")
  }
}

extension [UInt8] {
  func hasLineEnd(in range: Range<Int>) -> Bool {
    self[range].contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }
}
