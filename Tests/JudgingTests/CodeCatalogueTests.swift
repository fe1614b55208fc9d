import Given
import Catalogue
import Diagnostics
import Foundation
import Plans
import Reports
import Testing

@testable import Sentences

/// Every diagnostic code of every room is explained.
///
/// The rooms' own lists are read from their sources, because no one room may know all the others.
@Suite struct CodeCatalogueTests {
  /// Raw values of every `enum …Code: String` under Sources.
  private static let codes: Set<String> = {
    let root = Repository.root.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    var codes: Set<String> = []
    for name in names where name.hasSuffix(".swift") {
      let text: String
      do { text = try String(contentsOf: root.appending(path: name), encoding: .utf8) } catch {
        preconditionFailure("\(name): \(error)")
      }
      var isInside = false
      for line in text.split(separator: "\n") {
        if line.contains("enum "), line.contains("Code: String") { isInside = true }
        if line == "}" { isInside = false }
        guard isInside, line.contains("case "), let quote = line.firstIndex(of: "\"") else { continue }
        codes.insert(String(line[line.index(after: quote)...].prefix { $0 != "\"" }))
      }
    }
    return codes
  }()

  @Test func everyCodeIsExplained() {
    #expect(Self.codes.count > 200)
    #expect(Self.codes.subtracting(CodeCatalogue.entries.map(\.code)).sorted() == [])
  }

  @Test func nothingElseIsExplainedAndNothingTwice() {
    let explained = CodeCatalogue.entries.map(\.code)
    #expect(Set(explained).subtracting(Self.codes).sorted() == [])
    #expect(explained.count == Set(explained).count)
  }

  @Test func entriesSpeakBothLanguages() {
    for entry in CodeCatalogue.entries {
      for phrase in [entry.meaning, entry.remedy, entry.why] {
        #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty && !phrase.zh.hasSuffix("。") && !phrase.en.hasSuffix("."))
        #expect(phrase.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(entry.code)")
      }
    }
  }

  /// The example of every submission code is the cell of its bad fixture or one like it: it is never empty on both
  /// sides.
  @Test func submissionCodesHaveExamples() {
    for code in SubmissionCode.allCases {
      let entry = CodeCatalogue.entry(code.rawValue)
      #expect(entry.map { $0.bad != $0.good } ?? false, "\(code.rawValue)")
    }
  }

  /// Every word that a report prints is explained, and a word that is none is not.
  @Test func wordsAreExplained() {
    for reason in Reason.allCases { #expect(!WordEntry.entries(reason.rawValue).isEmpty, "\(reason.rawValue)") }
    for word in ["at-risk", "yellow", "worsening", "striving", "estimate", "points-10-30", "缺少基数"] {
      #expect(!WordEntry.entries(word).isEmpty, "\(word)")
    }
    #expect(WordEntry.entries("no-such-word").isEmpty)
    for entry in WordEntry.all {
      for language in Language.allCases { #expect(entry.rendered(language).split(separator: "\n").count >= 2) }
    }
  }
}
