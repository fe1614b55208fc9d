package import Diagnostics
import Figures
import Findings
package import Layout
package import Plans

// The words of verdicts, lights and the like, as a supervising office says them.

extension Verdict {
  package var label: Phrase {
    switch self {
    case .pass: Phrase(zh: "达标或正常", en: "pass")
    case .atRisk: Phrase(zh: "有风险", en: "at risk")
    case .fail: Phrase(zh: "未达标", en: "fail")
    case .noData: Phrase(zh: "缺数据", en: "no data")
    case .notDue: Phrase(zh: "未到期", en: "not due")
    case .review: Phrase(zh: "定性评议", en: "for review")
    case .waived: Phrase(zh: "已豁免", en: "waived")
    case .error: Phrase(zh: "无法评判", en: "error")
    }
  }

  /// One column that tells the verdict without colour.
  package func mark(_ light: Light) -> String {
    switch self {
    case .pass: "✓"
    case .atRisk: light == .red ? "‼" : "!"
    case .fail: "✗"
    case .noData: "?"
    case .notDue: "·"
    case .review: "○"
    case .waived: "~"
    case .error: "E"
    }
  }

  /// Whether somebody has to act on it.
  package var isTrouble: Bool {
    switch self {
    case .fail, .atRisk, .noData, .error: true
    case .pass, .notDue, .review, .waived: false
    }
  }

  /// The colour of the verdict and its light; nil is plain.
  package func style(_ light: Light) -> Ink.Style? {
    switch self {
    case .pass: .green
    case .atRisk: light == .red ? .red : .yellow
    case .fail, .error: .red
    case .noData: .yellow
    case .notDue, .review, .waived: .dim
    }
  }
}

extension Light {
  package var label: Phrase {
    switch self {
    case .green: Phrase(zh: "绿", en: "green")
    case .yellow: Phrase(zh: "黄", en: "yellow")
    case .red: Phrase(zh: "红", en: "red")
    case .none: Phrase(zh: "无", en: "none")
    }
  }
}

extension Trend {
  package var label: Phrase {
    switch self {
    case .recovering: Phrase(zh: "差距缩小", en: "recovering")
    case .steady: Phrase(zh: "差距持平", en: "steady")
    case .worsening: Phrase(zh: "差距扩大", en: "worsening")
    }
  }
}

extension Standard.Severity {
  package var label: Phrase {
    switch self {
    case .binding: Phrase(zh: "约束性", en: "binding")
    case .expected: Phrase(zh: "预期性", en: "expected")
    case .striving: Phrase(zh: "力争", en: "striving")
    }
  }

  /// The order in which a group lists its findings.
  package var rank: Int {
    switch self {
    case .binding: 0
    case .expected: 1
    case .striving: 2
    }
  }
}

extension Vintage {
  package var label: Phrase {
    switch self {
    case .estimate: Phrase(zh: "预计数", en: "estimate")
    case .preliminary: Phrase(zh: "初步数", en: "preliminary")
    case .final: Phrase(zh: "最终数", en: "final")
    }
  }
}

extension Report.AsOfOrigin {
  package var label: Phrase {
    switch self {
    case .given: Phrase(zh: "指定日期", en: "given")
    case .latestDue: Phrase(zh: "最近应报日", en: "latest due day")
    }
  }
}

extension Finding {
  /// Met for good or closed, apart from merely on pace.
  package var isMet: Bool { verdict == .pass && reason == .met }
}

extension Indicator.Kind {
  package var label: Phrase {
    switch self {
    case .cumulative: Phrase(zh: "累计数", en: "count to date")
    case .net: Phrase(zh: "净增累计数", en: "net count to date")
    case .flow: Phrase(zh: "当期数", en: "the period's own")
    case .level: Phrase(zh: "期末数", en: "level")
    case .rate: Phrase(zh: "比率", en: "rate")
    case .growth: Phrase(zh: "增速", en: "growth")
    case .state: Phrase(zh: "阶段", en: "stage")
    case .date: Phrase(zh: "日期", en: "date")
    case .record: Phrase(zh: "逐项数额", en: "amount an item")
    }
  }
}
