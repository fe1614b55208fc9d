package import Diagnostics
package import Plans

// What is said of one standard over many areas.

extension VerdictSentences {
  package static var areasTogether: Phrase { Phrase(zh: "地区合计", en: "areas together") }

  package static func areaRule(_ rule: Combination.Rule) -> Phrase {
    switch rule {
    case .all: Phrase(zh: "各地区均须达标", en: "every area must hold")
    case .any: Phrase(zh: "任一地区达标即可", en: "any area will do")
    case .atLeast(let count): Phrase(zh: "至少\(count)个地区达标", en: "at least \(count) areas must hold")
    }
  }

  package static func areasPassing(_ rule: Combination.Rule, _ passing: Int, of count: Int) -> Phrase {
    let rule = areaRule(rule)
    return Phrase(zh: "\(rule)：\(count)个地区中\(passing)个达标", en: "\(rule): \(passing) of \(count) do")
  }

  /// The sentence of the area that decides, behind that of all.
  package static func decidingArea(_ name: Phrase, _ message: Phrase) -> Phrase {
    Phrase(zh: "；\(name)：\(message)", en: "; \(name): \(message)")
  }

  /// Where some of many areas will do, one does not count by itself.
  package static func notCounting(wanted: Int, of count: Int) -> Phrase {
    Phrase(
      zh: "；\(count)个地区中\(wanted)个达标即可，本地区不单独计入",
      en: "; \(wanted) of \(count) areas will do, so this one does not count by itself")
  }

  package static func exempt(on record: Phrase, otherwise message: Phrase) -> Phrase {
    Phrase(zh: "已核准豁免（\(record)）；其数据为：\(message)", en: "exempt on record (\(record)); its figures: \(message)")
  }

  /// A sum over areas that leaves some out; `raw` is what is said with them.
  package static func togetherWithout(_ names: [Phrase], _ message: Phrase, with raw: Phrase) -> Phrase {
    Phrase(
      zh: "\(message)；已豁免\(names.map(\.zh).joined(separator: "、"))，不豁免时：\(raw)",
      en: "\(message); exempt: \(names.map(\.en).joined(separator: ", ")); with them: \(raw)")
  }

  // MARK: - Areas that do not pass

  /// How the areas that do not pass are named in the finding for all.
  package enum AreaGroup: CaseIterable {
    case failed
    case unknown
    case atRisk
    case exempt
    case empty
  }

  /// `；未达标：甲、乙`, the first five of many areas and how many there are; empty for none.
  package static func areas(_ group: AreaGroup, _ names: some Collection<Phrase>) -> Phrase {
    if names.isEmpty { return Phrase(verbatim: "") }
    let few = names.prefix(5)
    let more = names.count - few.count
    let zh = few.map(\.zh).joined(separator: "、") + (more > 0 ? "等\(names.count)个" : "")
    let en = few.map(\.en).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    return switch group {
    case .failed: Phrase(zh: "；未达标：\(zh)", en: "; failing: \(en)")
    case .unknown: Phrase(zh: "；数据缺失：\(zh)", en: "; no data: \(en)")
    case .atRisk: Phrase(zh: "；有风险：\(zh)", en: "; at risk: \(en)")
    case .exempt: Phrase(zh: "；已豁免，不计：\(zh)", en: "; exempt and left out: \(en)")
    case .empty: Phrase(zh: "；无可计量对象，不计：\(zh)", en: "; nothing to measure, left out: \(en)")
    }
  }
}
