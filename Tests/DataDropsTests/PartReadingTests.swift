import Diagnostics
import Figures
import Plans
import Testing

@testable import DataDrops

/// Two ways, one answer: a table read in parts by several threads, and row by row.
@Suite struct PartReadingTests {
  private static let header = "地区,指标,期间,数值,单位,报送时间,备注"

  /// Rows that are read apart.
  private static let plainRows = [
    "天宁区,gdp,2022-01,6.5,亿元,2022-02-01,", "天宁区,gdp,2022-02,7,亿元,2022-03-01T09:00:00+08:00,无", "钟楼区,人口,2022-01,12,万人,,",
    "\"新北区\",gdp,2022-01, 8.25 ,亿元,2022-02-01,\"一\"\"二\"", "武进区,gdp,2022-03,,亿元,2022-02-01,缺",
    "金坛区,gdp,2022-03,缺失,亿元,昨天,",
    "溧阳市,人口,2022-02,\"1,234\",万人,2022/3/1,", "经开区,就业,2022-02,-3.10,人,,",
  ]

  /// Rows that mean something only together with others, or nothing, or trouble.
  private static let oddRows = [
    "", ",,,,,,", "天宁区,gdp,2022", "天宁区,gdp,2022-01,1,234,亿元,2022-02-01,", header, "指标,期间,数值,单位,地区,备注,报送时间", "指标,期间,数值",
    "\"天宁区\"x,gdp,2022-01,1,亿元,,", "天宁\u{7}区,gdp,2022-01,1,亿元,,", "天宁区,gdp,2022-01,\u{1},亿元,,",
    "天宁区,gdp,2022-01,5,亿元,,注\u{8}意",
    "澶╁畞鍖?,gdp,2022-01,1,亿元,,", "注：以上数据未经审核。,,,,,,", "填报人：张三,,,,,,", "天宁区,,2022-01,,亿元,,", "天宁区,,2022-01,4,亿元,,",
    "\"两\n行\",gdp,2022-01,1,亿元,,", "天宁区,gdp,2022-01,3,亿元,,\"甲\r\n乙,gdp,2022-01,9,亿元,,\r\n\"",
    "天宁区,gdp,2022-01,2,亿元,,\"注\"\"\r丙\"",
    "天宁区,gdp,2022-01,2,亿元,,\"没有结束",
  ]

  private static func bytes(seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var text = seed.isMultiple(of: 3) ? "\u{FEFF}" : ""
    text += header + "\n"
    let ends = [["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r", "\n\n"]].randomElement(using: &generator) ?? []
    // Most files have trouble here and there, some in every row.
    let odds = [40, 10, 3, 1].randomElement(using: &generator) ?? 1
    for _ in 0..<Int.random(in: 0...24, using: &generator) {
      let rows = Int.random(in: 0..<odds, using: &generator) == 0 ? oddRows + plainRows : plainRows
      // The last one swallows what follows, so it is rarer.
      let row = rows.randomElement(using: &generator) ?? ""
      text += row == oddRows.last && !seed.isMultiple(of: 7) ? plainRows[0] : row
      text += ends.randomElement(using: &generator) ?? "\n"
    }
    if seed.isMultiple(of: 2) {
      text += ["天宁区,gdp,2022-01,6", plainRows[1], "\r"].randomElement(using: &generator) ?? ""
    }
    var bytes = Array(text.utf8)
    if seed.isMultiple(of: 5), bytes.count > 70 {
      let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x00, 0x80, 0xE5, 0x20]
      for _ in 0..<3 {
        bytes[Int.random(in: 60..<bytes.count, using: &generator)] = alphabet.randomElement(using: &generator) ?? 0
      }
    }
    return bytes
  }

  /// Everything that a drop says.
  private static func said(_ drop: Drop) -> [String] {
    let rows = (0..<drop.rowCount).map { row in
      let columns = [
        drop.fileOfRow, drop.area, drop.indicator, drop.item, drop.key, drop.period, drop.unit, drop.basis,
        drop.reporter, drop.status, drop.note,
      ].map { "\($0[row])" }.joined(separator: " ")
      let places = [Drop.Role.area, .value, .note, .item].map { drop.place(ofRow: row, $0).short }.joined()
      return "\(columns) \(drop.submittedAt[row].word) \(drop.valueDigits[row])e-\(drop.valueScale[row])"
        + " @\(drop.offsetOfRow[row])\(places)"
    }
    let texts = (0..<drop.texts.count).map { drop.texts[Int32($0)] }
    let files = drop.files.map { "\($0.name) \($0.ignoredColumns)" }
    return rows + texts + files + ["refused \(drop.rowsRefused)"]
      + drop.diagnostics.map { "\($0.severity) \($0.code.rawValue) \($0.place?.short ?? "") \($0.message.zh)" }
  }

  private static func drop(
    _ bytes: [UInt8], _ parts: TableParts, limits: DropReader.Limits, isUnread: Bool = false
  ) -> Drop {
    var reader = DropReader(limits: limits)
    reader.parts = parts
    let first = SourceFile("指标,期间,数值,备注\n人口,2021,3,无\n", name: "a.csv")
    let unread = SourceFile(name: "b.csv", count: bytes.count) {
      Array(bytes[$0])
    } isUnchanged: {
      true
    }
    return reader.read([first, isUnread ? unread : SourceFile(name: "b.csv", bytes: bytes)])
  }

  private static func sizes(_ size: Int, threads: Int) -> TableParts {
    var parts = TableParts()
    (parts.threshold, parts.bytes, parts.threads) = (0, size, threads)
    // Where few rows are looked at, more parts begin where none does.
    parts.looked = size.isMultiple(of: 2) ? (1, 30) : (64, 1 << 16)
    return parts
  }

  @Test(arguments: [1, 7, 40, 200], [1, 2, 3])
  func sameDrop(size: Int, threads: Int) {
    compare(with: Self.sizes(size, threads: threads)) { $0 &* 3 &+ threads }
  }

  /// A file that is not in memory, window by window.
  @Test(arguments: [90, 400], [1, 40, .max])
  func sameDropInWindows(window: Int, threshold: Int) {
    var parts = Self.sizes(40, threads: 2)
    (parts.window, parts.threshold) = (window, threshold)
    compare(with: parts, isUnread: true) { $0 &* 5 &+ window }
  }

  /// Drops that `parts` cut are those that are read row by row.
  private func compare(with parts: TableParts, isUnread: Bool = false, seed: (Int) -> Int) {
    var whole = TableParts()
    whole.threshold = .max
    var (rows, refused) = (0, 0)
    for number in 0..<1_500 {
      var limits = DropReader.Limits()
      limits.describedRows = number.isMultiple(of: 4) ? 2 : 1_000
      limits.rows = number.isMultiple(of: 11) ? 10 : 1_000
      let bytes = Self.bytes(seed: UInt64(seed(number)))
      let expected = Self.drop(bytes, whole, limits: limits)
      let drop = Self.drop(bytes, parts, limits: limits, isUnread: isUnread)
      let (one, other) = (Self.said(drop), Self.said(expected))
      #expect(one == other, "seed \(seed(number)): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      if one != other { return }
      rows += drop.rowCount
      refused += drop.rowsRefused
    }
    #expect(rows > 5_000 && refused > 500)
  }

  /// Rows that a part can understand are not left to the one thread that joins them.
  @Test func plainRowsAreReadApart() throws {
    let text = Self.header + "\n" + Self.plainRows.joined(separator: "\n") + "\n"
    let table = TableText(text: SourceFile(text))
    var names = HeaderNames(.none)
    let header = try #require(TableReading(table: table, limits: .standard, mapping: .none).header(&names).header)
    var drop = Drop()
    let rows = RowByRow(of: table, header: header, limits: .standard, mapping: .none, into: &drop)
    let reading = PartReading(of: rows, parts: Self.sizes(101, threads: 1), roles: names.roles)
    let parts = (0..<reading.count).map(reading.read)
    #expect(parts.reduce(0) { $0 + $1.drop.rowCount } == Self.plainRows.count)
    #expect(parts.allSatisfy { $0.oddRows.isEmpty })
    #expect(parts.contains { $0.drop.rowCount > 1 })
    for (part, next) in zip(parts, parts.dropFirst()) { #expect(part.end == next.start) }
  }
}
