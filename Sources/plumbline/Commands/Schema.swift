import ArgumentParser
import Diagnostics
import Reports
import RuleFiles

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "The JSON Schema of a kind of file, for editors and other tools.")

  @Argument(
    help: "plan, standards, report, trend … Without one: every name, and what it describes.",
    transform: SchemaName.argument)
  var name: SchemaName?

  @Flag(help: "With findings: tables of SQL that take ndjson and csv as they are, and the lines that load them.")
  var sql = false

  @Option(help: "Language of the list: zh or en. A schema holds both.")
  var lang: Language?

  func validate() throws {
    if sql, name != .output(.ndjson) { throw ValidationError("--sql goes with findings") }
  }

  func run() throws {
    let terminal = Terminal()
    if sql { return try terminal.write(FindingTables.sql) }
    if let name { return try terminal.write(name.text) }
    let width = SchemaName.all.map(\.word.count).max() ?? 0
    let lines = SchemaName.all.map { name in
      name.word + String(repeating: " ", count: width - name.word.count + 2) + name.about[lang ?? terminal.language]
    }
    try terminal.write(lines.joined(separator: "\n") + "\n")
  }
}

/// What has a schema: what goes in, and what comes out.
enum SchemaName: Hashable {
  case input(RuleSchema.Name)
  case output(ReportSchema.Name)

  static let all = RuleSchema.Name.allCases.map(SchemaName.input) + ReportSchema.Name.allCases.map(SchemaName.output)

  static func argument(_ word: String) throws -> SchemaName {
    if let name = all.first(where: { $0.word == word }) { return name }
    // What they are is said by the name of the format; databases have a table of them.
    if word == "findings" { return .output(.ndjson) }
    let words = all.map(\.word)
    let nearest = NearestName.to(word, among: words).map { "; did you mean `\($0)`?" } ?? "."
    throw ValidationError("there is no schema `\(word)`\(nearest) The schemas are \(words.joined(separator: ", "))")
  }

  var word: String {
    switch self {
    case .input(let name): name.rawValue
    case .output(let name): name.rawValue
    }
  }

  var about: Phrase {
    switch self {
    case .input(let name): name.about
    case .output(let name): name.about
    }
  }

  var text: String {
    switch self {
    case .input(let name): RuleSchema.text(name)
    case .output(let name): ReportSchema.text(name)
    }
  }
}
