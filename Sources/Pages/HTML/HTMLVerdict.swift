import Diagnostics
import Findings
import Plans
import Sentences

/// The classes into which the page sorts findings, worst first.
///
/// The raw value is a class of the style sheet.
enum HTMLVerdict: String, CaseIterable {
  case fail
  case error
  case red
  case yellow
  case nodata
  case pace
  case met
  case notdue
  case review
  case waived

  init(_ verdict: Verdict, _ light: Light, _ reason: Reason) {
    switch verdict {
    case .pass: self = reason == .met ? .met : .pace
    case .atRisk: self = light == .red ? .red : .yellow
    case .fail: self = .fail
    case .noData: self = .nodata
    case .notDue: self = .notdue
    case .review: self = .review
    case .waived: self = .waived
    case .error: self = .error
    }
  }

  init(_ finding: Finding) { self.init(finding.verdict, finding.light, finding.reason) }

  /// Somebody has to act.
  var isTrouble: Bool {
    switch self {
    case .fail, .error, .red, .yellow, .nodata: true
    case .pace, .met, .notdue, .review, .waived: false
    }
  }

  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  var label: Phrase {
    switch self {
    case .fail: Phrase(zh: "未兑现", en: "broken")
    case .error: Phrase(zh: "无法评判", en: "error")
    case .red: Phrase(zh: "有风险（红）", en: "at risk, red")
    case .yellow: Phrase(zh: "有风险（黄）", en: "at risk, yellow")
    case .nodata: Phrase(zh: "缺数据", en: "no data")
    case .pace: Phrase(zh: "进展正常", en: "on pace")
    case .met: Phrase(zh: "已兑现", en: "met")
    case .notdue: Phrase(zh: "未到期", en: "not due")
    case .review: Phrase(zh: "定性评议", en: "for review")
    case .waived: Phrase(zh: "已豁免", en: "waived")
    }
  }

  /// Tells the class without colour.
  var mark: String {
    switch self {
    case .fail: "✕"
    case .error: "E"
    case .red: "‼"
    case .yellow: "!"
    case .nodata: "?"
    case .pace: "→"
    case .met: "✓"
    case .notdue: "·"
    case .review: "○"
    case .waived: "~"
    }
  }
}
