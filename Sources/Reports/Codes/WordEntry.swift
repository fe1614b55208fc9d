import Compliance
public import Diagnostics

/// A word that reports print and that is no diagnostic code: a reason, a verdict, a light, a profile …
public struct WordEntry: Sendable, Hashable {
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

  public static let all: [WordEntry] =
    Reason.allCases.map { WordEntry($0.rawValue, Phrase(zh: "原因", en: "a reason"), $0.label, $0.explained) }
    + Verdict.allCases.map { WordEntry($0.rawValue, Phrase(zh: "结论", en: "a verdict"), $0.label, $0.explained) }
    + Light.allCases.map { WordEntry($0.rawValue, Phrase(zh: "亮灯", en: "a light"), $0.label, $0.explained) }
    + Trend.allCases.map { WordEntry($0.rawValue, Phrase(zh: "走势", en: "a trend"), $0.label, $0.explained) }
    + Standard.Severity.allCases.map {
      WordEntry($0.rawValue, Phrase(zh: "性质", en: "the weight of a promise"), $0.label, $0.explained)
    }
    + Vintage.allCases.map {
      WordEntry($0.rawValue, Phrase(zh: "数据性质", en: "the status of a figure"), $0.label, $0.explained)
    }
    + ToleranceProfile.allCases.map {
      WordEntry(
        $0.rawValue, Phrase(zh: "容差方案", en: "a tolerance profile"), Phrase(verbatim: $0.rawValue), $0.explained)
    }

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

extension ToleranceProfile {
  fileprivate var explained: WordMeaning {
    switch self {
    case .standard:
      WordMeaning(
        "容许落后10个百分点，随时间递减到期末为零；落后30个百分点以上，或所需进度达最好水平两倍为红",
        "10 points behind are allowed, tapering to none at the deadline; red over 30 points, or where the pace needed is twice the best"
      )
    case .strict:
      WordMeaning("落后即黄，落后10个百分点以上为红", "behind at all is yellow, by more than 10 points red")
    case .points1030:
      WordMeaning("落后10至30个百分点（含）为黄，30以上为红", "10 to 30 points behind, both included, is yellow, over 30 red")
    case .shortfall30:
      WordMeaning("比应达进度少三成以内为黄，以上为红", "short of the plan to date by up to 30% of it is yellow, by more red")
    case .shortfall50TwoMonths:
      WordMeaning(
        "比应达进度少一半以内（含）为黄，以上或连续两期落后为红",
        "short of the plan to date by up to 50% of it is yellow; by more, or behind in two reports running, red")
    case .evm:
      WordMeaning("进度绩效指数0.95以上正常，低于0.85为红", "a schedule performance index from 0.95 is on pace, below 0.85 red")
    }
  }
}
