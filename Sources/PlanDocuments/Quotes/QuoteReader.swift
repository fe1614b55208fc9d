package import Quantities

/// Reads the numbers of a promise out of its words, Chinese or English: how much, in what unit, and how a figure is
/// held against it.
///
/// What it cannot tell it leaves open.
package struct QuoteReader {
  package let measures: UnitTable

  package init(measures: UnitTable) { self.measures = measures }

  /// The numbers of a text in their order.
  package func numbers(in quote: String) -> [QuotedNumber] {
    let text = QuoteText(quote)
    var scan = QuoteScan(text: text, measures: measures)
    let found = scan.all()
    var numbers: [QuotedNumber] = []
    for (place, amount) in found.enumerated() {
      let next = place + 1 < found.count ? found[place + 1].range.lowerBound : text.scalars.count
      numbers.append(QuoteContext(text: text, measures: measures, before: numbers).number(amount, until: next))
    }
    return numbers
  }

  /// Whether the words say that a promise is an ambition.
  package func isStriving(_ quote: String) -> Bool {
    let text = QuoteText(quote)
    return text.scalars.indices.contains { Self.striving.longest(in: text, at: $0) != nil }
  }

  private static let striving = WordIndex(
    (QuoteWords.striving + QuoteWords.strivingInEnglish).map { ($0, true) })
}
