public import Databases
import Diagnostics
public import Figures
public import Naming
import Plans

extension DropReader {
  /// Reads a table of a database: the columns that mean something to us, and of its rows those that a scope wants.
  ///
  /// They are read as the rows of any table are. What is wrong with the database itself is thrown, all else is in
  /// `diagnostics`.
  public func read(_ address: DatabaseAddress, of scope: SourceScope?, into drop: inout Drop) throws(DatabaseTrouble) {
    let session = try address.open()
    let reading = DatabaseReading(
      address: address, session: session, shape: try session.shape(), limits: limits, mapping: mapping)
    var names = HeaderNames(mapping, plan: plan)
    try reading.read(scope, &names, into: &drop)
  }
}

/// The reading of one table of a database.
struct DatabaseReading {
  /// Different names or periods of one table that are looked at; of more nothing is left behind.
  private static let textLimit = 100_000

  private let address: DatabaseAddress
  private let session: any DatabaseSession
  private let shape: DatabaseShape
  private let limits: DropReader.Limits
  private let mapping: Drop.Mapping

  init(
    address: DatabaseAddress, session: any DatabaseSession, shape: DatabaseShape, limits: DropReader.Limits,
    mapping: Drop.Mapping
  ) {
    self.address = address
    self.session = session
    self.shape = shape
    self.limits = limits
    // Rows of a database stand each for itself.
    var mapping = mapping
    mapping.fillDown = []
    self.mapping = mapping
  }

  func read(_ scope: SourceScope?, _ names: inout HeaderNames, into drop: inout Drop) throws(DatabaseTrouble) {
    let columns = shape.columns
    let whole = table(columns, rows: [], key: [])
    let report = TableReading(table: whole, limits: limits, mapping: mapping).header(&names)
    guard let full = report.header else {
      let isForeign = report.diagnostics.contains { $0.code == DropCode.headerMissing.code }
      drop.diagnostics += isForeign ? [noColumns(columns)] : report.diagnostics
      return
    }
    drop.diagnostics += report.diagnostics.filter { !isKey($0) }
    try refuseTypes(of: full, columns)
    let isRead = Set(full.cells.values).union(full.periods.map(\.cell)).union([full.multiplier].compactMap(\.self))
    var selection = DatabaseSelection(columns: columns.indices.filter(isRead.contains).map { columns[$0] })
    let figures = selection.columns
    for name in shape.key where !selection.columns.contains(where: { $0.name == name }) {
      selection.columns.append(shape.keyColumn(name))
    }
    let keys = shape.key.compactMap { name in selection.columns.firstIndex { $0.name == name } }
    selection.order = keys.isEmpty ? figures : keys.map { selection.columns[$0] }
    var left = RowsLeft()
    if let scope { try filter(&selection, full, scope, &left) }
    var bytes = header(selection.columns)
    let count = try session.read(selection, into: &bytes, limit: limits.fileBytes)
    left.note(fetched: count)
    let natural: [Drop.Role] = [.area, .indicator, .item, .key, .period]
    let named = natural.compactMap { full.cells[$0] }.compactMap { cell in
      selection.columns.firstIndex { $0.name == columns[cell].name }
    }
    let table = table(selection.columns, rows: bytes, key: keys.isEmpty ? named : keys)
    guard let header = TableReading(table: table, limits: limits, mapping: mapping).header(&names).header else {
      return
    }
    let before = drop.files.count
    TableReading(table: table, limits: limits, mapping: mapping).readRows(below: header, &names, into: &drop)
    // What is not used of the table, not of what was asked for.
    let ignored = full.ignored.map { full.columns[$0] }.filter { !shape.key.contains($0) }
    for index in drop.files.indices.dropFirst(before) {
      let file = drop.files[index]
      drop.files[index] = Drop.File(
        name: file.name, locator: file.locator, cells: file.cells, ignoredColumns: ignored, units: file.units)
    }
    drop.rowsLeft += left.count
    drop.diagnostics += left.diagnostics(of: address)
  }

  // MARK: - The table as text

  private func header(_ columns: [DatabaseColumn]) -> [UInt8] {
    var writer = TableWriter()
    writer.startRow()
    for (index, column) in columns.enumerated() { writer.write(Array(column.name.utf8).span, cell: index) }
    writer.endRow()
    return writer.bytes
  }

  private func table(_ columns: [DatabaseColumn], rows: [UInt8], key: [Int]) -> TableText {
    let bytes = rows.isEmpty ? header(columns) : rows
    let places = DatabasePlaces(
      file: address.name, table: address.table, columns: columns.map(\.name), key: key,
      dataOffset: header(columns).count)
    return TableText(name: address.name, rows: bytes, places: places)
  }

  /// None of the columns is one of a figure.
  private func noColumns(_ columns: [DatabaseColumn]) -> Diagnostic {
    let found = columns.prefix(12).map { DisplayWidth.truncated($0.name, to: 30) }
    let more = columns.count > found.count
    return Diagnostic(
      DropCode.columnMissing.code, at: Diagnostic.Place(file: address.name, address: address.table),
      Phrase(
        zh: "没有“指标”“期间”“数值”各列，现有：\(found.joined(separator: "、"))\(more ? "等" : "")",
        en:
          "there are no columns for indicator, period and value; found: \(found.joined(separator: ", "))\(more ? ", …" : "")"
      ),
      help: Phrase(
        zh: "请用 query= 给各列起名（SELECT … AS 指标），或在 plan.yaml 的 drops 中写明",
        en: "name them with query= (SELECT … AS indicator), or in plan.yaml under `drops`"))
  }

  /// Whether all that is said is that the key is no column of a figure: places are named by it.
  private func isKey(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.code == DropCode.unknownColumn.code
      && shape.key.contains { diagnostic.place?.address == "\(address.table).\($0)" }
  }

  // MARK: - Rows that nobody reads

  /// Asks what texts the columns of indicators and periods hold, and leaves the rows of those that are not wanted.
  private func filter(
    _ selection: inout DatabaseSelection, _ header: Header, _ scope: SourceScope, _ left: inout RowsLeft
  ) throws(DatabaseTrouble) {
    let looks: [(column: DatabaseColumn, reason: (String) -> SourceScope.Left?)] = [
      (header.cells[.indicator], { scope.left(indicator: $0) }), (header.cells[.period], { scope.left(period: $0) }),
    ].compactMap { cell, reason in cell.map { (shape.columns[$0], reason) } }
    let counts = try session.counts(of: looks.map(\.column), limit: Self.textLimit)
    for (look, counts) in zip(looks, counts) {
      if let counts { filter(&selection, look.column, counts, &left, look.reason) }
    }
  }

  /// Leaves the rows of those texts of a column that are not wanted.
  private func filter(
    _ selection: inout DatabaseSelection, _ column: DatabaseColumn, _ counts: [DatabaseCount], _ left: inout RowsLeft,
    _ reason: (String) -> SourceScope.Left?
  ) {
    left.total = counts.reduce(0) { $0 + $1.rows }
    var (kept, dropped): ([String], [String]) = ([], [])
    for count in counts {
      guard let text = count.text else { continue }
      let bytes = Array(text.utf8)
      let trimmed = String(decoding: bytes[bytes.span.trimmed(0, bytes.count)], as: UTF8.self)
      if !trimmed.isEmpty, let reason = reason(trimmed), reason != .unknown || address.leavesUnknown {
        dropped.append(text)
        left.note(trimmed, reason)
      } else {
        kept.append(text)
      }
    }
    guard !dropped.isEmpty else { return }
    selection.filters.append(
      DatabaseSelection.Filter(
        column: column, texts: kept.count <= dropped.count ? .only(kept) : .allBut(dropped)))
  }

  // MARK: - Types

  private func refuseTypes(of header: Header, _ columns: [DatabaseColumn]) throws(DatabaseTrouble) {
    for (cell, role) in header.roles.enumerated() {
      guard let role else { continue }
      let fits =
        switch columns[cell].kind {
        case .any, .text, .number: true
        case .money: role == .value
        case .day: role == .period || role == .submittedAt
        case .moment: role == .period || role == .submittedAt
        case .zonedMoment: role == .submittedAt
        case .other: false
        }
      if !fits { throw address.wrongType(columns[cell], use: Self.use(of: role)) }
    }
    for period in header.periods {
      switch columns[period.cell].kind {
      case .any, .text, .number, .money: break
      case .day, .moment, .zonedMoment, .other:
        throw address.wrongType(columns[period.cell], use: Self.use(of: .value))
      }
    }
  }

  private static func use(of role: Drop.Role) -> Phrase {
    Phrase(chinese: RoleName(of: role).zh, english: role.rawValue)
  }
}
