import Diagnostics
import Foundation
import RuleFiles
import Testing

/// Whatever a file holds, loading ends with a plan or with an error, never with a trap or in silence.
@Suite("Broken files")
struct HostileInputTests {
  private static let damages: [@Sendable (String) -> String] = [
    { _ in "" },
    { line in String(line.prefix(line.count / 2)) },
    { line in line.replacing(/: .*/, with: ": {a: [b]}", maxReplacements: 1) },
    { line in line.replacing(/: .*/, with: ": [~, {}, []]", maxReplacements: 1) },
    { line in line.replacing(/[0-9]+/, with: "99999999999999999999999999999999999999999") },
    { line in line.replacing(/[0-9]+/, with: "-1") },
  ]

  @Test("every line damaged in turn", arguments: damages.indices)
  func damaged(_ damage: Int) throws {
    let fixture = try Fixture("good", "district")
    for (index, file) in fixture.files.enumerated() {
      let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines.indices where !lines[line].isEmpty {
        var damaged = lines.map(String.init)
        damaged[line] = Self.damages[damage](damaged[line])
        var files = fixture.files
        files[index] = SourceFile(name: file.name, bytes: Array(damaged.joined(separator: "\n").utf8))
        let (plan, diagnostics) = RuleFolder.load(files)
        #expect((plan == nil) == diagnostics.contains { $0.severity == .error })
      }
    }
  }

  @Test("nothing at all")
  func nothing() {
    let (plan, diagnostics) = RuleFolder.load([])
    #expect(plan == nil)
    #expect(diagnostics.map(\.code) == [RuleCode.planMissing.code])
  }

  @Test("a file that cannot be read does not make others' names unknown")
  func incomplete() throws {
    let fixture = try Fixture("good", "district")
    let files = fixture.files.map {
      $0.name.hasPrefix("indicators") ? SourceFile(name: $0.name, bytes: Array("plan: [".utf8)) : $0
    }
    let codes = RuleFolder.load(files).diagnostics.map(\.code.rawValue)
    #expect(codes == ["yaml-syntax"])
  }
}
