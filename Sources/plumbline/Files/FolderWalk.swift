import Diagnostics
import SystemPackage

/// A walk through folders that ends: each folder is entered once, however many links lead to it, and after so many
/// names the walk is given up.
struct FolderWalk {
  /// What a folder holds, by path and in the order of names.
  struct Contents {
    var files: [String] = []
    var folders: [String] = []
    /// Files whose names begin with a dot.
    var hidden: [String] = []
    /// Pipes, devices, links that lead nowhere: what would have to be waited for, or has no end.
    var irregular: [String] = []
  }

  /// Names that a folder of rules may hold, those in folders inside included.
  static let ruleLimit = 10_000
  /// Names that a folder of figures may hold: a nation's counties, a file a month.
  static let dropLimit = 200_000

  let top: String
  let limit: Int
  private(set) var seen = 0
  private var entered: Set<FileIdentity> = []

  init(_ top: String, limit: Int) {
    self.top = top
    self.limit = limit
  }

  /// What lies in a folder itself; nothing where it was entered before.
  mutating func enter(_ folder: String) throws -> Contents {
    var contents = Contents()
    guard let identity = FileIdentity(of: FileName.path(folder)), entered.insert(identity).inserted else {
      return contents
    }
    let names: [[UInt8]]
    do {
      names = try FileName.path(folder).namesInFolder()
    } catch {
      throw Inputs.Trouble(
        .fileUnreadable, folder, Phrase(zh: "无法读取文件夹", en: "the folder cannot be read"),
        help: Phrase(zh: "请检查权限", en: "check its permissions"))
    }
    seen += names.count
    guard seen <= limit else { throw Inputs.Trouble.tooManyFiles(top, limit) }
    for name in names {
      let path = Inputs.join(folder, FileName.text(of: name))
      let type = (try? FileName.path(path).stat())?.type
      switch type {
      case .directory?: if name.first != UInt8(ascii: ".") { contents.folders.append(path) }
      case .regular?:
        if name.first == UInt8(ascii: ".") { contents.hidden.append(path) } else { contents.files.append(path) }
      default: contents.irregular.append(path)
      }
    }
    return contents
  }

  /// Everything under the folder that was named.
  mutating func all() throws -> Contents {
    var all = Contents()
    try collect(top, into: &all)
    return all
  }

  private mutating func collect(_ folder: String, into all: inout Contents) throws {
    let contents = try enter(folder)
    all.hidden += contents.hidden
    all.irregular += contents.irregular
    // Files and folders together in the order of their names.
    var folders = contents.folders[...]
    for file in contents.files {
      while let next = folders.first, next.utf8.lexicographicallyPrecedes(file.utf8) {
        try collect(next, into: &all)
        folders = folders.dropFirst()
      }
      all.files.append(file)
    }
    for folder in folders { try collect(folder, into: &all) }
  }
}

extension Inputs.Trouble {
  fileprivate static func tooManyFiles(_ folder: String, _ limit: Int) -> Inputs.Trouble {
    Inputs.Trouble(
      .tooManyFiles, folder,
      Phrase(
        zh: "此文件夹中的文件和文件夹超过上限 \(limit) 个，未再查找",
        en: "the folder holds more than the \(limit) files and folders allowed, and is searched no further"),
      help: Phrase(zh: "请指明规则或数据本身所在的文件夹", en: "name the very folder of the rules or figures"))
  }
}
