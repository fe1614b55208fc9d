import Diagnostics

/// Says what is wrong with rows, and where: each row is read once more, plainly.
struct RowWords {
  let table: TableText
  let header: Header

  func textAfterQuote(at offset: Int, in row: CSVScanner.Row) -> Diagnostic {
    let end = reread(row).cells.first { $0.range.lowerBound == offset }?.range.upperBound ?? row.end
    return .textAfterQuote(isHeader: false, at: place(of: offset..<end, in: row))
  }

  func ragged(_ row: CSVScanner.Row) -> Diagnostic {
    let wanted = header.columns.count
    return Diagnostic(
      DropCode.raggedRow.code, at: place(of: row.start..<row.end, in: row),
      Phrase(
        zh: "本行有 \(row.cellCount) 格，表头有 \(wanted) 列，本行不予采用",
        en: "the row has \(row.cellCount) cells where the header has \(wanted), so the row is refused"),
      help: raggedHelp(row))
  }

  private func raggedHelp(_ row: CSVScanner.Row) -> Phrase {
    if table.padsRows {
      return Phrase(
        zh: "表头以外的列不要填写内容；说明请写在“备注”列",
        en: "leave cells beyond the header's columns blank, and write remarks in the note column")
    }
    guard row.cellCount > header.columns.count else {
      return Phrase(zh: "没有内容的格也要保留分隔符", en: "keep the delimiters of blank cells")
    }
    guard let number = splitNumber(in: row) else {
      return Phrase(zh: "单元格里有分隔符时，整格要加引号", en: "quote a cell that has a delimiter in it")
    }
    return Phrase(
      zh: "“\(number)”像是被逗号拆开的一个数：请去掉逗号，或加上引号",
      en: "“\(number)” looks like one number cut by its comma: remove the comma or quote the number")
  }

  func faulty(_ row: CSVScanner.Row, cells: [CSVCell]) -> Diagnostic {
    for cell in cells {
      if let fault = TextFault.first(in: table.bytes.span, from: cell.start, to: cell.end) {
        return .textFault(fault, isHeader: false, at: place(of: cell.start..<cell.end, in: row))
      }
    }
    for cell in cells {
      if let original = Mojibake.original(of: String(decoding: cell.content(in: table.bytes), as: UTF8.self)) {
        return .garbled(original, isHeader: false, at: place(of: cell.start..<cell.end, in: row))
      }
    }
    return .textFault(.invalidUTF8(at: row.start), isHeader: false, at: place(of: row.start..<row.end, in: row))
  }

  func faultyNote(_ row: CSVScanner.Row, _ cell: CSVCell, _ index: Int) -> Diagnostic {
    let fault = TextFault.first(in: table.bytes.span, from: cell.start, to: cell.end) ?? .invalidUTF8(at: cell.start)
    return .noteFault(fault, at: place(ofCell: index, in: row))
  }

  // MARK: - Rows that are none

  func repeatedHeader(_ row: CSVScanner.Row) -> Diagnostic {
    Diagnostic(
      DropCode.repeatedHeader.code, .warning, at: place(of: row.start..<row.end, in: row),
      Phrase(zh: "这一行又是表头，不是数据，已略过", en: "the row is the header again and no figure; it is left out"),
      help: Phrase(zh: "请删去这一行", en: "remove the row"))
  }

  func otherTable(_ row: CSVScanner.Row) -> Diagnostic {
    Diagnostic(
      DropCode.otherTable.code, at: place(of: row.start..<row.end, in: row),
      Phrase(
        zh: "从这一行起是另一张表，各列与前面的不同，以下各行均未读取",
        en: "another table begins here, with other columns than the one above; its rows are not read"),
      help: Phrase(zh: "请把两张表分别放在两个工作表或两个文件里报送", en: "put the tables in two sheets, or in two files"))
  }

  func note(_ row: CSVScanner.Row) -> Diagnostic {
    Diagnostic(
      DropCode.noteRow.code, at: place(of: row.start..<row.end, in: row),
      Phrase(zh: "这一行是说明，不是数据", en: "the row is a remark and no figure"),
      help: Phrase(zh: "请移到表外或备注栏", en: "move it out of the table, or into the note column"))
  }

  /// A remark has no more cells than these.
  static let cellsOfNote = 4

  /// Whether the row holds nothing but words as they stand below tables: a remark, who filled it in.
  func isNote(_ row: CSVScanner.Row) -> Bool {
    let cells = texts(of: row).filter { !$0.isEmpty }
    guard let first = cells.first, cells.count <= Self.cellsOfNote else { return false }
    let isAlone = cells.count == 1 && first.count >= 8 && first.contains { "，。；、：:,;".contains($0) }
    return isAlone || cells.allSatisfy(Self.isRemark)
  }

  private static func isRemark(_ text: String) -> Bool {
    guard let word = remarks.first(where: { text.lowercased().hasPrefix($0) }) else { return false }
    let rest = text.dropFirst(word.count).drop { $0.isNumber || $0.isWhitespace }
    return rest.isEmpty || "：:、.．".contains(rest.first ?? " ")
  }

  private static let remarks = [
    "注", "备注", "附注", "说明", "填表说明", "数据来源", "资料来源", "来源", "填报人", "填表人", "制表人", "制表", "审核人", "审核", "单位负责人", "负责人", "联系人",
    "联系电话", "电话", "复核人", "复核", "填报日期", "填报时间", "报送日期", "填报单位", "单位（盖章）", "note", "notes", "remark", "remarks", "source",
    "prepared by",
    "checked by", "contact",
  ]

  /// The cells of the row without the spaces around them.
  func texts(of row: CSVScanner.Row) -> [String] { reread(row).cells.map(HeaderSearch.text) }

  func tooManyRows(limit: Int, at row: CSVScanner.Row) -> Diagnostic {
    Diagnostic(
      DropCode.tooManyRows.code, at: place(of: row.start..<row.start, in: row),
      Phrase(
        zh: "数据超过上限 \(limit) 行，整个文件不予采用",
        en: "there are more than the \(limit) rows allowed, so the file is refused"),
      help: Phrase(zh: "请按地区或期间分批报送", en: "send the data in parts, by area or period"))
  }

  func moreRefused(_ count: Int) -> Diagnostic {
    Diagnostic(
      DropCode.moreRowsRefused.code, at: Diagnostic.Place(file: table.name),
      Phrase(zh: "另有 \(count) 行不予采用，不再逐行列出", en: "\(count) more rows are refused and not listed"),
      help: Phrase(zh: "请先改正已列出的各行", en: "correct the rows listed first"))
  }

  func cut(_ row: CSVScanner.Row) -> Diagnostic {
    Diagnostic(
      DropCode.fileCut.code, .warning, at: place(of: row.end..<row.end, in: row),
      Phrase(zh: "文件在最后一行中间结束，可能不完整", en: "the file ends within its last row and may be cut"),
      help: Phrase(zh: "请与原表核对行数后重报", en: "compare the number of rows and send the file again"))
  }

  var noRows: Diagnostic {
    if header.isForm {
      return Diagnostic(
        DropCode.noRows.code, .warning, at: Diagnostic.Place(file: table.name),
        Phrase(zh: "表格还没有填写", en: "nothing is filled in on the form"),
        help: Phrase(
          zh: "请在“本期数”栏填写后报送；确无数据的可留空", en: "fill in the values and send it again; what is not known stays blank"))
    }
    let place = CSVLocator(table: table, delimiter: header.delimiter, lines: LineIndex())
      .place(ofCell: nil, inRowAt: header.row.range.lowerBound)
    return Diagnostic(
      DropCode.noRows.code, .warning, at: place,
      Phrase(zh: "只有表头，没有数据", en: "there is only a header and no data"),
      help: Phrase(zh: "请检查导出时的筛选条件", en: "check the filter of the export"))
  }

  func spreadsheetLimit(_ rows: Int) -> Diagnostic {
    Diagnostic(
      DropCode.spreadsheetLimit.code, .warning, at: Diagnostic.Place(file: table.name),
      Phrase(
        zh: "文件恰好有 \(rows) 行，这是表格软件的行数上限，后面的行可能已丢失",
        en: "the file has exactly \(rows) rows, the most a spreadsheet holds, so rows may be lost"),
      help: Phrase(zh: "请从原系统直接导出 CSV，或拆成几个文件", en: "export CSV from the source system, or in parts"))
  }

  // MARK: - Rows and places

  func isBlank(_ row: CSVScanner.Row) -> Bool {
    reread(row).cells.allSatisfy { cell in
      let span = cell.content.span
      return span.trimmed(0, span.count).isEmpty
    }
  }

  func hasLineEnd(in range: Range<Int>) -> Bool { table.bytes.hasLineEnd(in: range) }

  func place(of range: Range<Int>, in row: CSVScanner.Row) -> Diagnostic.Place {
    table.places.place(of: range, in: table, from: LineIndex.Start(offset: row.start, line: row.line))
  }

  func place(ofCell index: Int, in row: CSVScanner.Row) -> Diagnostic.Place {
    if let place = table.places.place(ofCell: index, inRowAt: row.start, of: table) { return place }
    let cells = reread(row).cells
    return place(of: index < cells.count ? cells[index].range : row.start..<row.end, in: row)
  }

  func text(ofCell index: Int, in row: CSVScanner.Row) -> String {
    let cells = reread(row).cells
    return index < cells.count ? String(decoding: cells[index].content, as: UTF8.self) : ""
  }

  private func reread(_ row: CSVScanner.Row) -> CSVTable.Row {
    var reader = PlainCSVReader(
      table.bytes, delimiter: header.delimiter, from: row.start, line: row.line, to: row.end)
    return reader.next() ?? CSVTable.Row(range: row.start..<row.end, line: row.line)
  }

  /// Neighbouring cells such as `1` and `234.5` that one number with a comma would give.
  private func splitNumber(in row: CSVScanner.Row) -> String? {
    let cells = reread(row).cells.map { String(decoding: $0.content, as: UTF8.self) }
    for (left, right) in zip(cells, cells.dropFirst()) {
      let digits = left.hasPrefix("-") ? left.dropFirst() : left[...]
      let group = right.prefix { $0 != "." }
      let rest = right.dropFirst(group.count + 1)
      let isNumber = "\(digits)\(group)\(rest)".utf8.allSatisfy { (0x30...0x39).contains($0) }
      if isNumber, (1...3).contains(digits.utf8.count), group.utf8.count == 3 { return "\(left),\(right)" }
    }
    return nil
  }
}
