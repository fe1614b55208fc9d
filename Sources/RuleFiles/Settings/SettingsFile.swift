public import Diagnostics
import MarkedYAML
import Quantities

/// What plumbline.yaml says, as written: each value with its place. Meaning is given to it by the command line.
public struct SettingsFile: Sendable {
  public struct Entry: Sendable, Hashable {
    public let text: String
    public let place: Diagnostic.Place
  }

  public private(set) var rules: Entry?
  public private(set) var drops: [Entry] = []
  public private(set) var lang: Entry?
  public private(set) var formats: [Entry] = []
  public private(set) var failOn: Entry?
  public private(set) var strict: Entry?
  public private(set) var allowRefused: Entry?
  public private(set) var waivers: Entry?

  private init() {}

  /// Reads a settings file; an empty one sets nothing. Unknown keys are errors.
  public static func load(_ file: SourceFile) -> (settings: SettingsFile, diagnostics: [Diagnostic]) {
    let (roots, diagnostics) = YAMLReader().read(file)
    var settings = SettingsFile()
    let log = RuleLog()
    log.report(contentsOf: diagnostics)
    for root in roots where !root.isBlank {
      guard let fields = ShapeReader(log: log).read(Value(node: root, file: file.name), .settings) else { continue }
      settings.rules = fields.entries("rules").first
      settings.drops = fields.entries("drops")
      settings.lang = fields.entries("lang").first
      settings.formats = fields.entries("format")
      settings.failOn = fields.entries("fail_on").first
      settings.strict = fields.entries("strict").first
      settings.allowRefused = fields.entries("allow_refused").first
      settings.waivers = fields.entries("waivers").first
    }
    return (settings, log.sorted)
  }
}

extension Fields {
  fileprivate func entries(_ key: String) -> [SettingsFile.Entry] {
    uniqueTexts(key).compactMap { value in
      value.text.map { SettingsFile.Entry(text: $0, place: value.place) }
    }
  }
}
