import Diagnostics

/// Kinds of documents that are not read, known by their first bytes: refused by name, with what to do.
enum ForeignDocument: CaseIterable {
  case pdf, rtf, oldWord

  init?(_ bytes: [UInt8]) {
    func begins(_ words: String) -> Bool { bytes.starts(with: Array(words.utf8)) }
    if begins("%PDF") {
      self = .pdf
    } else if begins("{\\rtf") {
      self = .rtf
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .oldWord
    } else {
      return nil
    }
  }

  func refusal(at place: Diagnostic.Place) -> Diagnostic {
    let (what, help): (Phrase, Phrase) =
      switch self {
      case .pdf:
        (
          Phrase(zh: "这是 PDF，不能读取", en: "this is a PDF, which is not read"),
          Phrase(
            zh: "请向拟文单位索取 DOCX，或另存为 UTF-8 纯文本；扫描件须先识别为文字",
            en:
              "ask who wrote it for the DOCX, or save it as plain text in UTF-8; a scan has to be turned into text first"
          )
        )
      case .rtf:
        (
          Phrase(zh: "这是 RTF 文档，不能读取", en: "this is an RTF document, which is not read"),
          Phrase(zh: "请用文字处理软件打开，另存为 DOCX", en: "open it in a word processor and save it as DOCX")
        )
      case .oldWord:
        (
          Phrase(zh: "这是旧版 Word 文档（.doc），不能读取", en: "this is an old Word document (.doc), which is not read"),
          Phrase(zh: "请用文字处理软件打开，另存为 DOCX", en: "open it in a word processor and save it as DOCX")
        )
      }
    return Diagnostic(DocumentCode.documentNotText.code, at: place, what, help: help)
  }
}
