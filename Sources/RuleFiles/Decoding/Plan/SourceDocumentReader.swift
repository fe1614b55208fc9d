import Compliance
import Diagnostics

/// A document that standards quote.
struct SourceDocumentReader {
  let context: ReadingContext

  func read(_ value: Value) {
    guard let fields = context.fields(value, .source), let id = fields.identifier("id") else { return }
    let title = fields.phrase("title")
    let file = fields.text("file")
    let digest = fields.text("sha256")
    if let digest, let place = fields["sha256"] {
      let isHex = digest.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
      if digest.utf8.count != 64 || !isHex {
        context.log.report(
          .badDigest, at: place.place, Phrase(zh: "这不是 SHA-256 校验值", en: "this is no SHA-256"),
          help: Phrase(zh: "应为 64 位小写十六进制数", en: "it has 64 lower-case hexadecimal digits"))
      }
    }
    guard context.declarations.isNew(id, as: .source, at: fields["id"]), let title, let file else { return }
    context.plan.sources.append(SourceDocument(id: id, title: title, file: file, sha256: digest))
  }
}
