import Diagnostics
import Documents
import Foundation
import PlanDocuments
import Testing

@testable import Plans
@testable import Workbooks

/// Word-processor documents: one that LibreOffice wrote, and one with all that tracked changes leave behind.
@Suite("Documents in DOCX")
struct WordDocumentTests {
  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: TraceCase.root.appending(path: path)))
  }

  private func document(_ path: String) throws -> TracedDocument {
    try #require(DocumentReader().read(SourceFile(name: path, bytes: try bytes(path))).document)
  }

  @Test("a plan is traced to the DOCX as to the text, but for the digest, which is another file's")
  func changzhou() throws {
    let plan = try TraceCase.loaded("Rules/changzhou-2022")
    let words = Tracer(plan: plan).trace([try document("Fixtures/documents/changzhou-goals.docx")])
    let text = Tracer(plan: plan).trace([try document("Rules/changzhou-2022/goals.txt")])
    #expect(words.verified == plan.standards.count)
    #expect(words.coverage.quantified == text.coverage.quantified && words.coverage.quantified > 0)
    #expect(words.parts.flatMap(\.gaps).isEmpty)
    #expect(words.diagnostics.map(\.code.rawValue) == ["digest-differs"])
  }

  @Test("what stands is read; what was deleted or moved away, field codes and what is said again are not")
  func trackedChanges() throws {
    let words = try WordText(try bytes("Fixtures/documents/tracked-changes.docx"))
    let lines = words.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.filter { $0 != "\t" }
    }
    #expect(
      lines == [
        "一、目标", "地区生产总值增长6.5%", "完成投资9亿元", "第2行", "序号", "工作标准", "", "1", "新建标准化", "", "2", "新增就业200人", "",
        "框内3个", "", "",
      ])
  }

  @Test("a cell over several columns is followed by blank ones")
  func mergedCells() throws {
    let words = try WordText(try bytes("Fixtures/documents/merged-cells.docx"))
    let rows = words.text.split(separator: "\n\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).count - 1
    }
    #expect(words.text.contains("\t目标值\n\t\n\t责任单位\n"))
    #expect(rows.filter { $0 > 0 }.allSatisfy { $0 == 5 }, "\(rows)")
  }

  static let refused: [(name: String, bytes: [UInt8], code: String)] = [
    ("half.docx", Array("PK\u{3}\u{4}half".utf8), "document-unreadable"),
    ("blank.txt", Array(" \n\n".utf8), "document-empty"),
    ("latin.txt", [0x47, 0xFF, 0xFE], "document-not-text"),
  ]

  @Test("what is no document is refused, and said what", arguments: refused)
  func isRefused(name: String, bytes: [UInt8], code: String) {
    let (document, diagnostics) = DocumentReader().read(SourceFile(name: name, bytes: bytes))
    #expect(document == nil)
    #expect(diagnostics.map(\.code.rawValue) == [code])
    #expect(diagnostics.allSatisfy { $0.help != nil })
  }

  @Test("a workbook is no document")
  func workbook() throws {
    let name = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: TraceCase.root.appending(path: "Fixtures").path).sorted()
        .first { $0.hasSuffix(".xlsx") }, "a workbook among the fixtures")
    let (document, diagnostics) = DocumentReader().read(
      SourceFile(name: name, bytes: try bytes("Fixtures/\(name)")))
    #expect(document == nil)
    #expect(diagnostics.map(\.code.rawValue) == ["document-unreadable"])
  }
}
