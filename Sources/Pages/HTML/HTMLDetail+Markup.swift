extension HTMLDetail {
  var markup: Markup {
    #"""
    <div class=more><div class=left><blockquote lang="zh-CN">\#(quote)</blockquote>\#
    \#(with: place, { #"<p class=place>\#($0)</p>"# })\#
    \#(with: message, { #"<p>\#($0)</p>"# })\#
    \#(with: waived, { #"<p>\#($0)</p>"# })\#
    \#(with: conflicts, { #"<p>\#($0)</p>"# })\#
    \#(if: !steps.isEmpty, stepList)\#
    \#(if: !parts.isEmpty, partList)\#
    \#(if: course.count > 1, courseList)\#
    </div><dl class=facts>\#
    \#(fact("数据", "figure", value))\#
    \#(with: cell, { #"<dt><i lang=zh>出自</i><i lang=en>cell</i><dd><code>\#($0)</code>"# })\#
    \#(fact("目标", "target", target))\#
    \#(fact("序时应达", "plan to date", plan))\#
    \#(fact("落后", "behind by", behind))\#
    \#(fact("超前", "ahead by", ahead))\#
    \#(fact("到期预计", "forecast", forecast))\#
    \#(fact("余下每期需", "needed", needed))\#
    \#(fact("最好水平", "best yet", best))\#
    \#(fact("走势", "trend", trend))\#
    \#(fact("牵头领导", "leader", leader))\#
    \#(fact("配合单位", "support", support))\#
    \#(fact("时限", "deadline", due))\#
    <dt><i lang=zh>标识</i><i lang=en>id</i><dd><a href="#\#(link)">\#(id)</a></dl></div>

    """#
  }

  /// The markup as one line of a block of many.
  ///
  /// All words in it are lines themselves and escaped, so that it ends neither early nor the script it stands in.
  var line: String {
    var line = markup.text
    line.removeLast()
    return line
  }

  private func fact(_ zh: String, _ en: String, _ value: HTMLPhrase?) -> Markup {
    guard let value else { return "" }
    return "<dt>\(HTMLPhrase(zh: zh, en: en))<dd>\(value)"
  }

  private var stepList: Markup {
    #"""
    <h4><i lang=zh>逐步演算</i><i lang=en>The sum, step by step</i></h4><ol class=steps>\#
    \#(each: steps, { #"<li>\#($0)"# })</ol>
    """#
  }

  private var partList: Markup {
    #"""
    <h4><i lang=zh>分项</i><i lang=en>Parts</i></h4><ul class=parts>\#(each: parts, \.markup)</ul>
    """#
  }

  private var courseList: Markup {
    #"""
    <h4><i lang=zh>各期数据</i><i lang=en>The course so far</i></h4><ol class=course>\#
    \#(each: course, { #"<li><b>\#($0.period)</b>\#($0.figure)"# })</ol>
    """#
  }
}

extension HTMLDetail.Part {
  fileprivate var markup: Markup {
    #"""
    <li class="\#(tone)"><span class=mark aria-hidden=true>\#(sign)</span><span class=vh>\#(state)</span> \#
    <b>\#(name)</b> \#(words)\#(with: origin, { #" <code>\#($0)</code>"# })</li>
    """#
  }
}
