package import Diagnostics
package import Quantities

/// A standard as a document seems to mean it, for a person to review.
package struct DraftedStandard: Sendable {
  /// How far the reading is to be trusted.
  package enum Doubt: String, Sendable, Comparable, CaseIterable {
    case low, middle, high

    package static func < (left: Doubt, right: Doubt) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .low: 0
      case .middle: 1
      case .high: 2
      }
    }
  }

  package enum Comparison: String, Sendable {
    case atLeast = "at_least"
    case atMost = "at_most"
    case moreThan = "more_than"
    case lessThan = "less_than"
    case exactly
    case about
    case between
  }

  /// What is measured.
  package struct Measure: Sendable, Hashable {
    package var name: String
    package var unit: String
    package var kind: String
    package var isLower = false
    package var isWhole: Bool?
    /// A fall is filed as a positive number.
    package var isFall = false
    package var cadence: String?
  }

  package enum Ask: Sendable {
    case bound(Measure, Comparison, [String], base: String?, isEvery: Bool, stages: [(period: String, value: String)])
    case reduction(Measure, by: String, baseYear: Int?)
    case frequency(Measure, times: Int, every: String)
    case milestone(DraftStage, items: [String])
    case handedDown(Measure, by: String)
    case manual
  }

  package var title: String
  package var quote: String
  /// Of the quote, in the document.
  package var range: Range<Int>
  package var ask: Ask
  package var owners: DraftOwners
  package var deadline: CalendarDate?
  package var severity = "binding"
  /// The town or village of which it is asked.
  package var area: String?
  /// What was inferred.
  package var why: [Phrase] = []
  package var doubt = Doubt.low

  /// Notes what was inferred, and how far it is to be trusted.
  mutating func note(_ zh: String, _ en: String, _ doubt: Doubt) {
    note(Phrase(chinese: zh, english: en), doubt)
  }

  mutating func note(_ reason: Phrase, _ doubt: Doubt) {
    if !why.contains(reason) { why.append(reason) }
    self.doubt = max(self.doubt, doubt)
  }
}

/// Who answers for something, and by when, as the layout says.
package struct DraftOwners: Sendable, Hashable {
  package var leaders: [String] = []
  package var lead: [String] = []
  package var support: [String] = []
  package var deadline: CalendarDate?

  package init() {}

  var isEmpty: Bool { leaders.isEmpty && lead.isEmpty && support.isEmpty }
}

/// A stretch of the document whose numbers set no standard, and why.
package struct DraftedRecord: Sendable, Hashable {
  package let range: Range<Int>
  package let reason: DraftReason
}

/// Why a number sets no standard.
package enum DraftReason: String, Sendable, CaseIterable {
  case base, history, condition, deadline, list, name, weight, consequence, budget, contact, background, longTerm
  case title, date, word, uncertain

  /// As `not_standards` says it.
  package var words: Phrase {
    switch self {
    case .base: Phrase(chinese: "起点值或基期数，不是目标", english: "the level at the start, no target")
    case .history: Phrase(chinese: "以前时期的结果，不是目标", english: "a result of an earlier time, no target")
    case .condition: Phrase(chinese: "限定对象或范围，不是目标", english: "says which things are meant, no target")
    case .deadline: Phrase(chinese: "完成时限，已写入各条标准", english: "a deadline, carried by the standards")
    case .list: Phrase(chinese: "章节、条目或表格的序号", english: "a number of a heading, a list or a table")
    case .name: Phrase(chinese: "名称的一部分，不是数量", english: "part of a name, no quantity")
    case .weight: Phrase(chinese: "分值或权重，不是目标", english: "a weight or points, no target")
    case .consequence: Phrase(chinese: "奖惩措施，不是目标", english: "what follows from a miss, no target")
    case .budget: Phrase(chinese: "预算或资金安排，不是目标", english: "a budget, no target")
    case .contact: Phrase(chinese: "联系方式", english: "how to get in touch")
    case .background: Phrase(chinese: "背景情况，没有承诺", english: "background, no promise")
    case .longTerm: Phrase(chinese: "本方案期限以后的远景目标", english: "a vision beyond the term of this plan")
    case .title: Phrase(chinese: "标题或表头", english: "a title or a head")
    case .date: Phrase(chinese: "日期或年份", english: "a date or a year")
    case .word: Phrase(chinese: "词语中的数字，不表示数量", english: "a numeral within a word")
    case .uncertain: Phrase(chinese: "未能判断用途的数，请核对", english: "a number whose purpose was not understood: please check")
    }
  }
}
