import Diagnostics
import Figures
import FoundationEssentials
public import Judging
import Plans
public import Quantities

/// What standards came to in areas, a line of JSON each: written within areas, read across them.
public enum AreaVerdictLines {
  private struct Line: Codable {
    let standard, area, verdict, light, reason, messageZH, messageEN: String
    var period, vintage, basis, file, address: String?
    var line, column, endLine, endColumn: Int?

    enum CodingKeys: String, CodingKey {
      case standard, area, verdict, light, reason, period, vintage, basis, file, address, line, column
      case messageZH = "message_zh"
      case messageEN = "message_en"
      case endLine = "end_line"
      case endColumn = "end_column"
    }
  }

  /// The lines, each with a line end, in the order given; the same verdicts give the same bytes.
  public static func bytes(_ verdicts: [AreaVerdict]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes: [UInt8] = []
    for verdict in verdicts {
      let place = verdict.location
      let line = Line(
        standard: verdict.standard, area: verdict.area, verdict: verdict.verdict.rawValue,
        light: verdict.light.rawValue, reason: verdict.reason.rawValue, messageZH: verdict.message.zh,
        messageEN: verdict.message.en, period: verdict.period?.description, vintage: verdict.vintage?.rawValue,
        basis: verdict.basis, file: place?.file, address: place?.address, line: place?.range?.start.line,
        column: place?.range?.start.column, endLine: place?.range?.end.line, endColumn: place?.range?.end.column)
      bytes += Array(try encoder.encode(line)) + [UInt8(ascii: "\n")]
    }
    return bytes
  }

  /// The lines of a file; nil where one of them is none.
  public static func read(_ bytes: [UInt8], fiscalYear: FiscalYear) -> [AreaVerdict]? {
    let decoder = JSONDecoder()
    var verdicts: [AreaVerdict] = []
    for text in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let line = try? decoder.decode(Line.self, from: Data(text)), let verdict = Verdict(rawValue: line.verdict),
        let light = Light(rawValue: line.light), let reason = Reason(rawValue: line.reason)
      else { return nil }
      var period: Period?
      if let text = line.period {
        guard case .success(let reading) = Period.read(text, fiscalYear: fiscalYear) else { return nil }
        period = reading.period
      }
      verdicts.append(
        AreaVerdict(
          standard: line.standard, area: line.area, verdict: verdict, light: light, reason: reason,
          message: Phrase(chinese: line.messageZH, english: line.messageEN), period: period,
          vintage: line.vintage.flatMap { Vintage(rawValue: $0) }, basis: line.basis, location: place(line)))
    }
    return verdicts
  }

  private static func place(_ line: Line) -> Diagnostic.Place? {
    guard let file = line.file else { return nil }
    guard let start = line.line, let column = line.column else {
      return Diagnostic.Place(file: file, address: line.address)
    }
    let from = SourceLocation(line: start, column: column)
    let to = SourceLocation(line: line.endLine ?? start, column: line.endColumn ?? column)
    return Diagnostic.Place(file: file, range: SourceRange(start: from, end: to), address: line.address)
  }
}
