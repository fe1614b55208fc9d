import ArgumentParser
import Databases
import Diagnostics
import Reports

struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "The settings of a run.", subcommands: [Show.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Each setting's value, and where it came from.")

    @OptionGroup var rules: RuleOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
      let session = try Session(rules, display)
      try session.run {
        var lines: [String] = []
        let settings = session.settings
        func line(_ name: String, _ value: String, _ origin: String) { lines.append("\(name) = \(value)  # \(origin)") }
        func origin<Value>(_ setting: Setting<Value>?) -> String {
          switch setting?.origin {
          case .file(let place):
            place.file + (place.range.map { ":\($0.start.line):\($0.start.column)" } ?? "")
          case .flag(let name): name
          case .default, nil: session.language == .zh ? "默认" : "default"
          }
        }
        line(
          "config", settings.file ?? "none",
          rules.config != nil ? "--config" : rules.noConfig ? "--no-config" : origin(Setting<Int>?.none))
        line(
          "rules", rules.rules ?? settings.rules?.value ?? "Rules",
          rules.rules != nil ? "--rules" : origin(settings.rules))
        if settings.drops.isEmpty { line("drops", "none", origin(Setting<Int>?.none)) }
        for drop in settings.drops {
          line(
            "drops", DatabaseAddress.isOne(drop.value) ? DatabaseAddress.harmless(drop.value) : drop.value, origin(drop)
          )
        }
        let locale = session.language == .zh ? "区域设置" : "locale"
        line(
          "lang", display.lang?.rawValue ?? session.language.rawValue,
          display.lang != nil ? "--lang" : settings.lang != nil ? origin(settings.lang) : locale)
        if settings.formats.isEmpty { line("format", "text", origin(Setting<Int>?.none)) }
        for format in settings.formats {
          line("format", format.value.format.rawValue + (format.value.path.map { ":" + $0 } ?? ""), origin(format))
        }
        line("waivers", settings.waivers?.value ?? "waivers.yaml", origin(settings.waivers))
        line("fail_on", (settings.failOn?.value ?? .fail).rawValue, origin(settings.failOn))
        line("strict", String(settings.strict?.value ?? false), origin(settings.strict))
        line("allow_refused", String(settings.allowRefused?.value ?? false), origin(settings.allowRefused))
        try session.terminal.write(lines.joined(separator: "\n") + "\n")
      }
    }
  }
}
