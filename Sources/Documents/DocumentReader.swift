import Bytes
public import Diagnostics
public import PlanDocuments
import Workbooks

/// Reads the documents that rules are quoted from: bytes in, words and digest out.
///
/// Plain text is UTF-8, with or without a byte order mark; a DOCX and a web page give one line a paragraph, which is
/// what their places count. The digest is always that of the file's bytes.
public struct DocumentReader: Sendable {
  /// A reader without settings; it keeps nothing between documents.
  public init() {}

  /// The document; nil only beside an error.
  public func read(_ file: SourceFile) -> (document: TracedDocument?, diagnostics: [Diagnostic]) {
    switch text(of: file) {
    case .failure(let diagnostic): return (nil, [diagnostic])
    case .success(let text):
      return (
        TracedDocument(text: DocumentText(name: file.name, text: text), digest: SHA256.hexadecimal(of: file.bytes)), []
      )
    }
  }

  private func text(of file: SourceFile) -> Result<String, Diagnostic> {
    let place = Diagnostic.Place(file: file.name)
    if file.bytes.allSatisfy({ $0 <= 0x20 }) {
      return .failure(
        Diagnostic(
          DocumentCode.documentEmpty.code, at: place, Phrase(zh: "文件是空的", en: "the document is empty"),
          help: Phrase(zh: "请核对路径", en: "check the path")))
    }
    if file.bytes.starts(with: Array("PK\u{03}\u{04}".utf8)) { return words(of: file, at: place) }
    if WebPage.isOne(file.bytes) { return page(of: file, at: place) }
    if let refusal = ForeignDocument(file.bytes)?.refusal(at: place) { return .failure(refusal) }
    guard let text = String(validating: file.bytes, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
      return .failure(
        Diagnostic(
          DocumentCode.documentNotText.code, at: place, Phrase(zh: "不是 UTF-8 文本", en: "this is no UTF-8 text"),
          help: Phrase(zh: "请另存为 UTF-8 纯文本或 DOCX", en: "save it as plain text in UTF-8, or as DOCX")))
    }
    return .success(text)
  }

  private func page(of file: SourceFile, at place: Diagnostic.Place) -> Result<String, Diagnostic> {
    guard let library = PageLibrary() else {
      return .failure(
        Diagnostic(
          DocumentCode.documentUnreadable.code, at: place,
          Phrase(zh: "读取网页需要 libxml2，本机没有安装", en: "web pages are read by libxml2, which is not installed here"),
          help: Phrase(
            zh: "请安装 libxml2，或用浏览器打开后另存为 DOCX 或纯文本",
            en: "install libxml2, or open the page in a browser and save it as DOCX or plain text")))
    }
    if let page = WebPage(file.bytes, library),
      page.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
    {
      return .success(page.text)
    }
    return .failure(
      Diagnostic(
        DocumentCode.documentEmpty.code, at: place, Phrase(zh: "网页中没有文字", en: "there are no words in the web page"),
        help: Phrase(
          zh: "请用浏览器打开，确认有正文，再另存为网页或 DOCX",
          en: "open it in a browser, see that it has a text, and save it as a page or as DOCX")))
  }

  private func words(of file: SourceFile, at place: Diagnostic.Place) -> Result<String, Diagnostic> {
    let words: WordText
    do throws(WorkbookError) {
      words = try WordText(file.bytes)
    } catch {
      return .failure(
        Diagnostic(
          DocumentCode.documentUnreadable.code, at: place, Self.wording(of: error),
          help: Self.help(for: error)))
    }
    guard words.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      return .failure(
        Diagnostic(
          DocumentCode.documentEmpty.code, at: place, Phrase(zh: "文档中没有文字", en: "there are no words in the document"),
          help: Phrase(zh: "扫描件须先识别为文字", en: "a scan has to be turned into text first")))
    }
    return .success(words.text)
  }

  private static func help(for error: WorkbookError) -> Phrase {
    error == .noLibrary
      ? Phrase(
        zh: "请安装 libzip（Debian：libzip4），或另存为 UTF-8 纯文本",
        en: "install libzip (Debian: libzip4), or save it as plain text in UTF-8")
      : Phrase(
        zh: "请用文字处理软件打开，另存为 DOCX 或 UTF-8 纯文本",
        en: "open it in a word processor and save it as DOCX or as plain text in UTF-8")
  }

  private static func wording(of error: WorkbookError) -> Phrase {
    switch error {
    case .noLibrary:
      Phrase(zh: "读取 DOCX 需要 libzip，本机没有安装", en: "DOCX documents are opened by libzip, which is not installed here")
    case .noWorkbook, .noSheets, .binaryWorkbook:
      Phrase(zh: "这是压缩包，不是 DOCX 文档", en: "this is an archive, and no DOCX document")
    case .openDocument: Phrase(zh: "这是 OpenDocument 文档（.odt）", en: "this is an OpenDocument text (.odt)")
    case .declaresEntities(let part):
      Phrase(zh: "文档中声明了 XML 实体（\(part)）", en: "the document declares XML entities (\(part))")
    case .doubledPart(let name):
      Phrase(zh: "文档中有两份同名的内容（\(name)）", en: "the document holds two parts named \(name)")
    case .tooLarge, .packedTooTightly, .nestedTooDeeply, .cellTooLong, .tooManyParts, .tooManyMergedCells:
      Phrase(zh: "文档解压后超过限度", en: "the document unpacks to more than the limits allow")
    case .broken(let part), .misplaced(let part):
      Phrase(zh: "文档已损坏（\(part)）", en: "the document is damaged (\(part))")
    }
  }
}
