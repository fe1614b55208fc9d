import Diagnostics
import Plans

/// A document that standards quote.
struct SourceDocumentReader {
  let log: RuleLog
  let declarations: Declarations

  func read(_ value: Value) -> SourceDocument? {
    guard let fields = ShapeReader(log: log).read(value, .source), let id = fields.identifier("id") else { return nil }
    let title = fields.phrase("title")
    let file = fields.text("file")
    let digest = fields.text("sha256")
    if let digest, let place = fields["sha256"] {
      let isHex = digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      if digest.utf8.count != 64 || !isHex {
        log.report(
          .badDigest, at: place.place, Phrase(zh: "这不是 SHA-256 校验值", en: "this is no SHA-256"),
          help: Phrase(zh: "应为 64 位小写十六进制数", en: "it has 64 lower-case hexadecimal digits"))
      }
    }
    guard declarations.isNew(id, as: .source, at: fields["id"]), let title, let file else { return nil }
    return SourceDocument(id: id, title: title, file: file, sha256: digest)
  }
}
