import Quantities
import RuleFiles
import SystemPackage

extension ZoneFiles {
  private static let folder = "/usr/share/zoneinfo/"
  /// No zone file is nearly as long.
  private static let byteLimit = 1 << 20

  /// The zone files of the system.
  static let system = ZoneFiles(
    find: { name in
      if let bytes = read(name) { return .file(bytes) }
      return read("UTC") == nil ? .notInstalled : .unknown
    },
    names: {
      // The table of the whole data base: `Z NAME …` is a zone, `L TARGET NAME` another name of one.
      let lines = String(decoding: read("tzdata.zi") ?? [], as: UTF8.self).split(separator: "\n")
      return lines.compactMap { line -> String? in
        let words = line.split(separator: " ")
        switch words.first {
        case "Z" where words.count > 1: return String(words[1])
        case "L" where words.count > 2: return String(words[2])
        default: return nil
        }
      }
    })

  private static func read(_ name: String) -> [UInt8]? {
    guard let file = try? FileDescriptor.open(FilePath(folder + name), .readOnly) else { return nil }
    return try? file.closeAfter { try file.readToEnd(byteLimit) }
  }
}
