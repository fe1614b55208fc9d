import Diagnostics
import FoundationEssentials
import SystemPackage

/// Reads the files that arguments name.
struct Inputs {
  /// Why a path could not be read.
  struct Trouble: Error {
    let diagnostic: Diagnostic

    init(_ code: InputCode, _ path: String, _ message: Phrase, help: Phrase? = nil) {
      diagnostic = Diagnostic(code.code, at: Diagnostic.Place(file: path), message, help: help)
    }
  }

  private let files = FileManager.default

  func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return files.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }

  func exists(_ path: String) -> Bool { files.fileExists(atPath: path) }

  func read(_ path: String) throws -> SourceFile {
    guard exists(path) else {
      throw Trouble(
        .fileNotFound, path, Phrase(zh: "没有这个文件或文件夹", en: "no such file or folder"),
        help: nearest(path).map { Phrase(zh: "是否为“\($0)”？", en: "did you mean `\($0)`?") }
          ?? Phrase(zh: "请核对路径", en: "check the path"))
    }
    // What is too large for a drop is not even read.
    guard size(path) <= Self.byteLimit else { throw Trouble.tooLarge(path) }
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly)
      let bytes = try file.closeAfter { try file.readToEnd(Self.byteLimit) }
      guard bytes.count <= Self.byteLimit else { throw Trouble.tooLarge(path) }
      return SourceFile(name: path, bytes: bytes)
    } catch let trouble as Trouble {
      throw trouble
    } catch {
      throw Trouble(
        .fileUnreadable, path, Phrase(zh: "无法读取", en: "cannot be read"),
        help: isFolder(path)
          ? Phrase(zh: "这是文件夹，此处应为文件", en: "this is a folder, and a file is wanted")
          : Phrase(zh: "请检查文件权限", en: "check the permissions of the file"))
    }
  }

  /// Bytes that a file, or standard input, may have: as many as a drop's.
  static let byteLimit = 1 << 30

  /// The size of a file in bytes; 0 where it has none, such as a pipe.
  private func size(_ path: String) -> Int { (try? FilePath(path).stat().size).map { Int(clamping: $0) } ?? 0 }

  /// Names in a folder that are not hidden, in order.
  func names(in folder: String) throws -> [String] {
    do {
      return try files.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    } catch {
      throw Trouble(
        .fileUnreadable, folder, Phrase(zh: "无法读取文件夹", en: "the folder cannot be read"),
        help: Phrase(zh: "请检查权限", en: "check its permissions"))
    }
  }

  /// Every file under a folder, in the order of paths.
  func tree(_ folder: String) throws -> [String] {
    var paths: [String] = []
    for name in try names(in: folder) {
      let path = Self.join(folder, name)
      if isFolder(path) { paths += try tree(path) } else { paths.append(path) }
    }
    return paths
  }

  /// Standard input to its end.
  func standardInput() throws -> SourceFile {
    guard let bytes = try? FileDescriptor.standardInput.readToEnd(Self.byteLimit) else {
      throw Trouble(
        .fileUnreadable, "<stdin>", Phrase(zh: "无法读取标准输入", en: "standard input cannot be read"),
        help: Phrase(zh: "请用管道或重定向送入数据", en: "pipe or redirect the figures into it"))
    }
    guard bytes.count <= Self.byteLimit else { throw Trouble.tooLarge("<stdin>") }
    return SourceFile(name: "<stdin>", bytes: bytes)
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder == "." ? name : folder + "/" + name
  }

  private func nearest(_ path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.last else { return nil }
    let folder = String(path.dropLast(path.hasSuffix("/") ? last.count + 1 : last.count))
    guard let names = try? names(in: folder.isEmpty ? "." : folder) else { return nil }
    return NearestName.to(String(last), among: names).map { folder + $0 }
  }
}

extension Inputs.Trouble {
  static func tooLarge(_ path: String) -> Inputs.Trouble {
    Inputs.Trouble(
      .fileTooLarge, path,
      Phrase(
        zh: "超过上限 \(Inputs.byteLimit) 字节，未读取",
        en: "has more than the \(Inputs.byteLimit) bytes allowed, and is not read"),
      help: Phrase(zh: "请按地区或期间分成几个文件", en: "split it into several files, by area or period"))
  }
}

/// What can be wrong with the files that arguments name.
enum InputCode: String, CaseIterable {
  case fileNotFound = "file-not-found"
  case fileUnreadable = "file-unreadable"
  case fileTooLarge = "file-too-large"
  case folderEmpty = "folder-empty"
  case planNotFound = "plan-not-found"
  case severalPlans = "several-plans"
  case nothingMatched = "nothing-matched"
  case allWaived = "all-waived"
  case unknownStandard = "unknown-standard"
  case unknownUnit = "unknown-responsible-unit"
  case noUnit = "no-unit"
  case areaNotJudged = "area-not-judged"
  case noDrop = "no-drop"
  case noSource = "no-source"
  case noFigures = "no-figures"
  case noTests = "no-tests"
  case cannotWrite = "cannot-write"
  case wouldOverwrite = "would-overwrite"
  case badMoment = "known-by-unreadable"
  case notReadBack = "not-read-back"
  case otherVersion = "other-schema-version"
  case otherPlan = "other-plan"
  case badSetting = "bad-setting"

  var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}

extension Inputs {
  /// The folder with its links and dots resolved.
  func resolved(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }
}
