import Diagnostics
import Figures
import Plans
import Testing

@testable import DataDrops

@Suite struct LocatorTests {
  private static let text = """
    \u{FEFF}地区,指标,期间,数值,备注
    天宁区, gdp ,2022,6.5,"两
    行"
    "天宁区",gdp,"20""22",,
    钟楼区,gdp,2022,"7"  ,完
    """

  static let cells: [(Int, Drop.Role, String)] = [
    (0, .area, " 2:1-2:4"), (0, .indicator, " 2:6-2:9"), (0, .period, " 2:11-2:15"), (0, .value, " 2:16-2:19"),
    (0, .note, " 2:20-3:3"), (2, .area, " 5:1-5:4"), (2, .value, " 5:14-5:19"), (2, .note, " 5:20-5:21"),
    (2, .unit, " 5:1-5:21"),
  ]

  @Test(arguments: cells)
  func place(row: Int, role: Drop.Role, place: String) {
    let drop = DropReader().read(Self.text)
    #expect(drop.place(ofRow: row, role).short == place)
  }

  @Test func blankCellIsAPoint() {
    let drop = DropReader().read("指标,期间,数值,备注\ngdp,2022,,  \n")
    #expect(drop.place(ofRow: 0, .value).short == " 2:10-2:10")
    #expect(drop.place(ofRow: 0, .note).short == " 2:11-2:13")
  }

  /// The line index against counting from the top.
  @Test func deepPlaces() {
    var generator = SeededGenerator(seed: 7)
    var text = "指标,期间,数值\n"
    for row in 0..<500 {
      text +=
        ["甲,1,\(row)\n", "\"甲\r\n乙\",1,\(row)\r\n", "\n甲,1,\(row)\r", "甲,\"\r1\n\",\(row)\n"].randomElement(
          using: &generator) ?? ""
    }
    let file = SourceFile(text)
    let drop = DropReader().read([file])
    #expect(drop.rowCount == 500)
    for row in 0..<500 {
      let start = drop.offsetOfRow[row]
      #expect(drop.place(ofRow: row, .area).range?.start == file.location(atByte: start))
      guard let value = drop.place(ofRow: row, .value).range else { continue }
      let line = file.text(ofLine: value.start.line) ?? ""
      let scalars = Array(line.unicodeScalars)[(value.start.column - 1)..<(value.end.column - 1)]
      #expect(String(String.UnicodeScalarView(scalars)) == "\(row)")
    }
  }
}
