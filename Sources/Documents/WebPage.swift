import CLibXML

/// The words of a web page (HTML), laid out as those of a DOCX are: a paragraph a line, headings behind `#`, each cell
/// of a table on a line of its own behind a tab, an empty line after each row.
///
/// Scripts, styles, menus and comments are left out. Nothing is fetched.
struct WebPage {
  let text: String

  /// Nil where the page cannot be parsed at all.
  init?(_ bytes: [UInt8], _ library: PageLibrary) {
    guard let words = library.words(of: bytes, in: Self.encoding(bytes)) else { return nil }
    text = words
  }

  /// Whether a file is a page at all, by how it begins.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(400), as: UTF8.self).lowercased()
    let words = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return words.hasPrefix("<!doctype html") || words.hasPrefix("<html")
      || words.hasPrefix("<?xml") && words.contains("<html")
  }

  /// GB 2312 as it is written on the web is the whole of GB 18030; a page that says nothing and is UTF-8 is UTF-8; else
  /// the parser finds out.
  private static func encoding(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    if ["charset=gb", "charset=\"gb", "charset='gb", "encoding=\"gb"].contains(where: head.contains) {
      return "GB18030"
    }
    return String(validating: bytes, as: UTF8.self) == nil ? nil : "UTF-8"
  }
}

/// libxml2, as far as it is there.
@safe struct PageLibrary {
  private let library: OpaquePointer

  /// Nil where it is not installed.
  init?() {
    guard let library = unsafe xml_library() else { return nil }
    unsafe self.library = library
  }

  /// The words of a page, laid out; nil where it is none.
  func words(of bytes: [UInt8], in encoding: String?) -> String? {
    let page = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xml_read_page(
        library, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), encoding)
    }
    guard let page = unsafe page else { return nil }
    defer { unsafe xml_free_page(library, page) }
    var writer = WebPageWriter()
    if let root = unsafe xml_root(library, page) { unsafe WebPageReader.read(root, into: &writer, depth: 0) }
    return writer.text
  }
}

/// Walks the elements of a page.
enum WebPageReader {
  private static let skipped: Set<String> = [
    "script", "style", "noscript", "template", "svg", "nav", "select", "button", "iframe", "object", "title",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "header", "footer", "main", "aside", "ul", "ol", "dl", "dt", "dd", "blockquote",
    "pre", "address", "figure", "figcaption", "form", "fieldset", "caption", "hr", "tbody", "thead", "tfoot",
  ]
  private static let deepest = 250

  static func read(_ node: OpaquePointer, into writer: inout WebPageWriter, depth: Int) {
    guard depth < deepest else { return }
    if unsafe xml_kind(node) == XML_PART_TEXT {
      if let content = unsafe xml_words(node) { writer.words(unsafe String(cString: content)) }
      return
    }
    guard unsafe xml_kind(node) == XML_PART_ELEMENT, let raw = unsafe xml_name(node) else { return }
    let name = unsafe String(cString: raw).lowercased()
    switch name {
    case _ where skipped.contains(name): return
    case "br": writer.endLine()
    case "h1", "h2", "h3", "h4", "h5", "h6":
      writer.endLine()
      writer.mark(String(repeating: "#", count: Int(name.dropFirst()) ?? 1) + " ")
      unsafe children(of: node, into: &writer, depth)
      writer.endLine()
    case "li":
      writer.endLine()
      writer.mark("- ")
      unsafe children(of: node, into: &writer, depth)
      writer.endLine()
    case "table":
      writer.endLine()
      if unsafe isGrid(node) {
        unsafe table(node, into: &writer, depth)
      } else {
        unsafe children(of: node, into: &writer, depth)
      }
      writer.endLine()
    case _ where blocks.contains(name) || name == "tr" || name == "td" || name == "th":
      writer.endLine()
      unsafe children(of: node, into: &writer, depth)
      writer.endLine()
    default: unsafe children(of: node, into: &writer, depth)
    }
  }

  private static func children(of node: OpaquePointer, into writer: inout WebPageWriter, _ depth: Int) {
    var child = unsafe xml_first_part(node)
    while let next = unsafe child {
      unsafe read(next, into: &writer, depth: depth + 1)
      unsafe child = xml_next_part(next)
    }
  }

  // MARK: Tables

  /// A table of figures, and not one that lays out a page: no table within it, and two columns at least.
  private static func isGrid(_ table: OpaquePointer) -> Bool {
    let rows = unsafe elements(["tr"], under: table, isWhole: true)
    guard unsafe rows.count > 1, unsafe elements(["table"], under: table, isWhole: true).isEmpty else { return false }
    return unsafe rows.contains { unsafe elements(["td", "th"], under: $0, isWhole: false).count > 1 }
  }

  private static func table(_ table: OpaquePointer, into writer: inout WebPageWriter, _ depth: Int) {
    // Columns that a cell of a row above still fills.
    var filled: [Int: Int] = [:]
    let rows = unsafe elements(["tr"], under: table, isWhole: true)
    for place in unsafe rows.indices {
      let row = unsafe rows[place]
      var column = 0
      func skip() {
        while let rows = filled[column], rows > 0 {
          writer.cell()
          writer.endCell()
          filled[column] = rows - 1
          column += 1
        }
      }
      let cells = unsafe elements(["td", "th"], under: row, isWhole: false)
      for place in unsafe cells.indices {
        let cell = unsafe cells[place]
        skip()
        let (wide, tall) = unsafe (span(cell, "colspan"), span(cell, "rowspan"))
        writer.cell()
        unsafe children(of: cell, into: &writer, depth)
        writer.endCell()
        for place in 0..<wide {
          if place > 0 {
            writer.cell()
            writer.endCell()
          }
          if tall > 1 { filled[column + place] = tall - 1 }
        }
        column += wide
      }
      skip()
      writer.endRow()
    }
  }

  private static let widest = 60

  private static func span(_ cell: OpaquePointer, _ name: String) -> Int {
    var attribute = unsafe xml_first_attribute(cell)
    while let next = unsafe attribute {
      if let raw = unsafe xml_name(next), unsafe String(cString: raw).lowercased() == name,
        let value = unsafe xml_first_part(next), let content = unsafe xml_words(value)
      {
        let digits = unsafe String(cString: content).filter { !$0.isWhitespace }
        return max(1, min(widest, Int(digits) ?? 1))
      }
      unsafe attribute = xml_next_part(next)
    }
    return 1
  }

  /// Elements of these names in their order: at any depth, or among the children.
  private static func elements(_ names: Set<String>, under node: OpaquePointer, isWhole: Bool) -> [OpaquePointer] {
    var found: [OpaquePointer] = unsafe []
    var child = unsafe xml_first_part(node)
    while let next = unsafe child {
      if unsafe xml_kind(next) == XML_PART_ELEMENT, let raw = unsafe xml_name(next) {
        if names.contains(unsafe String(cString: raw).lowercased()) {
          unsafe found.append(next)
        } else if isWhole {
          unsafe found += elements(names, under: next, isWhole: true)
        }
      }
      unsafe child = xml_next_part(next)
    }
    return unsafe found
  }
}

/// Puts words on lines: blanks in a row are one, and no line is empty but those between the rows of tables.
struct WebPageWriter {
  private(set) var text = ""
  private var line = ""
  private var isBlankOpen = false
  private var isInCell = false
  /// Of a heading or an entry, before its words.
  private var opening = ""

  mutating func words(_ words: String) {
    for character in words {
      if character.isWhitespace {
        isBlankOpen = !line.isEmpty
      } else {
        if line.isEmpty { line = opening } else if isBlankOpen { line += " " }
        (opening, isBlankOpen) = ("", false)
        line.append(character)
      }
    }
  }

  mutating func mark(_ opening: String) { if !isInCell { self.opening = opening } }

  mutating func endLine() {
    if !line.isEmpty { text += line + "\n" }
    (line, opening, isBlankOpen) = ("", "", false)
  }

  mutating func cell() {
    endLine()
    text += "\t"
    isInCell = true
  }

  mutating func endCell() {
    if line.isEmpty, text.hasSuffix("\t") { text += "\n" } else { endLine() }
    isInCell = false
  }

  mutating func endRow() { text += "\n" }
}
