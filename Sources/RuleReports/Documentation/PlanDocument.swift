import Diagnostics
import Findings
import JSONReports
import Layout
import Plans
import Quantities
import Sentences

/// The catalogue of a plan as blocks of a document.
struct PlanDocument {
  let plan: Plan
  let tests: [String: [String]]
  let codes: [CodeList]
  let say: Wording
  private typealias Span = DocumentBlock.Span

  init(plan: Plan, tests: [String: [String]], codes: [CodeList], options: ReportOptions) {
    self.plan = plan
    self.tests = tests
    self.codes = codes
    say = Wording(options.language, units: plan.units, leaders: plan.leaders)
  }

  var blocks: [DocumentBlock] {
    let contents: [(String, anchor: String)] = [
      (say(zh: "标准", en: "Standards"), "standards"), (say(zh: "按牵头单位", en: "By lead unit"), "units"),
      (say(zh: "按责任领导", en: "By leader"), "leaders"), (say(zh: "结论与原因", en: "Verdicts and reasons"), "verdicts"),
      (say(zh: "提示代码", en: "Diagnostic codes"), "codes"),
    ]
    var blocks: [DocumentBlock] = [
      .heading(1, say(plan.title), anchor: "top"),
      .paragraph([
        .text(
          say(
            zh:
              "共 \(plan.standards.count) 条标准，\(say.day(plan.start))至\(say.day(plan.deadline))；容差方案 \(plan.profile.words.zh)（\(plan.profile.numbers.zh)）。",
            en:
              "\(say.count(plan.standards.count, "standard")), \(plan.start) to \(plan.deadline); tolerance profile \(plan.profile.words.en) (\(plan.profile.numbers.en))."
          ))
      ]),
      .list(contents.map { [.link($0.0, anchor: $0.anchor)] }),
      .heading(2, contents[0].0, anchor: contents[0].anchor),
    ]
    blocks += sections
    blocks += index(contents[1], by: { $0.lead }, names: plan.units.map { ($0.id, say($0.name)) }, also: { $0.support })
    blocks += index(contents[2], by: { $0.leaders }, names: plan.leaders.map { ($0.id, say($0.name)) }, also: nil)
    blocks += verdicts(contents[3])
    blocks += codeLists(contents[4])
    return blocks
  }

  // MARK: Standards

  private var sections: [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    var heading: String?
    let wording = SourceWording(sources: plan.sources, say: say)
    for standard in plan.standards {
      var source = Standard.Source()
      (source.annex, source.section, source.sectionTitle) = (
        standard.source.annex, standard.source.section, standard.source.sectionTitle
      )
      let section = wording.sentence(source)
      if section != heading, !section.isEmpty {
        blocks.append(.heading(3, section, anchor: "section-\(source.annex ?? 0)-\(source.section ?? 0)"))
      }
      heading = section
      blocks += [
        .heading(4, say(standard.title), anchor: standard.id), .quote(standard.quote), .fields(fields(standard)),
      ]
    }
    return blocks
  }

  private func fields(_ standard: Standard) -> [(label: String, value: [DocumentBlock.Span])] {
    let judging = JudgingWording(plan: plan, standard: standard)
    var fields: [(label: String, value: [Span])] = []
    func add(_ zh: String, _ en: String, _ text: String) {
      if !text.isEmpty { fields.append((say(zh: zh, en: en), [.text(text)])) }
    }
    fields.append((say(zh: "编号", en: "id"), [.code(standard.id)]))
    add("出处", "source", SourceWording(sources: plan.sources, say: say).sentence(standard.source))
    add("要求", "meaning", TargetWording(plan: plan, say: say).sentence(standard.requirement))
    add("评判", "judged", say(judging.sentence(standard.requirement)))
    add("进度", "pace", judging.pace(standard.requirement).map { say($0) } ?? "")
    add(
      "期限", "dates",
      say(
        zh: "\(say.day(standard.start))至\(say.day(standard.deadline))", en: "\(standard.start) to \(standard.deadline)")
    )
    if let own = standard.profile, own != plan.profile {
      add("容差方案", "profile", say(own.words) + say(zh: "：", en: ": ") + say(own.numbers))
    }
    if let withdrawal = standard.withdrawal { add("撤销", "withdrawn", say(withdrawal.words)) }
    add("性质", "severity", say(standard.severity.label))
    add("责任领导", "leader", say.leaders(standard.leaders))
    add("牵头单位", "lead", say.units(standard.lead))
    add("配合单位", "support", say.units(standard.support))
    let indicators = standard.requirement.orderedIndicators.filter(plan.indicators.indices.contains).map {
      plan.indicators[$0]
    }
    let spans = indicators.flatMap { indicator -> [Span] in
      let unit =
        indicator.unitText.isEmpty ? "" : say(zh: "，单位 \(indicator.unitText)", en: ", in \(indicator.unitText)")
      let kind = say(indicator.kind.label) + unit
      return [
        .code(indicator.id), .text(" " + say(indicator.name) + say(zh: "（\(kind)） ", en: " (\(kind)) ")),
      ]
    }
    if !spans.isEmpty { fields.append((say(zh: "指标", en: "indicators"), spans)) }
    add("说明", "note", standard.note.map { say($0) } ?? "")
    add("原文不一致", "conflicts", standard.conflicts.map { say.conflict($0) }.joined(separator: say(zh: "；", en: "; ")))
    add("测试", "tests", (tests[standard.id] ?? []).joined(separator: say(zh: "；", en: "; ")))
    return fields
  }

  // MARK: By unit and leader

  private func index(
    _ heading: (String, anchor: String), by owners: (Standard) -> [String], names: [(id: String, name: String)],
    also others: ((Standard) -> [String])?
  ) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = [.heading(2, heading.0, anchor: heading.anchor)]
    for (number, entry) in names.enumerated() {
      let led = plan.standards.filter { owners($0).contains(entry.id) }
      let supported = others.map { others in plan.standards.filter { others($0).contains(entry.id) } } ?? []
      guard !led.isEmpty || !supported.isEmpty else { continue }
      blocks.append(.heading(3, entry.name, anchor: "\(heading.anchor)-\(number + 1)"))
      if !led.isEmpty { blocks.append(.list(led.map { [.link(say($0.title), anchor: $0.id), .text(target($0))] })) }
      if !supported.isEmpty {
        var spans: [Span] = [.text(say(zh: "配合：", en: "supports: "))]
        for (index, standard) in supported.enumerated() {
          if index > 0 { spans.append(.text(say(zh: "、", en: ", "))) }
          spans.append(.link(say(standard.title), anchor: standard.id))
        }
        blocks.append(.paragraph(spans))
      }
    }
    return blocks
  }

  private func target(_ standard: Standard) -> String {
    standard.target(in: plan).map { " " + say.target($0) } ?? ""
  }

  // MARK: Verdicts, reasons, codes

  private func verdicts(_ heading: (String, anchor: String)) -> [DocumentBlock] {
    [
      .heading(2, heading.0, anchor: heading.anchor),
      .table(
        head: [say(zh: "结论", en: "verdict"), say(zh: "名称", en: "label"), say(zh: "含义", en: "meaning")],
        rows: Verdict.allCases.map { [[.code($0.rawValue)], [.text(say($0.label))], [.text(say($0.meaning))]] }),
      .table(
        head: [say(zh: "原因", en: "reason"), say(zh: "含义", en: "meaning")],
        rows: Reason.allCases.map { [[.code($0.rawValue)], [.text(say($0.label))]] }),
    ]
  }

  private func codeLists(_ heading: (String, anchor: String)) -> [DocumentBlock] {
    [.heading(2, heading.0, anchor: heading.anchor)]
      + codes.enumerated().flatMap { number, list -> [DocumentBlock] in
        [
          .heading(3, say(list.title), anchor: "codes-\(number + 1)"),
          .list(list.codes.sorted().map { [.code($0.rawValue)] }),
        ]
      }
  }
}

extension Verdict {
  /// In one sentence.
  fileprivate var meaning: Phrase {
    switch self {
    case .pass: Phrase(zh: "已经达标，或截至目前符合进度", en: "met for good, or on track at this date")
    case .atRisk:
      Phrase(zh: "尚未到期，但落后进度、偏离水平或预计难以达标", en: "not closed yet, and behind plan, off its level, or forecast to miss")
    case .fail: Phrase(zh: "到期未达标，或已不可能达标", en: "not achieved by its deadline, or can no longer be achieved")
    case .noData:
      Phrase(
        zh: "评判所需的数据、基数或目标值应有而缺，或无法使用", en: "a figure, base or threshold was due and is missing, rejected or unusable")
    case .notDue: Phrase(zh: "目前还不能评判", en: "nothing can be said yet")
    case .review: Phrase(zh: "没有数字，由人评议", en: "no number anywhere: a person judges it")
    case .waived:
      Phrase(zh: "按豁免或撤销搁置，原结论仍保留", en: "set aside by a waiver or withdrawn; its own verdict is kept underneath")
    case .error: Phrase(zh: "规则本身无法评判", en: "the rule itself could not be evaluated")
    }
  }
}
