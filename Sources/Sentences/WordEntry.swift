public import Diagnostics
import Figures
import Plans

/// A word that reports print and that is no diagnostic code: a reason, a verdict, a light, a profile and so on.
public struct WordEntry: Sendable, Hashable {
  /// The word as JSON and rule files have it.
  public let word: String
  /// What kind of word it is: `原因`, `a reason`.
  let kind: Phrase
  /// As people see it in a page.
  let label: Phrase
  let meaning: Phrase
  /// What to do; empty where there is nothing.
  let remedy: Phrase

  fileprivate init(_ word: String, _ kind: Phrase, _ label: Phrase, _ explained: WordMeaning) {
    (self.word, self.kind, self.label) = (word, kind, label)
    (meaning, remedy) = (explained.meaning, explained.remedy)
  }

  /// Everything that the word stands for, by its code or as a page in either language has it.
  public static func entries(_ word: String) -> [WordEntry] {
    all.filter { $0.word == word || $0.label.zh == word || $0.label.en == word }
  }

  /// Every word there is, kind by kind: reasons first, then verdicts, lights, trends, weights, statuses, profiles.
  public static let all: [WordEntry] = {
    var all: [WordEntry] = []
    for reason in Reason.allCases {
      all.append(WordEntry(reason.rawValue, Phrase(zh: "原因", en: "a reason"), reason.label, reason.explained))
    }
    for verdict in Verdict.allCases {
      all.append(WordEntry(verdict.rawValue, Phrase(zh: "结论", en: "a verdict"), verdict.label, verdict.explained))
    }
    for light in Light.allCases {
      all.append(WordEntry(light.rawValue, Phrase(zh: "亮灯", en: "a light"), light.label, light.explained))
    }
    for trend in Trend.allCases {
      all.append(WordEntry(trend.rawValue, Phrase(zh: "走势", en: "a trend"), trend.label, trend.explained))
    }
    let weight = Phrase(zh: "性质", en: "the weight of a promise")
    for severity in Standard.Severity.allCases {
      all.append(WordEntry(severity.rawValue, weight, severity.label, severity.explained))
    }
    let status = Phrase(zh: "数据性质", en: "the status of a figure")
    for vintage in Vintage.allCases {
      all.append(WordEntry(vintage.rawValue, status, vintage.label, vintage.explained))
    }
    let profile = Phrase(zh: "容差方案", en: "a tolerance profile")
    for name in ToleranceProfile.Name.allCases {
      let numbers = WordMeaning(ToleranceProfile(name).numbers)
      all.append(WordEntry(name.rawValue, profile, Phrase(verbatim: name.rawValue), numbers))
    }
    let own = WordMeaning("方案自己写明的黄、红界限", "limits of yellow and red that the plan writes out itself")
    all.append(WordEntry(ToleranceProfile.ownWord, profile, Phrase(zh: "自定", en: "own bands"), own))
    return all
  }()

  /// The entry as `plumbline explain WORD` prints it.
  public func rendered(_ language: Language) -> String {
    let colon = language == .zh ? "：" : ": "
    let head =
      language == .zh
      ? "\(word)（\(kind.zh)：\(label.zh)）" : "\(word) (\(kind.en)\(label.en == word ? "" : ": \(label.en)"))"
    let lines = [
      (Phrase(zh: "含义", en: "what it means"), meaning), (Phrase(zh: "怎么办", en: "what to do"), remedy),
    ]
    return head + "\n"
      + lines.filter { !$1[language].isEmpty }.map { "  \($0[language])\(colon)\($1[language])\n" }.joined()
  }
}

extension Verdict {
  fileprivate var explained: WordMeaning {
    switch self {
    case .pass: WordMeaning("已达标，或到目前为止走得上", "met, or on track at this date")
    case .atRisk:
      WordMeaning(
        "还没到期，但落后、偏离，或预计达不到", "not closed yet, and behind plan, off its level, or forecast to miss", "看原因，尽早补上",
        "see the reason, and mend it early")
    case .fail:
      WordMeaning(
        "到期没有达到，或已不可能达到", "not achieved by its deadline, or out of reach for good", "看原因，如实说明",
        "see the reason and say why")
    case .noData:
      WordMeaning(
        "评判需要的数应报未报，或报了不能用", "a figure that the verdict needs was due and is missing or cannot be used", "补报所指的数",
        "file the figure that is named")
    case .notDue: WordMeaning("现在还不到评判的时候", "nothing can be said yet")
    case .review: WordMeaning("没有数字目标，由人评议", "there is no number: a person judges it")
    case .waived: WordMeaning("经批准暂不计入，原结论照列", "set aside by a waiver; the verdict underneath is still shown")
    case .error: WordMeaning("规则本身算不出来", "the rule itself cannot be evaluated", "请规则编写人改规则", "mend the rule")
    }
  }
}

extension Light {
  fileprivate var explained: WordMeaning {
    switch self {
    case .green: WordMeaning("达标或正常", "met or on track")
    case .yellow: WordMeaning("有风险，差得不远", "at risk, and not far off")
    case .red: WordMeaning("有风险且差得远；或已不达标", "at risk and far off, or failed")
    case .none: WordMeaning("没有可亮的灯：未到期、缺数据等", "no light: not due, without data and the like")
    }
  }
}

extension Trend {
  fileprivate var explained: WordMeaning {
    switch self {
    case .recovering: WordMeaning("与上一期相比，差距小了", "the gap is smaller than in the report before")
    case .steady: WordMeaning("与上一期相比，差距一样", "the gap is what it was in the report before")
    case .worsening: WordMeaning("与上一期相比，差距大了", "the gap is larger than in the report before")
    }
  }
}

extension Standard.Severity {
  fileprivate var explained: WordMeaning {
    switch self {
    case .binding: WordMeaning("必须做到的指标", "a promise that must be kept")
    case .expected:
      WordMeaning(
        "预期做到的指标，未达标同样计入，列在约束性之后",
        "a promise that is expected to be kept: it fails alike and is listed after the binding ones")
    case .striving: WordMeaning("力争做到的指标，没做到只作提示", "a promise that is striven for: a miss is reported as a note")
    }
  }
}

extension Vintage {
  fileprivate var explained: WordMeaning {
    switch self {
    case .estimate:
      WordMeaning(
        "预计数，以后由初步数或最终数取代", "an estimate; a preliminary or final figure will take its place", "有定数后再报",
        "file the firm figure when there is one")
    case .preliminary:
      WordMeaning(
        "初步数，以后由最终数取代", "a preliminary figure; the final one will take its place", "有定数后再报",
        "file the final figure when there is one")
    case .final: WordMeaning("最终数；状态留空也算最终", "a final figure; a blank status is final too")
    }
  }
}
