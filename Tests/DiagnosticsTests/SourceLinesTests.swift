import Testing

@testable import Diagnostics

/// Lines that are looked for from the one before are those that are looked for from the start, whatever the order.
@Suite struct SourceLinesTests {
  @Test(arguments: ["", "a", "a\n", "\n\n", "a\r\nb\rc\n\rd", "一\n\r\n二\r\n", "x\r"])
  func areThoseOfTheFile(_ text: String) {
    let file = SourceFile(name: "a.csv", bytes: Array(text.utf8))
    for first in 0...7 {
      for second in 0...7 {
        let lines = SourceLines(file)
        #expect(lines.text(ofLine: first) == file.text(ofLine: first))
        #expect(lines.text(ofLine: second) == file.text(ofLine: second), "\(second) after \(first)")
      }
    }
  }
}
