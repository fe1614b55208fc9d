import Diagnostics
import Foundation
import PlanDocuments
import Testing

@testable import Documents

/// Web pages: words, headings, entries, tables with cells over several rows and columns.
@Suite("Web pages")
struct WebPageTests {
  private func page(_ bytes: [UInt8]) -> WebPage? {
    guard let library = PageLibrary() else { return nil }
    return WebPage(bytes, library)
  }

  private func lines(_ html: String) -> [String] {
    page(Array(html.utf8))?.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
  }

  @Test("a paragraph a line; menus, scripts and styles are left out; blanks in a row are one")
  func paragraphs() {
    #expect(
      lines(
        "<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head><body><nav>菜单 2020</nav><h1>一、教育</h1><p>新增学位\n  <b>2400</b>个&nbsp;</p><ul><li>新建小学3所<li>改造2所</ul><script>var a=9</script></body></html>"
      ) == ["# 一、教育", "新增学位 2400个", "- 新建小学3所", "- 改造2所", ""])
  }

  @Test("a cell a line behind a tab, a row an empty line; cells over columns and rows leave blanks")
  func tables() {
    #expect(
      lines(
        "<html><body><table><tr><th>指标</th><th>目标</th><th>单位</th></tr><tr><td>就业</td><td>900</td><td rowspan=2>区人社局</td></tr><tr><td colspan='2'>培训800人</td></tr></table></body></html>"
      ) == [
        "\t指标", "\t目标", "\t单位", "", "\t就业", "\t900", "\t区人社局", "", "\t培训800人", "\t", "\t", "", "",
      ])
  }

  @Test("a table that lays out the page is none of figures")
  func layout() {
    #expect(
      lines("<html><table><tr><td><p>新增学位900个</p><table><tr><td>x</td></tr></table></td></tr></table></html>") == [
        "新增学位900个", "x", "",
      ])
  }

  @Test("the encodings of the web", arguments: ["gb2312", "GBK", "utf-8"])
  func encodings(_ name: String) throws {
    let html = "<html><head><meta charset=\"\(name)\"></head><body><p>镕基路改造</p></body></html>"
    let isUTF8 = name == "utf-8"
    // 镕 is in GB 18030 and not in GB 2312, under whose name pages give it.
    let gb: [UInt8] = [0xE9, 0x46, 0xBB, 0xF9, 0xC2, 0xB7, 0xB8, 0xC4, 0xD4, 0xEC]
    let parts = html.components(separatedBy: "镕基路改造")
    let bytes = isUTF8 ? Array(html.utf8) : Array(parts[0].utf8) + gb + Array(parts[1].utf8)
    #expect(page(bytes)?.text.hasSuffix("基路改造\n") == true)
    #expect(isUTF8 || page(bytes)?.text.unicodeScalars.count == 6)
  }

  @Test("a page is read by the reader of documents, and one without words is refused")
  func read() {
    let (document, _) = DocumentReader().read(
      SourceFile(name: "a.html", bytes: Array("<html><body><p>新增学位900个</p></body></html>".utf8)))
    #expect(document?.text.name == "a.html")
    let (none, diagnostics) = DocumentReader().read(
      SourceFile(name: "b.html", bytes: Array("<html><body></body></html>".utf8)))
    #expect(none == nil && diagnostics.map(\.code.rawValue) == ["document-empty"])
  }

  @Test(
    "broken and deep pages end",
    arguments: ["<html><table><tr><td>a", "<html>" + String(repeating: "<div>", count: 5000)])
  func broken(_ html: String) {
    #expect(page(Array(html.utf8)) != nil)
  }
}
