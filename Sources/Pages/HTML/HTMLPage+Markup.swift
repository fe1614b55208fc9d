extension HTMLPage {
  /// The page in the order in which it is read, a part at a time.
  var text: String {
    var page = mast.markup
    page += "<main class=\"wide\">\n"
    page += nothing.map { #"<p class="none">\#($0)</p>\#n"# } ?? body
    if !supported.isEmpty {
      page += #"""
        <section aria-labelledby="_support">
        <h2 id="_support"><i lang=zh>配合的承诺</i><i lang=en>Promises that it supports</i></h2>
        <ol class="worst">
        \#(each: supported, \.markup)</ol>
        </section>

        """#
    }
    if !problems.isEmpty { page += problemList }
    page += #"""
      </main>
      <footer class="wide"><p>\#(ledger)</p>\#(HTMLMast.madeBy)</footer>
      \#(with: payload, { #"<script type="text/html" id="_details">\#(Markup(verbatim: $0))</script>\#n"# })\#
      <script>\#(Markup(verbatim: mast.assets.script))</script>
      </body>
      </html>

      """#
    return page.text
  }

  private var body: Markup {
    #"""
    \#(summary.markup)\#(if: !attention.isEmpty, worst)<section aria-labelledby="_where" class="heats">
    <h2 id="_where"><i lang=zh>分布</i><i lang=en>Where they stand</i></h2>
    <div class="tables">
    \#(each: heats, \.markup)</div>
    </section>
    <section aria-labelledby="_all" class="promises">
    <h2 id="_all"><i lang=zh>承诺清单</i><i lang=en>Every promise</i></h2>
    \#(controls)<p id="_count" class="quiet" role="status" aria-live="polite"></p>
    \#(Self.legend)
    <div id="_list" class="list" tabindex="-1">
    \#(each: groups, \.markup)</div>
    </section>

    """#
  }

  private var worst: Markup {
    #"""
    <section aria-labelledby="_worst">
    <h2 id="_worst"><i lang=zh>最需过问</i><i lang=en>What needs attention first</i></h2>
    <ol class="worst">
    \#(each: attention, \.markup)</ol>
    \#(with: moreAttention, { #"<p class="quiet">\#($0)</p>"# })
    </section>

    """#
  }

  private var controls: Markup {
    #"""
    <form class="controls" id="_controls" hidden>
    <label class="find"><span class="vh"><i lang=zh>查找</i><i lang=en>Search</i></span>\#
    <input type="search" id="_find" autocomplete="off" data-zh="查找名称、原文、单位、标识" \#
    data-en="search titles, words, units, ids"></label>
    \#(each: choices, \.markup)\#(Self.sorting)
    <div class="kinds" role="group">\#(each: kinds, \.markup)\#
    <button type="button" id="_clear" hidden><i lang=zh>清除筛选</i><i lang=en>Clear</i></button></div>
    </form>

    """#
  }

  private static let sorting: Markup = #"""
    <label class="pick"><span class="vh"><i lang=zh>排序</i><i lang=en>Sort</i></span><select id="_sort">\#
    <option value="rank" data-zh="按轻重排序" data-en="worst first">↓</option>\#
    <option value="plan" data-zh="按方案顺序" data-en="as in the plan">↓</option>\#
    <option value="unit" data-zh="按牵头单位" data-en="by lead unit">↓</option>\#
    <option value="gap" data-zh="按差距大小" data-en="largest gap">↓</option>\#
    <option value="name" data-zh="按名称" data-en="by title">↓</option></select></label>
    """#

  private static let legend: Markup = #"""
    <p class="key legend" aria-hidden="true"><svg width="150" height="16">\#
    <rect class="track" y="3" width="150" height="10"/><rect class="f-pace" y="3" width="70" height="10"/>\#
    <path class="planned" d="M96 1v14"/><path class="wanted" d="M138 0v16"/>\#
    <path class="ahead" d="M118 3.500l4.500 4.500-4.500 4.500-4.500-4.500z"/></svg> \#
    <span><i lang=zh>横条：实际</i><i lang=en>bar: figure</i></span> \#
    <span><i lang=zh>细线：序时应达</i><i lang=en>thin line: plan to date</i></span> \#
    <span><i lang=zh>菱形：到期预计</i><i lang=en>diamond: forecast</i></span> \#
    <span><i lang=zh>粗线：目标</i><i lang=en>thick line: target</i></span></p>
    """#

  private var problemList: Markup {
    #"""
    <section aria-labelledby="_problems">
    <h2 id="_problems">\#(problemCount)</h2>
    <ul class="problems">\#(each: problems, \.markup)</ul>
    </section>

    """#
  }
}

extension HTMLPage.Pointer {
  fileprivate var markup: Markup {
    #"""
    <li class="\#(tone)"><a href="\#(to)"><span class="mark" aria-hidden="true">\#(sign)</span>\#
    <span class="vh">\#(state)</span> <span class="head">\#(head)</span> <span class="figure">\#(figure)</span> \#
    <small>\#(with: area, { #"\#($0) · "# })\#(cause)\#(with: answers, { #" · \#($0)"# })</small></a></li>

    """#
  }
}

extension HTMLPage.Choice {
  fileprivate var markup: Markup {
    #"""
    <label class="pick"><span class="vh">\#(label)</span><select id="_\#(name)">\#
    <option value="" data-zh="\#(anyZh)" data-en="\#(anyEn)">\#(anyText)</option>\#(each: options, \.markup)\#
    </select></label>

    """#
  }
}

extension HTMLPage.Option {
  fileprivate var markup: Markup {
    #"<option value="\#(key)" data-n="\#(number)" data-zh="\#(inZh)" data-en="\#(inEn)">\#(text)</option>"#
  }
}

extension HTMLPage.Kind {
  fileprivate var markup: Markup {
    #"""
    <button type="button" class="kind \#(code)" data-kind="\#(code)" aria-pressed="false">\#
    <span aria-hidden="true">\#(glyph)</span> \#(word) <b>\#(sum)</b></button>
    """#
  }
}

extension HTMLPage.Group {
  fileprivate var markup: Markup {
    #"""
    <h3 class="group \#(tint)" data-k="\#(level)">\#(caption) <span class="size">\#(size)</span></h3>
    \#(each: items, { #"\#($0.markup)\#n"# })
    """#
  }
}

extension HTMLPage.Problem {
  fileprivate var markup: Markup {
    "<li>\(words) \(with: spot, { "<code>\($0)</code> " })<small>\(code)</small></li>"
  }
}
