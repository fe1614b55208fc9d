import ArgumentParser
import Diagnostics
import Reports

/// `html`, or `html:course.html`: a form of a comparison or a course, and the file it goes to.
struct HistoryChoice<Format: RawRepresentable & CaseIterable & Sendable>: Sendable where Format.RawValue == String {
  let format: Format
  let path: String?

  static func argument(_ text: String) throws -> HistoryChoice {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let words = Format.allCases.map(\.rawValue)
    guard let name = parts.first, let format = Format(rawValue: name) else {
      let name = parts.first ?? ""
      let nearest = NearestName.to(name, among: words).map { "; did you mean `\($0)`?" }
      throw ValidationError(
        "there is no format `\(name)`" + (nearest ?? "; there are \(words.joined(separator: ", "))"))
    }
    if parts.count > 1, parts[1].isEmpty {
      throw ValidationError("`\(text)` names no file; write \(name):PATH, or \(name) alone for standard output")
    }
    return HistoryChoice(format: format, path: parts.count > 1 ? parts[1] : nil)
  }

  /// The formats with their files: `output` is for the first that has none of its own, one more may go to standard
  /// output.
  static func destinations(of choices: [HistoryChoice], default fallback: Format, output: String?) throws
    -> [HistoryChoice]
  {
    var output = output
    var result: [HistoryChoice] = []
    for choice in choices.isEmpty ? [HistoryChoice(format: fallback, path: nil)] : choices {
      let path = choice.path ?? output
      if choice.path == nil { output = nil }
      if result.contains(where: { $0.path == path }) {
        throw ValidationError(
          path.map { "two forms cannot go to the same file `\($0)`" }
            ?? "only one form can go to standard output; give the others a file: \(choice.format.rawValue):PATH")
      }
      result.append(HistoryChoice(format: choice.format, path: path))
    }
    if let output {
      throw ValidationError("every format has a file of its own: nothing is left for --output \(output)")
    }
    return result
  }
}
