import ArgumentParser
import Compliance
import Diagnostics
import FoundationEssentials
import Quantities
import Reports
import RuleFiles
import SystemPackage

/// One run: its settings, and how it speaks.
struct Session {
  let terminal = Terminal()
  let inputs = Inputs()
  let settings: Settings
  let display: DisplayOptions

  init(_ rules: RuleOptions, _ display: DisplayOptions) throws {
    self.display = display
    let fallback = display.lang ?? Terminal().language
    do {
      settings = try Settings.resolve(rules, Inputs())
    } catch let refused as Refused {
      Self.print(refused.diagnostics, refused.sources, language: fallback, color: display.color)
      throw ExitStatus.unable
    } catch let trouble as Inputs.Trouble {
      Self.print([trouble.diagnostic], [], language: fallback, color: display.color)
      throw ExitStatus.unable
    }
  }

  /// A run that uses neither rules nor settings.
  init(_ display: DisplayOptions) {
    self.display = display
    settings = .none
  }

  var language: Language { display.lang ?? settings.lang?.value ?? terminal.language }

  func options(_ plan: Plan? = nil, showAll: Bool = false, toFile: Bool = false) -> ReportOptions {
    ReportOptions(
      language: language, color: !toFile && terminal.usesColor(display.color, on: 1),
      width: terminal.width(display.width), showAll: showAll, timeZone: plan?.timeZone ?? .utc)
  }

  /// Runs `body`; whatever it could not read is said with its place, and the run ends with status 2.
  func run(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let refused as Refused {
      complain(refused.diagnostics, refused.sources)
      terminal.complain(NextSteps(after: refused.diagnostics).text(language))
      throw ExitStatus.unable
    } catch let trouble as Inputs.Trouble {
      complain([trouble.diagnostic])
      throw ExitStatus.unable
    } catch let errno as Errno {
      // Nobody reads any more: nothing is left to say. Anything else that keeps the report back is said.
      if errno != .brokenPipe { complain([Inputs.Trouble.notWritten("<stdout>").diagnostic]) }
      throw ExitStatus.unable
    }
  }

  func complain(_ diagnostics: [Diagnostic], _ sources: [SourceFile] = []) {
    Self.print(diagnostics, sources, language: language, color: display.color)
  }

  private static func print(
    _ diagnostics: [Diagnostic], _ sources: [SourceFile], language: Language, color: ColorChoice
  ) {
    let terminal = Terminal()
    let renderer = DiagnosticRenderer(
      language: language, usesColor: terminal.usesColor(color, on: 2), sources: sources)
    terminal.complain(renderer.render(diagnostics))
  }

  /// Writes a report to a file, or to standard output where there is no path.
  func write(_ bytes: [UInt8], to path: String?) throws {
    guard let path else { return try terminal.write(bytes) }
    do {
      try Data(bytes).write(to: URL(filePath: path))
    } catch {
      throw Inputs.Trouble.notWritten(path)
    }
  }
}

extension Inputs.Trouble {
  /// A report that could not be put where it was wanted.
  static func notWritten(_ path: String) -> Inputs.Trouble {
    Inputs.Trouble(
      .cannotWrite, path, Phrase(zh: "无法写入", en: "cannot be written"),
      help: Phrase(zh: "请确认目标存在、可写且有余量", en: "see that it exists, may be written to and has room"))
  }
}

/// Input that was read and is wrong.
struct Refused: Error {
  let diagnostics: [Diagnostic]
  let sources: [SourceFile]
}

extension Session {
  /// Writes a text to a file, or to standard output where there is no path.
  func write(_ text: String, to path: String?) throws {
    try write(Array(text.utf8), to: path)
  }
}
