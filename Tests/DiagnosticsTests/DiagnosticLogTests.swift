import Testing

@testable import Diagnostics

@Suite("The order of diagnostics") struct DiagnosticLogTests {
  private static func one(
    _ code: String, _ file: String? = nil, _ line: Int? = nil, _ column: Int = 1,
    _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let place = file.map { file in
      line.map { Diagnostic.Place(file: file, at: SourceLocation(line: $0, column: column)) }
        ?? Diagnostic.Place(file: file)
    }
    return Diagnostic(Diagnostic.Code(rawValue: code), severity, at: place, Phrase(verbatim: code))
  }

  /// As a person reads the files, whichever came first and however grave.
  static let inOrder = [
    one("z"), one("z", "a.csv"), one("z", "a.csv", 1, 2), one("a", "a.csv", 2, 1, .information),
    one("b", "a.csv", 2, 1), one("a", "a.csv", 2, 10), one("a", "a.csv", 10, 1), one("a", "b.csv", 1, 1),
  ]

  @Test(arguments: 0..<8) func sorted(_ shift: Int) {
    var log = DiagnosticLog()
    log.report(contentsOf: Self.inOrder[shift...])
    for one in Self.inOrder[..<shift].reversed() { log.report(one) }
    #expect(log.sorted == Self.inOrder)
    #expect(log.entries.first == Self.inOrder[shift])
  }

  /// As a person meets them: sheet by sheet, row by row, and the entries of a list by their number.
  static let addresses = [
    ["Sheet1!C9", "Sheet1!A12", "Sheet1!C12", "Sheet1!AA12", "Sheet2!A1", "Sheet10!A1"],
    ["#/9/value", "#/12/indicator", "#/12/value", "#/120"],
    ["数据!B2", "数据!B10", "数据!B99999999999999999999"],
    ["", "!", "a!b", "a!b2c"],
  ]

  @Test(arguments: addresses) func addressesAreOrdered(_ addresses: [String]) {
    var log = DiagnosticLog()
    for address in addresses.reversed() {
      let place = Diagnostic.Place(file: "a.xlsx", address: address)
      log.report(Diagnostic(Diagnostic.Code(rawValue: "c"), at: place, Phrase(verbatim: "m")))
    }
    #expect(log.sorted.compactMap(\.place?.address) == addresses)
  }

  @Test func exactRepeatsAreSaidOnceAndOthersInTheOrderOfTheirReport() {
    let place = Diagnostic.Place(file: "a.csv", at: SourceLocation(line: 1, column: 1))
    let code = Diagnostic.Code(rawValue: "c")
    let (first, second) = (
      Diagnostic(code, at: place, Phrase(verbatim: "y")), Diagnostic(code, at: place, Phrase(verbatim: "x"))
    )
    var log = DiagnosticLog()
    log.report(contentsOf: [first, second, first])
    #expect(log.sorted == [first, second])
    #expect(log.entries.count == 3)
  }

  @Test func countsAndErrors() {
    var log = DiagnosticLog()
    #expect(!log.hasErrors && log.sorted.isEmpty)
    log.report(contentsOf: [Self.one("a", nil, nil, 1, .warning), Self.one("b", nil, nil, 1, .information)])
    #expect(!log.hasErrors)
    log.report(Self.one("c"))
    #expect(log.hasErrors)
    #expect(Diagnostic.Severity.allCases.map { log.count(of: $0) } == [1, 1, 1])
  }

  @Test func severitiesAndCodesAreOrdered() {
    #expect(Diagnostic.Severity.allCases.shuffled().sorted() == [.information, .warning, .error])
    #expect(Diagnostic.Severity.allCases.map(\.rawValue) == ["information", "warning", "error"])
    #expect(Diagnostic.Code(rawValue: "a-b") < Diagnostic.Code(rawValue: "a-c"))
    #expect(Diagnostic.Code(rawValue: "a-b").rawValue == "a-b")
  }
}
