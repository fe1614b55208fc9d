public import Diagnostics
import MarkedYAML

/// What a file of a plan's folder is for, as its name says: `plan.yaml`, `waivers.yaml`, `*.tests.yaml`, any other
/// YAML.
///
/// `.yml` and capitals will do.
public enum RuleFileKind: Sendable, Hashable {
  case plan
  case rules
  case tests
  case waivers
  case other

  /// Looks at the last name of the path alone, never into the file.
  public init(_ path: String) {
    let name = (path.split(separator: "/").last.map(String.init) ?? "").lowercased()
    guard let ending = [".yaml", ".yml"].first(where: name.hasSuffix) else {
      self = .other
      return
    }
    let stem = name.dropLast(ending.count)
    self = stem == "plan" ? .plan : stem == "waivers" ? .waivers : stem.hasSuffix(".tests") ? .tests : .rules
  }

  /// Whether a name without kind is one that a rule file may have got by mistake: hidden, or with an ending behind its
  /// own.
  public static func mayBeMisnamed(_ path: String) -> Bool {
    let name = (path.split(separator: "/").last.map(String.init) ?? "").lowercased()
    if name.hasPrefix("._") || name.hasPrefix(".#") { return false }
    return [".yaml", ".yml", ".yaml.txt", ".yml.txt"].contains(where: name.hasSuffix)
  }
}

extension RuleFolder {
  /// The most bytes that a file of rules, tests, waivers or settings may have.
  public static let byteLimit = YAMLReader.Limits.standard.bytes

  /// The place of the first key of a plan's own (indicators, standards) in a file that is not read for them; nil where
  /// it holds none.
  public static func rules(in file: SourceFile) -> Diagnostic.Place? {
    // A look at the beginnings of lines will do unless the file is one flow mapping.
    guard file.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") || linesBeginWithRules(file.bytes) else {
      return nil
    }
    for document in YAMLReader().read(file).documents {
      if let key = document.mapping?.first(where: { ruleKeys.contains($0.key.scalar?.text ?? "") }) {
        return Diagnostic.Place(file: file.name, range: key.key.range)
      }
    }
    return nil
  }

  private static let ruleKeys = ["indicators", "groups", "standards"]

  private static func linesBeginWithRules(_ bytes: [UInt8]) -> Bool {
    var isLineStart = true
    for (index, byte) in bytes.enumerated() {
      if isLineStart {
        let isQuoted = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
        let line = bytes[(isQuoted ? index + 1 : index)...]
        if ruleKeys.contains(where: { $0.utf8.first == line.first && line.starts(with: $0.utf8) }) { return true }
      }
      isLineStart = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    return false
  }
}
