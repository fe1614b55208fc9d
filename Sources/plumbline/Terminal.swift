import Diagnostics
import FoundationEssentials
import Glibc
import SystemPackage

/// The process's two streams and what its environment says of them.
struct Terminal {
  let environment: [String: String]

  init() {
    environment = ProcessInfo.processInfo.environment
  }

  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// A reader that leaves before the end (`head`) has read what it wanted: that is no trouble, and changes nothing of
  /// what the run still has to do and to tell.
  func write(_ bytes: [UInt8]) throws {
    do {
      try FileDescriptor.standardOutput.writeAll(bytes)
    } catch Errno.brokenPipe {
      return
    }
  }

  var showsOutput: Bool { isatty(1) == 1 }

  /// Diagnostics go to standard error; if even that is closed there is nobody left to tell.
  func complain(_ text: String) {
    _ = try? FileDescriptor.standardError.writeAll(Array(text.utf8))
  }

  /// The language of the locale, then English.
  var language: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      return value.lowercased().hasPrefix("zh") ? .zh : .en
    }
    return .en
  }

  /// Flag, then NO_COLOR, FORCE_COLOR or CLICOLOR_FORCE, CLICOLOR, TERM, and whether the stream is a terminal.
  func usesColor(_ choice: ColorChoice, on descriptor: Int32) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if !(environment["NO_COLOR"] ?? "").isEmpty { return false }
    if let force = environment["FORCE_COLOR"], !force.isEmpty { return force != "0" }
    if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
    if environment["CLICOLOR"] == "0" { return false }
    if environment["TERM"] == "dumb" { return false }
    return isatty(descriptor) == 1
  }

  /// The width asked for, else the terminal's as COLUMNS gives it, else 80.
  func width(_ asked: Int?) -> Int {
    if let asked { return asked }
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns >= 40 { return columns }
    return 80
  }
}

enum ColorChoice: String, CaseIterable {
  case auto
  case always
  case never
}
