import Diagnostics
import Figures

/// The reading of one file: what it is, then its tables.
struct FileReading {
  private let file: SourceFile
  private let limits: DropReader.Limits
  private let mapping: Drop.Mapping
  private let rowKey: String?
  private let parts: TableParts
  private let progress: Progress

  init(
    of file: SourceFile, limits: DropReader.Limits, mapping: Drop.Mapping, rowKey: String? = nil,
    parts: TableParts = TableParts(), _ progress: Progress = .none
  ) {
    self.file = file
    self.parts = parts
    self.progress = progress
    self.rowKey = rowKey
    self.limits = limits
    self.mapping = mapping
  }

  /// Appends the file and its rows to `drop`; of a file that is refused, only diagnostics.
  func read(_ names: inout HeaderNames, into drop: inout Drop) {
    let asText = Phrase(
      zh: "请用表格软件打开后另存为“CSV UTF-8（逗号分隔）”", en: "open it in a spreadsheet and save it as CSV UTF-8")
    guard file.count <= limits.fileBytes else {
      drop.diagnostics.append(tooLarge())
      return
    }
    switch FileForm(of: file) {
    case .text(let encoding):
      readText(in: encoding, &names, into: &drop)
    case .empty:
      refuse(
        .fileEmpty, Phrase(zh: "文件是空的", en: "the file is empty"),
        help: Phrase(zh: "请检查导出是否成功，重新报送", en: "check the export and send the file again"), into: &drop)
    case .archive:
      WorkbookReading(file: file, limits: limits, mapping: mapping).read(&names, into: &drop)
    case .foreign(let kind): refuse(kind, into: &drop)
    case .oldWorkbook where isDocument:
      refuse(
        .otherKind, Phrase(zh: "这是文字文档，不是数据表", en: "this is a text document, not a table"),
        help: Phrase(
          zh: "请把其中的表格复制到工作表中，另存为“Excel 工作簿（.xlsx）”", en: "copy its table into a sheet and save it as XLSX"),
        into: &drop)
    case .oldWorkbook:
      refuse(
        .oldWorkbook,
        oldWorkbook.name, help: oldWorkbook.help, into: &drop)
    case .markup:
      refuse(
        .markup, Phrase(zh: "这是网页或 XML 文件，不是数据表", en: "this is HTML or XML, not a table"), help: asText,
        into: &drop)
    case .unknownEncoding:
      refuse(
        .unknownEncoding, Phrase(zh: "文件不是任何可识别编码的文本", en: "the file is not text in any encoding known here"),
        help: asText, into: &drop)
    }
  }

  private func readText(in encoding: TextEncoding, _ names: inout HeaderNames, into drop: inout Drop) {
    if encoding == .utf8, rowKey == nil, file.isUnread {
      let windows = WindowReading(of: file, limits: limits, mapping: mapping, parts: parts)
      if windows.read(&names, into: &drop, progress) { return }
    }
    switch encoding.decode(file.bytes) {
    case .failure(let failure):
      refuse(
        .unknownEncoding,
        Phrase(
          zh: "文件像是 \(encoding.name) 编码，但第 \(failure.offset + 1) 个字节不符合该编码",
          en: "the file looks like \(encoding.name), but byte \(failure.offset + 1) does not belong to it"),
        help: Phrase(zh: "请另存为“CSV UTF-8”后重报", en: "save it as CSV UTF-8 and send it again"), into: &drop)
    case .success(let text):
      let decoded = encoding == .utf8 ? file : SourceFile(name: file.name, bytes: text)
      if encoding != .utf8 { drop.decodedFiles.append(decoded) }
      if JSONRows.areIn(decoded.bytes) {
        if let code = encoding.code { drop.diagnostics.append(encodingNamed(encoding, code)) }
        JSONReading(file: decoded, limits: limits, mapping: mapping).read(&names, into: &drop)
      } else {
        readTable(TableText(text: decoded), from: encoding, &names, into: &drop)
      }
    }
  }

  private func readTable(
    _ table: TableText, from encoding: TextEncoding, _ names: inout HeaderNames, into drop: inout Drop
  ) {
    let reading = TableReading(table: table, limits: limits, mapping: mapping, parts: parts)
    var report = reading.header(&names)
    if let rowKey {
      drop.diagnostics += report.diagnostics
      if let header = report.header { readKeyed(table, header, by: rowKey, &names, into: &drop) }
      return
    }
    if reading.readSensed(&report, &names, into: &drop, before: encoding.code.map { encodingNamed(encoding, $0) }) {
      return
    }
    if let code = encoding.code {
      if report.header == nil, report.diagnostics.contains(where: { $0.code == DropCode.headerMissing.code }) {
        drop.diagnostics.append(encodingRefused(encoding, code))
        return
      }
      drop.diagnostics.append(encodingNamed(encoding, code))
    }
    drop.diagnostics += report.diagnostics
    if let header = report.header {
      drop.tables.plain += 1
      reading.readRows(below: header, &names, into: &drop)
    }
  }

  /// A table of one row a figure whose places name rows by a column of theirs: what is piped in parts has no lines that
  /// anybody knows.
  private func readKeyed(
    _ table: TableText, _ header: Header, by rowKey: String, _ names: inout HeaderNames, into drop: inout Drop
  ) {
    guard let key = header.columns.firstIndex(of: rowKey) else {
      return refuse(
        .columnMissing, Phrase(zh: "没有“\(rowKey)”列，无法按它称呼各行", en: "there is no column `\(rowKey)` to name rows by"),
        help: Phrase(zh: "请核对 --row-key", en: "check --row-key"), into: &drop)
    }
    let places = DatabasePlaces(
      file: table.name, table: "rows", columns: header.columns, key: [key], dataOffset: header.dataOffset,
      delimiter: header.delimiter)
    let keyed = TableText(text: table, places: places)
    drop.tables.plain += 1
    TableReading(table: keyed, limits: limits, mapping: mapping, parts: parts)
      .readRows(below: header, &names, into: &drop)
  }

  private func encodingNamed(_ encoding: TextEncoding, _ code: DropCode) -> Diagnostic {
    Diagnostic(
      code.code, .information, at: Diagnostic.Place(file: file.name),
      Phrase(zh: "文件编码是 \(encoding.name)，已按此读取", en: "the file is encoded as \(encoding.name), and is read so"))
  }

  // MARK: - Refusals

  private func encodingRefused(_ encoding: TextEncoding, _ code: DropCode) -> Diagnostic {
    Diagnostic(
      code.code, at: Diagnostic.Place(file: file.name),
      Phrase(
        zh: "文件像是 \(encoding.name) 编码，按此解码后仍找不到表头",
        en: "the file looks encoded as \(encoding.name), but decoded so it has no header"),
      help: Phrase(
        zh: "请用表格软件打开，核对表头后另存为“CSV UTF-8（逗号分隔）”",
        en: "open it in a spreadsheet, check its header and save it as CSV UTF-8"))
  }

  private func tooLarge() -> Diagnostic {
    let limit = limits.fileBytes
    return Diagnostic(
      DropCode.fileTooLarge.code, at: Diagnostic.Place(file: file.name),
      Phrase(
        zh: "文件有 \(file.count) 字节，超过上限 \(limit) 字节",
        en: "the file has \(file.count) bytes, more than the \(limit) allowed"),
      help: Phrase(zh: "请按地区或期间拆成几个文件报送", en: "split it by area or period"))
  }

  /// Old documents and old workbooks begin alike; their names tell them apart.
  private var isDocument: Bool {
    let name = file.name.lowercased()
    return [".doc", ".dot", ".wps", ".wpt"].contains(where: name.hasSuffix)
  }

  /// What an older or locked workbook is called by its name, and what to do in the program that made it.
  private var oldWorkbook: (name: Phrase, help: Phrase) {
    let name = file.name.lowercased()
    if name.hasSuffix(".et") || name.hasSuffix(".ett") {
      return (
        Phrase(zh: "这是 WPS 表格文件（.et）", en: "this is a WPS spreadsheet (.et)"),
        Phrase(
          zh: "请在 WPS 中打开，选“文件—另存为—Excel 文件（*.xlsx）”，再报 .xlsx 文件",
          en: "open it in WPS, choose File, Save As, Excel file (*.xlsx), and send that")
      )
    }
    if name.hasSuffix(".xls") || name.hasSuffix(".xlt") {
      return (
        Phrase(zh: "这是 Excel 97—2003 工作簿（.xls）", en: "this is an Excel 97–2003 workbook (.xls)"),
        Phrase(
          zh: "请用 Excel 或 WPS 打开，选“文件—另存为—Excel 工作簿（*.xlsx）”，再报 .xlsx 文件",
          en: "open it in a spreadsheet, choose File, Save As, Excel Workbook (*.xlsx), and send that")
      )
    }
    return (
      Phrase(
        zh: "这是旧式工作簿（.xls、.et），或加了密码的工作簿", en: "this is an old workbook (.xls, .et), or one under a password"),
      Phrase(
        zh: "请用表格软件打开，取消密码，另存为“Excel 工作簿（.xlsx）”",
        en: "open it in a spreadsheet, remove the password if there is one, and save it as XLSX")
    )
  }

  private func refuse(_ kind: ForeignKind, into drop: inout Drop) {
    let message = Phrase(zh: "这是\(kind.name.zh)，不是数据表", en: "this is \(kind.name.en), not a table")
    let help =
      kind.isPacked
      ? Phrase(zh: "请解压后报送其中的数据文件", en: "unpack it and send the files in it")
      : kind.isPage
        ? Phrase(
          zh: "数在图里或版面里，读不准：请报送做出它的那份表格（.xlsx）；只有纸质件的，请录入工作表后核对",
          en:
            "numbers in a picture or on a laid-out page cannot be read for sure: send the spreadsheet (.xlsx) that it was made from; from paper, type them into a sheet and check it"
        )
        : Phrase(zh: "请导出为 CSV 或“Excel 工作簿（.xlsx）”后重报", en: "export it as CSV or XLSX and send that")
    refuse(kind.isPacked ? .archive : .otherKind, message, help: help, into: &drop)
  }

  private func refuse(_ code: DropCode, _ message: Phrase, help: Phrase, into drop: inout Drop) {
    drop.diagnostics.append(Diagnostic(code.code, at: Diagnostic.Place(file: file.name), message, help: help))
  }
}
