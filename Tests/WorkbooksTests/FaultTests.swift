import Testing

@testable import Workbooks

/// Damaged, incomplete and hostile files are refused, with the part that is at fault.
@Suite("Faults of workbooks") struct FaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let error: WorkbookError
    let make: @Sendable (inout [(String, String)]) -> Void

    init(_ name: String, _ error: WorkbookError, _ make: @escaping @Sendable (inout [(String, String)]) -> Void) {
      (testDescription, self.error, self.make) = (name, error, make)
    }

    static func without(_ part: String, _ error: WorkbookError) -> Fault {
      Fault("without \(part)", error) { $0.removeAll { $0.0 == part } }
    }

    static func with(_ part: String, _ text: String, _ error: WorkbookError) -> Fault {
      Fault("with \(part) \(text.prefix(20))", error) { $0.append((part, text)) }
    }

    static func changing(_ part: String, _ error: WorkbookError, _ change: @escaping @Sendable (String) -> String)
      -> Fault
    {
      Fault("\(part) changed to \(change("…").prefix(30))", error) { parts in
        parts = parts.map { $0.0 == part ? ($0.0, change($0.1)) : $0 }
      }
    }
  }

  private static let sheet = "xl/worksheets/s0.xml"
  private static let book = SmallBook("<c r=\"A1\"><v>1</v></c>", formats: ["0"], shared: ["<t>甲</t>"])

  private static func main(_ target: String) -> String {
    "<Relationships><Relationship Id=\"m\" Type=\"x/officeDocument\" Target=\"\(target)\"/></Relationships>"
  }

  static let faults: [Fault] = [
    .without("xl/workbook.xml", .noWorkbook), .without("xl/_rels/workbook.xml.rels", .broken(part: "表")),
    .without(sheet, .broken(part: sheet)), .without("xl/texts.xml", .broken(part: "xl/texts.xml")),
    .without("xl/styles.xml", .broken(part: "xl/styles.xml")),
    .with("xl/styles.xml", "<styleSheet/>", .doubledPart("xl/styles.xml")),
    .with("XL/Styles.xml", "<styleSheet/>", .doubledPart("XL/Styles.xml")),
    .with("_rels/.rels", main("xl/gone.xml"), .noWorkbook),
    .with("_rels/.rels", "<Relationships>", .broken(part: "_rels/.rels")),
    .with("mimetype", "application/vnd.oasis.opendocument.text", .noSheets),
    .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet", .noWorkbook),
    .changing(sheet, .broken(part: sheet)) { String($0.dropLast(5)) },
    .changing(sheet, .broken(part: sheet)) { _ in "" },
    .changing(sheet, .broken(part: sheet)) { $0 + "<more/>" },
    .changing(sheet, .broken(part: sheet)) { $0.replacing("</row>", with: "</c>") },
    .changing(sheet, .declaresEntities(part: sheet)) { "<!DOCTYPE a [<!ENTITY b \"c\">]>" + $0 },
    .changing(sheet, .nestedTooDeeply(part: sheet, limit: 64)) { _ in String(repeating: "<a>", count: 65) },
    .changing("xl/workbook.xml", .broken(part: "xl/workbook.xml")) { _ in "no XML" },
    .changing("xl/texts.xml", .broken(part: "xl/texts.xml")) { _ in "<sst><si>" },
    .changing("xl/_rels/workbook.xml.rels", .broken(part: "表")) {
      $0.replacing("Id=\"s0\"", with: "Id=\"s0\" TargetMode=\"External\"")
    },
    Fault("the binary form", .binaryWorkbook) {
      $0 += [("_rels/.rels", main("xl/workbook.bin")), ("xl/workbook.bin", "")]
    },
    Fault("a word-processor document", .noSheets) {
      $0 += [("_rels/.rels", main("word/document.xml")), ("word/document.xml", "<a/>")]
    },
    Fault("a presentation", .noSheets) { $0 += [("_rels/.rels", main("/ppt/a.xml")), ("ppt/a.xml", "<a/>")] },
  ]

  @Test(arguments: faults) func parts(_ fault: Fault) throws {
    #expect(try Self.book.read().cells.map(\.text) == ["1"], "the book without the fault")
    var parts = Self.book.parts
    fault.make(&parts)
    #expect(throws: fault.error) { _ = try SmallBook.read(SmallBook.archive(parts)) }
  }

  @Test func aCutFileIsNoArchive() {
    let bytes = Self.book.bytes
    for count in [1, 4, 30, bytes.count / 2, bytes.count - 22, bytes.count - 1] {
      #expect(throws: WorkbookError.broken(part: "ZIP"), "\(count) bytes") {
        _ = try Workbook(Array(bytes.prefix(count)))
      }
    }
    #expect(throws: WorkbookError.broken(part: "ZIP")) { _ = try Workbook(Array("街道,数值\n东湖街道,12\n".utf8)) }
    #expect(throws: WorkbookError.self) { _ = try Workbook([]) }
  }

  /// A figure that was changed on a disk does not have the checksum of its part.
  @Test func aChangedByteIsNoticed() throws {
    var bytes = Self.book.bytes
    let value = Array("<v>1</v>".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: value) })
    bytes[place + 3] = UInt8(ascii: "2")
    #expect(throws: WorkbookError.broken(part: Self.sheet)) { _ = try SmallBook.read(bytes) }
    #expect(WrittenPackage.isWhole(bytes) == false)
  }

  @Test func limits() throws {
    func expect(_ error: WorkbookError, of book: SmallBook = Self.book, _ change: (inout Workbook.Limits) -> Void) {
      var limits = Workbook.Limits()
      change(&limits)
      #expect(throws: error) { _ = try SmallBook.read(book.bytes, limits: limits) }
    }
    expect(.tooManyParts(limit: 4)) { $0.parts = 4 }
    expect(.tooLarge(limit: 100)) { $0.unpackedBytes = 100 }
    expect(.nestedTooDeeply(part: Self.sheet, limit: 4)) { $0.depth = 4 }
    let long = String(repeating: "长", count: 100)
    expect(
      .cellTooLong(address: "表!B1", limit: 299),
      of: SmallBook("<c r=\"A1\"><v>1</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>\(long)</t></is></c>")
    ) { $0.cellBytes = 299 }
    expect(.cellTooLong(address: "xl/texts.xml", limit: 299), of: SmallBook("", shared: ["<t>\(long)</t>"])) {
      $0.cellBytes = 299
    }
    let merged = SmallBook(
      xml: "<sheetData/><mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>")
    expect(.tooManyMergedCells(limit: 1), of: merged) { $0.mergedCells = 1 }
    // What is just within its limit is read.
    var just = Workbook.Limits()
    (just.parts, just.depth, just.mergedCells) = (5, 5, 2)
    #expect(try SmallBook.read(Self.book.bytes, limits: just).cells.count == 1)
    #expect(try SmallBook.read(merged.bytes, limits: just).facts.mergedCells.count == 2)
  }

  @Test func aWrittenPackageIsWholeOrNot() {
    #expect(WrittenPackage.isWhole(Self.book.bytes) == true)
    #expect(WrittenPackage.isWhole([]) == false && WrittenPackage.isWhole(SmallBook.archive([])) == false)
    #expect(WrittenPackage.isWhole(Array(Self.book.bytes.dropLast())) == false)
    #expect(WrittenPackage.isWhole(SmallBook.archive(Self.book.parts + [("xl/empty.xml", "")])) == false)
  }

  @Test func whatIsNoWordDocumentHasNoText() {
    #expect(throws: WorkbookError.noWorkbook) { _ = try WordText(Self.book.bytes) }
    #expect(throws: WorkbookError.broken(part: "ZIP")) { _ = try WordText(Array(Self.book.bytes.dropLast())) }
  }
}
