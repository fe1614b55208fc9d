import Foundation

/// The command behind a shell, for what only a shell gives: pipes, devices, a terminal.
enum Shell {
  static let program = URL(filePath: "/bin/sh")
  static var exists: Bool { FileManager.default.isExecutableFile(atPath: program.path) }
  static var hasFullDevice: Bool { FileManager.default.fileExists(atPath: "/dev/full") }
  /// `script` of util-linux, which gives a command a terminal.
  static var hasScript: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/script") }

  /// Runs a line of shell in which `plumbline` is the built command.
  static func run(
    _ line: String, in folder: TemporaryFolder?, environment: [String: String] = [:]
  ) async throws -> Binary.Outcome {
    let command = "plumbline() { '\(try Binary.location().path)' \"$@\"; }\n\(line)"
    return try await Binary.launch(program, ["-c", command], in: folder, environment: environment)
  }

  /// Runs `plumbline LINE` with a terminal as its streams; output holds what the terminal showed.
  static func runOnTerminal(
    _ line: String, in folder: TemporaryFolder?, environment: [String: String]
  ) async throws -> Binary.Outcome {
    let command = "'\(try Binary.location().path)' \(line)"
    return try await Binary.launch(
      URL(filePath: "/usr/bin/script"), ["-qec", command, "/dev/null"], in: folder, environment: environment, input: nil
    )
  }
}
