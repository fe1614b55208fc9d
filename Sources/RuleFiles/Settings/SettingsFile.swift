public import Diagnostics
import MarkedYAML
import Quantities

/// What plumbline.yaml says, as written: each value with its place.
///
/// Meaning is given to it by the command line.
public struct SettingsFile: Sendable {
  /// A value as it is written.
  public struct Entry: Sendable, Hashable {
    /// The text of the scalar, whatever type it will be read as.
    public let text: String
    /// Where it stands, for a complaint about it.
    public let place: Diagnostic.Place
  }

  /// The plan's folder, from that of the settings file.
  public private(set) var rules: Entry?
  /// Files or folders of figures, in the order written.
  public private(set) var drops: [Entry] = []
  /// `zh` or `en`.
  public private(set) var lang: Entry?
  /// Report formats, each with `:PATH` where it goes to a file.
  public private(set) var formats: [Entry] = []
  /// The least verdict that makes the exit status 1: `fail`, `no-data`, `at-risk`, `never`.
  public private(set) var failOn: Entry?
  /// A switch: whether striving standards count like the others.
  public private(set) var strict: Entry?
  /// A switch: whether a run may pass in spite of what was refused.
  public private(set) var allowRefused: Entry?
  /// The file of waivers, from the settings file's folder; nil leaves it to the one beside plan.yaml.
  public private(set) var waivers: Entry?

  private init() {}

  /// Reads a settings file; an empty one sets nothing.
  ///
  /// Unknown keys are errors.
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
