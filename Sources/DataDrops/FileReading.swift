import Compliance
import Diagnostics

/// The reading of one file: its form, its header, then its rows.
struct FileReading {
  private let file: SourceFile
  private let limits: DropReader.Limits

  init(of file: SourceFile, limits: DropReader.Limits) {
    self.file = file
    self.limits = limits
  }

  /// Appends the file and its rows to `drop`; of a file that is refused, only diagnostics.
  func read(into drop: inout Drop) {
    if let refusal = refusalOfForm() {
      drop.diagnostics.append(refusal)
      return
    }
    let search = HeaderSearch(in: file.bytes, window: limits.cellBytes)
    let report = HeaderReport(on: file, search: search, limits: limits)
    drop.diagnostics += report.diagnostics
    guard let header = report.header else { return }
    var rows = RowReading(of: file, header: header, limits: limits)
    rows.read(into: &drop)
  }

  private func refusalOfForm() -> Diagnostic? {
    guard file.bytes.count <= limits.fileBytes else {
      let limit = limits.fileBytes
      return refusal(
        .fileTooLarge,
        Phrase(
          zh: "文件有 \(file.bytes.count) 字节，超过上限 \(limit) 字节",
          en: "the file has \(file.bytes.count) bytes, more than the \(limit) allowed"),
        help: Phrase(zh: "请按地区或期间拆成几个文件报送", en: "split it by area or period"))
    }
    let asCSV = Phrase(
      zh: "请用表格软件打开后另存为“CSV UTF-8（逗号分隔）”", en: "open it in a spreadsheet and save it as CSV UTF-8")
    switch FileForm(of: file.bytes) {
    case .text:
      return nil
    case .empty:
      return refusal(
        .fileEmpty, Phrase(zh: "文件是空的", en: "the file is empty"),
        help: Phrase(zh: "请检查导出是否成功，重新报送", en: "check the export and send the file again"))
    case .archive:
      return refusal(
        .archive,
        Phrase(zh: "这是压缩包或 Excel 工作簿，不是 CSV 文本", en: "this is a ZIP archive or a workbook, not CSV text"),
        help: asCSV)
    case .markup:
      return refusal(
        .markup, Phrase(zh: "这是网页或 XML 文件，不是 CSV 文本", en: "this is HTML or XML, not CSV text"), help: asCSV)
    case .utf16:
      return refusal(
        .utf16, Phrase(zh: "文件编码是 UTF-16，不是 UTF-8", en: "the file is encoded as UTF-16, not UTF-8"), help: asCSV)
    case .gb18030:
      return refusal(
        .gb18030,
        Phrase(zh: "文件编码像是 GB18030（GBK），不是 UTF-8", en: "the file looks encoded as GB18030 (GBK), not UTF-8"),
        help: asCSV)
    case .unknownEncoding:
      return refusal(
        .unknownEncoding, Phrase(zh: "文件不是任何可识别编码的文本", en: "the file is not text in any encoding known here"),
        help: asCSV)
    }
  }

  private func refusal(_ code: DropCode, _ message: Phrase, help: Phrase) -> Diagnostic {
    Diagnostic(code.code, at: Diagnostic.Place(file: file.name), message, help: help)
  }
}
