/// What every page begins with: head, title, facts and the switches of language and light.
struct HTMLMast {
  let language: String
  let assets: HTMLAssets
  let heading: HTMLPhrase
  let tabTitle: String
  /// Whose page it is; nil for the whole.
  var subject: HTMLPhrase?
  /// Where the whole is, on the page of one unit.
  var home: String?
  /// What the skip link leads to.
  let skipTo: String
  let facts: [HTMLPhrase]

  var markup: Markup {
    #"""
    <!DOCTYPE html>
    <html lang="\#(language)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\#(assets.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="Plumbline">
    <link rel="icon" href="\#(Self.icon)">
    <title>\#(tabTitle)</title>
    <style>\#(Markup(verbatim: assets.style))</style>
    </head>
    <body>
    \#(Self.definitions)
    <a class="skip" href="#\#(skipTo)"><i lang=zh>跳到承诺清单</i><i lang=en>Skip to the list of promises</i></a>
    <header class="mast">
    <div class="wide">
    \#(Self.logo)
    <div class="name">
    \#(with: home, { #"<p class="up"><a href="\#($0)"><i lang=zh>← 全部单位</i><i lang=en>← all units</i></a></p>"# })
    <h1>\#(with: subject, { #"<span class="subject">\#($0)</span>"# })\#(heading)</h1>
    <p class="facts">\#(each: facts, { #"<span>\#($0)</span> "# })</p>
    </div>
    <div class="switches" hidden id="_switches">
    <div class="langs" role="group"><button type="button" data-lang="zh-CN" lang="zh-CN">中文</button>\#
    <button type="button" data-lang="en" lang="en-GB">English</button></div>
    <button type="button" id="_dark" aria-pressed="false"><i lang=zh>深色</i><i lang=en>Dark</i></button>
    <button type="button" id="_print"><i lang=zh>打印</i><i lang=en>Print</i></button>
    </div>
    </div>
    </header>

    """#
  }

  private static let icon: Markup = #"""
    data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M16 2v16' \#
    stroke='%238a6a2f' stroke-width='2'/%3E%3Cpath d='M10 18h12l-6 12z' fill='%231f3a5f'/%3E%3C/svg%3E
    """#

  /// The marks of the bars, drawn once and used by every row.
  private static let definitions: Markup = #"""
    <svg class="defs" width="0" height="0" aria-hidden="true"><defs>\#
    <rect id="_t" class="track" y="4" width="100%" height="10"/><path id="_p" class="planned" d="M0 2v14"/>\#
    <path id="_w" class="wanted" d="M0 1v16"/>\#
    <path id="_f" class="ahead" d="M0 4.500L4.500 9 0 13.500-4.500 9z"/></defs></svg>
    """#

  private static let logo: Markup = #"""
    <svg class="logo" width="30" height="52" viewBox="0 0 30 52" aria-hidden="true">\#
    <path class="string" d="M15 0V31"/><path class="cap" d="M10 29h10v4H10z"/>\#
    <path class="bob" d="M6 33h18c0 7-5 12-9 19-4-7-9-12-9-19z"/></svg>
    """#

  /// What every page ends its words with.
  static let madeBy: Markup = #"""
    <p><i lang=zh>由准绳（Plumbline）生成；本页自成一体，不连接任何服务器。</i>\#
    <i lang=en>Made by Plumbline. This page is complete in itself and asks no server for anything.</i></p>
    """#
}
