/// A bulletin as one page of HTML: no script, no link, no picture; a few lines of style so that it prints well.
struct BulletinHTML {
  let bulletin: Bulletin

  init(_ bulletin: Bulletin) {
    self.bulletin = bulletin
  }

  private static let style = """
    body { font-family: serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.6; }
    h1 { text-align: center; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border: 1px solid #888; padding: 0.2rem 0.5rem; text-align: left; vertical-align: top; }
    hr { border: 0; break-after: page; }

    """

  var text: String {
    let title = JUnitReport.escaped(bulletin.title)
    return """
      <!DOCTYPE html>
      <html lang="\(bulletin.language)">
      <head>
      <meta charset="utf-8">
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
    "<\(name)>\(JUnitReport.escaped(text))</\(name)>"
  }
}
