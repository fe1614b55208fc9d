import Diagnostics
import Layout
package import Plans

/// The place of a standard in its document: `附件1 二、实施创新驱动引领行动 第1项“…” 第2条`.
package struct SourceWording {
  package let sources: [SourceDocument]
  package let say: Wording

  package init(sources: [SourceDocument], say: Wording) { (self.sources, self.say) = (sources, say) }

  /// Where in its document the source stands.
  package func sentence(_ source: Standard.Source) -> String {
    var parts: [String] = []
    if let document = source.document {
      parts.append(
        sources.first { $0.id == document }.map { say(zh: "《\($0.title.zh)》", en: $0.title.en) }
          ?? HarmlessText.line(document))
    }
    if let annex = source.annex { parts.append(say(zh: "附件\(annex)", en: "annex \(annex)")) }
    if let section = source.section {
      let title = source.sectionTitle.map { HarmlessText.line($0) } ?? ""
      parts.append(
        say(
          zh: title.isEmpty ? "第\(Self.chinese(section))部分" : "\(Self.chinese(section))、\(title)",
          en: "section \(section)" + quoted(title)))
    } else if let title = source.sectionTitle {
      parts.append(HarmlessText.line(title))
    }
    if let item = source.item {
      let title = source.itemTitle.map { HarmlessText.line($0) } ?? ""
      parts.append(say(zh: "第\(item)项" + quoted(title), en: "item \(item)" + quoted(title)))
    } else if let title = source.itemTitle {
      parts.append(HarmlessText.line(title))
    }
    if let heading = source.heading { parts.append(say(zh: "“\(heading)”", en: "'\(heading)'")) }
    if let clause = source.clause { parts.append(say(zh: "第\(clause)条", en: "clause \(clause)")) }
    return parts.joined(separator: say(zh: " ", en: ", "))
  }

  /// The section alone: `附件1 二、实施创新驱动引领行动`; empty where the standard names none.
  package func section(_ source: Standard.Source) -> String {
    sentence(Standard.Source(annex: source.annex, section: source.section, sectionTitle: source.sectionTitle))
  }

  private func quoted(_ title: String) -> String {
    title.isEmpty ? "" : say(zh: "“\(title)”", en: " '\(title)'")
  }

  /// 1 to 99 as sections are numbered: 一, 十二, 二十.
  static func chinese(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(number) else { return String(number) }
    if number < 10 { return digits[number] }
    return (number < 20 ? "" : digits[number / 10]) + "十" + digits[number % 10]
  }
}
