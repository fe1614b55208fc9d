import Diagnostics
import FoundationEssentials
import RuleFiles
import SystemPackage

/// Reads the files that arguments name.
struct Inputs: Sendable {
  /// Why a path could not be read.
  struct Trouble: Error {
    let diagnostic: Diagnostic

    init(_ code: InputCode, _ path: String, _ message: Phrase, help: Phrase? = nil) {
      diagnostic = Diagnostic(code.code, at: Diagnostic.Place(file: path), message, help: help)
    }
  }

  /// From so many bytes a file is not held once it was gone through.
  private static let largeBytes = 1 << 24

  /// What this run has read.
  let filesRead = FilesRead()

  func isFolder(_ path: String) -> Bool { (try? FileName.path(path).stat())?.type == .directory }

  func exists(_ path: String) -> Bool { (try? FileName.path(path).stat()) != nil }

  /// Reads a file of at most so many bytes; one that is known to have more is not even opened.
  ///
  /// With `inParts` a large one is only opened: it is read by whoever goes through it, and again where a place in it is
  /// told.
  func read(
    _ path: String, limit: Int = byteLimit, inParts: Bool = false, _ progress: Progress = .none
  ) throws -> SourceFile {
    guard let facts = try? FileName.path(path).stat() else {
      throw Trouble(
        .fileNotFound, path, Phrase(zh: "没有这个文件或文件夹", en: "no such file or folder"),
        help: nearest(path).map { Phrase(zh: "是否为“\($0)”？", en: "did you mean `\($0)`?") }
          ?? Phrase(zh: "请核对路径", en: "check the path"))
    }
    guard facts.size <= limit else { throw Trouble.tooLarge(path, limit) }
    do {
      let file = OpenFile(try FileDescriptor.open(FileName.path(path), .readOnly))
      if inParts, facts.type == .regular, facts.size > Self.largeBytes {
        filesRead.note(facts)
        return SourceFile(name: path, count: Int(facts.size)) {
          file.bytes($0)
        } isUnchanged: {
          file.isStill(facts)
        }
      }
      let bytes = try file.readToEnd(limit, expected: Int(facts.size)) {
        progress.note(.opening, $0, of: Int(facts.size))
      }
      guard bytes.count <= limit else { throw Trouble.tooLarge(path, limit) }
      filesRead.note(facts)
      return SourceFile(name: path, bytes: bytes)
    } catch let trouble as Trouble {
      throw trouble
    } catch {
      throw Trouble(
        .fileUnreadable, path, Phrase(zh: "无法读取", en: "cannot be read"),
        help: facts.type == .directory
          ? Phrase(zh: "这是文件夹，此处应为文件", en: "this is a folder, and a file is wanted")
          : Phrase(zh: "请检查文件权限", en: "check the permissions of the file"))
    }
  }

  /// Counts a file that something else reads among those that are read.
  func note(_ path: String) throws {
    guard let facts = try? FileName.path(path).stat() else {
      _ = try read(path)
      return
    }
    filesRead.note(facts)
  }

  /// A file of rules, tests, waivers or settings, whose reader takes no more.
  func readYAML(_ path: String) throws -> SourceFile { try read(path, limit: RuleFolder.byteLimit) }

  /// The first bytes of a file; none where it cannot be read.
  func start(of path: String, count: Int) -> [UInt8] {
    guard let file = try? FileDescriptor.open(FileName.path(path), .readOnly),
      let bytes = try? file.closeAfter({ try file.readToEnd(count) })
    else { return [] }
    return Array(bytes.prefix(count))
  }

  /// Bytes that a file, or standard input, may have: as many as a drop's.
  static let byteLimit = 1 << 30

  /// Every file under a folder that is not hidden, in the order of paths.
  func tree(_ folder: String, limit: Int) throws -> [String] {
    var walk = FolderWalk(folder, limit: limit)
    return try walk.all().files
  }

  /// Standard input to its end.
  func standardInput(_ progress: Progress = .none) throws -> SourceFile {
    let read = { try FileDescriptor.standardInput.readToEnd(Self.byteLimit) { progress.note(.opening, $0, of: 0) } }
    guard let bytes = try? read() else {
      throw Trouble(
        .fileUnreadable, "<stdin>", Phrase(zh: "无法读取标准输入", en: "standard input cannot be read"),
        help: Phrase(zh: "请用管道或重定向送入数据", en: "pipe or redirect the figures into it"))
    }
    guard bytes.count <= Self.byteLimit else { throw Trouble.tooLarge("<stdin>", Self.byteLimit) }
    return SourceFile(name: "<stdin>", bytes: bytes)
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder == "." ? name : folder + "/" + name
  }

  private func nearest(_ path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.last else { return nil }
    let folder = String(path.dropLast(path.hasSuffix("/") ? last.count + 1 : last.count))
    guard let names = try? FileName.path(folder.isEmpty ? "." : folder).namesInFolder() else { return nil }
    let shown = names.lazy.filter { $0.first != UInt8(ascii: ".") }.map(FileName.text)
    return NearestName.to(String(last), among: shown).map { folder + $0 }
  }
}

extension Inputs.Trouble {
  static func tooLarge(_ path: String, _ limit: Int) -> Inputs.Trouble {
    Inputs.Trouble(
      .fileTooLarge, path,
      Phrase(
        zh: "超过上限 \(limit) 字节，未读取", en: "has more than the \(limit) bytes allowed, and is not read"),
      help: limit == Inputs.byteLimit
        ? Phrase(zh: "请按地区或期间分成几个文件", en: "split it into several files, by area or period")
        : Phrase(zh: "请拆成几个文件", en: "split it into several files"))
  }
}

/// What can be wrong with the files that arguments name.
enum InputCode: String, CaseIterable {
  case fileNotFound = "file-not-found"
  case fileUnreadable = "file-unreadable"
  case fileTooLarge = "file-too-large"
  case folderEmpty = "folder-empty"
  case unreadFile = "file-unread"
  case skippedFiles = "files-skipped"
  case planNotFound = "plan-not-found"
  case severalPlans = "several-plans"
  case severalWaivers = "several-waivers"
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
  case outputIsInput = "output-is-input"
  case fileLocked = "file-locked"
  case tooManyFiles = "too-many-files"
  case misplacedRules = "misplaced-rules"
  case inputTwice = "input-twice"
  case figuresRefused = "figures-refused"
  case badSetting = "bad-setting"
  case changedByHand = "changed-by-hand"
  case cannotRender = "cannot-render"
  case wouldOverwrite = "would-overwrite"
  case draftWithoutYear = "draft-without-year"
  case badMoment = "known-by-unreadable"
  case notReadBack = "not-read-back"
  case otherVersion = "other-schema-version"
  case otherPlan = "other-plan"
  case unknownArea = "unknown-area"
  case otherAreas = "figures-of-other-areas"
  case noVerdict = "no-verdict-of-area"
  case notSeparable = "not-separable"
  case notFindings = "not-findings"

  var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}

extension Inputs {
  /// The folder with its links and dots resolved.
  func resolved(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }
}
