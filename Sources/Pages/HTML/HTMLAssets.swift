import Bytes
import Layout

/// The style and script of a page, which are compiled into the library.
struct HTMLAssets {
  let style: String
  let script: String

  enum Page {
    case report, course
  }

  init(_ page: Page = .report) {
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
