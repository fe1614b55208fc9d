import Diagnostics
package import Findings

extension Wording {
  /// What was read and what was used.
  package func ledger(_ ledger: Report.Ledger) -> String {
    let skipped =
      ledger.filesSkipped == 0
      ? Phrase(verbatim: "")
      : Phrase(zh: "（另有 \(ledger.filesSkipped) 个不是数据）", en: " (\(count(ledger.filesSkipped)) more are no figures)")
    let tables =
      ledger.tables.isPlain
      ? Phrase(verbatim: "") : Phrase(zh: "；\(ledger.tables.words.zh)", en: "; \(ledger.tables.words.en)")
    return self(
      zh:
        "台账：读入 \(ledger.filesRead) 个文件\(skipped.zh)、\(ledger.rowsRead) 行，拒收 \(ledger.rowsRejected) 行，忽略 \(ledger.columnsIgnored) 列；"
        + "载入规则 \(ledger.rulesLoaded) 条，评判 \(ledger.rulesEvaluated) 条，其中缺数据 \(ledger.rulesWithoutData) 条；"
        + "未用到的数据 \(ledger.figuresUnused) 条\(tables.zh)",
      en: "ledger: read \(count(ledger.filesRead, "file"))\(skipped.en), \(count(ledger.rowsRead, "row")), "
        + "\(count(ledger.rowsRejected)) rejected, \(count(ledger.columnsIgnored, "column")) ignored; "
        + "\(count(ledger.rulesLoaded, "rule")) loaded, \(count(ledger.rulesEvaluated)) evaluated, "
        + "\(count(ledger.rulesWithoutData)) without data; \(count(ledger.figuresUnused, "figure")) unused\(tables.en)"
    )
  }
}
