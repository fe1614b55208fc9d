import Testing

@testable import Diagnostics

@Suite("Did you mean") struct NearestNameTests {
  static let keys = ["cadence", "deadline", "indicator", "title", "titles"]

  @Test(arguments: [
    ("cadense", "cadence"), ("deadlnie", "deadline"), ("indicater", "indicator"), ("tittle", "title"),
    ("Title", "title"), ("TITLES", "titles"),
    // A name that is known is not offered for itself, and of equally near names the first counts.
    ("title", "titles"), ("titlex", "title"),
  ])
  func near(_ text: String, _ name: String) {
    #expect(NearestName.to(text, among: Self.keys) == name)
  }

  @Test(arguments: ["zzzzzz", "", "standard", "区", "quote", "cad"])
  func farWordsOfferNothing(_ text: String) {
    #expect(NearestName.to(text, among: Self.keys) == nil)
  }

  @Test func namesOfOneLetterAreNearToNothing() {
    for text in ["b", "ab", "ba", "区", ""] { #expect(NearestName.to(text, among: ["a", "", "县"]) == nil, "\(text)") }
    #expect(NearestName.to("A", among: ["b", "a"]) == "a")
  }

  @Test func nothingAmongNone() {
    #expect(NearestName.to("title", among: []) == nil)
    #expect(NearestName.to("title", among: ["title"]) == nil)
  }
}
