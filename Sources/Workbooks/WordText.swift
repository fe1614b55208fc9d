/// The words of a word-processor document (DOCX), laid out as its plain text is: a paragraph a line, each cell of a
/// table on a line of its own behind a tab, and an empty line after each row.
///
/// A cell over several columns is followed by blank ones, so that the columns behind it stay in their places.
///
/// Deleted and moved-away text, field codes, comments, notes, headers and footers are left out. Numbers that the word
/// processor counts by itself (automatic lists) are no text of the document. Nothing is fetched or unpacked to a disk.
public struct WordText: Sendable {
  /// The text, each line with a line end.
  public let text: String

  /// `bytes` are the whole file.
  public init(_ bytes: [UInt8], limits: Workbook.Limits = Workbook.Limits()) throws(WorkbookError) {
    let archive = try ZipArchive(bytes)
    guard archive.count <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
    if let name = archive.doubledName { throw .doubledPart(name) }
    var reader = PartReader(archive, limits: limits)
    if let type = try reader.start(of: "mimetype", count: 80),
      String(decoding: type, as: UTF8.self).hasPrefix("application/vnd.oasis.opendocument")
    {
      throw .openDocument
    }
    let main = try Relationships(of: "", with: &reader).first(.workbook)?.target ?? "word/document.xml"
    var words = Words()
    // A workbook has a main part too, but not this one.
    guard main.hasPrefix("word/"),
      try reader.read(main, { (events) throws(WorkbookError) in words.take(events) })
    else { throw .noWorkbook }
    text = String(decoding: words.bytes, as: UTF8.self)
  }

  /// What has been read so far.
  private struct Words {
    private(set) var bytes: [UInt8] = []
    private var isText = false
    /// How deep inside what is not to be read: text moved away, and what is shown only where something newer is not
    /// understood, which says the same again.
    private var skipped = 0
    /// How many columns beyond its own each cell that is open covers.
    private var covered: [Int] = []

    private static let widest = 63

    mutating func take(_ events: XMLEvents) {
      for event in events.events {
        switch (event.kind, event.name) {
        case (.start, .fallback), (.start, .moveFrom): skipped += 1
        case (.end, .fallback), (.end, .moveFrom): skipped -= 1
        case _ where skipped > 0: continue
        case (.start, .t): isText = true
        case (.end, .t): isText = false
        case (.text, _): if isText { bytes.append(contentsOf: events.bytes[event.text]) }
        case (.start, .noBreakHyphen): bytes.append(UInt8(ascii: "-"))
        case (.start, .tc):
          bytes.append(UInt8(ascii: "\t"))
          covered.append(0)
        case (.start, .gridSpan):
          if let last = covered.indices.last, let width = events.number(.val, of: event) {
            covered[last] = max(0, min(Self.widest, width) - 1)
          }
        case (.end, .tc):
          for _ in 0..<(covered.popLast() ?? 0) { bytes.append(contentsOf: [UInt8(ascii: "\t"), UInt8(ascii: "\n")]) }
        case (.start, .tab): bytes.append(UInt8(ascii: "\t"))
        case (.end, .p), (.end, .tr), (.start, .br), (.start, .cr): bytes.append(UInt8(ascii: "\n"))
        default: continue
        }
      }
    }
  }
}
