extension WrittenText {
  /// Whether the words stand for no figure, of whatever kind of indicator.
  package static func isMissing(_ text: String) -> Bool {
    let plain = folded(text)
    return isUnavailable(plain) || isDash(plain)
  }

  /// 未统计, 暂无, 不适用: a reason for there being no figure.
  static func isUnavailable(_ text: String) -> Bool {
    let plain = text.uppercased().filter { !" ()[]{}<>\"".contains($0) }
    if whole.contains(plain) { return true }
    var rest = plain[...]
    for word in yet where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    for word in figures where rest.hasSuffix(word) && rest != word { rest = rest.dropLast(word.count) }
    if rest == "待" { return true }
    if rest.hasPrefix("待") { return verbs.contains(String(rest.dropFirst())) }
    for word in negations where rest.hasPrefix(word) {
      let verb = String(rest.dropFirst(word.count))
      // 无 alone may be zero, 暂无 and 无数据 are not.
      if verbs.contains(verb) || verb.isEmpty && rest != plain { return true }
    }
    return false
  }

  /// —, ×, 无: nothing, or nothing known.
  static func isDash(_ text: String) -> Bool {
    let plain = text.uppercased().filter { $0 != " " }
    return !plain.isEmpty && (plain.allSatisfy { lines.contains($0) } || marks.contains(plain))
  }

  private static let whole: Set<String> = [
    "缺", "缺失", "缺报", "缺数", "空缺", "空", "空白", "暂缺", "N/A", "N.A", "N.A.", "NA", "#NA", "NULL", "NONE", "NAN", "NAT",
    "TBD", "TBC", "TBA", "PENDING", "MISSING", "UNKNOWN", "NOTAVAILABLE", "NOTAPPLICABLE", "NOTYET", "NOTYETAVAILABLE",
    "NODATA",
  ]
  private static let yet = ["目前", "本期", "当期", "暂时", "尚", "暂", "还", "仍"]
  private static let figures = ["数据", "数值", "数字", "资料", "数", "中"]
  private static let negations = ["未能", "没有", "无法", "未", "没", "无", "不"]
  private static let verbs: Set<String> = [
    "统计", "出", "出具", "公布", "发布", "核", "核实", "核定", "核准", "核算", "核对", "汇总", "反馈", "提供", "上报", "报", "报送", "补", "补报", "填",
    "填报", "取得", "获取", "掌握", "产生", "更新", "完成统计", "下达", "适用", "详", "明", "知", "定", "确定", "确认", "查", "可用", "涉及", "采集",
    "收集", "测算", "监测",
  ]
  private static let lines = Set("-–—―─━ー_~…*×✕✖╳✗?？·")
  private static let marks: Set<String> = ["无", "没有", "/", "//", "\\", "..", "...", "X", "NIL"]
}
