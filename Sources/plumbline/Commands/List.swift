import ArgumentParser
import Compliance
import Reports

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "The catalogue of a plan's standards.")

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "Only standards that this unit leads or supports; may be repeated.")
  var unit: [String] = []

  @Option(help: "text, compact or json, with :PATH to write a file; may be repeated.")
  var format: [FormatChoice] = []

  func run() throws {
    let session = try Session(rules, display)
    try session.run {
      let loaded = try session.loadPlan(rules)
      let standards = try session.standards(of: loaded.plan, unit)
      for choice in format.isEmpty ? [FormatChoice(format: .text)] : format {
        let options = session.options(loaded.plan, showAll: true, toFile: choice.path != nil)
        let text = renderedCatalogue(of: loaded.plan, standards: standards, as: choice.format, options: options)
        try session.write(text, to: choice.path)
      }
    }
  }
}
