import DataDrops
import Databases
import Diagnostics
import Figures
import Naming
import Plans

extension Session {
  /// A drop, and the texts that its places refer to.
  struct LoadedDrop {
    let drop: Drop
    let sources: [SourceFile]

    /// What is wrong with files of which nothing was read.
    var unread: [Diagnostic] {
      let read = Set(drop.files.map(\.name))
      return drop.diagnostics.filter { $0.severity == .error && !read.contains($0.place?.file ?? "") }
    }

    /// Nothing was filed.
    static let none = LoadedDrop(drop: Drop(), sources: [])
  }

  /// The drop that arguments or settings name, read as the plan's offices write.
  ///
  /// Of databases all rows are read, or those that a scope wants.
  func loadDrop(
    _ arguments: [String], for plan: Plan, of scope: @autoclosure () -> SourceScope? = nil, rowKey: String? = nil
  ) throws
    -> LoadedDrop
  {
    var reader = DropReader(plan: plan)
    reader.rowKey = rowKey
    reader.progress = line.progress
    let found = try dropFiles(arguments, reader)
    var drop = reader.read(found.files)
    // Rows that a column names are told by their cells.
    if rowKey == nil { for file in found.files { file.letGo() } }
    if !found.databases.isEmpty {
      let scope = scope()
      for address in found.databases { try read(address, reader, scope, into: &drop) }
    }
    drop.diagnostics = found.diagnostics + drop.diagnostics
    drop.filesSkipped = found.skipped
    return LoadedDrop(drop: drop, sources: drop.decodedFiles + found.files)
  }

  /// What the paths of a drop come to.
  struct DropFiles {
    var files: [SourceFile] = []
    var databases: [DatabaseAddress] = []
    /// Of files that look like figures and are not read, and of those that are left out.
    var diagnostics: [Diagnostic] = []
    var skipped = 0
  }

  /// The files of the drops that arguments or settings name; `-` is standard input.
  func dropFiles(_ arguments: [String], _ reader: DropReader) throws -> DropFiles {
    let paths = arguments.isEmpty ? settings.drops.map(\.value) : arguments
    guard !paths.isEmpty else {
      throw Inputs.Trouble(
        .noDrop, "plumbline", Phrase(zh: "未指明数据文件", en: "no drop was named"),
        help: Phrase(
          zh: "请写明文件、文件夹或数据库，标准输入写“-”，或在 plumbline.yaml 中设 drops",
          en: "name files, folders or databases, `-` for standard input, or set `drops` in plumbline.yaml"))
    }
    guard paths.count(where: { $0 == "-" }) <= 1 else {
      throw Inputs.Trouble(
        .inputTwice, "<stdin>",
        Phrase(zh: "标准输入只能读一次，却写了两次", en: "standard input can be read once, and is named twice"),
        help: Phrase(zh: "“-”只写一次", en: "name `-` once"))
    }
    var found = DropFiles()
    for path in paths {
      if path == "-" {
        found.files.append(try inputs.standardInput(line.progress))
      } else if DatabaseAddress.isOne(path) {
        found.databases.append(try address(path))
      } else if inputs.isFolder(path) {
        try add(folder: path, reader, to: &found)
      } else {
        found.files.append(try inputs.read(path, inParts: true, line.progress))
      }
    }
    return found
  }

  private func address(_ text: String) throws -> DatabaseAddress {
    do {
      let address = try DatabaseAddress(text)
      if case .sqlite(let path) = address.system { try inputs.note(path) }
      return address
    } catch let trouble as DatabaseTrouble {
      throw Refused(diagnostics: [trouble.diagnostic], sources: [])
    }
  }

  private func read(_ address: DatabaseAddress, _ reader: DropReader, _ scope: SourceScope?, into drop: inout Drop)
    throws
  {
    do throws(DatabaseTrouble) {
      try reader.read(address, of: scope, into: &drop)
    } catch {
      throw Refused(diagnostics: [error.diagnostic], sources: [])
    }
  }

  /// The files of a folder: those whose names say that they hold figures are read, be it only to be refused; of the
  /// others those that hold some all the same are refused, so that none is missing without a word.
  private func add(folder: String, _ reader: DropReader, to found: inout DropFiles) throws {
    var walk = FolderWalk(folder, limit: FolderWalk.dropLimit)
    let contents = try walk.all()
    var skipped: [String] = []
    var refused: [Diagnostic] = []
    let read = contents.files.filter { DropFileName($0) == .figures }
    for path in contents.files.filter({ DropFileName($0) != .figures }) + contents.hidden {
      let isFigures =
        DropFileName(path) != .none
        && reader.holdsFigures(inputs.start(of: path, count: DropReader.startBytes))
      if isFigures { refused.append(.unread(path)) } else { skipped.append(path) }
    }
    for path in contents.irregular {
      if DropFileName(path) == .figures { refused.append(.irregular(path)) } else { skipped.append(path) }
    }
    if read.isEmpty, refused.isEmpty {
      throw Inputs.Trouble(
        .folderEmpty, folder, Phrase(zh: "文件夹中没有数据文件", en: "no data file in this folder"),
        help: Phrase(
          zh: "数据文件应为 .csv、.tsv、.xlsx、.json 或 .ndjson", en: "data files end in .csv, .tsv, .xlsx, .json or .ndjson"))
    }
    found.files += try read.map { try inputs.read($0, inParts: true, line.progress) }
    found.diagnostics += refused
    if !skipped.isEmpty { found.diagnostics.append(.skipped(skipped, in: folder)) }
    found.skipped += skipped.count
  }
}

extension Diagnostic {
  fileprivate static func unread(_ path: String) -> Diagnostic {
    let isHidden = FileName.last(of: path).hasPrefix(".")
    return Diagnostic(
      InputCode.unreadFile.code, at: Place(file: path),
      Phrase(
        zh: "此文件像是数据，但从文件名看不出，未读取", en: "the file looks like figures, but its name does not say so: it is not read"),
      help: isHidden
        ? Phrase(zh: "文件名请不要以“.”开头；不该报送的请移走", en: "give it a name that does not begin with a dot, or move it away")
        : Phrase(
          zh: "文件名请以 .csv 或 .xlsx 结尾；不该报送的请移走", en: "let its name end in .csv or .xlsx, or move it away"))
  }

  fileprivate static func irregular(_ path: String) -> Diagnostic {
    Diagnostic(
      InputCode.unreadFile.code, at: Place(file: path),
      Phrase(
        zh: "这不是普通文件（是管道、设备或失效的链接），未读取", en: "this is no file but a pipe, a device or a broken link: it is not read"),
      help: Phrase(zh: "请换成数据文件本身", en: "put the file itself there"))
  }

  fileprivate static func skipped(_ paths: [String], in folder: String) -> Diagnostic {
    let names = paths.prefix(8).map(FileName.last)
    let more = paths.count > names.count
    return Diagnostic(
      InputCode.skippedFiles.code, .information, at: Place(file: folder),
      Phrase(
        zh: "有 \(paths.count) 个文件不是数据，未读取：\(names.joined(separator: "、"))\(more ? "等" : "")",
        en:
          "\(paths.count.counted("file")) that are no figures are left out: \(names.joined(separator: ", "))\(more ? ", …" : "")"
      ))
  }
}
