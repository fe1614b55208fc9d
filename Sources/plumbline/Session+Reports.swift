import ArgumentParser
import Diagnostics
import Findings
import Layout
import Reports

extension Session {
  /// A workbook on a terminal helps nobody.
  func refuseBytesOnScreen(_ choices: [FormatChoice]) throws {
    guard terminal.showsOutput, let choice = choices.first(where: { $0.path == nil && !$0.format.isText }) else {
      return
    }
    let name = choice.format.rawValue
    throw ValidationError("\(name) is no text for a terminal; write it to a file: \(name):PATH")
  }

  /// Appends the Markdown report to the job summary of a GitHub step, where the environment names its file.
  func appendSummary(of report: Report, _ options: ReportOptions) throws {
    guard let path = terminal.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else { return }
    do {
      // The limit is on the whole file, which earlier commands of the step may have begun.
      let begun = inputs.exists(path) ? try inputs.read(path).bytes : []
      var options = options
      options.markdownBytes -= begun.count
      try replace(begun + report.rendered(as: .markdown, options: options), at: path)
    } catch {
      throw Inputs.Trouble(
        .cannotWrite, path, Phrase(zh: "无法追加任务摘要", en: "the job summary cannot be appended to"),
        help: Phrase(zh: "请核对环境变量 GITHUB_STEP_SUMMARY", en: "check the environment variable GITHUB_STEP_SUMMARY"))
    }
  }
}
