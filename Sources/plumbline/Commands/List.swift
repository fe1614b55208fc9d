import ArgumentParser
import Reports

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "The catalogue of a plan's standards.")

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "Only standards that this unit leads or supports; may be repeated.")
  var unit: [String] = []

  @Option(help: "text, compact or json, with :PATH to write a file; may be repeated.", transform: FormatChoice.argument)
  var format: [FormatChoice] = []

  @OptionGroup var naming: NamingOptions

  func run() throws {
    if naming.isAsked {
      let session = try Session(rules, display)
      return try session.run { try naming.answer(session, try session.loadPlan(rules).plan) }
    }
    let choices = try FormatChoice.destinations(
      of: format.isEmpty ? [FormatChoice(format: .text)] : format, output: nil)
    let formats = try choices.map { choice in
      guard let format = CatalogueFormat(rawValue: choice.format.rawValue) else {
        let known = CatalogueFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("the catalogue has no format `\(choice.format.rawValue)`; there are \(known)")
      }
      return format
    }
    let session = try Session(rules, display)
    try session.run {
      let loaded = try session.loadPlan(rules)
      let standards = try session.standards(of: loaded.plan, unit)
      for (choice, format) in zip(choices, formats) {
        let options = session.options(loaded.plan, showAll: true, toFile: choice.path != nil)
        let text = try renderedCatalogue(of: loaded.plan, standards: standards, as: format, options: options)
        try session.write(Array(text.utf8), to: choice.path)
      }
    }
  }
}
