import Diagnostics
import Foundation
import Plans
import RuleFiles
import Testing

@Suite("The style of rule files")
struct StyleTests {
  private static func styled(_ text: String) -> String? {
    RuleStyle.restyled(SourceFile(name: "a.yaml", bytes: Array(text.utf8))).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test("keys in the order of the tables, comments with them, blanks tidied")
  func messy() {
    let text = """
      # The head stays.
      plan: demo


      groups:
        - lead: 科技局
          standards:
            - at_least:   100 家   # the number
              # what is counted
              indicator: firms
              x-tool: kept
              by: 2022-06-30
              quote: >-
                新增
                企业100家
              title: {zh: 一,   en: One}
              id: one
            # before the second
            - id: two
              title: 二
              quote: 二
              manual: true\u{20}\u{20}
      """
    let expected = """
      # The head stays.
      plan: demo

      groups:
        - lead: 科技局
          standards:
            - id: one
              title: {zh: 一,   en: One}
              quote: >-
                新增
                企业100家
              deadline: 2022-06-30
              # what is counted
              indicator: firms
              at_least: 100 家   # the number
              x-tool: kept
            # before the second
            - id: two
              title: 二
              quote: 二
              manual: true

      """
    #expect(Self.styled(text) == expected)
    #expect(Self.styled(expected) == nil)
  }

  @Test(
    "left alone",
    arguments: [
      "plan: demo\n", "plan: demo\r\n\r\n\r\nx: 1\r\n", "plan: [\n", "a: |+\n  text\n\n\n",
      "standards: [{quote: b, id: a}]\n",
    ])
  func untouched(_ text: String) { #expect(Self.styled(text) == nil) }

  /// An anchor must stand before its alias: moved the other way the file would say something else.
  @Test("a change of meaning is never made")
  func anchors() {
    let text = "standards:\n  - quote: &words 新增企业\n    id: a\n    title: *words\n"
    let styled = Self.styled(text)
    #expect(styled == nil || RuleStyle.restyled(SourceFile(name: "a.yaml", bytes: Array((styled ?? "").utf8))) == nil)
    #expect(!(styled?.contains("title: *words\n    quote: &words") ?? false))
  }

  static let folders: [String] = {
    let rules = Fixture.root.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rules")
    return Fixture.listing(of: rules).map { rules.appending(path: $0).path }.filter {
      FileManager.default.fileExists(atPath: $0 + "/plan.yaml")
    }
  }()

  @Test("shipped rules mean the same before and after, and twice is once", arguments: folders)
  func shipped(_ folder: String) throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") && !$0.hasSuffix("waivers.yaml") }
      .map { SourceFile(name: $0, bytes: Array(try Data(contentsOf: URL(filePath: folder).appending(path: $0)))) }
    // Out of order on purpose, so that there is something to put in order.
    let turned = files.map { Self.turned($0) }
    let styled = turned.map { RuleStyle.restyled($0) ?? $0 }
    #expect(styled.allSatisfy { RuleStyle.restyled($0) == nil })
    for (before, after) in zip(turned, styled) { #expect(Self.comments(before) == Self.comments(after)) }
    let plan = try #require(RuleFolder.load(files).plan)
    #expect(Self.withoutPlaces(try #require(RuleFolder.load(styled).plan)) == Self.withoutPlaces(plan))
  }

  @Test("good and bad fixtures mean the same before and after", arguments: Fixture.all("good") + Fixture.all("bad"))
  func fixtures(_ fixture: Fixture) {
    let styled = fixture.files.map { RuleStyle.restyled($0) ?? $0 }
    #expect(styled.allSatisfy { RuleStyle.restyled($0) == nil })
    let before = RuleFolder.load(fixture.files)
    let after = RuleFolder.load(styled)
    #expect(before.plan.map(Self.withoutPlaces) == after.plan.map(Self.withoutPlaces))
    let retired = RuleCode.deprecatedKey.code
    #expect(before.diagnostics.map(\.code).filter { $0 != retired }.sorted() == after.diagnostics.map(\.code).sorted())
  }

  /// The file with the lines `id:` and `quote:` of each standard swapped, where each has a line of its own.
  private static func turned(_ file: SourceFile) -> SourceFile {
    var lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    for index in lines.indices.dropLast(2) {
      guard let dash = lines[index].firstRange(of: "- id: "), lines[index + 2].contains("  quote: ") else { continue }
      let margin = String(lines[index][..<dash.lowerBound])
      let id = lines[index].dropFirst(margin.count + 2)
      let quote = lines[index + 2].drop { $0 == " " }
      lines[index] = margin + "- " + quote
      lines[index + 2] = margin + "  " + id
    }
    return SourceFile(name: file.name, bytes: Array(lines.joined(separator: "\n").utf8))
  }

  private static func comments(_ file: SourceFile) -> [String] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.firstIndex(of: "#").map { String(line[$0...]).trimmingCharacters(in: .whitespaces) }
    }.sorted()
  }

  private static func withoutPlaces(_ plan: Plan) -> String {
    // Sets and dictionaries are printed in no order.
    "\(plan)".replacing(/SourceLocation\(line: \d+, column: \d+\)/, with: "")
      .replacing(/Set\(\[[^\]]*\]\)/, with: "Set")
      .replacing(/bounds: \[[^\]]*\]/, with: "bounds")
      .replacing(/severities: \[[^\]]*\]/, with: "severities")
  }
}
