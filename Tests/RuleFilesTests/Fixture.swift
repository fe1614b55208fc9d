import Diagnostics
import Foundation
import MarkedYAML
import RuleFiles
import Testing

/// A plan folder or a single file under Fixtures/RuleFiles.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [SourceFile]

  var testDescription: String { name }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/RuleFiles")

  /// Every fixture of `good` or `bad`, by name.
  static func all(_ folder: String) -> [Fixture] {
    listing(of: root.appending(path: folder)).map { name in
      do { return try Fixture(folder, name) } catch { preconditionFailure("\(folder)/\(name): \(error)") }
    }
  }

  /// The names in a folder, in order.
  ///
  /// One that cannot be read ends the run: no fixtures would pass as well.
  static func listing(of folder: URL) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } catch {
      preconditionFailure("\(folder.path): \(error)")
    }
  }

  init(_ folder: String, _ name: String) throws {
    self.name = name
    let url = Self.root.appending(path: folder).appending(path: name)
    if name.hasSuffix(".yaml") {
      files = [SourceFile(name: name, bytes: Array(try Data(contentsOf: url)))]
    } else {
      files = try FileManager.default.subpathsOfDirectory(atPath: url.path)
        .filter { $0.hasSuffix(".yaml") }.sorted()
        .map { SourceFile(name: $0, bytes: Array(try Data(contentsOf: url.appending(path: $0)))) }
    }
  }

  /// The code that the name states: `unknown-key--plan.yaml` is for `unknown-key`.
  var code: String {
    let stem = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    return stem.split(separator: "--").first.map(String.init) ?? stem
  }

  /// What the marks in the files ask for.
  var marks: Set<Mark> { files.reduce(into: []) { $0.formUnion(Mark.read($1)) } }
}

/// A diagnostic that a fixture expects, drawn beneath the line it is about.
///
/// ```
///    at_leest: 100 家
/// #   ^~~~~~~~ unknown-key
/// ```
/// The caret stands under the first character and the mark is as long as the text (characters are counted, not their
/// width). A mark whose `#` is itself the caret, `#~~~ code`, begins in column 1.
struct Mark: Hashable, CustomStringConvertible {
  let file: String
  let line: Int
  let column: Int
  let length: Int
  let code: String

  var description: String { "\(file):\(line):\(column)+\(length) \(code)" }

  init(file: String, line: Int, column: Int, length: Int, code: String) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.code = code
  }

  /// A place without extent counts as one character; of a range over several lines only the start is held.
  init(_ diagnostic: Diagnostic) {
    let range = diagnostic.place?.range
    let isOneLine = range.map { $0.start.line == $0.end.line } ?? false
    let length = range.map { isOneLine ? max(1, $0.end.column - $0.start.column) : 1 } ?? 1
    self.init(
      file: diagnostic.place?.file ?? "", line: range?.start.line ?? 0, column: range?.start.column ?? 0,
      length: length, code: diagnostic.code.rawValue)
  }

  static func read(_ file: SourceFile) -> Set<Mark> {
    var marks: Set<Mark> = []
    var marked = 0
    for (index, text) in String(decoding: file.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .enumerated() {
      guard let match = text.wholeMatch(of: /#( *)(\^?)(~*) ([a-z0-9-]+)/), !match.2.isEmpty || match.1.isEmpty else {
        marked = index + 1
        continue
      }
      let hasCaret = !match.2.isEmpty
      marks.insert(
        Mark(
          file: file.name, line: marked, column: hasCaret ? match.1.count + 2 : 1, length: match.3.count + 1,
          code: String(match.4)))
    }
    return marks
  }
}
