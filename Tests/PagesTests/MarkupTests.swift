import Testing

@testable import Pages

/// What goes into a page is escaped by its type, whatever it holds.
struct MarkupTests {
  static let texts: [(words: String, escaped: String)] = [
    ("plain 平", "plain 平"), ("", ""), ("a<b>&\"c\"'d'", "a&lt;b&gt;&amp;&quot;c&quot;&#39;d&#39;"),
    ("&lt;", "&amp;lt;"),
    // A quotation mark under an accent is one character to Swift and still ends an attribute.
    ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}", "&lt;\u{338}"),
  ]

  @Test(arguments: texts)
  func textIsEscaped(_ text: (words: String, escaped: String)) {
    let markup: Markup = "<b title=\"\(text.words)\">\(text.words)</b>"
    #expect(Array(markup.text.utf8) == Array("<b title=\"\(text.escaped)\">\(text.escaped)</b>".utf8))
  }

  @Test func phrasesStandInBothLanguagesOrOnce() {
    let one: Markup = "\(HTMLPhrase(zh: "5<6", en: "5<6"))"
    let two: Markup = "\(HTMLPhrase(zh: "甲&乙", en: "A & B"))"
    #expect(one.text == "5&lt;6")
    #expect(two.text == "<i lang=zh>甲&amp;乙</i><i lang=en>A &amp; B</i>")
  }

  @Test func partsAreNotEscapedAgain() {
    let inner: Markup = "<i>\("<")</i>"
    let none: String? = nil
    let markup: Markup =
      "\(inner)\(with: none, { "<u>\($0)</u>" })\(with: "&", { "<u>\($0)</u>" })\(each: [1, 2], { "<b>\($0)</b>" })\(if: false, inner)"
    #expect(markup.text == "<i>&lt;</i><u>&amp;</u><b>1</b><b>2</b>")
  }
}
