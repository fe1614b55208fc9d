/// The stages that deliverables reach, and the words that name them in a document.
package struct DraftStage: Sendable, Hashable {
  package let ladder: String
  package let stage: String
  /// Named as the plan at hand names it, and not as `ladders` does.
  var isOwn = false

  init(ladder: String, stage: String, isOwn: Bool = false) {
    (self.ladder, self.stage, self.isOwn) = (ladder, stage, isOwn)
  }

  /// Every word for the stage.
  var words: [String] {
    let found = Self.ladders.first { $0.id == ladder }?.stages.first { $0.id == stage }
    return [stage] + (found.map { [$0.en] + $0.aliases } ?? [])
  }

  /// The ladders that a drafted plan may use: lowest stage first, with other words for each.
  package static let ladders: [(id: String, stages: [(id: String, en: String, aliases: [String])])] = [
    (
      "construction",
      [
        ("未启动", "not started", []), ("前期准备", "in preparation", ["前期"]), ("开工", "begun", ["启动建设", "已开工"]),
        ("在建", "under construction", ["建设中", "施工中"]), ("主体封顶", "topped out", ["封顶", "主体完工"]),
        ("基本完工", "all but complete", ["基本建成"]), ("完工", "complete", ["竣工", "建成", "完成"]),
        ("投入使用", "in use", ["投用", "交付使用", "建成投用", "通车", "启用", "open", "live"]),
      ]
    ),
    (
      "award",
      [
        ("未启动", "not started", []), ("筹备", "in preparation", ["创建中"]), ("申报", "applied", ["已申报"]),
        ("获批", "granted", ["创成", "通过", "命名"]),
      ]
    ),
    (
      "document",
      [
        ("未启动", "not started", []), ("编制", "being written", ["起草"]), ("征求意见", "in consultation", []),
        ("完成", "adopted", ["印发", "出台", "发布", "报送", "adopted", "published", "submitted"]),
      ]
    ),
    (
      "action",
      [
        ("未启动", "not started", []), ("筹备", "in preparation", []), ("启动", "started", ["已启动", "launched"]),
        ("推进", "going on", ["推进中"]), ("完成", "done", ["举办", "办结", "done", "complete"]),
      ]
    ),
  ]

  /// Words of a clause that name a stage.
  ///
  /// A dated clause may be any of them; an undated one only if it is sure to end in a deliverable.
  package static let words: [(words: String, ladder: String, stage: String, isSure: Bool)] = [
    ("建成投用", "construction", "投入使用", true), ("建成投运", "construction", "投入使用", true),
    ("投入使用", "construction", "投入使用", true),
    ("交付使用", "construction", "投入使用", true), ("投入运营", "construction", "投入使用", true),
    ("投入运行", "construction", "投入使用", true),
    ("投用", "construction", "投入使用", true), ("通车", "construction", "投入使用", true), ("启用", "construction", "投入使用", true),
    ("开放", "construction", "投入使用", false), ("开通", "construction", "投入使用", true), ("落地运营", "construction", "投入使用", true),
    ("上线", "construction", "投入使用", true), ("主体封顶", "construction", "主体封顶", true), ("封顶", "construction", "主体封顶", true),
    ("主体完工", "construction", "主体封顶", true), ("基本完工", "construction", "基本完工", true),
    ("基本建成", "construction", "基本完工", true),
    ("竣工", "construction", "完工", true), ("完工", "construction", "完工", true), ("建成", "construction", "完工", true),
    ("开工", "construction", "开工", true), ("启动建设", "construction", "开工", true), ("创成", "award", "获批", true),
    ("获批", "award", "获批", true), ("通过验收", "award", "获批", true), ("争创", "award", "获批", true),
    ("创建", "award", "获批", false),
    ("出台", "document", "完成", true), ("印发", "document", "完成", true), ("发布", "document", "完成", true),
    ("编制完成", "document", "完成", true),
    ("完成编制", "document", "完成", true), ("编制", "document", "完成", false), ("制定", "document", "完成", false),
    ("报送", "document", "完成", false),
    ("报", "document", "完成", false), ("启动", "action", "启动", true), ("设立", "action", "完成", false),
    ("成立", "action", "完成", false),
    ("建立", "action", "完成", false), ("举办", "action", "完成", true), ("办好", "action", "完成", false),
    ("完成", "construction", "完工", true),
    ("open", "construction", "投入使用", true), ("opens", "construction", "投入使用", true),
    ("opened", "construction", "投入使用", true),
    ("live", "construction", "投入使用", true), ("in use", "construction", "投入使用", true),
    ("operational", "construction", "投入使用", true),
    ("launch", "action", "启动", true), ("launched", "action", "启动", true), ("start", "action", "启动", false),
    ("started", "action", "启动", false), ("begin", "action", "启动", false), ("appointed", "action", "完成", false),
    ("appoint", "action", "完成", true), ("adopt", "document", "完成", true), ("adopted", "document", "完成", true),
    ("publish", "document", "完成", true), ("published", "document", "完成", true), ("submit", "document", "完成", true),
    ("submitted", "document", "完成", true), ("approved", "document", "完成", false), ("approve", "document", "完成", false),
    ("agreed", "document", "完成", false), ("complete", "construction", "完工", true),
    ("completed", "construction", "完工", true),
    ("completion", "construction", "完工", false), ("finish", "construction", "完工", false),
    ("introduce", "action", "启动", true),
    ("introduced", "action", "启动", false), ("establish", "action", "完成", true), ("established", "action", "完成", false),
    ("in place", "action", "完成", false), ("delivered", "action", "完成", false),
  ]
}
