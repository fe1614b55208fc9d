import Foundation

/// The built command, run as a person would run it: a folder, arguments, an environment, standard input.
enum Binary {
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var complaints: String
  }

  struct NotBuilt: Error, CustomStringConvertible {
    let description: String
  }

  /// The repository's root.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `plumbline` beside the bundle of tests: `swift build` and `swift test` put both into one folder.
  static func location() throws -> URL {
    let bundle = URL(filePath: ProcessInfo.processInfo.arguments.first ?? "").resolvingSymlinksInPath()
    let candidates = [
      bundle.deletingLastPathComponent().appending(path: "plumbline"), root.appending(path: ".build/debug/plumbline"),
    ]
    guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      throw NotBuilt(description: "no plumbline beside the tests; run `swift build` first")
    }
    return found
  }

  /// Runs the command in a folder of the test, or at the repository's root.
  ///
  /// Nothing of the caller's locale or colours gets in; `environment` says what does.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder? = nil, under path: String = "",
    environment: [String: String] = [:], input: String? = nil
  ) async throws -> Outcome {
    try await launch(location(), arguments, in: folder, under: path, environment: environment, input: input)
  }

  /// Runs any program.
  ///
  /// Its streams are files and not pipes, so that no reader and no size can block it.
  static func launch(
    _ program: URL, _ arguments: [String], in folder: TemporaryFolder?, under path: String = "",
    environment: [String: String] = [:], input: String? = nil
  ) async throws -> Outcome {
    // The folder goes with its owner: it must outlive the run.
    defer { withExtendedLifetime(folder) {} }
    let streams = try TemporaryFolder()
    let inputFile = try streams.write("input", input ?? "")
    let outputFile = try streams.write("output", "")
    let complaintsFile = try streams.write("complaints", "")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = (folder?.url ?? root).appending(path: path)
    process.environment = inherited.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: complaintsFile)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in continuation.resume() }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      complaints: String(decoding: try Data(contentsOf: complaintsFile), as: UTF8.self))
  }

  /// What a program needs to run at all; everything that changes what it says is left out.
  private static let inherited: [String: String] = {
    let kept = ["PATH", "LD_LIBRARY_PATH", "HOME", "TMPDIR"]
    return ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
  }()
}
