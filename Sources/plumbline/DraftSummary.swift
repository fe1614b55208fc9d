import Diagnostics
import Drafting
import Plans

/// What `draft` says when it is done.
struct DraftSummary {
  let language: Language

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func drafted(_ draft: PlanDraft, _ written: DraftCheck.Written, in folder: String, _ stale: [String]) -> String {
    func count(_ doubt: DraftedStandard.Doubt) -> Int { draft.standards.count { $0.standard.doubt == doubt } }
    let manual = draft.standards.count { if case .manual = $0.standard.ask { true } else { false } }
    var text = say(
      "起草 \(draft.standards.count) 条标准（其中由人评议 \(manual) 条），存疑高 \(count(.high))、中 \(count(.middle))、低 \(count(.low))；"
        + "另有 \(draft.records.count) 处数字记为不构成标准，均写明理由。\n",
      "\(draft.standards.count) standards drafted (\(manual) of them for a person to judge): doubt high \(count(.high)), "
        + "middle \(count(.middle)), low \(count(.low)); \(draft.records.count) other numbers recorded with the reason why they set none.\n"
    )
    text += say(
      "方案年度 \(draft.term.start) 至 \(draft.term.deadline)。\n",
      "The plan runs from \(draft.term.start) to \(draft.term.deadline).\n")
    text += say(
      "规则测试 \(written.count) 条，全部通过\(written.untested == 0 ? "" : "；\(written.untested) 条标准的测试须自己写")。\n",
      "\(written.count) rule tests, all of them green\(written.untested == 0 ? "" : "; \(written.untested) standards need theirs written by hand").\n"
    )
    for path in stale {
      text += say("上次起草的 \(path) 这次没有内容，请删去。\n", "\(path) of an earlier draft has nothing any more: delete it.\n")
    }
    text += say(
      "\n下一步：\n  plumbline draft 文件 --into \(folder) --review xlsx:核对.xlsx   逐条核对，存疑高的在前\n  核对无误后删去该条的 x-draft\n  plumbline lint \(folder)\n",
      "\nNext:\n  plumbline draft DOC --into \(folder) --review xlsx:review.xlsx   what to read, the doubtful first\n  delete the x-draft of each standard that you have read\n  plumbline lint \(folder)\n"
    )
    return text
  }

  /// What is to be done for the rules to be held against another edition of their document.
  func edition(_ draft: PlanDraft, in folder: String) -> String {
    say(
      "\n下一步：把 \(folder)/plan.yaml 中 sources 的该文件改为\n  file: \(draft.file)\n  sha256: \(draft.digest)\n"
        + "再运行 plumbline lint \(folder)：原文已变、已无的条文逐条列出。\n",
      "\nNext: under sources in \(folder)/plan.yaml, write of this document\n  file: \(draft.file)\n  sha256: \(draft.digest)\n"
        + "and run plumbline lint \(folder): it lists every clause that has changed or is gone.\n")
  }

  /// How a plan stands to another edition of its document.
  func compared(_ comparison: DraftComparison, _ plan: Plan, _ path: String?) -> String {
    var text = say(
      "方案已有 \(plan.standards.count) 条标准，未作改动：沿用 \(comparison.carried.count)、数值变化 \(comparison.changed.count)、"
        + "新增条文 \(comparison.new.count)、原文已无 \(comparison.gone.count)。\n",
      "The plan's \(plan.standards.count) standards were left as they are: \(comparison.carried.count) carried over, "
        + "\(comparison.changed.count) with another number, \(comparison.new.count) clauses new, \(comparison.gone.count) gone.\n"
    )
    if !comparison.changed.isEmpty { text += say("\n数值变化：\n", "\nAnother number:\n") }
    for change in comparison.changed { text += "  \(change.standard): \(change.before) → \(change.now)\n" }
    if !comparison.new.isEmpty { text += say("\n新增条文：\n", "\nNew:\n") }
    for entry in comparison.new { text += "  \(entry.standard.quote)\n" }
    if !comparison.gone.isEmpty { text += say("\n原文已无：\n", "\nGone:\n") }
    for gone in comparison.gone { text += "  \(gone.id): \(gone.quote)\n" }
    if let path { text += say("\n新条文起草于 \(path)。\n", "\nThe new clauses are drafted in \(path).\n") }
    return text
  }
}
