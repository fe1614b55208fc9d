/// The units that quantities may be written in.
///
/// A value: declaring a unit gives another table.
public struct UnitTable: Sendable {
  /// One spelling of a unit: so many of the base of a family.
  struct Entry: Sendable {
    /// The family's base as shown: 平方米 for 公顷, 亩 for 亩.
    let base: String
    /// The base as shown below a line: 月 for 个月.
    let baseBelow: String
    let dimension: String
    /// How many bases one of this unit is.
    let factor: ExactDecimal
    /// How many of the dimension's base one base is.
    let ratio: Rational
  }

  let entries: [String: Entry]
  /// Every spelling known, sorted; for did-you-mean and for the catalogue.
  public let spellings: [String]

  init(entries: [String: Entry]) {
    self.entries = entries
    self.spellings = entries.keys.sorted()
  }

  /// Every unit that the product knows without being told.
  public static let standard = UnitTable(entries: StandardUnits.entries)

  /// The key under which a spelling is kept: folded, lower case, without spaces.
  static func key(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    FoldedText.string(scalars.lazy.filter { $0 != " " }).lowercased()
  }

  static func key(_ text: String) -> String { isKey(text) ? text : key(FoldedText.scalars(text)) }

  /// Whether a text is its own key for certain: small ASCII letters, digits and signs, and common Chinese.
  private static func isKey(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x21...0x40, 0x5B...0x7E, 0x80...0xBF, 0xE4...0xE9: true
      default: false
      }
    }
  }
}
