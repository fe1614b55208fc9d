import Diagnostics
import Figures

/// The reading of a large file of one row a figure, of which no more than a window is held at once.
struct WindowReading {
  private let file: SourceFile
  private let limits: DropReader.Limits
  private let mapping: Drop.Mapping
  private let parts: TableParts

  init(of file: SourceFile, limits: DropReader.Limits, mapping: Drop.Mapping, parts: TableParts) {
    (self.file, self.limits, self.mapping, self.parts) = (file, limits, mapping, parts)
  }

  /// Appends the file and its rows to `drop`; false where its first window does not show that all of it can be read so,
  /// and nothing was appended.
  func read(_ names: inout HeaderNames, into drop: inout Drop, _ progress: Progress) -> Bool {
    guard file.count > parts.window, let (header, diagnostics) = header(&names) else { return false }
    drop.diagnostics += diagnostics
    drop.tables.plain += 1
    RowReading(table: TableText(text: file), header: header, limits: limits, mapping: mapping, parts: parts)
      .read(&names, into: &drop, progress)
    return true
  }

  /// The header of a table whose rows can be read so, and what is to be said of it.
  private func header(_ names: inout HeaderNames) -> (Header, [Diagnostic])? {
    let head = TableText(text: SourceFile(name: file.name, bytes: file.part(0..<parts.window).bytes))
    guard head.file.count == parts.window, !JSONRows.areIn(head.bytes) else { return nil }
    let reading = TableReading(table: head, limits: limits, mapping: mapping, parts: parts)
    let report = reading.header(&names)
    guard let header = report.header, header.periods.isEmpty, !header.isForm,
      !names.hasPlan || reading.isOurs(header, nil, isCut: true)
    else { return nil }
    return (header, report.diagnostics)
  }
}
