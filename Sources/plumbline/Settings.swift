import Databases
import Diagnostics
import RuleFiles

/// The settings of a run and where each came from.
struct Settings: Sendable {
  var file: String?
  var rules: Setting<String>?
  var drops: [Setting<String>] = []
  var lang: Setting<Language>?
  var formats: [Setting<FormatChoice>] = []
  var failOn: Setting<FailOn>?
  var strict: Setting<Bool>?
  var allowRefused: Setting<Bool>?
  var waivers: Setting<String>?

  static let fileName = "plumbline.yaml"

  /// The named file, else the nearest one upward to the root of the repository; never the home folder's.
  static func resolve(_ options: RuleOptions, _ inputs: Inputs) throws -> Settings {
    if options.noConfig { return Settings() }
    guard let path = options.config ?? nearestFile(inputs) else { return Settings() }
    let source = try inputs.readYAML(path)
    let (read, diagnostics) = SettingsFile.load(source)
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw Refused(diagnostics: diagnostics, sources: [source])
    }
    return try Settings(read, source)
  }

  private init() {}

  /// No settings file.
  static var none: Settings { Settings() }

  private init(_ read: SettingsFile, _ source: SourceFile) throws {
    file = source.name
    let folder = source.name.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    func beside(_ path: String) -> String {
      path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path
    }
    var troubles: [Diagnostic] = []
    func parsed<Value>(_ entry: SettingsFile.Entry, _ known: [String], _ parse: (String) -> Value?) -> Setting<Value>? {
      if let value = parse(entry.text) { return Setting(value: value, origin: .file(entry.place)) }
      let nearest = NearestName.to(entry.text, among: known)
      troubles.append(
        Diagnostic(
          InputCode.badSetting.code, at: entry.place,
          Phrase(zh: "不能设为“\(entry.text)”", en: "cannot be `\(entry.text)`"),
          help: nearest.map { Phrase(zh: "是否为“\($0)”？", en: "did you mean `\($0)`?") }
            ?? Phrase(zh: "可选：\(known.joined(separator: "、"))", en: "one of: \(known.joined(separator: ", "))")))
      return nil
    }
    rules = read.rules.map { Setting(value: beside($0.text), origin: .file($0.place)) }
    drops = read.drops.map { entry in
      let isDatabase = DatabaseAddress.isOne(entry.text)
      return Setting(
        value: isDatabase ? DatabaseAddress.beside(folder, entry.text) : beside(entry.text), origin: .file(entry.place))
    }
    waivers = read.waivers.map { Setting(value: beside($0.text), origin: .file($0.place)) }
    lang = read.lang.flatMap { parsed($0, Language.allCases.map(\.rawValue), Language.init(rawValue:)) }
    formats = read.formats.compactMap { parsed($0, FormatChoice.allValueStrings, FormatChoice.init(argument:)) }
    failOn = read.failOn.flatMap { parsed($0, FailOn.allCases.map(\.rawValue), FailOn.init(rawValue:)) }
    strict = read.strict.flatMap { parsed($0, ["true", "false"]) { Bool($0) } }
    allowRefused = read.allowRefused.flatMap { parsed($0, ["true", "false"]) { Bool($0) } }
    if !troubles.isEmpty { throw Refused(diagnostics: troubles, sources: [source]) }
  }

  private static func nearestFile(_ inputs: Inputs) -> String? {
    var folder = ""
    for _ in 0..<64 {
      let path = folder + fileName
      if inputs.exists(path), !inputs.isFolder(path) { return path }
      if inputs.exists(folder + ".git") || !inputs.isFolder(folder + "../") || inputs.isRoot(folder) { return nil }
      folder += "../"
    }
    return nil
  }
}

/// A value and where it came from.
struct Setting<Value: Sendable>: Sendable {
  enum Origin {
    case flag(String)
    case file(Diagnostic.Place)
    case `default`
  }

  let value: Value
  let origin: Origin
}

extension Inputs {
  /// Whether going up from a folder leads nowhere.
  func isRoot(_ folder: String) -> Bool {
    resolved(folder.isEmpty ? "." : folder) == "/"
  }
}
