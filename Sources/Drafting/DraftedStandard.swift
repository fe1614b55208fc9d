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
  /// What was inferred, in the language of the document.
  package var why: [String] = []
  package var doubt = Doubt.low

  /// Notes what was inferred, and how far it is to be trusted.
  mutating func note(_ reason: String, _ doubt: Doubt = .low) {
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
  package func words(_ isChinese: Bool) -> String {
    switch self {
    case .base: isChinese ? "起点值或基期数，不是目标" : "the level at the start, no target"
    case .history: isChinese ? "以前时期的结果，不是目标" : "a result of an earlier time, no target"
    case .condition: isChinese ? "限定对象或范围，不是目标" : "says which things are meant, no target"
    case .deadline: isChinese ? "完成时限，已写入各条标准" : "a deadline, carried by the standards"
    case .list: isChinese ? "章节、条目或表格的序号" : "a number of a heading, a list or a table"
    case .name: isChinese ? "名称的一部分，不是数量" : "part of a name, no quantity"
    case .weight: isChinese ? "分值或权重，不是目标" : "a weight or points, no target"
    case .consequence: isChinese ? "奖惩措施，不是目标" : "what follows from a miss, no target"
    case .budget: isChinese ? "预算或资金安排，不是目标" : "a budget, no target"
    case .contact: isChinese ? "联系方式" : "how to get in touch"
    case .background: isChinese ? "背景情况，没有承诺" : "background, no promise"
    case .longTerm: isChinese ? "本方案期限以后的远景目标" : "a vision beyond the term of this plan"
    case .title: isChinese ? "标题或表头" : "a title or a head"
    case .date: isChinese ? "日期或年份" : "a date or a year"
    case .word: isChinese ? "词语中的数字，不表示数量" : "a numeral within a word"
    case .uncertain: isChinese ? "未能判断用途的数，请核对" : "a number whose purpose was not understood: please check"
    }
  }
}
