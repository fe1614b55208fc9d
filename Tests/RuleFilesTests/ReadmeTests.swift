import Diagnostics
import Foundation
import Plans
import Quantities
import RuleFiles
import Testing

/// What the page about the rule language shows is loaded as it stands there.
@Suite("The examples of Rules/README.md")
struct ReadmeTests {
  private static let page = Fixture.root.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Rules/README.md")

  private static func blocks() throws -> [String] {
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
  }

  @Test("the fragments and the plan that they belong to load without a word")
  func load() throws {
    let blocks = try Self.blocks()
    let head = try #require(blocks.first { $0.hasPrefix("plan: examples\ntitle:") })
    let fragments = blocks.filter { $0.hasPrefix("- id: ") }
    #expect(fragments.count >= 10)
    let text = head + "standards:\n" + fragments.joined()
    let (plan, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
    #expect(diagnostics.map { "\($0.place?.range?.start.line ?? 0): \($0.code.rawValue): \($0.message.en)" } == [])
    #expect(plan?.standards.count == text.components(separatedBy: "\n- id: ").count - 1)
  }

  @Test("every spelling of a period on the page is read as it says")
  func spellings() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "### How periods and days may be written\n").last)
    let rows = section.components(separatedBy: "\n").prefix { !$0.hasPrefix("Words beside") }.filter {
      $0.hasPrefix("| `")
    }
    #expect(rows.count == 8)
    for row in rows {
      let spellings = row.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      let expected = try #require(spellings.last)
      #expect(Period(expected) != nil)
      for spelling in spellings.dropLast() {
        #expect(try Period.read(spelling).get().period.description == expected, "\(spelling)")
      }
    }
  }

  @Test(
    "every key of areas, windows, levels and terms stands on the page",
    arguments: ["areas", "windows", "graded", "terms"])
  func keys(_ part: String) throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let keys: [String] =
      switch part {
      case "areas":
        ["area", "areas", "each", "together", "require", "exempt_areas", "compare", "rank", "average", "best"]
      case "windows": ["rolling", "running", "weights", "gaps", "exempt", "staged", "breaks"]
      case "graded": ["levels", "score", "veto", "records", "since", "compare_rounded"]
      default: ["withdrawn", "was", "until", "record"]
      }
    for key in keys { #expect(text.contains("\(key):"), "\(key)") }
  }
}
