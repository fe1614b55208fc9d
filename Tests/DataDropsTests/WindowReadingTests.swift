import Plans
import Diagnostics
import Figures
import Synchronization
import Testing

@testable import DataDrops

/// Large files of which no more than a window is in memory.
@Suite struct WindowReadingTests {
  private static let head = Array("indicator,period,value\n".utf8)
  private static let row = Array("firms,2022-01,1234567\n".utf8)
  private static let bytes = head + (0..<400).flatMap { _ in row }

  /// What was asked of a file.
  private final class Asked: Sendable {
    private let counts = Mutex<[Int]>([])
    var most: Int { counts.withLock { $0.max() ?? 0 } }
    func note(_ count: Int) { counts.withLock { $0.append(count) } }
  }

  private static func read(
    _ bytes: [UInt8], window: Int, isUnchanged: Bool = true, told: Int? = nil, _ asked: Asked = Asked()
  ) -> Drop {
    var reader = DropReader()
    reader.parts.window = window
    reader.parts.threshold = 64
    let file = SourceFile(name: "large.csv", count: told ?? bytes.count) { range in
      asked.note(range.count)
      return Array(bytes[min(range.lowerBound, bytes.count)..<min(range.upperBound, bytes.count)])
    } isUnchanged: {
      isUnchanged
    }
    return reader.read([SourceFile(name: "small.csv", bytes: head + row), file])
  }

  @Test func noMoreThanAWindowIsRead() {
    let asked = Asked()
    let drop = Self.read(Self.bytes, window: 1_000, asked)
    #expect(drop.rowCount == 401 && drop.diagnostics.isEmpty)
    // Its form is told by more.
    #expect(asked.most == min(65_540, Self.bytes.count) || asked.most <= 1_000)
    #expect(drop.place(ofRow: 400, .value).range?.start == SourceLocation(line: 401, column: 15))
  }

  @Test func aRowLongerThanAWindowIsReadWhole() {
    let long = Array("\"".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 5_000) + Array("\",2022-01,7\n".utf8)
    let drop = Self.read(Self.bytes + long + Self.row, window: 500)
    #expect(drop.rowCount == 403 && drop.diagnostics.isEmpty)
    #expect(drop.text(drop.indicator[401])?.count == 5_000)
  }

  /// Cut short, grown or written anew while it is read: nothing of it is used, and what other files say is.
  @Test(arguments: [(bytes.count + 1, true), (bytes.count + 5_000, true), (bytes.count, false)])
  func aFileThatChangesIsRefused(_ file: (told: Int, isUnchanged: Bool)) throws {
    let drop = Self.read(Self.bytes, window: 1_000, isUnchanged: file.isUnchanged, told: file.told)
    #expect(drop.rowCount == 1 && drop.files.map(\.name) == ["small.csv"])
    #expect(drop.diagnostics.map(\.code) == [DropCode.fileChanged.code])
    #expect(drop.diagnostics.first?.severity == .error && drop.diagnostics.first?.place?.file == "large.csv")
    #expect(drop.diagnostics.first?.help != nil && drop.tables.plain == 1)
  }

  /// What is no table of one row a figure is read whole, as it was.
  @Test(arguments: ["[", "{", "指标,2022-01,2022-02,报送时间\n", "\u{FEFF}标题,,\n", "   \n"]) func othersAreReadWhole(
    _ start: String
  ) {
    let bytes = Array(start.utf8) + Self.bytes
    let unread = Self.read(bytes, window: 1_000)
    let held = DropReader().read([
      SourceFile(name: "small.csv", bytes: Self.head + Self.row), SourceFile(name: "large.csv", bytes: bytes),
    ])
    #expect(unread.rowCount == held.rowCount)
    #expect(unread.diagnostics == held.diagnostics)
  }
}
