import Plans

extension HTMLCoursePage {
  var text: String {
    var page = mast.markup
    page += #"""
      <main class="wide">
      <section class="glance" aria-labelledby="_months">
      <h2 id="_months" class="vh"><i lang=zh>各月情况</i><i lang=en>Month by month</i></h2>
      <p class="lead">\#(sentence)</p>
      \#(chart)</section>
      <section aria-labelledby="_rows">
      <h2 id="_rows" tabindex="-1"><i lang=zh>逐项走势</i><i lang=en>Standard by standard</i></h2>
      <p class="key marks">\#(each: legend, \.markup)</p>
      \#(each: sections, strip)\#(with: calm, folded)</section>
      </main>
      <footer class="wide">\#(HTMLMast.madeBy)</footer>
      <script>\#(Markup(verbatim: mast.assets.script))</script>
      </body>
      </html>

      """#
    return page.text
  }

  /// A column of segments a month, and below it the numbers.
  private var chart: Markup {
    #"""
    <table class="strip" id="_chart">
    <caption class="vh"><i lang=zh>各月各结论的项数</i><i lang=en>Verdicts a month</i></caption>
    <thead><tr><th scope="col"><span class="vh"><i lang=zh>结论</i><i lang=en>verdict</i></span></th>\#(heads)</tr></thead>
    <tbody>
    <tr class="columns" aria-hidden="true"><th></th>\#(each: months, \.column)</tr>
    \#(each: counts, \.markup)</tbody>
    </table>

    """#
  }

  private var heads: Markup { "\(each: months, \.head)" }

  private func strip(_ section: Section) -> Markup {
    #"""
    <table class="strip">
    <caption>\#(section.title) <span class="size">\#(section.size)</span></caption>
    \#(rows(section.rows))</table>

    """#
  }

  private func folded(_ calm: Calm) -> Markup {
    #"""
    <details class="calm">
    <summary><i lang=zh>各月均无风险、未兑现或缺数据的 \#(calm.size) 项</i>\#
    <i lang=en>\#(calm.size) without trouble in any month</i></summary>
    <table class="strip">
    \#(rows(calm.rows))</table>
    </details>

    """#
  }

  private func rows(_ rows: [Row]) -> Markup {
    #"""
    <thead><tr><th scope="col"><i lang=zh>承诺</i><i lang=en>promise</i></th>\#(heads)\#
    <th scope="col" class="unit"><i lang=zh>牵头单位</i><i lang=en>lead unit</i></th></tr></thead>
    <tbody>
    \#(each: rows, \.markup)</tbody>

    """#
  }
}

extension HTMLCoursePage.Month {
  fileprivate var head: Markup { #"<th scope="col">\#(name)<i lang=zh class="mo">月</i></th>"# }

  fileprivate var column: Markup {
    #"""
    <td><svg width="100%" height="150">\#
    \#(each: segments, { #"<rect class="f-\#($0.hue)" x="12%" y="\#($0.from)%" width="76%" height="\#($0.length)%"/>"# })\#
    </svg></td>
    """#
  }
}

extension HTMLCoursePage.Count {
  fileprivate var markup: Markup {
    #"""
    <tr><th scope="row"><i class="sw f-\#(tone)"></i>\#(name)</th>\#
    \#(each: numbers, { #"<td class="t-\#($0.tone) h\#($0.heat)">\#($0.number)</td>"# })</tr>

    """#
  }
}

extension HTMLCoursePage.Sign {
  fileprivate var markup: Markup {
    #"<span><b class="v \#(code)" aria-hidden="true">\#(glyph)</b> \#(word)</span> "#
  }
}

extension HTMLCoursePage.Row {
  fileprivate var markup: Markup {
    #"""
    <tr><th scope="row" id="\#(anchor)">\#(name)\#(if: striving, Self.tag)</th>\#
    \#(each: cells, { #"<td class="v \#($0.code)" title="\#($0.about)">\#($0.glyph)</td>"# })\#
    <td class="unit">\#(with: lead, { #"\#($0)"# })</td></tr>

    """#
  }

  private static let tag: Markup = #" <span class="tag"><i lang=zh>力争</i><i lang=en>striving</i></span>"#
}
