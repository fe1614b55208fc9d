import Foundation
import Testing

/// Rules/GUIDE.md, done as it says: every block of shell is run in order in one empty folder.
@Suite("The rule author's guide")
struct GuideTests {
  /// A block after three backticks, `sh`, and the exit status that the guide promises (0 where it gives none).
  struct Block {
    let status: Int32
    let text: String
  }

  static func blocks() throws -> [Block] {
    let text = String(decoding: try Data(contentsOf: Binary.root.appending(path: "Rules/GUIDE.md")), as: UTF8.self)
    var blocks: [Block] = []
    var open: (status: Int32, lines: [Substring])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let block = open {
        if line == "```" {
          blocks.append(Block(status: block.status, text: block.lines.joined(separator: "\n") + "\n"))
          open = nil
        } else {
          open?.lines.append(line)
        }
      } else if line == "```sh" || line.hasPrefix("```sh ") {
        open = (Int32(line.dropFirst(6)) ?? 0, [])
      }
    }
    return blocks
  }

  @Test("every step does what the guide says", arguments: ["zh_CN.UTF-8", "en_US.UTF-8"])
  func steps(_ locale: String) async throws {
    let folder = try TemporaryFolder()
    let blocks = try Self.blocks()
    #expect(blocks.count >= 6)
    for block in blocks {
      let outcome = try await Shell.run("set -e\n" + block.text, in: folder, environment: ["LC_ALL": locale])
      #expect(outcome.status == block.status, "\(block.text)\(outcome.output)\(outcome.complaints)")
    }
  }
}
