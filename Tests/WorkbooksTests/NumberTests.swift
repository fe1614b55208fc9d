import Testing

@testable import Workbooks

@Suite struct NumberTests {
  static let numbers: [(String, String, Bool)] = [
    ("0", "0", false), ("-0", "0", false), ("12.30", "12.3", false), ("1E3", "1000", false),
    ("-1.5e-3", "-0.0015", false),
    ("0.1", "0.1", false), ("99.999999999999986", "100", true), ("123456789012345678", "123456789012345678", false),
    // Typed decimals as they are stored, and what only arithmetic leaves.
    ("0.10000000000000001", "0.1", false), ("0.20999999999999999", "0.21", false),
    ("9.9999999999999998", "10", false), ("1.1000000000000001E-5", "0.000011", true),
    ("0.29999999999999999", "0.3", false), ("0.30000000000000004", "0.3", true),
    ("12.299999999999999", "12.3", true), ("12.300000000000001", "12.3", false),
    ("-0.57999999999999996", "-0.58", false), ("-0.58000000000000007", "-0.58", true),
    ("1234567.8899999999", "1234567.89", false), ("1234567.8900000001", "1234567.89", true),
    ("1234567.8900000004", "1234567.89", true),
  ]

  @Test(arguments: numbers)
  func plain(text: String, plain: String, wasNoisy: Bool) throws {
    var number = try #require(CellNumber(Array(text.utf8)))
    number.removeNoise()
    #expect(String(decoding: number.plainText, as: UTF8.self) == plain)
    #expect(number.wasNoisy == wasNoisy)
  }

  @Test(arguments: ["", "-", "x", "1e", "1e999999", "1.2.3", "1E61", "0x10", "１"])
  func noNumber(text: String) {
    #expect(CellNumber(Array(text.utf8)) == nil)
  }

  static let formats: [(String, NumberFormat.DateParts, Bool)] = [
    ("0.0%", [], true), ("0\"%\"", [], false), ("General", [], false), ("#,##0.00;[Red]-0%", [], false),
    ("yyyy\"年\"m\"月\"", [.year, .month], false), ("m/d/yy h:mm", [.year, .month, .day, .time], false),
    ("[$-804]yyyy/m/d;@", [.year, .month, .day], false), ("mm:ss.0", .time, false), ("0.00E+00", [], false),
    ("0\\d", [], false), ("[h]:mm", [.time, .elapsed], false),
    ("[hh]:mm:ss", [.time, .elapsed], false), ("[mm]:ss", [.time, .elapsed], false),
    ("[ss]", [.time, .elapsed], false),
    ("[Red]h:mm", .time, false), ("h:mm AM/PM", .time, false), ("0!.0,\"万\"", [], false),
  ]

  @Test(arguments: formats)
  func format(code: String, date: NumberFormat.DateParts, isPercent: Bool) {
    let format = NumberFormat(code: code)
    #expect(format.date == date)
    #expect(format.isPercent == isPercent)
  }

  /// A time alone is always hours, minutes and seconds, so that no reader takes hours for minutes.
  @Test(arguments: [
    ("1.5138888888888889", "[hh]:mm:ss", "36:20:00"), ("0.025231481481481483", "[mm]:ss", "00:36:20"),
    ("7.5131944444444443", "[hh]:mm:ss", "180:19:00"), ("0.13888888888888889", "h:mm", "03:20:00"),
    ("0.00023148148148148146", "mm:ss.0", "00:00:20"), ("0.00023738425925925926", "mm:ss.0", "00:00:20.51"),
    ("0", "[h]:mm", "00:00:00"), ("3.5", "h:mm", "1900-01-03 12:00"),
    ("44742.5", "yyyy-mm-dd h:mm", "2022-06-30 12:00"),
  ])
  func times(serial: String, format: String, text: String) throws {
    let number = try #require(CellNumber(Array(serial.utf8)))
    let parts = NumberFormat(code: format).date
    #expect(DateSystem.from1900.text(of: number.plainText, as: parts) == text)
  }

  @Test(arguments: [("A1", 0, 0), ("Z9", 25, 8), ("AA10", 26, 9), ("XFD1048576", 16_383, 1_048_575)])
  func address(text: String, column: Int, row: Int) {
    let address = CellAddress(Array(text.utf8))
    #expect(address == CellAddress(column: column, row: row))
    #expect(address?.description == text)
  }

  @Test(arguments: ["", "A", "1", "XFE1", "A1048577", "a1", "A0", "1A", "AAAAAAAAAAAAAAAAAAAAAAAA1"])
  func noAddress(text: String) {
    #expect(CellAddress(Array(text.utf8)) == nil)
  }
}
