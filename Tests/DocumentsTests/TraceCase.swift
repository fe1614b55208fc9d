import Bytes
import Diagnostics
import Documents
import Foundation
import PlanDocuments
import Plans
import RuleFiles

/// A plan over one document of a few lines, traced.
enum TraceCase {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let head = """
    plan: demo
    title: 示例
    year: 2022
    sources: [{id: doc, title: 文件, file: doc.txt}]

    """

  static func document(_ text: String, name: String = "doc.txt") -> TracedDocument {
    TracedDocument(text: DocumentText(name: name, text: text), digest: SHA256.hexadecimal(of: text.utf8))
  }

  /// A plan of rule files as text; its errors end the test.
  static func plan(_ texts: [String]) throws -> Plan {
    let files = texts.enumerated().map { SourceFile(name: "rules-\($0).yaml", bytes: Array($1.utf8)) }
    let (plan, diagnostics) = RuleFolder.load(files)
    guard let plan else { throw Unusable(diagnostics: diagnostics) }
    return plan
  }

  struct Unusable: Error, CustomStringConvertible {
    let diagnostics: [Diagnostic]

    var description: String {
      diagnostics.map { "\($0.code.rawValue): \($0.message.en)" }.joined(separator: "; ")
    }
  }

  /// Every rule file under a folder of the repository.
  static func rules(_ folder: String) throws -> [SourceFile] {
    let url = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
      .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") && !$0.hasSuffix("waivers.yaml") }
      .map { SourceFile(name: $0, bytes: Array(try Data(contentsOf: url.appending(path: $0)))) }
  }

  static func loaded(_ folder: String) throws -> Plan {
    let (plan, diagnostics) = RuleFolder.load(try rules(folder))
    guard let plan else { throw Unusable(diagnostics: diagnostics.filter { $0.severity == .error }) }
    return plan
  }
}
