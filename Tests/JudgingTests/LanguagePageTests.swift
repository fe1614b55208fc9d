import Given
import DataDrops
import Diagnostics
import Figures
import Foundation
import Judging
import Plans
import RuleFiles
import Submissions
import Testing

@testable import Findings

/// What Rules/README.md shows is held to what it says: its fragments are one plan, its tests of that plan hold, its
/// drops are read without a word, and a newcomer's questions each have a heading that `grep` finds.
@Suite struct LanguagePageTests {
  /// What a newcomer looks for, and the heading that answers it.
  static let questions: [(words: String, heading: String)] = [
    ("status", "#### `status`: estimate, preliminary, final"),
    ("columns of a drop", "#### Drop columns, and what a blank cell means"),
    ("judge", "### `judge`: end, every, latest, mean"),
    ("profiles in numbers", "### Tolerance profiles in numbers"),
    ("own bands", "### Own bands: a `profile` written out"),
    ("due_day", "### When a figure is due: `due_day` and its default"),
    ("weeks", "### Weeks"),
    ("fiscal years", "### Fiscal years"),
    ("several years", "### Plans of several years"),
    ("about", "### `about`: on which side its tolerance lies"),
    ("ids", "### Ids"),
    ("units", "### Units built in"),
    ("no unit", "### No unit: `unit: 1`"),
    ("completion rate", "### Pacing a completion rate"),
    ("the table", "## The judging table"),
    ("round, filed", "### `round` and `filed` in formulas"), ("records", "### Records"),
    ("levels", "### Graded levels"), ("withdrawn", "### Withdrawn, moved, changed"),
  ]

  @Test(arguments: questions.map(\.heading))
  func aNewcomersQuestionHasAHeadingAndAnExample(_ heading: String) throws {
    let section = try #require(try LanguagePage().section(heading), "no heading `\(heading)`")
    #expect(section.contains("```yaml\n") || section.contains("```csv\n"), "no example under `\(heading)`")
  }

  @Test func theFragmentsAreOnePlan() throws {
    let (plan, diagnostics) = try LanguagePage().plan
    #expect(diagnostics.map { "\($0.code.rawValue): \($0.message.en)" } == [])
    #expect(plan != nil)
  }

  @Test func theTestsOfThePageHold() throws {
    let page = try LanguagePage()
    let plan = try #require(page.plan.plan)
    let blocks = page.blocks("yaml").filter { $0.hasPrefix("plan: examples\ntests:") }
    #expect(blocks.count >= 8)
    for block in blocks {
      let (file, troubles) = RuleTestFile.load(SourceFile(name: "page.tests.yaml", bytes: Array(block.utf8)), for: plan)
      #expect(troubles.map(\.message.en) == [])
      for test in file.tests {
        let finding = try #require(test.finding(in: plan), "\(test.standard)")
        for (expected, got) in test.mismatches(finding, in: plan) {
          Issue.record(
            "\(test.standard): \(expected.field.rawValue) expected \(expected.text), got \(got) — \(finding.message.en)"
          )
        }
      }
    }
  }

  /// The comments of the code name the rows of the page's table, and no other.
  @Test func theRowsThatCommentsNameStandInTheTable() throws {
    let table = try #require(try LanguagePage().section("## The judging table"))
    let folder = Repository.root.appending(path: "Sources/Judging/Judges")
    var rows: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n") where line.contains("// ") || line.contains("/// ") {
        rows.formUnion(line.matches(of: /\(([a-g][1-3]?)\)/).map { String($0.1) })
      }
    }
    #expect(rows.count >= 8)
    for row in rows { #expect(table.contains("| (\(row)) |"), "\(row)") }
    let judge = try String(contentsOf: folder.appending(path: "Judge.swift"), encoding: .utf8)
    #expect(judge.contains("*The judging table* in Rules/README.md"))
  }

  /// A drop may hold what the page says is noted; nothing is refused.
  @Test func theDropsOfThePageAreRead() throws {
    let page = try LanguagePage()
    let plan = try #require(page.plan.plan)
    let blocks = page.blocks("csv")
    #expect(blocks.count >= 3)
    for block in blocks {
      let drop = DropReader(mapping: plan.drops).read([SourceFile(name: "drop.csv", bytes: Array(block.utf8))])
      let submission = SubmissionValidator(plan: plan, drop: drop).validate()
      #expect(submission.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [], "\(block)")
      #expect(submission.rowsRead > 0 && submission.rowsRejected == 0)
    }
  }

  /// Plans that stand by themselves on the page: whatever begins with `plan:` and is neither head nor tests of the
  /// rest.
  @Test func thePlansOfThePageLoad() throws {
    let blocks = try LanguagePage().blocks("yaml").filter {
      $0.hasPrefix("plan: ") && $0.contains("\nyear:") && $0.contains("\nstandards:")
    }
    #expect(blocks.count >= 4)
    for block in blocks {
      let (plan, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(block.utf8))])
      #expect(diagnostics.map { "\($0.code.rawValue): \($0.message.en)" } == [], "\(block)")
      #expect(plan != nil)
    }
  }
}

/// Rules/README.md as headings and blocks.
struct LanguagePage {
  let text: String

  init() throws {
    text = try String(contentsOf: Repository.root.appending(path: "Rules/README.md"), encoding: .utf8)
  }

  /// What stands under a heading, down to the next one of its rank or above.
  func section(_ heading: String) -> String? {
    guard let start = text.range(of: "\n\(heading)\n") else { return nil }
    let rank = heading.prefix { $0 == "#" }.count
    var lines: [Substring] = []
    for line in text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false) {
      let hashes = line.prefix { $0 == "#" }.count
      if hashes > 0, hashes <= rank, line.dropFirst(hashes).first == " ", !isInBlock(lines) { break }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  private func isInBlock(_ lines: [Substring]) -> Bool {
    lines.count { $0.hasPrefix("```") } % 2 == 1
  }

  func blocks(_ language: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  /// The plan that the page's fragments belong to.
  var plan: (plan: Plan?, diagnostics: [Diagnostic]) {
    let blocks = blocks("yaml")
    guard let head = blocks.first(where: { $0.hasPrefix("plan: examples\ntitle:") }) else { return (nil, []) }
    let text = head + "standards:\n" + blocks.filter { $0.hasPrefix("- id: ") }.joined()
    return RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
  }
}
