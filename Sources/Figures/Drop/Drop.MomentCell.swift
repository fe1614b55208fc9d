public import Quantities

extension Drop {
  /// When a row was handed in, as its cell has it: nothing, a moment in a spelling of machines, or a text by its
  /// symbol.
  public struct MomentCell: Sendable, Hashable {
    /// A symbol; -1 for a blank cell, below it a plain moment.
    package let word: Int64

    /// A cell that holds nothing.
    public static let blank = MomentCell(symbol: -1)

    /// A symbol of the drop's texts, -1 for a blank cell.
    public init(symbol: Int32) { word = Int64(symbol) }

    /// A moment that needs no text.
    public init(_ moment: PlainMoment) { word = -2 - moment.word }

    /// Whether the cell holds nothing.
    public var isBlank: Bool { word == -1 }
    /// Nil for a plain moment and for a blank cell.
    public var symbol: Int32? { word < 0 ? nil : Int32(truncatingIfNeeded: word) }
    /// The moment, where the cell spells it as machines do; nil for any other cell.
    public var plain: PlainMoment? { word < -1 ? PlainMoment(word: -2 - word) : nil }
  }

  /// What a cell of moments holds; empty for a blank one.
  public mutating func moment(for text: String) -> MomentCell {
    if text.isEmpty { return .blank }
    let bytes = text.utf8.span
    if let plain = PlainMoment(bytes, 0, bytes.count) { return MomentCell(plain) }
    return MomentCell(symbol: texts.symbol(for: text))
  }
}
