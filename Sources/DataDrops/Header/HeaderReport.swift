import Diagnostics
import Figures
import Plans

/// What is to be said about the header of a file.
struct HeaderReport {
  /// Nil where the file is refused.
  private(set) var header: Header?
  private(set) var diagnostics: [Diagnostic] = []

  private let table: TableText
  private let limits: DropReader.Limits

  init(on table: TableText, search: HeaderSearch, limits: DropReader.Limits) {
    self.table = table
    self.limits = limits
    // One known column alone is no header that lost the others.
    guard let best = search.best, best.fits || best.knownCount > 1 else {
      if let garbled = garbled(search.firstRow) {
        diagnostics = [garbled]
        return
      }
      diagnostics = [search.faultyRow.flatMap(refusal) ?? headerMissing(search.firstRow)]
      return
    }
    if let refusal = refusalOfText(best) {
      diagnostics = [refusal]
      return
    }
    guard best.columns.count <= limits.columns else {
      diagnostics = [tooManyColumns(best)]
      return
    }
    guard best.fits else {
      if let garbled = garbled(best.row) {
        diagnostics = [garbled]
        return
      }
      diagnostics =
        best.doubled.count > 1 ? [sideBySide(best)] : best.doubled.map { doubled($0.role, $0.columns, in: best) }
      diagnostics += best.missing.map { missing($0, in: best) }
      return
    }
    header = best
    // What else stands in a form is ours.
    if best.isForm { return }
    diagnostics = titles(of: best) + delimiter(of: best) + periods(of: best) + ignored(of: best)
  }

  /// Adds to what a missing header needs the mapping that would do without one.
  mutating func offer(_ lines: Phrase?) {
    guard let lines, header == nil, let index = diagnostics.firstIndex(where: { Self.mayBeMapped.contains($0.code) })
    else { return }
    let help = diagnostics[index].help
    diagnostics[index].help = help.map { Phrase(zh: "\($0)；或者\(lines)", en: "\($0); or \(lines)") } ?? lines
  }

  private static let mayBeMapped = [DropCode.headerMissing, .columnMissing].map(\.code)

  // MARK: - Refusals

  private func headerMissing(_ row: CSVTable.Row?) -> Diagnostic {
    let names = RoleName.required.map { RoleName(of: $0).zh }.joined(separator: "、")
    return Diagnostic(
      DropCode.headerMissing.code, at: row.map { place(of: $0.range, .comma) } ?? Diagnostic.Place(file: table.name),
      Phrase(
        zh: "前几行中没有表头", en: "none of the first lines is a header"),
      help: Phrase(
        zh: "第一行应写明各列名称，至少有“\(names)”，例如：地区,指标,期间,数值,计量单位",
        en:
          "name the columns in the first line, at least indicator, period and value, e.g. area,indicator,period,value,unit"
      ))
  }

  /// A header that was decoded twice.
  private func garbled(_ row: CSVTable.Row?) -> Diagnostic? {
    for cell in row?.cells ?? [] {
      if let original = Mojibake.original(of: HeaderSearch.text(cell)) {
        return .garbled(original, isHeader: true, at: place(of: cell.range, .comma))
      }
    }
    return nil
  }

  private func refusal(of row: CSVTable.Row) -> Diagnostic? {
    guard let fault = row.fault else { return nil }
    if case .textAfterQuote(let offset) = fault, let cell = row.cells.first(where: { $0.range.lowerBound == offset }),
      !table.bytes.hasLineEnd(in: cell.range)
    {
      return .textAfterQuote(isHeader: true, at: place(of: cell.range, .comma))
    }
    return .refusal(of: fault, limits: limits) { place(of: $0, .comma) }
  }

  private func refusalOfText(_ header: Header) -> Diagnostic? {
    for (index, cell) in header.row.cells.enumerated() {
      let span = table.bytes.span
      if let fault = TextFault.first(in: span, from: cell.range.lowerBound, to: cell.range.upperBound) {
        return .textFault(fault, isHeader: true, at: place(ofCell: index, in: header))
      }
    }
    return nil
  }

  private func tooManyColumns(_ header: Header) -> Diagnostic {
    Diagnostic(
      DropCode.tooManyColumns.code, at: place(ofCell: limits.columns, in: header),
      Phrase(
        zh: "表头有 \(header.columns.count) 列，超过上限 \(limits.columns) 列",
        en: "the header has \(header.columns.count) columns, more than the \(limits.columns) allowed"),
      help: Phrase(zh: "请删去多余的列，每行只报一个数", en: "remove the surplus columns; one row is one figure"))
  }

  private func doubled(_ role: Drop.Role, _ columns: [Int], in header: Header) -> Diagnostic {
    let names = columns.map { "“\(header.columns[$0])”" }
    let place = place(ofCell: columns.last, in: header)
    return Diagnostic(
      DropCode.columnDoubled.code, at: place,
      Phrase(
        zh: "表头中有 \(columns.count) 列都表示“\(RoleName(of: role).zh)”：\(names.joined(separator: "、"))",
        en: "\(columns.count) columns mean \(role.rawValue): \(names.joined(separator: ", "))"),
      help: Phrase(zh: "只保留一列，其余删去或改名", en: "keep one of them, remove or rename the others"),
      related: columns.dropLast().map {
        Diagnostic.Related(
          message: Phrase(zh: "同义的另一列", en: "the other column"), place: self.place(ofCell: $0, in: header))
      })
  }

  /// Several roles twice: two tables beside each other.
  private func sideBySide(_ header: Header) -> Diagnostic {
    let roles = header.doubled.map { RoleName(of: $0.role) }
    let names = header.doubled.map(\.role.rawValue).joined(separator: ", ")
    return Diagnostic(
      DropCode.columnDoubled.code, at: place(ofCell: header.doubled.first?.columns.last, in: header),
      Phrase(
        zh: "表头中\(roles.map { "“\($0.zh)”" }.joined())各有不止一列，像是两张表左右并列",
        en: "\(names) have more than one column each, as two tables side by side have"),
      help: Phrase(zh: "请把两张表上下接成一张，或分开报送", en: "put one below the other under one header, or send them apart"))
  }

  private func missing(_ role: Drop.Role, in header: Header) -> Diagnostic {
    let known = RoleName(of: role)
    let found = Self.list(header.columns.filter { !$0.isEmpty })
    let candidates = known.names + known.looseNames
    var help = Phrase(
      zh: "请加上“\(known.zh)”列", en: "add a column \(role.rawValue)")
    for (name, other) in zip(header.columns, header.roles) where other == nil {
      if let nearest = NearestName.to(name, among: candidates) {
        help = Phrase(zh: "“\(name)”是否应为“\(nearest)”？", en: "should “\(name)” be “\(nearest)”?")
        break
      }
    }
    return Diagnostic(
      DropCode.columnMissing.code, at: place(ofCell: nil, in: header),
      Phrase(
        zh: "表头缺少“\(known.zh)”列，现有：\(found)",
        en: "the header has no column for \(role.rawValue); found: \(found)"),
      help: help)
  }

  // MARK: - Information

  private func titles(of header: Header) -> [Diagnostic] {
    guard let first = header.titleRows.first, let last = header.titleRows.last else { return [] }
    let count = header.titleRows.count
    let unit = header.tableUnit.map { DisplayWidth.truncated($0, to: 30) }
    return [
      Diagnostic(
        DropCode.titleLines.code, .information,
        at: place(of: first.range.lowerBound..<last.range.upperBound, header.delimiter),
        Phrase(
          zh: "表头上方有 \(count) 行标题文字，已跳过" + (unit.map { "；未另写单位的数按其中的单位“\($0)”读取" } ?? ""),
          en: (count == 1
            ? "a title line above the header is skipped" : "\(count) title lines above the header are skipped")
            + (unit.map { "; numbers without a unit of their own are in the unit named there, “\($0)”" } ?? "")))
    ]
  }

  private func delimiter(of header: Header) -> [Diagnostic] {
    guard header.delimiter != .comma else { return [] }
    // What a file is called after needs no saying.
    let ending = table.name.lowercased()
    if header.delimiter == .tab, ending.hasSuffix(".tsv") || ending.hasSuffix(".tab") { return [] }
    let name = header.delimiter.name
    return [
      Diagnostic(
        DropCode.delimiter.code, .information, at: place(ofCell: nil, in: header),
        Phrase(zh: "各列以\(name.zh)分隔，已按此读取", en: "the columns are separated by \(name.en), and are read so"))
    ]
  }

  private func periods(of header: Header) -> [Diagnostic] {
    guard let first = header.periods.first, let last = header.periods.last else { return [] }
    let count = header.periods.count
    let names = count == 1 ? "“\(first.name)”" : "“\(first.name)”–“\(last.name)”"
    let year = header.periods.first { $0.understoodYear != nil }?.understoodYear
    return [
      Diagnostic(
        DropCode.wideTable.code, .information, at: place(ofCell: first.cell, in: header),
        Phrase(
          zh: "\(names)共 \(count) 列各为一期，已按期读取" + (year.map { "；未写年份的取方案年度 \($0) 年" } ?? ""),
          en: "\(count) columns, \(names), hold one period each and are read so"
            + (year.map { "; those without a year are of the plan's, \($0)" } ?? "")))
    ]
  }

  private func ignored(of header: Header) -> [Diagnostic] {
    let applied = header.multiplier.map { [multiplied($0, in: header)] } ?? []
    let free = Drop.Role.allCases.filter { !header.roles.contains($0) }.map { RoleName(of: $0) }
    let candidates = free.flatMap { $0.names + $0.looseNames }
    return applied
      + header.ignored.map { index in
        let name = header.columns[index]
        let place = place(ofCell: index, in: header)
        if name.isEmpty {
          return Diagnostic(
            DropCode.unnamedColumn.code, .information, at: place,
            Phrase(zh: "第 \(index + 1) 列没有名称，未读取", en: "column \(index + 1) has no name and is not read"))
        }
        return Diagnostic(
          DropCode.unknownColumn.code, .information, at: place,
          Phrase(zh: "不认识“\(name)”列，未读取", en: "column “\(name)” is not known and not read"),
          help: NearestName.to(name, among: candidates).map {
            Phrase(zh: "是否应为“\($0)”？", en: "did you mean “\($0)”?")
          })
      }
  }

  private func multiplied(_ index: Int, in header: Header) -> Diagnostic {
    Diagnostic(
      DropCode.unitMultiplier.code, .information, at: place(ofCell: index, in: header),
      Phrase(
        zh: "数值已按“\(header.columns[index])”列的 10 的幂次换算",
        en: "values are multiplied by the powers of ten in column \(header.columns[index])"))
  }

  // MARK: - Words and places

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map { DisplayWidth.truncated($0, to: 30) }
    return shown.joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }

  private func place(of range: Range<Int>, _ delimiter: Delimiter) -> Diagnostic.Place {
    CSVLocator(table: table, delimiter: delimiter, lines: LineIndex()).place(of: range)
  }

  private func place(ofCell index: Int?, in header: Header) -> Diagnostic.Place {
    CSVLocator(table: table, delimiter: header.delimiter, lines: LineIndex())
      .place(ofCell: index, inRowAt: header.row.range.lowerBound)
  }
}
