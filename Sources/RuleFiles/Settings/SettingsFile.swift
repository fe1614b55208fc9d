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
    var loader = Loader(timeZone: .utc)
    loader.log.report(contentsOf: diagnostics)
    for root in roots where !root.isBlank {
      guard let fields = loader.fields(Value(node: root, file: file.name), .settings) else { continue }
      settings.rules = loader.entries(fields, "rules").first
      settings.drops = loader.entries(fields, "drops")
      settings.lang = loader.entries(fields, "lang").first
      settings.formats = loader.entries(fields, "format")
      settings.failOn = loader.entries(fields, "fail_on").first
      settings.strict = loader.entries(fields, "strict").first
      settings.allowRefused = loader.entries(fields, "allow_refused").first
      settings.waivers = loader.entries(fields, "waivers").first
    }
    return (settings, loader.log.sorted)
  }
}

extension Loader {
  fileprivate mutating func entries(_ fields: Fields, _ key: String) -> [SettingsFile.Entry] {
    uniqueTexts(fields[key], of: key).compactMap { value in
      value.text.map { SettingsFile.Entry(text: $0, place: value.place) }
    }
  }
}
