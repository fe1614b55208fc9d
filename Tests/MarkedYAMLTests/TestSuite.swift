import Foundation
import Testing

@testable import MarkedYAML

/// The YAML test suite beside the repository, if it is there.
enum TestSuite {
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let yaml: [UInt8]
    let events: String
    let mustBeRefused: Bool

    var testDescription: String { id }
  }

  /// How libyaml's answer compares with the suite's.
  enum Outcome: Equatable {
    case agrees
    case otherEvents(expected: String, actual: String)
    case refusesGood(String)
    case acceptsBad
  }

  /// The folder; nil when it is absent.
  static let root: URL? = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["PLUMBLINE_SHARED"].map { URL(filePath: $0) }
      ?? package.deletingLastPathComponent().appending(path: "shared")
    let folder = shared.appending(path: "conformance/yaml-test-suite")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// Every folder with an `in.yaml`; parts of a case are named like `2G84/00`.
  static func cases() throws -> [Case] {
    guard let root else { return [] }
    var cases: [Case] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() {
      let folder = root.appending(path: name)
      guard try folder.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true else { continue }
      let parts = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      if parts.contains("in.yaml") {
        cases.append(try read(folder, id: name))
      } else {
        for part in parts { cases.append(try read(folder.appending(path: part), id: "\(name)/\(part)")) }
      }
    }
    return cases
  }

  /// The cases as test arguments: none when they cannot be read, which `allCasesAreThere` then says.
  static func casesOrNone() -> [Case] { (try? cases()) ?? [] }

  private static func read(_ folder: URL, id: String) throws -> Case {
    Case(
      id: id,
      yaml: [UInt8](try Data(contentsOf: folder.appending(path: "in.yaml"))),
      events: try String(contentsOf: folder.appending(path: "test.event"), encoding: .utf8),
      mustBeRefused: FileManager.default.fileExists(atPath: folder.appending(path: "error").path))
  }

  static func outcome(of testCase: Case) -> Outcome {
    var lines = ""
    do {
      var stream = try EventStream(testCase.yaml)
      while let event = try stream.next() { lines += line(for: event) + "\n" }
    } catch {
      return testCase.mustBeRefused ? .agrees : .refusesGood(error.problem)
    }
    if testCase.mustBeRefused { return .acceptsBad }
    return lines == testCase.events ? .agrees : .otherEvents(expected: testCase.events, actual: lines)
  }

  /// An event in the notation of the suite.
  private static func line(for event: Event) -> String {
    let properties = (event.anchor.map { " &\($0)" } ?? "") + (event.tag.map { " <\($0)>" } ?? "")
    switch event.kind {
    case .streamStart: return "+STR"
    case .streamEnd: return "-STR"
    case .documentStart(let explicit): return explicit ? "+DOC ---" : "+DOC"
    case .documentEnd(let explicit): return explicit ? "-DOC ..." : "-DOC"
    case .alias(let name): return "=ALI *\(name)"
    case .sequenceStart(let flow): return "+SEQ" + (flow ? " []" : "") + properties
    case .sequenceEnd: return "-SEQ"
    case .mappingStart(let flow): return "+MAP" + (flow ? " {}" : "") + properties
    case .mappingEnd: return "-MAP"
    case .scalar(let scalar): return "=VAL\(properties) \(sign(of: scalar.style))\(escaped(scalar.text))"
    }
  }

  private static func sign(of style: Node.Scalar.Style) -> String {
    switch style {
    case .plain: ":"
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
