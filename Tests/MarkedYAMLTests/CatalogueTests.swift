import Diagnostics
import MarkedYAML
import Testing

/// Every code of this room can be brought about, and says its piece in both languages.
struct CatalogueTests {
  @Test(arguments: YAMLCode.allCases)
  func everyCodeHasAFileThatProducesIt(code: YAMLCode) throws {
    let reading =
      switch code {
      case .syntax: Reading("甲: 乙: 丙")
      case .controlCharacter: Reading("a\u{1}")
      case .notUTF8: Reading([0xB9, 0xE6, 0xD4, 0xF2])
      case .duplicateKey: Reading("a: 1\na: 2")
      case .keyNotScalar: Reading("[a]: 1")
      case .mergeKey: Reading("<<: {}")
      case .tag: Reading("!x 1")
      case .unknownAlias: Reading("*a")
      case .recursiveAlias: Reading("&a [*a]")
      case .aliasExpansion: Reading("[&a 1, *a]", limits: .init(aliasExpansion: 0))
      case .tooLarge: Reading("a", limits: .init(bytes: 0))
      case .tooDeep: Reading("[[]]", limits: .init(depth: 1))
      case .tooManyNodes: Reading("[a]", limits: .init(nodes: 1))
      }
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(reading.diagnostics.map(\.code) == [code.code])
    #expect(diagnostic.severity == .error)
    let help = try #require(diagnostic.help)
    for phrase in [diagnostic.message, help] + diagnostic.related.map(\.message) {
      #expect(!phrase.zh.hasSuffix("。"))
      #expect(!phrase.en.hasSuffix("."))
      #expect(!phrase.zh.allSatisfy { $0.isASCII })
      #expect(phrase.en.allSatisfy { $0.isASCII })
      #expect(phrase.en.first?.isUppercase == false)
    }
  }

  @Test func codesAreKebabCaseWithThePrefixOfTheRoom() {
    for code in YAMLCode.allCases {
      #expect(code.rawValue.hasPrefix("yaml-"))
      #expect(code.rawValue.allSatisfy { $0 == "-" || $0.isLowercase || $0.isNumber })
    }
  }
}
