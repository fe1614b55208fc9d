import Bytes
import Diagnostics
import Foundation
import Quantities
import Testing

@testable import Findings
@testable import Layout
@testable import Pages
@testable import Plans
@testable import Reports

@Suite struct HTMLReportTests {
  private static func findings() throws -> [Finding] {
    var findings = try AwkwardPlan.findings()
    for (index, month) in [(0, 3), (1, 8), (2, 15), (3, 23), (4, 31), (5, 38)] {
      guard let period = Period.month(2022, index + 1) else { continue }
      findings[0].course.append(.init(period: period, value: Rational(month)))
    }
    findings[3].course = findings[0].course.prefix(2).map { .init(period: $0.period, value: Rational(63, 10)) }
    let waived = try #require(findings.firstIndex { $0.standard == "waived" })
    findings[waived].waiver = Waiver(
      standard: "waived", owner: "科技局", approver: "区政府办", reason: "疫情<停工>", from: try AwkwardPlan.date("2022-04-01"),
      until: try AwkwardPlan.date("2022-09-30"), place: AwkwardPlan.place)
    findings[waived].underlying = .init(verdict: .fail, light: .red, reason: .missed)
    var hostile = try AwkwardPlan.finding(
      "a&b=\"c\"#d", "\"><script>alert(1)</script>", "'\u{301} onfocus='alert(1)", .fail, .red, .missed)
    hostile.quote = "</script><!-- <b>\"\u{301} &amp;"
    return findings + [hostile]
  }

  private static func page(_ language: Language = .zh, _ findings: [Finding]? = nil) throws -> String {
    let report = try AwkwardPlan.report(findings ?? Self.findings())
    let options = ReportOptions(language: language, timeZone: .beijing)
    return String(decoding: try report.rendered(as: .html, options: options), as: UTF8.self)
  }

  /// The page without style and script, whose every change would be a change of the golden.
  private static func structure(_ page: String) -> String {
    page.replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
      .replacing(/(?s)<script>.*?<\/script>/, with: "<script></script>")
      .replacing(/'sha256-[^']*'/, with: "'sha256'")
  }

  @Test(arguments: [("report-zh.html", Language.zh, false), ("report-en-empty.html", .en, true)])
  func matchesGolden(_ name: String, _ language: Language, _ isEmpty: Bool) throws {
    let page = try Self.page(language, isEmpty ? [] : nil)
    #expect(try Self.page(language, isEmpty ? [] : nil) == page, "the same input gave other bytes")
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/" + name)
    let text = Self.structure(page)
    if ProcessInfo.processInfo.environment["PLUMBLINE_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); run again without PLUMBLINE_RECORD")
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  @Test func nothingFromAFileBecomesMarkup() throws {
    let page = try Self.page()
    #expect(page.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"))
    // The accent must not carry the quotation mark past the escaping.
    #expect(!page.unicodeScalars.split(separator: "\u{301}").dropLast().contains { $0.last == "'" || $0.last == "\"" })
    #expect(page.contains("id=\"a&amp;b=&quot;c&quot;#d\""))
    #expect(page.contains("href=\"#a%26b%3D%22c%22%23d\""))
    #expect(page.components(separatedBy: "<script").count == 2)
  }

  @Test func thePolicyNamesExactlyItsOwnStyleAndScript() throws {
    let page = try Self.page()
    let style = try #require(page.firstMatch(of: /<style>([^<]*)<\/style>/)).output.1
    let script = try #require(page.firstMatch(of: /(?s)<script>(.*?)<\/script>/)).output.1
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).output.1
    #expect(
      String(policy)
        == "default-src &#39;none&#39;; style-src &#39;sha256-\(SHA256.digest(of: style.utf8).base64)&#39;; "
        + "script-src &#39;sha256-\(SHA256.digest(of: script.utf8).base64)&#39;; img-src data:; "
        + "base-uri &#39;none&#39;; form-action &#39;none&#39;")
    #expect(
      !page.contains("unsafe-inline") && !page.contains(" style=") && page.firstMatch(of: /\son[a-z]+=["']/) == nil)
  }

  /// Of two standards with one title each says which annex means it, in the list and among the worst.
  @Test func oneTitleTwiceIsToldApart() throws {
    var findings: [Finding] = []
    for annex in [1, 2] {
      var finding = try AwkwardPlan.finding("twin-\(annex)", "达标小区", "Sorted neighbourhoods", .fail, .red, .missed)
      finding.source.annex = annex
      findings.append(finding)
    }
    let page = try Self.page(.zh, findings)
    for mark in ["［附件1］达标小区", "［附件2］达标小区", "[annex 1] Sorted neighbourhoods", "[annex 2] Sorted neighbourhoods"] {
      #expect(page.components(separatedBy: mark).count >= 3, "\(mark)")
    }
  }

  @Test func nothingIsFetched() throws {
    let page = try Self.page()
    #expect(page.firstMatch(of: /(?:src|href|action|srcset)="https?:/) == nil)
    #expect(page.firstMatch(of: /url\(['"]?https?:/) == nil)
    for match in page.matches(of: /(?:href|src)="([^"]*)"/) {
      #expect(match.output.1.hasPrefix("#") || match.output.1.hasPrefix("data:"), "\(match.output.1)")
    }
    #expect(page.firstMatch(of: /(?i)@import|url\(|fetch\(|XMLHttpRequest|<link rel="stylesheet|<img|<iframe/) == nil)
  }

  @Test func everyFindingIsThereWithoutJavaScript() throws {
    let page = try Self.page()
    #expect(page.components(separatedBy: "<details class=\"item ").count - 1 == (try Self.findings().count))
    #expect(page.components(separatedBy: "<div class=more>").count == page.components(separatedBy: "<details ").count)
    #expect(!page.contains("application/json"))
    let ids = page.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "an id stands twice")
  }

  @Test func manyFindingsKeepTheirDetailsInABlockOfLines() throws {
    let one = try #require(Self.findings().last)
    let many = (0...HTMLReport.inlineLimit).map { index in
      var finding = one
      finding.standard = "s\(index)"
      if index == 8 { finding.quote = "first\n\nsecond" }
      return finding
    }
    let page = try Self.page(.en, many)
    let block = try #require(page.firstMatch(of: /(?s)<script type="text\/html" id="_details">(.*?)<\/script>/))
    let list = page[..<block.range.lowerBound]
    #expect(!list.contains("<div class=more>"))
    let details = block.output.1.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(details.count == many.count)
    #expect(details[7].contains("&lt;/script&gt;") && details[7].contains("<a href=\"#s7\">s7</a>"))
    #expect(details[8].contains(">first") && details[8].contains("second<") && details[8].hasSuffix("</div>"))
  }

  @Test func aPageForEachUnitThatIsConcerned() throws {
    let report = try AwkwardPlan.report(AwkwardPlan.findings())
    let files = report.htmlPagesByUnit(options: ReportOptions(language: .zh))
    #expect(files.map(\.name) == ["index.html", "科技局.html", "人社局.html", "发改局.html", "农业农村局-水利局.html"])
    let bureau = try #require(files.first { $0.name == "发改局.html" }).text
    let led = report.findings.filter { $0.lead.contains("发改局") }.count
    #expect(bureau.components(separatedBy: "<details class=\"item ").count - 1 == led)
    #expect(bureau.contains("href=\"index.html\""))
    #expect(files[0].text.contains("href=\"发改局.html\""))
  }

  @Test(arguments: [
    ("科技局", "科技局"), ("农业农村局（水利局）", "农业农村局-水利局"), ("../../etc/passwd", "etc-passwd"), ("index", "index-2"),
    ("INDEX", "INDEX-2"), ("", "unit-"), ("..", "unit-"), ("con", "unit-con"), ("COM1", "unit-COM1"),
    ("a b\u{202E}c", "a-b-c"),
    ("A/B:C*D?E\"F<G>H|I%J#K", "A-B-C-D-E-F-G-H-I-J-K"),
  ]) func fileNamesAreSafe(_ id: String, _ expected: String) {
    var taken: Set<String> = ["index"]
    let first = HTMLSite.fileName(id, &taken)
    let second = HTMLSite.fileName(id, &taken)
    let long = HTMLSite.fileName(String(repeating: "长", count: 400), &taken)
    #expect(first == expected)
    #expect(second != expected)
    #expect(long.utf8.count <= 210)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
  ]) func digests(_ text: String, _ expected: String) {
    let digest = SHA256.digest(of: text.utf8)
    #expect(digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == expected)
    #expect(digest.base64 == Data(digest).base64EncodedString())
  }

  @Test(arguments: [0, 1, 2, 3, 4, 57]) func base64(_ count: Int) {
    let bytes = (0..<count).map { UInt8($0 * 5 % 256) }
    #expect(bytes.base64 == Data(bytes).base64EncodedString())
  }

  @Test func aBarBeginsAtZeroUnlessItIsADot() throws {
    func bullet(_ value: Rational, _ target: Int, _ unit: String) throws -> HTMLBullet {
      try #require(
        HTMLBullet(
          try AwkwardPlan.finding(
            "x", "x", "x", .pass, .green, .onPace, value: .init(value, unit),
            target: AwkwardPlan.target("at_least", target, unit))))
    }
    let count = try bullet(50, 100, "家")
    #expect(count.bar?.from == "0" && count.bar?.length == "48.1" && count.target == "96.2" && count.dot == nil)
    let rate = try bullet(Rational(961, 10), 97, "%")
    #expect(rate.bar == nil && rate.dot != nil)
    let fallen = try bullet(Rational(-3, 10), 9, "%")
    #expect(fallen.bar?.from == "0" && fallen.dot == nil)
  }
}
