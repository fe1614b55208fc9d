package import Diagnostics
import Figures
package import Findings

extension Report.Ledger {
  /// One count of the ledger: its key in JSON, its name, its number.
  package typealias Entry = (key: String, name: Phrase, count: Int)

  /// Nothing where every table has one of our own shapes.
  private var tableEntries: [Entry] {
    if tables.isPlain { return [] }
    return [
      ("tables_plain", Phrase(zh: "标准格式的表", en: "tables of our own shapes"), tables.plain),
      ("tables_by_names", Phrase(zh: "按名称读取的表", en: "tables read by names"), tables.byNames),
      ("tables_by_mapping", Phrase(zh: "按对照读取的表", en: "tables read by a mapping"), tables.byMapping),
      ("cells_left_out", Phrase(zh: "说明理由而未读的格", en: "cells left out for a reason"), tables.cellsLeftOut),
    ]
  }

  /// The lines of the ledger in the order of a page.
  package var entries: [Entry] {
    [
      ("files_read", Phrase(zh: "读入文件", en: "files read"), filesRead),
      ("files_skipped", Phrase(zh: "未读的非数据文件", en: "files left out"), filesSkipped),
      ("rows_read", Phrase(zh: "读入数据行", en: "rows read"), rowsRead),
      ("rows_rejected", Phrase(zh: "拒收数据行", en: "rows rejected"), rowsRejected),
      ("columns_ignored", Phrase(zh: "忽略的列", en: "columns ignored"), columnsIgnored),
      ("rules_loaded", Phrase(zh: "载入规则", en: "rules loaded"), rulesLoaded),
      ("rules_evaluated", Phrase(zh: "评判规则", en: "rules evaluated"), rulesEvaluated),
      ("rules_without_data", Phrase(zh: "缺数据的规则", en: "rules without data"), rulesWithoutData),
      ("figures_unused", Phrase(zh: "未用到的数据", en: "figures unused"), figuresUnused),
    ] + tableEntries
  }
}
