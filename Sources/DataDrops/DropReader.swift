public import Diagnostics
public import Figures
public import Plans
import Workbooks

/// Reads data drops: delimited text, workbooks and JSON into the columns of a `Drop`.
///
/// Nothing is repaired silently and nothing bad hides the rest: a row that is no row is refused with its place, a
/// file that cannot be trusted is refused whole, and all of it is said in the drop's diagnostics.
public struct DropReader: Sendable {
  /// What a drop may not exceed.
  public struct Limits: Sendable {
    /// Bytes of one file.
    public var fileBytes = 1 << 30
    /// Rows of all files together.
    public var rows = 20_000_000
    /// Columns of one file.
    public var columns = 1_000
    /// Bytes of one cell; the header lies within as many bytes from the start.
    public var cellBytes = 1 << 20
    /// Refused rows of one file that are described; the rest are counted.
    public var describedRows = 1_000

    /// Levels of nesting in JSON.
    public var depth = 64
    /// Bytes of the cells of one sheet: a text may stand in a hundred thousand of them.
    public var sheetBytes = 1 << 28
    /// Bytes of a workbook's parts, unpacked.
    public var unpackedBytes = 1 << 31
    /// Unpacked bytes that one packed byte may give, in large parts.
    public var unpackedRatio = 400

    /// Limits that an honest drop of a district keeps.
    public init() {}

    var workbook: Workbook.Limits {
      var limits = Workbook.Limits()
      limits.unpackedBytes = unpackedBytes
      limits.ratio = unpackedRatio
      limits.cellBytes = cellBytes
      limits.depth = depth
      return limits
    }

    /// The limits that apply where nothing else is said.
    public static let standard = Limits()
  }

  /// Hears which of the files is being read.
  public var progress = Progress.none
  let limits: Limits
  let mapping: Drop.Mapping
  /// Whose names decide what tables of other shapes than ours mean.
  let plan: Plan?
  /// The column by which rows of delimited text are known, instead of their lines.
  public var rowKey: String?
  /// How long tables are read; no result depends on it.
  var parts = TableParts()

  /// Reads tables of our own shapes alone, and those that `mapping` says how to take for them; it knows no plan.
  public init(limits: Limits = .standard, mapping: Drop.Mapping = .none) {
    self.limits = limits
    self.mapping = mapping
    plan = nil
  }

  /// Reads as the offices of a plan write.
  public init(limits: Limits = .standard, plan: Plan) {
    self.limits = limits
    mapping = plan.drops
    self.plan = plan
  }

  /// Reads `files` in the order given into one drop.
  ///
  /// Everything that is wrong is in its `diagnostics`.
  public func read(_ files: [SourceFile]) -> Drop {
    var drop = Drop()
    var names = HeaderNames(mapping, plan: plan)
    // Files of one size may be the same, those of one digest mostly are; the others are not.
    let sizes = files.reduce(into: [:]) { $0[$1.count, default: 0] += 1 }
    var alike: [UInt64: [Int]] = [:]
    for (index, file) in files.enumerated() {
      progress.note(.reading, index, of: files.count)
      if sizes[file.count, default: 0] > 1, file.count > 0 {
        let digest = Self.digest(of: file.bytes)
        if let first = alike[digest, default: []].first(where: { files[$0].bytes == file.bytes }) {
          drop.diagnostics.append(.repeated(file, of: files[first]))
          continue
        }
        alike[digest, default: []].append(index)
      }
      let before = DropMark(drop)
      FileReading(of: file, limits: limits, mapping: mapping, rowKey: rowKey, parts: parts, progress)
        .read(&names, into: &drop)
      if !file.isIntact {
        before.restore(&drop)
        drop.diagnostics.append(.changed(file))
      }
    }
    return drop
  }

  /// FNV-1a of 64 bits.
  private static func digest(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// What a drop held before a file was read.
private struct DropMark {
  private let rows: Int
  private let files: Int
  private let refused: Int
  private let diagnostics: Int
  private let tables: Drop.TableCounts

  init(_ drop: Drop) {
    (rows, files, refused, tables) = (drop.rowCount, drop.files.count, drop.rowsRefused, drop.tables)
    diagnostics = drop.diagnostics.count
  }

  /// Takes everything out of `drop` that came in since.
  func restore(_ drop: inout Drop) {
    drop.removeRows(from: rows)
    drop.files.removeSubrange(files...)
    drop.diagnostics.removeSubrange(diagnostics...)
    (drop.rowsRefused, drop.tables) = (refused, tables)
  }
}

extension Diagnostic {
  fileprivate static func changed(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      DropCode.fileChanged.code, at: Place(file: file.name),
      Phrase(
        zh: "读取过程中文件发生变化或未能读完，整个文件不予采用",
        en: "the file changed while it was read, or could not be read to its end, so it is refused"),
      help: Phrase(zh: "请等文件写完后重新运行", en: "run again once the file is written"))
  }

  fileprivate static func repeated(_ file: SourceFile, of first: SourceFile) -> Diagnostic {
    Diagnostic(
      DropCode.repeatedFile.code, .information, at: Place(file: file.name),
      Phrase(
        zh: "与文件“\(first.name)”内容完全相同，未重复读取",
        en: "the same bytes as \(first.name), so this copy is not read"),
      related: [
        Related(message: Phrase(zh: "已读取的文件", en: "the copy that is read"), place: Place(file: first.name))
      ])
  }
}
