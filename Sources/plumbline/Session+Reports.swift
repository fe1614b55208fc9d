import ArgumentParser
import Compliance
import Diagnostics
import FoundationEssentials
import Reports
import SystemPackage

extension Session {
  /// A workbook on a terminal helps nobody.
  func refuseBytesOnScreen(_ choices: [FormatChoice]) throws {
    guard terminal.showsOutput, let choice = choices.first(where: { $0.path == nil && !$0.format.isText }) else {
      return
    }
    let name = choice.format.rawValue
    throw ValidationError("\(name) is no text for a terminal; write it to a file: \(name):PATH")
  }

  func rendered(_ report: Report, _ choice: FormatChoice, _ options: ReportOptions) throws -> [UInt8] {
    do {
      return try report.rendered(as: choice.format, options: options)
    } catch {
      let name = choice.format.rawValue
      throw Inputs.Trouble(
        .cannotWrite, choice.path ?? "<stdout>",
        Phrase(zh: "无法生成 \(name)：\(error.reason)", en: "the \(name) report cannot be made: \(error.reason)"),
        help: Phrase(zh: "请检查临时目录是否可写、空间是否足够", en: "see that the temporary folder may be written to and has room"))
    }
  }

  /// Appends the Markdown report to the job summary of a GitHub step, where the environment names its file.
  func appendSummary(of report: Report, _ options: ReportOptions) throws {
    guard let path = terminal.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly, options: [.append, .create], permissions: .ownerReadWrite)
      try file.closeAfter {
        // The limit is on the whole file, which earlier commands of the step may have begun.
        var options = options
        options.markdownBytes -= Int(try file.seek(offset: 0, from: .end))
        try file.writeAll(report.rendered(as: .markdown, options: options))
      }
    } catch {
      throw Inputs.Trouble(
        .cannotWrite, path, Phrase(zh: "无法追加任务摘要", en: "the job summary cannot be appended to"),
        help: Phrase(zh: "请核对环境变量 GITHUB_STEP_SUMMARY", en: "check the environment variable GITHUB_STEP_SUMMARY"))
    }
  }
}
