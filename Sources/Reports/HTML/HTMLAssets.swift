import Bytes
import Mustache

/// The templates, style and script of the page, which are compiled into the library.
struct HTMLAssets {
  let library: MustacheLibrary
  let style: String
  let script: String

  enum Page {
    case report, course
  }

  /// Nil only if one of our own templates is broken, which a test would have found.
  init?(_ page: Page = .report) {
    var library = MustacheLibrary()
    do {
      try library.register(Self.text(PackageResources.mast_mustache), named: "mast")
      try library.register(Self.text(PackageResources.report_mustache), named: "report")
      try library.register(Self.text(PackageResources.course_mustache), named: "course")
      try library.register(Self.text(PackageResources.item_mustache), named: "item")
      try library.register(Self.text(PackageResources.detail_mustache), named: "detail")
      try library.register(Self.text(PackageResources.pointer_mustache), named: "pointer")
      try library.register(Self.text(PackageResources.heat_mustache), named: "heat")
      try library.register(
        "{{#same}}{{zh}}{{/same}}{{^same}}<i lang=zh>{{zh}}</i><i lang=en>{{en}}</i>{{/same}}",
        named: "p")
    } catch {
      return nil
    }
    self.library = library
    style =
      Self.text(PackageResources.report_css) + (page == .course ? Self.text(PackageResources.course_css) : "")
    script = Self.text(PackageResources.report_js)
  }

  /// Nothing is fetched, and nothing runs but our own style and script.
  var policy: String {
    func hash(_ text: String) -> String { "'sha256-\(SHA256.digest(of: text.utf8).base64)'" }
    return "default-src 'none'; style-src \(hash(style)); script-src \(hash(script)); img-src data:; "
      + "base-uri 'none'; form-action 'none'"
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
