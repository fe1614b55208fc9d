import Diagnostics
import Figures

/// The reading of JSON: an array of objects, an object that holds one, or an object a line.
struct JSONReading {
  let file: SourceFile
  let limits: DropReader.Limits
  let mapping: Drop.Mapping

  /// Appends the rows; of a text that is no JSON, only diagnostics.
  func read(_ names: inout HeaderNames, into drop: inout Drop) {
    var rows = JSONRows(file.bytes, limits: limits)
    do throws(JSONFault) {
      try rows.read()
    } catch {
      drop.diagnostics.append(diagnostic(error, isFatal: true))
      return
    }
    if let first = rows.refused.first, rows.objects.isEmpty {
      drop.diagnostics.append(diagnostic(first, isFatal: true))
      return
    }
    let reading = TableReading(table: rows.table(of: file.name), limits: limits, mapping: mapping)
    guard !rows.keys.isEmpty else {
      drop.diagnostics.append(
        Diagnostic(
          DropCode.noRows.code, .error, at: Diagnostic.Place(file: file.name),
          Phrase(zh: "JSON 中没有数据", en: "the JSON holds no figures"),
          help: Phrase(zh: "每条数据写成一个对象，放在一个数组中", en: "write each figure as an object, and the objects in an array")))
      return
    }
    var report = reading.header(&names)
    let before = drop.files.count
    let isSensed = reading.readSensed(&report, &names, into: &drop)
    if !isSensed { drop.diagnostics += report.diagnostics }
    guard isSensed || report.header != nil else { return }
    let described = rows.refused.prefix(limits.describedRows)
    drop.diagnostics += described.map { diagnostic($0, isFatal: false) }
    if rows.refused.count > described.count {
      drop.diagnostics.append(
        Diagnostic(
          DropCode.moreRowsRefused.code, at: Diagnostic.Place(file: file.name),
          Phrase(
            zh: "另有 \(rows.refused.count - described.count) 行不予采用，不再逐行列出",
            en: "\(rows.refused.count - described.count) more rows are refused and not listed"),
          help: Phrase(zh: "请先改正已列出的各行", en: "correct the rows listed first")))
    }
    drop.diagnostics += rows.others.map(unread)
    if !isSensed, let header = report.header {
      drop.tables.plain += 1
      reading.readRows(below: header, &names, into: &drop)
    }
    let unread = rows.others.reduce(0) { $0 + $1.count }
    if drop.files.count > before { drop.rowsRefused += rows.refused.count + unread }
  }

  /// Rows beside those that are read.
  private func unread(_ other: JSONRows.OtherRows) -> Diagnostic {
    Diagnostic(
      DropCode.otherRows.code, at: place(of: other.range, address: "#/\(other.key)"),
      Phrase(
        zh: "键“\(other.key)”下另有 \(other.count) 条数据，未读取",
        en: "the key “\(other.key)” holds figures too (\(other.count)), and they are not read"),
      help: Phrase(zh: "请把所有数据放在同一个数组里", en: "put all figures into one array"))
  }

  private func place(of range: Range<Int>, address: String? = nil) -> Diagnostic.Place {
    Diagnostic.Place(
      file: file.name,
      range: SourceRange(
        start: file.location(atByte: range.lowerBound), end: file.location(atByte: range.upperBound)),
      address: address)
  }

  private func diagnostic(_ fault: JSONFault, isFatal: Bool) -> Diagnostic {
    let place = place(of: fault.range)
    let consequence =
      isFatal
      ? Phrase(zh: "整个文件不予采用", en: "so the file is refused") : Phrase(zh: "本条不予采用", en: "so this figure is refused")
    switch fault.kind {
    case .syntax(let wanted):
      return Diagnostic(
        DropCode.jsonSyntax.code, at: place,
        Phrase(
          zh: "这里不符合 JSON 格式，应为 \(wanted)，\(consequence.zh)",
          en: "this is not JSON: \(wanted) belongs here, \(consequence.en)"),
        help: Phrase(zh: "请从原系统重新导出，不要手工修改", en: "export it anew rather than by hand"))
    case .tooDeep:
      return Diagnostic(
        DropCode.jsonTooDeep.code, at: place,
        Phrase(
          zh: "嵌套超过上限 \(limits.depth) 层，\(consequence.zh)",
          en: "this is nested more than the \(limits.depth) levels allowed, \(consequence.en)"),
        help: Phrase(zh: "每条数据只写一层键和值", en: "write each figure as one object of plain values"))
    case .duplicateKey(let name):
      return Diagnostic(
        DropCode.duplicateKey.code, at: place,
        Phrase(zh: "键“\(name)”重复，\(consequence.zh)", en: "the key “\(name)” comes twice, \(consequence.en)"),
        help: Phrase(zh: "同一个键只写一次", en: "write each key once"))
    case .tooManyColumns:
      return Diagnostic(
        DropCode.tooManyColumns.code, at: place,
        Phrase(
          zh: "不同的键超过上限 \(limits.columns) 个，\(consequence.zh)",
          en: "there are more than the \(limits.columns) different keys allowed, \(consequence.en)"),
        help: Phrase(zh: "各条数据使用相同的键", en: "use the same keys in every object"))
    case .tooLong:
      return Diagnostic(
        DropCode.cellTooLong.code, at: place,
        Phrase(
          zh: "这段文字超过 \(limits.cellBytes) 字节，\(consequence.zh)",
          en: "this text has more than \(limits.cellBytes) bytes, \(consequence.en)"),
        help: Phrase(zh: "请检查引号是否配对", en: "look for a quote that is not closed"))
    case .notARow:
      return Diagnostic(
        DropCode.jsonShape.code, at: place,
        Phrase(zh: "每条数据应是一个对象，\(consequence.zh)", en: "each figure must be an object, \(consequence.en)"),
        help: Phrase(
          zh: "例如 [{\"指标\": \"…\", \"期间\": \"2022-06\", \"数值\": 12.5}]",
          en: "for example [{\"indicator\": \"…\", \"period\": \"2022-06\", \"value\": 12.5}]"))
    }
  }
}
