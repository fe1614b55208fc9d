extension HTMLSummary {
  var markup: Markup {
    #"""
    <section class="glance" aria-labelledby="_glance">
    <h2 id="_glance" class="vh"><i lang=zh>总体情况</i><i lang=en>At a glance</i></h2>
    <p class="lead">\#(sentence)</p>
    <ul class="figures">
    \#(each: figures, \.markup)</ul>
    <div class="plumb" aria-hidden="true">
    <svg width="100%" height="118">
    <text x="0" y="12" class="cap"><tspan class="z">时间进度 \#(timePercent)%</tspan>\#
    <tspan class="e">time gone \#(timePercent)%</tspan></text>
    <rect class="track" y="20" width="100%" height="8" rx="1"/>\#
    <rect class="gone" y="20" width="\#(timePercent)%" height="8" rx="1"/>
    \#(each: ticks, \.markup)
    \#(each: segments, { #"<rect class="f-\#($0.hue)" x="\#($0.from)%" y="58" width="\#($0.length)%" height="26"/>"# })
    <svg x="\#(timePercent)%" overflow="visible"><path class="string" d="M0 14V92"/>\#
    <path class="bob" d="M-7 92H7C7 99 3 103 0 112-3 103-7 99-7 92Z"/></svg>
    </svg>
    </div>
    <p class="key"><span class="barname">\#(barLabel)</span>\#
    \#(each: Self.key, { #" <span><i class="sw f-\#($0.hue)"></i>\#($0.word)</span>"# })\#
    \#(each: rest, { #" <a href="\#($0.go)">\#($0.noun) \#($0.amount)</a>"# })</p>
    </section>

    """#
  }

  /// The colours of the bar.
  private static let key: [(hue: String, word: HTMLPhrase)] = [
    ("met", HTMLPhrase(zh: "已兑现", en: "met")), ("pace", HTMLPhrase(zh: "进展正常", en: "on pace")),
    ("notdue", HTMLPhrase(zh: "未到期", en: "not due")), ("yellow", HTMLPhrase(zh: "黄", en: "at risk, yellow")),
    ("red", HTMLPhrase(zh: "红", en: "red")), ("fail", HTMLPhrase(zh: "未兑现", en: "broken")),
    ("nodata", HTMLPhrase(zh: "缺数据", en: "no data")),
  ]
}

extension HTMLSummary.Figure {
  fileprivate var markup: Markup {
    #"""
    <li class="\#(hue)"><a href="\#(go)"><b>\#(amount)</b> <span class="noun">\#(noun)</span>\#
    \#(with: remark, { #" <small>\#($0)</small>"# })</a></li>

    """#
  }
}

extension HTMLSummary.Tick {
  fileprivate var markup: Markup {
    #"""
    <svg x="\#(at)%" overflow="visible"><path class="tick" d="M.5 20v8"/>\#
    <text class="month" x="3" y="39">\#(month)</text></svg>
    """#
  }
}
