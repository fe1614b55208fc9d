extension HTMLItem {
  var markup: Markup {
    #"""
    <details class="item \#(kind)" id="\#(anchor)" data-k="\#(rank)" data-o="\#(order)" data-g="\#(gap)" \#
    data-u="\#(units)" data-l="\#(leaders)" data-s="\#(section)"><summary>\#
    <span class=mark aria-hidden=true>\#(mark)</span>\#
    <span class=what><span class=title>\#(title)</span>\#
    \#(with: grade, { #" <span class=tag>\#($0)</span>"# })\#
    \#(with: area, { #" <span class=tag>\#($0)</span>"# })\#
    \#(with: conflict, { #" <span class=tag>\#($0)</span>"# })\#
    <span class=sub><span class=vh>\#(verdict)</span> <span class=why>\#(why)</span>\#
    \#(with: who, { #" · \#($0)"# })\#(with: number, { #" · \#($0)"# })</span></span>\#
    <span class=bar>\#(with: bullet, \.markup)\#(each: dots, { #"<i class="dot f-\#($0.tone)"></i>"# })</span>\#
    <span class=spark>\#(with: spark, \.markup)</span>\#
    <span class=num>\#(measure)</span>\#
    \#(with: say, { #"<span class=say>\#($0)</span>"# })\#
    </summary>\#(with: detail, \.markup)</details>
    """#
  }
}

extension HTMLBullet {
  fileprivate var markup: Markup {
    #"""
    <svg class=b aria-hidden=true><use href="#_t"/>\#
    \#(with: band, { #"<rect class=band x="\#($0.from)%" width="\#($0.length)%" y=4 height=10 />"# })\#
    \#(with: bar, { #"<rect class=fill x="\#($0.from)%" width="\#($0.length)%" y=4 height=10 />"# })\#
    \#(with: dot, { #"<circle class=fill cx="\#($0)%" cy=9 r=5 />"# })\#
    \#(mark("_p", plan))\#(mark("_w", target))\#(mark("_f", forecast))</svg>
    """#
  }

  /// One of the marks that the page defines once.
  private func mark(_ id: String, _ place: String?) -> Markup {
    guard let place else { return "" }
    return "<use href=\"#\(id)\" x=\"\(place)%\"/>"
  }
}

extension HTMLSparkline {
  fileprivate var markup: Markup {
    #"""
    <svg viewBox="0 0 96 28" aria-hidden=true>\#(with: guide, { #"<path d="M0 \#($0)h96"/>"# })\#
    <polyline points="\#(points)"/><circle cx="\#(x)" cy="\#(y)" r=2.5 /></svg>
    """#
  }
}
