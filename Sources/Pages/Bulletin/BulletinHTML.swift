import Bytes
import Layout

/// A bulletin as one page of HTML: no script, no link, no picture; a few lines of style so that it prints well.
struct BulletinHTML {
  let bulletin: Bulletin

  init(_ bulletin: Bulletin) {
    self.bulletin = bulletin
  }

  private static let style = """
    :root { --ink: #1c2430; --soft: #566070; --line: #d9d4c7; --paper: #fbfaf6; --head: #f2efe6; --brass: #8a6a2f; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6e4dd; --soft: #a3acb8; --line: #333d49; --paper: #12171e; --head: #1c242e; --brass: #cba765; }
    }
    * { box-sizing: border-box; }
    body { max-width: 64rem; margin: 0 auto; padding: 2.5rem 2rem 4rem; background: var(--paper); color: var(--ink);
      font: 16px/1.75 FangSong, STFangsong, "Songti SC", "Noto Serif CJK SC", Georgia, serif; overflow-wrap: anywhere; }
    h1 { margin: 0 0 1.6rem; padding-bottom: 1.1rem; border-bottom: 3px double var(--line); text-align: center;
      text-wrap: balance; font: 600 26px/1.45 STZhongsong, "Songti SC", "Noto Serif CJK SC", Georgia, serif; }
    h2, h3, table { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
    h2 { margin: 2.2rem 0 0.8rem; font-size: 19px; line-height: 1.4; }
    h3 { margin: 1.6rem 0 0.5rem; font-size: 15px; }
    p { margin: 0.5rem 0; }
    ol { padding-left: 1.6em; }
    li { margin: 0.5rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: 13.5px; line-height: 1.5;
      overflow-wrap: break-word; font-variant-numeric: tabular-nums; border-top: 2px solid var(--brass); }
    th, td { border-bottom: 1px solid var(--line); padding: 0.35rem 0.6rem; text-align: left; vertical-align: top; }
    th { background: var(--head); color: var(--soft); font-weight: 500; white-space: nowrap; }
    td { min-width: 4.5em; }
    hr { border: 0; border-top: 3px double var(--line); margin: 3rem 0; }
    hr + h2 { text-align: center; font-size: 23px; letter-spacing: 0.1em; }
    @media (max-width: 680px) {
      body { padding: 1.2rem 1rem 3rem; }
      h1 { font-size: 20px; }
      table { display: block; overflow-x: auto; }
    }
    @page { size: A4; margin: 22mm 20mm; }
    @media print {
      :root { --ink: #000; --soft: #333; --line: #bbb; --paper: #fff; --head: #f4f2ec; }
      body { max-width: none; padding: 0; font-size: 12pt; }
      table { font-size: 8.5pt; }
      h2, h3 { break-after: avoid; }
      tr, li { break-inside: avoid; }
      hr { border: 0; margin: 0; break-after: page; }
    }

    """

  var text: String {
    let title = XMLText.escaped(bulletin.title)
    // The style sheet is everything between the tags.
    let digest = SHA256.digest(of: ("\n" + Self.style).utf8).base64
    return """
      <!DOCTYPE html>
      <html lang="\(bulletin.language)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(digest)'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(Self.style)</style>
      </head>
      <body>
      <h1>\(title)</h1>
      \(bulletin.blocks.map(block).joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private func block(_ block: Bulletin.Block) -> String {
    switch block {
    case .heading(let level, let text): element("h\(level)", text)
    case .paragraph(let text): element("p", text)
    case .list(let entries): "<ol>\n" + entries.map { element("li", $0) + "\n" }.joined() + "</ol>"
    case .table(let head, let rows):
      "<table>\n<thead>" + row(head, "th") + "</thead>\n<tbody>\n" + rows.map { row($0, "td") + "\n" }.joined()
        + "</tbody>\n</table>"
    case .newPage: "<hr>"
    }
  }

  private func row(_ cells: [String], _ name: String) -> String {
    "<tr>" + cells.map { element(name, $0) }.joined() + "</tr>"
  }

  private func element(_ name: String, _ text: String) -> String {
    "<\(name)>\(XMLText.escaped(text))</\(name)>"
  }
}
