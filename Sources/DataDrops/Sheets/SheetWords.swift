import Diagnostics
import Workbooks

/// What is to be said of a workbook and its sheets.
struct SheetWords {
  let file: String
  let limits: DropReader.Limits

  /// Lists that a form chooses from are hidden too, and need nobody's attention.
  func hiddenSheet(_ name: String, holdsFigures: Bool) -> Diagnostic {
    Diagnostic(
      DropCode.hiddenSheet.code, holdsFigures ? .error : .information, at: place(name),
      holdsFigures
        ? Phrase(
          zh: "工作表“\(name)”是隐藏的，其中有数据，未读取", en: "the sheet “\(name)” is hidden; it holds figures and is not read")
        : Phrase(zh: "工作表“\(name)”是隐藏的，未读取", en: "the sheet “\(name)” is hidden and not read"),
      help: Phrase(
        zh: "要报送的请取消隐藏，不要报送的请删去，然后重报", en: "unhide it if it is to be filed, delete it if not, and send the file again"))
  }

  func otherSheet(_ name: String, holdsFigures: Bool) -> Diagnostic {
    Diagnostic(
      DropCode.otherSheet.code, holdsFigures ? .error : .information, at: place(name),
      holdsFigures
        ? Phrase(
          zh: "工作表“\(name)”里有数字，却没有认得出的表头，未读取",
          en: "the sheet “\(name)” holds numbers and has no header of figures; it is not read")
        : Phrase(zh: "工作表“\(name)”没有数据表头，未读取", en: "the sheet “\(name)” has no header of figures and is not read"),
      help: holdsFigures
        ? Phrase(
          zh: "要报送的请写明表头（指标、期间、数值等列名），不要报送的请删去此表",
          en: "name its columns (indicator, period, value) if it is to be filed, and delete the sheet if not") : nil)
  }

  /// Columns that are used although nobody sees them.
  func hiddenColumns(_ hidden: [ClosedRange<Int>], _ sheet: String, _ header: Header) -> [Diagnostic] {
    if header.isForm { return [] }
    let used = Set(header.cells.values).union(header.periods.map(\.cell))
    let columns = used.filter { column in hidden.contains { $0.contains(column) } }.sorted()
    guard let first = columns.first else { return [] }
    let names = columns.prefix(10).map { "\(CellAddress.letters($0))" }
    let shown = (names + (columns.count > 10 ? ["…"] : [])).joined(separator: ", ")
    let letters = CellAddress.letters(first)
    return [
      Diagnostic(
        DropCode.hiddenColumns.code, .warning,
        at: Diagnostic.Place(file: file, address: "\(sheet)!\(letters):\(letters)"),
        Phrase(zh: "第 \(shown) 列是隐藏的，已照常读取", en: "columns \(shown) are hidden, and are read all the same"),
        help: Phrase(
          zh: "请核对隐藏的列是否应报送；不应报送的请删去", en: "see whether they are meant to be filed, and delete those that are not"))
    ]
  }

  var nothingVisible: Diagnostic {
    Diagnostic(
      DropCode.noRows.code, at: Diagnostic.Place(file: file),
      Phrase(zh: "工作簿中没有可见的工作表", en: "the workbook has no visible sheet"),
      help: Phrase(zh: "请取消隐藏含有数据的工作表后重报", en: "unhide the sheet that holds the figures and send the file again"))
  }

  /// Hidden rows, formulas and cleaned numbers of a sheet that is read.
  func marks(of sheet: SheetTable, _ header: Header, _ table: TableText) -> [Diagnostic] {
    let used = Set(header.cells.values).union(header.periods.map(\.cell))
    let marks = sheet.marks.filter { $0.offset >= header.dataOffset && used.contains($0.cell) }
    var diagnostics: [Diagnostic] = []
    let number = table.places.place(ofCell: 0, inRowAt: header.row.range.lowerBound, of: table)?.address ?? ""
    let sheetName = String(number.prefix { $0 != "!" })
    // The header of a form is hidden by whoever made it.
    let own = header.isForm ? sheet.row(at: header.row.range.lowerBound) : 0
    let hidden = sheet.hiddenRows.filter { $0 > own }
    if !hidden.isEmpty { diagnostics.append(hiddenRows(hidden, sheetName)) }
    let formulas = marks.filter { if case .formula = $0.kind { true } else { false } }
    if let first = formulas.first {
      diagnostics.append(
        Diagnostic(
          DropCode.formula.code, .information,
          at: table.places.place(ofCell: first.cell, inRowAt: first.offset, of: table),
          Phrase(
            zh: "有 \(formulas.count) 个单元格是公式，采用文件中保存的计算结果",
            en: "\(formulas.count) cells are formulas; their saved results are used")))
    }
    let noisy = marks.compactMap { mark in
      if case .noise(let old, let new) = mark.kind { (mark, old, new) } else { nil }
    }
    // One note a column: what arithmetic left behind in one cell it leaves behind in all.
    for (_, column) in Dictionary(grouping: noisy, by: \.0.cell).sorted(by: { $0.key < $1.key }) {
      let (mark, old, new) = column[0]
      let more = column.count - 1
      diagnostics.append(
        Diagnostic(
          DropCode.binaryNoise.code, .information,
          at: table.places.place(ofCell: mark.cell, inRowAt: mark.offset, of: table),
          Phrase(
            zh: "“\(old)”是表格软件计算留下的尾数，读作 \(new)" + (more > 0 ? "（本列另有 \(more) 格如此）" : ""),
            en: "read `\(old)`, which a spreadsheet's arithmetic left behind, as \(new)"
              + (more > 0 ? " (and \(more) more cells of the column so)" : ""))))
    }
    return diagnostics
  }

  private func hiddenRows(_ rows: [Int], _ sheet: String) -> Diagnostic {
    let shown = rows.prefix(10).map(String.init).joined(separator: ", ") + (rows.count > 10 ? ", …" : "")
    return Diagnostic(
      DropCode.hiddenRows.code, .warning, at: Diagnostic.Place(file: file, address: "\(sheet)!\(rows[0]):\(rows[0])"),
      Phrase(zh: "第 \(shown) 行是隐藏的，已照常读取", en: "rows \(shown) are hidden, and are read all the same"),
      help: Phrase(
        zh: "请核对隐藏的行是否应报送；不应报送的请删去", en: "see whether they are meant to be filed, and delete those that are not"))
  }

  func excess(_ excess: SheetTable.Excess, _ sheet: String) -> Diagnostic {
    switch excess {
    case .columns(let address):
      Diagnostic(
        DropCode.tooManyColumns.code, at: Diagnostic.Place(file: file, address: "\(sheet)!\(address)"),
        Phrase(
          zh: "工作表超过上限 \(limits.columns) 列，未读取",
          en: "the sheet has more than the \(limits.columns) columns allowed, and is not read"),
        help: Phrase(zh: "请删去多余的列，每行只报一个数", en: "remove the surplus columns; one row is one figure"))
    case .bytes:
      Diagnostic(
        DropCode.fileTooLarge.code, at: place(sheet),
        Phrase(
          zh: "工作表的内容超过上限 \(limits.fileBytes) 字节，未读取",
          en: "the sheet holds more than the \(limits.fileBytes) bytes allowed, and is not read"),
        help: Phrase(zh: "请按地区或期间拆成几个文件报送", en: "split it by area or period"))
    case .mergedCells: tooManyMergedCells
    }
  }

  private var tooManyMergedCells: Diagnostic {
    Diagnostic(
      DropCode.workbookLimit.code, at: Diagnostic.Place(file: file),
      Phrase(zh: "合并单元格过多，整个文件不予采用", en: "there are too many merged cells, so the file is refused"),
      help: Phrase(zh: "请取消合并单元格后重报", en: "unmerge the cells and send the file again"))
  }

  private func place(_ sheet: String) -> Diagnostic.Place { Diagnostic.Place(file: file, address: sheet) }
}

extension SheetWords {
  /// Why a workbook is refused whole.
  func refusal(for error: WorkbookError) -> Diagnostic {
    let asSheet = Phrase(
      zh: "请用表格软件打开，另存为“Excel 工作簿（.xlsx）”后重报", en: "open it in a spreadsheet, save it as XLSX and send it again")
    switch error {
    case .noLibrary:
      return refused(
        .workbookLibrary,
        Phrase(zh: "读取工作簿需要的 libzip 未安装", en: "libzip, which opens workbooks, is not installed here"),
        help: Phrase(
          zh: "请安装 libzip（Debian：libzip4），或另存为 CSV 后重报",
          en: "install libzip (Debian: libzip4), or save the sheet as CSV and send that"))
    case .noWorkbook:
      return refused(
        .archive, Phrase(zh: "这是压缩包，其中没有工作表", en: "this is an archive, and there are no sheets in it"),
        help: Phrase(zh: "请解压后报送其中的数据文件，或另存为 XLSX", en: "send the files in it, or save them as XLSX"))
    case .noSheets:
      return refused(
        .otherKind, Phrase(zh: "这是文字文档或演示文稿，不是数据表", en: "this is a document or a presentation, not a table"),
        help: Phrase(
          zh: "请把其中的表格复制到工作表中，另存为“Excel 工作簿（.xlsx）”", en: "copy its table into a sheet and save it as XLSX"))
    case .binaryWorkbook:
      return refused(
        .oldWorkbook, Phrase(zh: "这是二进制工作簿（.xlsb）", en: "this is a binary workbook (.xlsb)"), help: asSheet)
    case .openDocument:
      return refused(
        .oldWorkbook, Phrase(zh: "这是 OpenDocument 表格（.ods）", en: "this is an OpenDocument spreadsheet (.ods)"),
        help: asSheet)
    case .broken(let part):
      return refused(
        .workbookBroken,
        Phrase(zh: "文件不完整（可能没有传完），打不开", en: "the workbook is damaged and cannot be opened (\(part))"),
        help: Phrase(
          zh: "请重新复制或传送原文件；仍打不开的，请用表格软件打开后另存为“Excel 工作簿（.xlsx）”再报",
          en: "copy the file again; if that does not help, open it in a spreadsheet and save it as XLSX"))
    case .doubledPart(let name):
      return refused(
        .workbookBroken,
        Phrase(
          zh: "文件里有两份同名的内容，看不出以哪一份为准，整个文件不予采用",
          en: "the workbook holds two parts named \(name), and nothing says which counts, so it is refused"),
        help: asSheet)
    case .tooManyParts(let limit):
      return limited(
        Phrase(zh: "文件的组成部分超过上限 \(limit) 个", en: "the file has more than the \(limit) parts allowed"))
    case .tooLarge(let limit):
      return limited(
        Phrase(zh: "文件的内容超过上限 \(limit) 字节", en: "its contents are more than the \(limit) bytes allowed"))
    case .packedTooTightly(let part, let limit):
      return limited(
        Phrase(
          zh: "文件里空白或重复的内容过多",
          en: "\(part) unpacks to more than \(limit) times its size: it is mostly blank or repeated"))
    case .declaresEntities(let part):
      return refused(
        .workbookEntities,
        Phrase(
          zh: "这不是表格软件保存的文件，不能采用",
          en: "the workbook declares XML entities (\(part)); no spreadsheet writes that"),
        help: asSheet)
    case .nestedTooDeeply(let part, let limit):
      return limited(
        Phrase(zh: "文件的结构层次超过上限 \(limit) 层", en: "\(part) is nested more than the \(limit) levels allowed"))
    case .cellTooLong(let address, let limit):
      return Diagnostic(
        DropCode.cellTooLong.code, at: Diagnostic.Place(file: file, address: address),
        Phrase(
          zh: "这个单元格超过 \(limit) 字节，整个文件不予采用",
          en: "this cell has more than \(limit) bytes, so the file is refused"),
        help: Phrase(zh: "请核对该单元格的内容", en: "check what the cell holds"))
    case .misplaced(let address):
      return Diagnostic(
        DropCode.workbookBroken.code, at: Diagnostic.Place(file: file, address: address),
        Phrase(
          zh: "工作簿已损坏：单元格的位置不合规定", en: "the workbook is damaged: a cell lies where none can be"),
        help: asSheet)
    case .tooManyMergedCells: return tooManyMergedCells
    }
  }

  private func refused(_ code: DropCode, _ message: Phrase, help: Phrase) -> Diagnostic {
    Diagnostic(code.code, at: Diagnostic.Place(file: file), message, help: help)
  }

  private func limited(_ message: Phrase) -> Diagnostic {
    refused(
      .workbookLimit,
      Phrase(zh: "\(message)，整个文件不予采用", en: "\(message), so the file is refused"),
      help: Phrase(
        zh: "请新建工作簿，只复制要报送的数据后重报", en: "copy the figures alone into a new workbook and send that"))
  }
}
