import PlanDocuments
import Quantities

/// What the columns of a table hold, by their heads.
struct TableColumns {
  enum Column: Hashable {
    case number, category, measure, text, unit, history, average, attribute, weight, budget, note, other
    case leader, lead, support, deadline
    /// Whether more or less of it is better.
    case polarity
    /// What is to be reached by the end of a quarter of the year.
    case stage(Int)
    /// What one town or village is to reach, or all of them.
    case area(String)
    /// The year whose value it is; nil: that of the term's end.
    case target(Int?)
  }

  let columns: [Column]
  /// How many rows the head has.
  let headRows: Int

  static let words: [(words: String, column: Column)] = {
    let table: [(Column, [String])] = [
      (.number, ["序号", "编号", "no.", "no", "ref", "ref.", "#", "id", "reference"]),
      (
        .category,
        [
          "类别", "主题", "领域", "分类", "类型", "方面", "priority", "theme", "category", "area", "objective", "strand", "goal",
          "outcome", "domain", "pillar",
        ]
      ),
      (
        .measure,
        [
          "指标名称", "指标", "目标名称", "实事名称", "项目名称", "项目", "名称", "事项", "主要指标", "考核指标", "指标内容", "measure", "indicator", "kpi",
          "performance indicator", "metric", "performance measure", "key performance indicator", "description",
        ]
      ),
      (
        .text,
        [
          "工作标准", "内容及标准", "工作内容", "主要任务", "目标任务", "工作任务", "任务", "重点任务", "任务内容", "建设内容", "具体内容", "实施内容", "工作目标", "年度目标",
          "主要内容",
          "年度任务", "内容", "工作要求", "推进计划", "进度安排", "时间安排", "序时进度", "阶段目标", "进度计划", "工作举措", "主要举措", "推进措施", "实施步骤",
          "节点目标", "工作安排", "进度目标", "工作进度", "主要工作", "具体目标", "工作目标任务", "重点工作任务", "目标要求", "实事内容", "具体任务", "工作措施", "目标",
          "主要目标", "年度工作目标", "年度目标任务", "建设内容及规模",
          "commitment", "action", "actions", "task", "milestone", "milestones", "deliverable",
          "deliverables", "what we will do", "key result", "key results", "activity", "we will", "key milestones",
          "project", "initiative", "key actions",
        ]
      ),
      (.unit, ["单位", "计量单位", "unit", "units", "unit of measure"]),
      (
        .target(nil),
        [
          "目标值", "计划值", "年度目标值", "年度计划", "全年", "计划数", "指标值", "目标数", "年计划", "全年目标", "任务数", "计划目标", "数量", "target",
          "annual target", "year-end target", "target value", "goal value", "year end target",
        ]
      ),
      (
        .history,
        [
          "outturn", "actual", "baseline", "previous", "result", "current", "last year", "prior", "现状", "基期", "基数",
          "上年", "完成值", "实际", "完成情况", "现状值", "基准值", "基线值", "实际完成", "performance",
        ]
      ),
      (.average, ["年均增长", "年均增速", "年均", "累计", "五年累计", "average", "annual growth"]),
      (
        .polarity,
        [
          "polarity", "direction", "good is", "better", "desired direction", "good performance", "direction of travel",
          "方向", "指标方向",
          "正逆向",
        ]
      ),
      (.attribute, ["属性", "指标属性", "性质", "指标性质", "attribute", "status of target", "commitment level"]),
      (.weight, ["权重", "分值", "分数", "weight", "weighting", "points", "score"]),
      (.budget, ["投资", "总投资", "预算", "资金", "年度投资", "计划投资", "资金来源", "budget", "cost", "funding", "spend", "resources"]),
      (.note, ["备注", "说明", "notes", "note", "comment", "comments", "remarks", "definition", "data source", "来源"]),
    ]
    return table.flatMap { column, words in words.map { (DraftWords.plain($0), column) } }
      .sorted { $0.0.count > $1.0.count }
  }()

  /// `rows` are padded to one width.
  init?(_ rows: [[String]], _ term: DraftTerm) {
    guard let first = rows.first, rows.count > 1 else { return nil }
    var heads = first
    var headRows = 1
    if rows.count > 2, Self.isHead(rows[1], under: first, term) {
      headRows = 2
      var above = ""
      for place in heads.indices {
        if !first[place].isEmpty { above = first[place] }
        let below = rows[1][place]
        heads[place] =
          below.isEmpty
          ? first[place]
          : first[place].isEmpty && !above.isEmpty ? above + " " + below : (first[place] + " " + below).trimmed
      }
    }
    var columns = heads.map { Self.column($0, term) }
    guard columns.contains(where: { $0 != .other }) else { return nil }
    let body = rows.dropFirst(headRows)
    func length(_ place: Int) -> Int { body.reduce(0) { $0 + $1[place].count } }
    Self.findAreas(heads, body, &columns)
    let hasArea = columns.contains { if case .area = $0 { true } else { false } }
    let figures = columns.indices.filter { if case .stage = columns[$0] { true } else { false } }
      .flatMap { place in body.map { $0[place] }.filter { !$0.isEmpty } }
    let isStaged = figures.count(where: Self.isFigure) * 2 > figures.count
    let hasTarget =
      isStaged || hasArea || columns.contains { if case .target = $0 { true } else { $0 == .average } }
    if !hasTarget, !columns.contains(.text) {
      // The words of the tasks are in the column with most words.
      let candidates = columns.indices.filter { columns[$0] == .other || columns[$0] == .measure }
      if let longest = candidates.max(by: { length($0) < length($1) }) { columns[longest] = .text }
    }
    // A column whose head nobody knows, and whose cells say by when or how much.
    for place in columns.indices where columns[place] == .other && (!hasTarget || columns.contains(.measure)) {
      let cells = body.map { $0[place] }.filter { !$0.isEmpty }
      let told = cells.count { $0.count >= 8 && $0.contains(where: \.isNumber) }
      if !cells.isEmpty, told * 2 >= cells.count { columns[place] = .text }
    }
    if hasTarget, !columns.contains(.measure) {
      let named =
        columns.firstIndex { $0 == .text } ?? columns.firstIndex { $0 == .other }
        ?? columns.firstIndex { $0 == .category }
      if let named { columns[named] = .measure }
    }
    self.columns = columns
    self.headRows = headRows
  }

  private static func column(_ head: String, _ term: DraftTerm) -> Column {
    let plain = DraftWords.plain(head)
    guard !plain.isEmpty else { return .other }
    if let role = OwnerReader.role(ofHead: head) {
      switch role {
      case .leader: return .leader
      case .lead: return .lead
      case .support: return .support
      case .deadline: return .deadline
      }
    }
    let exact = words.first { $0.words == plain }?.column
    if let exact { return exact }
    if let quarter = quarter(plain) { return .stage(quarter) }
    let part = words.first { entry in
      entry.words.unicodeScalars.count >= 2
        && (plain.hasPrefix(entry.words) || plain.hasSuffix(entry.words)
          || plain.contains(entry.words) && entry.words.count > 3)
    }?.column
    if let (year, isFiscal) = year(head, term) {
      if part == .history { return .history }
      if part == .budget || part == .weight || part == .note { return part ?? .other }
      if year < term.start.year || isFiscal && year <= term.start.year { return .history }
      if year > term.deadline.year { return .other }
      return .target(year == term.deadline.year || !term.isLong ? nil : year)
    }
    return part ?? .other
  }

  private static let places = ["镇", "乡", "街道", "开发区", "园区", "新区", "县", "市", "区", "办事处", "农场"]
  private static let noPlaces = [
    "地区", "辖区", "片区", "小区", "校区", "社区", "城区", "区", "县", "市", "镇", "乡", "街道", "园区", "各镇", "镇街",
  ]
  static let totals = ["全区", "全市", "全县", "全镇", "合计", "总计"]

  /// 任务分解表: two towns at least as heads, over figures; and the column of all of them.
  private static func findAreas(_ heads: [String], _ body: ArraySlice<[String]>, _ columns: inout [Column]) {
    func isFigured(_ place: Int) -> Bool {
      let cells = body.map { $0[place] }.filter { !$0.isEmpty }
      return !cells.isEmpty && cells.count(where: isFigure) * 2 > cells.count
    }
    let towns = columns.indices.filter { place in
      let head = heads[place].trimmed
      return columns[place] == .other && (2...9).contains(head.count) && !noPlaces.contains(head)
        && !totals.contains(head)
        && places.contains { head.hasSuffix($0) } && isFigured(place)
    }
    guard towns.count > 1 else { return }
    for place in towns { columns[place] = .area(heads[place].trimmed) }
    for place in columns.indices where columns[place] == .other || columns[place] == .target(nil) {
      if totals.contains(heads[place].trimmed), isFigured(place) { columns[place] = .area(heads[place].trimmed) }
    }
  }

  /// 一季度, 推进计划 二季度, 上半年, `Q1`, `Quarter 3`: the quarter with which it ends.
  private static func quarter(_ plain: String) -> Int? {
    if ["实际", "完成", "actual", "outturn", "result"].contains(where: plain.contains) { return nil }
    return quarters.first { plain == $0.words || plain.hasSuffix($0.words) || plain.hasPrefix($0.words) }?.quarter
  }

  static let quarters: [(words: String, quarter: Int)] = [
    ("前三季度", 3), ("第一季度", 1), ("第二季度", 2), ("第三季度", 3), ("第四季度", 4), ("一季度", 1), ("二季度", 2), ("三季度", 3), ("四季度", 4),
    ("1季度", 1), ("2季度", 2), ("3季度", 3), ("4季度", 4), ("上半年", 2), ("quarter1", 1), ("quarter2", 2), ("quarter3", 3),
    ("quarter4", 4), ("qtr1", 1), ("qtr2", 2), ("qtr3", 3), ("qtr4", 4), ("q1", 1), ("q2", 2), ("q3", 3), ("q4", 4),
  ]

  /// A number and hardly more: no words of a task.
  static func isFigure(_ cell: String) -> Bool {
    let digits = cell.count { $0.isNumber || $0 == "." || $0 == "," }
    return digits > 0 && digits * 2 >= cell.count(where: { !$0.isWhitespace })
  }

  /// The year of a head; in a plan of fiscal years the one in which that of the head ends.
  private static func year(_ head: String, _ term: DraftTerm) -> (year: Int, isFiscal: Bool)? {
    let text = DocumentText(name: "", text: head)
    let passage = Passage(text, 0..<text.scalars.count)
    guard let word = YearWord.all(in: passage, 0..<passage.count).last else { return nil }
    if word.isFiscal, term.isFiscal { return (word.years.upperBound, true) }
    return (word.isFiscal ? word.years.lowerBound : word.years.upperBound, false)
  }

  /// A second row of the head: only heads, below the blanks that wider heads leave.
  private static func isHead(_ row: [String], under first: [String], _ term: DraftTerm) -> Bool {
    let filled = row.indices.filter { !row[$0].isEmpty }
    guard filled.count >= 2, filled.count < row.count || first.contains("") else { return false }
    guard first.contains(where: \.isEmpty) else { return false }
    return filled.allSatisfy { column(row[$0], term) != .other && row[$0].count < 14 }
  }
}
