public import Compliance
import Crypto
public import Diagnostics

/// Reads the documents that rules are quoted from: bytes in, words and digest out.
///
/// Plain text is UTF-8, with or without a byte order mark.
public struct DocumentReader: Sendable {
  public init() {}

  /// The document; nil only beside an error.
  public func read(_ file: SourceFile) -> (document: TracedDocument?, diagnostics: [Diagnostic]) {
    switch text(of: file) {
    case .failure(let diagnostic): return (nil, [diagnostic])
    case .success(let text):
      return (TracedDocument(text: DocumentText(name: file.name, text: text), digest: Self.digest(file.bytes)), [])
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
    guard let text = String(validating: file.bytes, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
      return .failure(
        Diagnostic(
          DocumentCode.documentNotText.code, at: place, Phrase(zh: "不是 UTF-8 文本", en: "this is no UTF-8 text"),
          help: Phrase(zh: "请另存为 UTF-8 纯文本", en: "save it as plain text in UTF-8")))
    }
    return .success(text)
  }

  /// SHA-256 in lower-case hexadecimal.
  public static func digest(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(text)
  }
}
