package import Diagnostics
import Layout
package import Plans

extension Diagnostic.Place: JSONStated, JSONReadable {
  package static let jsonName = "place"
  package static let jsonAbout = Phrase(zh: "位置", en: "a place")
  package static let jsonMembers = members { list in
    list.add(fileField)
    list.add(lineField)
    list.add(columnField)
    list.add(addressField)
  }

  private static let fileField = JSONField<Diagnostic.Place, String>("file", "文件", "the file") { $0.file }
  private static let lineField = JSONField<Diagnostic.Place, Int>(
    orNull: JSONLabel("line", "行，自 1 起", "the line, from 1")
  ) {
    $0.range?.start.line
  }
  private static let columnField = JSONField<Diagnostic.Place, Int>(
    orNull: JSONLabel("column", "列，自 1 起", "the column, from 1")
  ) {
    $0.range?.start.column
  }
  private static let addressField = JSONField<Diagnostic.Place, String>(
    orNull: JSONLabel("address", "没有行的文件中的位置", "the address in a file that has no lines")
  ) { $0.address }

  package static func read(from decoder: any Decoder) throws -> Diagnostic.Place {
    let container = try decoder.container(keyedBy: JSONName.self)
    let file = try container.read(fileField)
    if let line = try container.readIfPresent(lineField), let column = try container.readIfPresent(columnField) {
      return Diagnostic.Place(file: file, at: SourceLocation(line: line, column: column))
    }
    return Diagnostic.Place(file: file, address: try container.readIfPresent(addressField))
  }
}

extension Standard.Source: JSONStated {
  package static let jsonName = "source"
  package static let jsonAbout = Phrase(zh: "原文出处", en: "a source")
  package static let jsonMembers = members { list in
    list.ifAny("document", "来源文件编号", "the document's id") { $0.document }
    list.ifAny("annex", "附件序号", "the annex") { $0.annex }
    list.ifAny("section", "部分序号", "the section's number") { $0.section }
    list.ifAny("section_title", "部分标题", "the section's title") { $0.sectionTitle }
    list.ifAny("item", "条目序号", "the item's number") { $0.item }
    list.ifAny("item_title", "条目标题", "the item's title") { $0.itemTitle }
    list.ifAny("heading", "条目内的小标题", "the sub-heading within the item") { $0.heading }
    list.ifAny("clause", "款序号", "the clause's number") { $0.clause }
  }
}

extension Diagnostic: JSONStated {
  package static let jsonName = "diagnostic"
  package static let jsonAbout = Phrase(zh: "数据问题", en: "a diagnostic")
  package static let jsonMembers = members { list in
    list.always("code", "代码", "the code") { $0.code.rawValue }
    list.always("severity", "轻重", "how grave it is") { $0.severity }
    list.always("message", "问题", "what is wrong, in the language asked for") { SpokenText($0.message) }
    list.always("messages", "问题，两种语言", "what is wrong, in both languages") { BothLanguages($0.message) }
    list.orNull("help", "如何处理", "what to do") { $0.help.map { SpokenText($0) } }
    list.orNull("location", "位置", "where it is") { $0.place }
  }
}
