import ArgumentParser
import Diagnostics
import Layout
import Plans
import Quantities
import Reports
import RuleFiles
import SystemPackage

/// One run: its settings, and how it speaks.
struct Session: Sendable {
  let terminal = Terminal()
  let inputs = Inputs()
  let settings: Settings
  let display: DisplayOptions
  /// What a long run tells meanwhile.
  let line: ProgressLine

  init(_ rules: RuleOptions, _ display: DisplayOptions) throws {
    self.display = display
    let fallback = display.lang?.language ?? Terminal().language
    do {
      settings = try Settings.resolve(rules, inputs)
    } catch let refused as Refused {
      Self.print(refused.diagnostics, refused.sources, language: fallback, color: display.color)
      throw ExitStatus.unable
    } catch let trouble as Inputs.Trouble {
      Self.print([trouble.diagnostic], [], language: fallback, color: display.color)
      throw ExitStatus.unable
    }
    line = ProgressLine(
      terminal, display.lang?.language ?? settings.lang?.value ?? fallback, isWanted: !display.noProgress)
  }

  /// A run that uses neither rules nor settings.
  init(_ display: DisplayOptions) {
    self.display = display
    settings = .none
    line = ProgressLine(terminal, display.lang?.language ?? terminal.language, isWanted: !display.noProgress)
  }

  var language: Language { display.lang?.language ?? settings.lang?.value ?? terminal.language }

  /// The languages of the texts in JSON: those that the run is told, else both.
  ///
  /// The locale is no word on them: the same run gives the same keys on every machine.
  private var texts: TextLanguages {
    if let choice = display.lang { return choice.language.map { .one($0) } ?? .both }
    return settings.lang.map { .one($0.value) } ?? .both
  }

  func options(_ plan: Plan? = nil, showAll: Bool = false, toFile: Bool = false) -> ReportOptions {
    var options = ReportOptions(
      language: language, color: !toFile && terminal.usesColor(display.color, on: 1),
      width: terminal.width(display.width), showAll: showAll, timeZone: plan?.timeZone ?? .utc, texts: texts)
    options.isPretty = display.pretty || (!toFile && terminal.showsOutput)
    return options
  }

  /// Runs `body`; whatever it could not read is said with its place, and the run ends with status 2.
  func run(_ body: () throws -> Void) throws {
    defer { line.clear() }
    do {
      try body()
    } catch let refused as Refused {
      complain(refused.diagnostics, refused.sources)
      terminal.complain(NextSteps(after: refused.diagnostics).text(language))
      throw ExitStatus.unable
    } catch let trouble as Inputs.Trouble {
      complain([trouble.diagnostic])
      throw ExitStatus.unable
    } catch let error as RenderingError {
      complain([Inputs.Trouble.notRendered(error).diagnostic])
      throw ExitStatus.unable
    } catch let errno as Errno {
      complain([Inputs.Trouble.notWritten("<stdout>", errno).diagnostic])
      throw ExitStatus.unable
    }
  }

  func complain(_ diagnostics: [Diagnostic], _ sources: [SourceFile] = []) {
    line.clear()
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
    line.clear()
    guard let path else { return try terminal.write(bytes) }
    try finish(replacement(at: path), with: bytes, at: path)
  }

  /// Begins the file of a report: what was read is never written over.
  func replacement(at path: String) throws -> FileReplacement {
    if inputs.filesRead.holds(FileName.path(path)) {
      throw Inputs.Trouble(
        .outputIsInput, path,
        Phrase(zh: "此文件是本次运行的输入，未写入", en: "this file is an input of the run, and is not written over"),
        help: Phrase(zh: "请另指明一个文件", en: "name another file"))
    }
    do { return try FileReplacement(path) } catch { throw Inputs.Trouble.notWritten(path, error) }
  }

  /// Writes a file that the command is there to write anew: it holds all of the bytes, or what it held before.
  func replace(_ bytes: [UInt8], at path: String) throws {
    do { try finish(FileReplacement(path), with: bytes, at: path) } catch let error as Errno {
      throw Inputs.Trouble.notWritten(path, error)
    }
  }

  private func finish(_ file: FileReplacement, with bytes: [UInt8], at path: String) throws {
    do {
      try file.write(bytes)
      try file.finish()
    } catch {
      throw Inputs.Trouble.notWritten(path, error)
    }
  }
}

extension Inputs.Trouble {
  /// A report that could not be made: never an empty one in its place.
  fileprivate static func notRendered(_ error: RenderingError) -> Inputs.Trouble {
    if let library = error.library { return lacking(library) }
    return Inputs.Trouble(
      .cannotRender, "plumbline", Phrase(zh: "无法生成：\(error.reason)", en: "it cannot be made: \(error.reason)"),
      help: Phrase(
        zh: "请检查内存和临时目录是否可写、有余量", en: "see that memory and the temporary folder have room and may be written to"))
  }

  /// A workbook that could not be made, since what writes it is not installed.
  private static func lacking(_ library: String) -> Inputs.Trouble {
    Inputs.Trouble(
      .cannotRender, "plumbline",
      Phrase(zh: "生成工作簿需要的 \(library) 未安装", en: "\(library), without which no workbook is written, is not installed"),
      help: Phrase(zh: "请安装 \(library)，或改用其他格式", en: "install \(library), or choose another format"))
  }

  /// A report that could not be put where it was wanted; what was there is there still.
  static func notWritten(_ path: String, _ error: (any Error)? = nil) -> Inputs.Trouble {
    let errno = error as? Errno
    let isFull = errno == .noSpace || errno == .fileTooLarge || errno == .diskQuotaExceeded
    return Inputs.Trouble(
      .cannotWrite, path,
      isFull
        ? Phrase(zh: "没有空间，未能写入", en: "cannot be written: there is no room")
        : Phrase(zh: "无法写入", en: "cannot be written"),
      help: isFull
        ? Phrase(zh: "请腾出空间后重新运行", en: "make room and run it again")
        : Phrase(zh: "请确认所在的文件夹存在且可写", en: "see that its folder exists and may be written to"))
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
