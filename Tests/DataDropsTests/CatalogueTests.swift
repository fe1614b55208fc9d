import Compliance
import Diagnostics
import Testing

@testable import DataDrops

/// Every code with a file that produces it, and the place it points at.
@Suite struct CatalogueTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: DropCode
    let files: [[UInt8]]
    let severity: Diagnostic.Severity
    let place: String
    let limits: DropReader.Limits

    init(
      _ code: DropCode, _ bytes: [UInt8]..., severity: Diagnostic.Severity = .error, at place: String = "",
      limits change: (inout DropReader.Limits) -> Void = { _ in }
    ) {
      var limits = DropReader.Limits.standard
      change(&limits)
      self.code = code
      self.files = bytes
      self.severity = severity
      self.place = place
      self.limits = limits
    }

    init(
      _ code: DropCode, _ text: String, severity: Diagnostic.Severity = .error, at place: String = "",
      limits change: (inout DropReader.Limits) -> Void = { _ in }
    ) {
      self.init(code, Array(text.utf8), severity: severity, at: place, limits: change)
    }

    var testDescription: String { code.rawValue }
  }

  private static let good = "指标,期间,数值\ngdp,2022,1\n"
  /// 指标,期间,数值 and a row, in GB18030.
  private static let gb: [UInt8] = [
    0xD6, 0xB8, 0xB1, 0xEA, 0x2C, 0xC6, 0xDA, 0xBC, 0xE4, 0x2C, 0xCA, 0xFD, 0xD6, 0xB5, 0x0A, 0x61, 0x2C, 0x31, 0x2C,
    0x32,
  ]
  private static let utf16: [UInt8] = Array(good.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })

  static let cases: [Case] = [
    Case(.fileEmpty, ""),
    Case(.fileEmpty, "\u{FEFF}\r\n \n"),
    Case(.fileTooLarge, good, limits: { $0.fileBytes = 10 }),
    Case(.tooManyRows, good + "gdp,2023,2\n", at: " 3:1-3:1", limits: { $0.rows = 1 }),
    Case(.tooManyColumns, "指标,期间,数值,备注,x\n", at: " 1:10-1:12", limits: { $0.columns = 3 }),
    Case(
      .cellTooLong, good + "gdp,2022,1\na,\(String(repeating: "x", count: 50)),1\n", at: " 4:3-4:4",
      limits: { $0.cellBytes = 49 }),
    Case(.cellTooLong, "指标,期间,数值\n", at: " 1:1-1:2", limits: { $0.cellBytes = 10 }),
    Case(.archive, [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]),
    Case(.archive, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00]),
    Case(.markup, "\n <HTML xmlns:x=\"urn\"><table>"),
    Case(.markup, "\u{FEFF}<?xml version=\"1.0\"?>"),
    Case(.utf16, [0xFF, 0xFE] + utf16),
    Case(.utf16, utf16),
    Case(.gb18030, gb),
    Case(.gb18030, Array("indicator,period,value\n".utf8) + gb),
    Case(.unknownEncoding, (0..<200).map { UInt8(truncatingIfNeeded: 0x80 + $0 % 3 * 0x3F) }),
    Case(.headerMissing, "天宁区,6.5,2022\n", at: " 1:1-1:13"),
    Case(.headerMissing, "{\"指标\": 1}\n", at: " 1:1-1:10"),
    Case(.columnMissing, "地区,指标,数值\n", at: " 1:1-1:9"),
    Case(.columnDoubled, "指标,期间,数值,value\n", at: " 1:10-1:15"),
    Case(.openQuote, good + "gdp,\"2023,1\n", at: " 3:5-3:6"),
    // The quote that opens by mistake meets the next one, lines later.
    Case(.openQuote, good + "gdp,\"2023,1\ngdp,2024,2\n\"gdp\",2025,3\n", at: " 3:5-3:6"),
    Case(.openQuote, "指标,\"期间,数值\ngdp,2022,1\n", at: " 1:4-1:5"),
    Case(.raggedRow, good + "\ngdp,2023,1,234\n", at: " 4:1-4:15"),
    Case(.raggedRow, good + "gdp,2023\n", at: " 3:1-3:9"),
    Case(.textAfterQuote, good + "gdp,\"2023\"年,1\n", at: " 3:5-3:12"),
    Case(.textAfterQuote, "指标,\"期间\"x,数值\ngdp,2022,1\n", at: " 1:4-1:9"),
    // Columns are missed before quotes further down are looked at.
    Case(.columnMissing, "指标,期间,地区\ngdp,\"2022\"x,1\n", at: " 1:1-1:9"),
    Case(.controlCharacter, good + "gdp,20\u{0}23,1\n", at: " 3:5-3:10"),
    Case(.controlCharacter, "指标,期间,数值,备注\u{1B}[31m\n", at: " 1:10-1:17"),
    Case(.controlCharacter, good + "gdp,2023\u{85},1\n", at: " 3:5-3:10"),
    Case(.invalidUTF8, Array(good.utf8) + [0x67, 0x2C, 0xE5, 0xB8, 0x2C, 0x31], at: " 3:3-3:4"),
    Case(.invalidUTF8, Array("指标,期间,数值,x".utf8) + [0xFF, 0x0A], at: " 1:10-1:12"),
    Case(.moreRowsRefused, good + "a\nb\nc\n", limits: { $0.describedRows = 1 }),
    Case(.noRows, "指标,期间,数值\n\n", severity: .warning, at: " 1:1-1:9"),
    Case(.fileCut, good + "gdp,20", severity: .warning, at: " 3:7-3:7"),
    Case(.spreadsheetLimit, good + String(repeating: "g,1,1\n", count: 65_534), severity: .warning),
    Case(
      .unitMultiplier, "INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT\ngdp,2022,1,3\n", severity: .warning, at: " 1:33-1:42"
    ),
    Case(.delimiter, "指标;期间;数值\ngdp;2022;1\n", severity: .information, at: " 1:1-1:9"),
    Case(.titleLines, "完成情况,,\n" + good, severity: .information, at: " 1:1-1:7"),
    Case(.unknownColumn, "指标,期间,数值,颜色\ngdp,2022,1,红\n", severity: .information, at: " 1:10-1:12"),
    Case(.unnamedColumn, "指标,期间,数值,\ngdp,2022,1,\n", severity: .information, at: " 1:10-1:10"),
    Case(.repeatedFile, Array(good.utf8), Array(good.utf8), severity: .information),
  ]

  @Test(arguments: cases)
  func everyCode(sample: Case) throws {
    let files = sample.files.enumerated().map { SourceFile(name: "\($0.offset).csv", bytes: $0.element) }
    let drop = DropReader(limits: sample.limits).read(files)
    let diagnostic = try #require(
      drop.diagnostics.first { $0.code == sample.code.code }, "got \(drop.told) for \(sample.code.rawValue)")
    #expect(diagnostic.severity == sample.severity)
    #expect(diagnostic.place?.short == sample.place)
    #expect(diagnostic.place?.file == files.last?.name)
    #expect(diagnostic.severity == .information || diagnostic.help != nil)
    for text in [diagnostic.message.zh, diagnostic.message.en, diagnostic.help?.zh, diagnostic.help?.en].compactMap(
      \.self)
    {
      #expect(!text.isEmpty && !text.hasSuffix("。") && !text.hasSuffix("."))
    }
  }

  @Test func noCodeIsMissing() {
    #expect(Set(DropCode.allCases).subtracting(Self.cases.map(\.code)).isEmpty)
  }
}
