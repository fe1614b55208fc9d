import Foundation
import Testing

/// The commands that the two READMEs show are run as they stand there, and what it shows of their output is what they
/// print.
@Suite(.timeLimit(.minutes(20)), .enabled(if: Shell.exists, "needs /bin/sh"))
struct ReadmeTests {
  /// A line of a `sh` block; `# exit N` at its end says what it ends with.
  struct Line: Sendable, CustomTestStringConvertible {
    let text: String
    let status: Int32
    var testDescription: String { text }
  }

  /// A block that begins with `$ plumbline`; lines with an ellipsis alone stand for what is left out.
  struct Picture: Sendable, CustomTestStringConvertible {
    let command: String
    let lines: [String]
    var testDescription: String { command }
  }

  static let names = ["README.md", "README.zh-CN.md"]

  static func text(_ name: String) -> String {
    do { return try String(contentsOf: Binary.root.appending(path: name), encoding: .utf8) } catch {
      preconditionFailure("\(name): \(error)")
    }
  }

  /// Every line of both, but the rule tests of all shipped plans once: the tours differ there in their `--lang` only.
  static let commands: [Line] = {
    let lines = names.flatMap(commands)
    let first = lines.firstIndex { $0.text.contains("plumbline test ") }
    return lines.enumerated().filter { $0.offset == first || !$0.element.text.contains("plumbline test ") }.map(
      \.element)
  }()
  static let pictures: [Picture] = names.flatMap(pictures)

  static func commands(_ name: String) -> [Line] {
    text(name).matches(of: /(?m)^```sh\n((?s:.*?))^```$/).flatMap { block -> [Line] in
      // What begins with a plan of its own goes on in it.
      if block.1.contains("plumbline init ") { return [Line(text: String(block.1), status: 0)] }
      return block.1.split(separator: "\n").filter { $0.contains("plumbline ") && !$0.hasPrefix("#") }.map { line in
        Line(text: String(line), status: line.firstMatch(of: /# exit (\d+)/).flatMap { Int32($0.1) } ?? 0)
      }
    }
  }

  static func pictures(_ name: String) -> [Picture] {
    text(name).matches(of: /(?m)^```\n\$ (plumbline .*)\n((?s:.*?))^```$/).map { block in
      let lines = block.2.split(separator: "\n").map(String.init)
      return Picture(
        command: String(block.1), lines: lines.filter { $0.trimmingCharacters(in: .whitespaces) != "…" })
    }
  }

  @Test(arguments: names) func hasBoth(_ name: String) {
    #expect(Self.commands(name).count >= 10)
    #expect(!Self.pictures(name).isEmpty)
  }

  /// The tour in Chinese leaves nothing out: the same commands, in the same number.
  @Test func bothTakeTheSameTour() {
    func tour(_ name: String) -> [String: Int] {
      Self.commands(name).reduce(into: [:]) { counts, line in
        let words = line.text.split(separator: " ").map(String.init)
        let verb = words.firstIndex(of: "plumbline").map { words[$0 + 1] } ?? ""
        counts[verb, default: 0] += 1
      }
    }
    let (english, chinese) = (tour("README.md"), tour("README.zh-CN.md"))
    for (verb, count) in english { #expect(chinese[verb, default: 0] >= count, "\(verb)") }
  }

  @Test(arguments: commands)
  func runs(_ line: Line) async throws {
    let outcome = try await Shell.run(line.text, in: Self.folder())
    #expect(outcome.status == line.status, "\(outcome)")
  }

  @Test(arguments: pictures)
  func shows(_ picture: Picture) async throws {
    let outcome = try await Shell.run(picture.command, in: Self.folder())
    var printed = outcome.output.split(separator: "\n").map(String.init)[...]
    for line in picture.lines {
      let place = try #require(printed.firstIndex(of: line), "not printed, or not there: \(line)")
      printed = printed[(place + 1)...]
    }
  }

  /// A folder in which the README's paths lead into the repository, and reports land nowhere else.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["Rules", "Fixtures"] {
      try FileManager.default.createSymbolicLink(
        at: folder.url.appending(path: name), withDestinationURL: Binary.root.appending(path: name))
    }
    return folder
  }
}
