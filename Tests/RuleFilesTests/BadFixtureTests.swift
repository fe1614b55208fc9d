import Diagnostics
import Formulas
import Foundation
import MarkedYAML
import Quantities
import RuleFiles
import Testing

@Suite("What is wrong with rule files")
struct BadFixtureTests {
  @Test("every mistake is shown, at its place and alone", arguments: Fixture.all("bad"))
  func marks(_ fixture: Fixture) {
    let (plan, diagnostics) = RuleFolder.load(fixture.files)
    let found = Set(diagnostics.map(Mark.init))
    let wanted = fixture.marks
    #expect(wanted.subtracting(found).isEmpty, "missing")
    #expect(found.subtracting(wanted).isEmpty, "not marked")
    #expect((plan == nil) == diagnostics.contains { $0.severity == .error })
  }

  @Test("a fixture's name states its code", arguments: Fixture.all("bad").filter { $0.code != "three-mistakes" })
  func names(_ fixture: Fixture) {
    #expect(fixture.marks.contains { $0.code == fixture.code })
  }

  /// Periods are read canonically here; the limits of size are MarkedYAML's own tests.
  private static let elsewhere: Set<String> = [
    "period-unreadable", "period-ambiguous", "period-impossible", "period-year-missing", "yaml-too-large",
    "yaml-too-many-nodes", "untested-standard", "unreviewed-draft",
  ]

  @Test("every code has a fixture")
  func catalogue() {
    let fixtures = Set(Fixture.all("bad").map(\.code))
    let codes =
      RuleCode.allCases.map(\.rawValue) + FormulaCode.allCases.map(\.rawValue) + QuantityCode.allCases.map(\.rawValue)
      + YAMLCode.allCases.map(\.rawValue)
    #expect(codes.filter { !fixtures.contains($0) && !Self.elsewhere.contains($0) } == [])
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes.map { Diagnostic.Code(rawValue: $0) }).isSuperset(of: RuleCode.allCases.map(\.code)))
  }

  @Test("three mistakes in one file are shown at once")
  func allAtOnce() throws {
    let fixture = try Fixture("bad", "three-mistakes.yaml")
    #expect(RuleFolder.load(fixture.files).diagnostics.count == 3)
  }

  @Test("messages speak both languages", arguments: Fixture.all("bad"))
  func messages(_ fixture: Fixture) {
    for diagnostic in RuleFolder.load(fixture.files).diagnostics {
      for phrase in [diagnostic.message, diagnostic.help].compactMap(\.self) + diagnostic.related.map(\.message) {
        #expect(!phrase.en.hasSuffix(".") && !phrase.zh.hasSuffix("。"))
        #expect(phrase.en.first?.isUppercase == false)
        #expect(phrase.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      }
      #expect(diagnostic.severity == .information || diagnostic.help != nil)
    }
  }

  /// The prose of every diagnostic, to be read in review.
  ///
  /// `PLUMBLINE_RECORD=1` writes it anew and fails.
  @Test("the words are the recorded ones")
  func prose() throws {
    var text = ""
    for fixture in Fixture.all("bad") {
      text += "# \(fixture.name)\n"
      for diagnostic in RuleFolder.load(fixture.files).diagnostics { text += Self.shown(diagnostic) }
    }
    let url = Fixture.root.appending(path: "messages.txt")
    if ProcessInfo.processInfo.environment["PLUMBLINE_RECORD"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded")
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }

  private static func shown(_ diagnostic: Diagnostic) -> String {
    func place(_ place: Diagnostic.Place?) -> String {
      let start = place?.range?.start
      return "\(place?.file ?? "-"):\(start?.line ?? 0):\(start?.column ?? 0)"
    }
    var lines = ["\(place(diagnostic.place)): \(diagnostic.severity) \(diagnostic.code.rawValue)"]
    lines += ["  \(diagnostic.message.zh)", "  \(diagnostic.message.en)"]
    if let help = diagnostic.help { lines += ["  help: \(help.zh)", "  help: \(help.en)"] }
    for related in diagnostic.related {
      lines.append("  \(place(related.place)): \(related.message.zh) | \(related.message.en)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
