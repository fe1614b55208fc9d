import Testing

@testable import Diagnostics

@Suite("Texts in two languages") struct PhraseTests {
  @Test func aPhraseInsideAnotherSpeaksItsLanguage() {
    let unit = Phrase(zh: "家", en: "firms")
    let none: Phrase? = nil
    let whole = Phrase(zh: "共\(12)\(unit)\(none)：\("甲")", en: "\(12) \(unit)\(none): \("甲")")
    #expect(whole.zh == "共12家：甲" && whole.en == "12 firms: 甲")
    let some: Phrase? = unit
    #expect(Phrase(zh: "\(some)", en: "\(some)") == unit)
  }

  @Test(arguments: Language.allCases) func everyLanguageHasItsText(_ language: Language) {
    #expect(Phrase(chinese: "zh", english: "en")[language] == language.rawValue)
    #expect(Phrase(verbatim: "甲.csv")[language] == "甲.csv")
  }

  @Test func textsAreJoined() {
    let phrase = Phrase(zh: "甲" + "乙", en: "a" + " b")
    #expect(phrase == Phrase(chinese: "甲乙", english: "a b"))
  }

  @Test func inBothSaysWhatIsTheSameOnce() {
    #expect(Phrase(chinese: "甲", english: "a").inBoth == "a\n甲")
    #expect(Phrase(verbatim: "x").inBoth == "x")
  }
}
