public import Diagnostics
import MarkedYAML
import Quantities

/// What plumbline.yaml says, as written: each value with its place.
///
/// Meaning is given to it by the command line.
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
