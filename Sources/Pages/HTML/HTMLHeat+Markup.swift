extension HTMLHeat {
  var markup: Markup {
    #"""
    <div class="heat" id="\#(id)">
    <table>
    <caption>\#(title) <span class="size">\#(count)</span></caption>
    <thead><tr><th scope="col">\#(noun)</th>\#(each: Self.heads, { #"<th scope="col">\#($0)</th>"# })</tr></thead>
    <tbody>
    \#(each: rows, \.markup)</tbody>
    </table>
    \#(if: hasMore, unfold)
    </div>

    """#
  }

  private var unfold: Markup {
    #"""
    <button type="button" class="unfold" aria-expanded="false" hidden>\#
    <i lang=zh>显示全部 \#(count) 个</i><i lang=en>show all \#(count)</i></button>
    """#
  }

  private static let heads = [
    HTMLPhrase(zh: "未兑现", en: "broken"), HTMLPhrase(zh: "红", en: "red"), HTMLPhrase(zh: "黄", en: "yellow"),
    HTMLPhrase(zh: "缺数据", en: "no data"), HTMLPhrase(zh: "正常", en: "on pace"), HTMLPhrase(zh: "已兑现", en: "met"),
    HTMLPhrase(zh: "其他", en: "other"), HTMLPhrase(zh: "共", en: "all"),
  ]
}

extension HTMLHeat.Row {
  fileprivate var markup: Markup {
    #"""
    <tr\#(if: isRest, #" class="rest""#)><th scope="row"><a href="\#(href)">\#(name)</a></th>\#
    \#(each: cells, { #"<td class="t-\#($0.tone) h\#($0.heat)">\#($0.count)</td>"# })<td class="sum">\#(total)</td></tr>

    """#
  }
}

extension HTMLHeat.Cell {
  fileprivate var count: Markup {
    guard let link else { return "0" }
    return #"<a href="\#(link)">\#(number)</a>"#
  }
}
