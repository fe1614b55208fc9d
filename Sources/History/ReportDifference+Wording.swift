package import Diagnostics
import JSONReports
import Layout
import Quantities
package import Sentences

extension ReportDifference.Kind {
  package var label: Phrase {
    switch self {
    case .newFail: Phrase(zh: "新增未达标", en: "newly failed")
    case .newAtRisk: Phrase(zh: "新增风险", en: "newly at risk")
    case .regressed: Phrase(zh: "情况变差", en: "fell back")
    case .noLongerFiled: Phrase(zh: "数据断报", en: "no longer filed")
    case .revised: Phrase(zh: "数据修订", en: "figures revised")
    case .recovered: Phrase(zh: "恢复正常", en: "recovered")
    case .eased: Phrase(zh: "有所好转", en: "eased")
    case .newMet: Phrase(zh: "新增达标", en: "newly met")
    case .setAside: Phrase(zh: "转为豁免", en: "set aside")
    case .other: Phrase(zh: "其他变化", en: "other changes")
    case .added: Phrase(zh: "新增标准", en: "new standards")
    case .gone: Phrase(zh: "取消标准", en: "standards gone")
    }
  }

  var style: Ink.Style? {
    switch self {
    case .newFail, .regressed: .red
    case .newAtRisk, .noLongerFiled: .yellow
    case .recovered, .eased, .newMet: .green
    case .revised, .setAside, .other, .added, .gone: nil
    }
  }
}

extension Wording {
  /// A figure as a person reads it; a number that cannot be read stands as it was written.
  package func value(_ value: ReportSnapshot.Value?) -> String {
    switch value {
    case .number(let text, let unit):
      ExactDecimal(text).map { amount($0, WrittenUnit(unit)) } ?? HarmlessText.line(text + unit)
    case .words(let text): HarmlessText.line(text)
    case nil: "—"
    }
  }

  /// `38家 → 40家`, once where both are the same; the period in front where a figure was revised.
  package func values(_ change: ReportDifference.Change) -> String {
    if !change.revisions.isEmpty {
      return change.revisions.map { revision in
        let name = Period(revision.period).map { period($0) } ?? HarmlessText.line(revision.period)
        return self(zh: "\(name)：", en: "\(name): ") + "\(value(revision.old)) → \(value(revision.new))"
      }.joined(separator: self(zh: "；", en: "; "))
    }
    guard let old = change.old, let new = change.new else { return value(change.shown?.value) }
    return old.value == new.value ? value(new.value) : "\(value(old.value)) → \(value(new.value))"
  }
}

extension ReportDifference.Change {
  /// `✓→✗`; one mark where there was no report before or is none now.
  package var marks: String {
    let (before, after) = (old.map { $0.verdict.mark($0.light) }, new.map { $0.verdict.mark($0.light) })
    return "\(before ?? "-")→\(after ?? "-")"
  }
}
