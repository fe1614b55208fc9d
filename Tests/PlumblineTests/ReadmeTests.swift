import Foundation
import Testing

/// The commands that README.md shows are run as they stand there. `# exit N` at a line's end says what it ends with.
@Suite(.timeLimit(.minutes(2)))
struct ReadmeTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let text: String
    let status: Int32
    var testDescription: String { text }
  }

  static let commands: [Line] = {
    guard let text = try? String(contentsOf: Binary.root.appending(path: "README.md"), encoding: .utf8) else {
      return []
    }
    return text.matches(of: /(?m)^```sh\n((?s:.*?))^```$/).flatMap { block in
      block.1.split(separator: "\n").filter { $0.hasPrefix("plumbline ") }.map { line in
        let status = line.firstMatch(of: /# exit (\d+)/).flatMap { Int32($0.1) } ?? 0
        return Line(text: String(line), status: status)
      }
    }
  }()

  @Test func thereAreCommands() { #expect(Self.commands.count >= 8) }

  @Test(.enabled(if: Shell.exists, "needs /bin/sh"), arguments: commands)
  func runs(_ line: Line) async throws {
    let folder = try TemporaryFolder()
    for name in ["Rules", "Fixtures"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: name), withDestinationURL: Binary.root.appending(path: name))
    }
    let outcome = try await Shell.run(String(line.text.dropFirst("plumbline ".count)), in: folder.url)
    #expect(outcome.status == line.status, "\(outcome)")
  }
}
