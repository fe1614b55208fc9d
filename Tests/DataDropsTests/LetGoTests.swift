import Diagnostics
import Figures
import Given
import Plans
import Synchronization
import Testing

@testable import DataDrops

/// Places in a file that is no longer held are those in the file that was.
@Suite("Files that were let go") struct LetGoTests {
  private static func text(_ random: inout Random) -> [UInt8] {
    let end = ["\n", "\r\n", "\r"][random.next(0...2)]
    var lines = ["indicator,period,value,note"]
    for row in 0..<random.next(1...60) {
      let note =
        switch random.next(0...5) {
        case 0: "\"说明，\(end)第二行 \"\"引号\"\"\""
        case 1: "\"" + String(repeating: "长", count: random.next(300...3_000)) + "\""
        case 2: ""
        default: "注 \(row)"
        }
      lines.append("\(random.next(0...1) == 0 ? " 企业 " : "firms"),2022-0\(row % 9 + 1),\(row).5,\(note)")
    }
    return Array((lines.joined(separator: end) + (random.next(0...1) == 0 ? end : "")).utf8)
  }

  @Test func placesAreTheSame() {
    var random = Random(seed: 0x1E7)
    var (compared, reread, whole) = (0, 0, 0)
    for _ in 0..<200 {
      let bytes = Self.text(&random)
      let asked = Asked()
      let file = SourceFile(name: "a.csv", count: bytes.count) { range in
        asked.note(range.count)
        return Array(bytes[range])
      } isUnchanged: {
        true
      }
      #expect(file.bytes == bytes)
      asked.forget()
      let held = DropReader().read([SourceFile(name: "a.csv", bytes: bytes)])
      let gone = DropReader().read([file])
      file.letGo()
      #expect(asked.all.isEmpty)
      for row in 0..<held.rowCount {
        for role in [Drop.Role.indicator, .period, .value, .note, .unit] {
          #expect(held.place(ofRow: row, role) == gone.place(ofRow: row, role))
          compared += 1
        }
      }
      reread += asked.all.count
      whole += asked.all.count { $0 == bytes.count && $0 > 8_192 }
    }
    #expect(compared > 10_000 && reread > 10_000)
    #expect(whole < reread / 20, "\(whole) of \(reread)")
  }

  /// Whoever cuts a file short while it is read takes its places away, and nothing else.
  @Test func whatIsGoneHasNoPlace() {
    let bytes = Array("indicator,period,value\nfirms,2022-01,1\nfirms,2022-02,2\n".utf8)
    let cut = Atomic(bytes.count)
    let file = SourceFile(name: "a.csv", count: bytes.count) {
      let end = cut.load(ordering: .relaxed)
      return Array(bytes.prefix(end)[min($0.lowerBound, end)..<min($0.upperBound, end)])
    } isUnchanged: {
      true
    }
    let drop = DropReader().read([file])
    cut.store(30, ordering: .relaxed)
    file.letGo()
    #expect(drop.rowCount == 2)
    #expect(drop.place(ofRow: 1, .value).file == "a.csv")
  }
}

/// How many bytes were asked for again, each time.
private final class Asked: Sendable {
  private let counts = Mutex<[Int]>([])

  func note(_ count: Int) { counts.withLock { $0.append(count) } }

  func forget() { counts.withLock { $0 = [] } }

  var all: [Int] { counts.withLock { $0 } }
}
