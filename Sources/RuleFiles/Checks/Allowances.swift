import Diagnostics
import PlanDocuments

/// Comments `# plumbline: allow(code) reason` and what they let stand: warnings and notes about their own line, or
/// about the next line that is not a comment where they have a line to themselves.
struct Allowances {
  private struct Allowance {
    let place: Diagnostic.Place
    let codes: [String]
    let hasReason: Bool
    let line: Int
    var isUsed = false
  }

  private static let mark = "plumbline:"
  private var byFile: [String: [Allowance]] = [:]

  init(_ files: [SourceFile]) {
    for file in files {
      // Most files have none: they are not even cut into lines.
      guard Self.holdsMark(file.bytes) else { continue }
      byFile[file.name] = Self.read(file)
    }
  }

  /// The diagnostics that no comment lets stand, and those about the comments themselves.
  ///
  /// Errors always stand.
  mutating func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !byFile.isEmpty else { return diagnostics }
    var kept: [Diagnostic] = []
    for diagnostic in diagnostics {
      if diagnostic.severity == .error || !lets(diagnostic) { kept.append(diagnostic) }
    }
    for allowance in byFile.values.flatMap(\.self) {
      if !allowance.hasReason {
        kept.append(
          Diagnostic(
            RuleCode.allowWithoutReason.code, .warning, at: allowance.place,
            Phrase(zh: "没有写明理由，不起作用", en: "no reason is given: nothing is let stand"),
            help: Phrase(zh: "请在括号后写明理由", en: "write the reason behind the bracket")))
      } else if !allowance.isUsed, !allowance.codes.contains(where: { TraceCode(rawValue: $0) != nil }) {
        // What only a trace can find is let stand there.
        kept.append(
          Diagnostic(
            RuleCode.unusedAllow.code, .warning, at: allowance.place,
            Phrase(
              zh: "此处没有 \(allowance.codes.joined(separator: "、")) 这类警告或提示",
              en: "there is no warning or note \(allowance.codes.joined(separator: ", ")) here"),
            help: Phrase(
              zh: "请删去这条注释；错误不能用它放行", en: "remove the comment; an error cannot be let stand")))
      }
    }
    var log = DiagnosticLog()
    log.report(contentsOf: kept)
    return log.sorted
  }

  /// The diagnostics of a trace that no comment lets stand, errors too: what a reading of words finds wrong may be
  /// right.
  mutating func standing(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { !lets($0) }
  }

  private mutating func lets(_ diagnostic: Diagnostic) -> Bool {
    guard let place = diagnostic.place, let line = place.range?.start.line, let allowances = byFile[place.file] else {
      return false
    }
    var isLet = false
    for (index, allowance) in allowances.enumerated()
    where allowance.line == line && allowance.hasReason && allowance.codes.contains(diagnostic.code.rawValue) {
      byFile[place.file]?[index].isUsed = true
      isLet = true
    }
    return isLet
  }

  private static func holdsMark(_ bytes: [UInt8]) -> Bool {
    let mark = Array(mark.utf8)
    guard bytes.count >= mark.count else { return false }
    for start in 0...(bytes.count - mark.count) where bytes[start] == mark[0] {
      if bytes[start..<(start + mark.count)].elementsEqual(mark) { return true }
    }
    return false
  }

  private static func read(_ file: SourceFile) -> [Allowance] {
    let lines = String(decoding: file.bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    func isContent(_ line: Substring) -> Bool {
      line.first { !$0.isWhitespace }.map { $0 != "#" } ?? false
    }
    return lines.enumerated().compactMap { index, line in
      guard line.utf8.contains(UInt8(ascii: "#")), line.contains(mark), let comment = comment(of: line) else {
        return nil
      }
      let target = isContent(line) ? index : lines.indices.dropFirst(index + 1).first { isContent(lines[$0]) } ?? index
      let column = line.unicodeScalars.distance(from: line.startIndex, to: comment.start) + 1
      let end = line.unicodeScalars.count + 1
      let range = SourceRange(
        start: SourceLocation(line: index + 1, column: column), end: SourceLocation(line: index + 1, column: end))
      return Allowance(
        place: Diagnostic.Place(file: file.name, range: range), codes: comment.codes, hasReason: comment.hasReason,
        line: target + 1)
    }
  }

  private static func comment(of line: Substring) -> (start: Substring.Index, codes: [String], hasReason: Bool)? {
    guard let hash = line.firstRange(of: /(^|\s)#\s*plumbline:\s*allow\(/) else { return nil }
    let start = line[hash].firstIndex(of: "#") ?? hash.lowerBound
    let rest = line[hash.upperBound...]
    guard let close = rest.firstIndex(of: ")") else { return (start, [String(rest)], false) }
    let codes = rest[..<close].split(whereSeparator: { $0 == "," || $0.isWhitespace }).map(String.init)
    return (start, codes, rest[rest.index(after: close)...].contains { !$0.isWhitespace })
  }
}
