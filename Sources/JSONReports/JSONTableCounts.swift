package import Diagnostics
package import Figures

extension Drop.TableCounts: JSONStated {
  package static let jsonName = "table_counts"
  package static let jsonAbout = Phrase(zh: "各表的读法", en: "how tables were read")
  package static let jsonMembers = members { list in
    list.always("plain", "标准格式的表", "tables in one of our own shapes") { $0.plain }
    list.always("by_names", "按方案的名称和表头的词读取的表", "tables read by the plan's names and the words of headers") {
      $0.byNames
    }
    list.always("by_mapping", "另按方案的对照读取的表", "tables read with a mapping of the plan too") { $0.byMapping }
    list.always("cells_left_out", "表中说明理由而未读的格", "their cells that are no figures, each for a reason that is told") {
      $0.cellsLeftOut
    }
  }
}
