import Bytes
import Diagnostics
package import Findings
package import Layout
import Plans
import Quantities
import Sentences

/// A report as one page that needs nothing else: style, script and data are inside, and nothing is fetched.
///
/// Every finding is in the page as written, so that it reads without JavaScript. What a row opens to is there too,
/// unless there are so many that it goes into a block of lines and is filled in when a row is opened.
package struct HTMLReport {
  let report: Report
  let options: ReportOptions
  let say: HTMLSpeech
  /// Whose page it is in a set of pages by unit; nil for the whole.
  var unit: ResponsibleUnit?
  /// The page of each unit, by id.
  var links: [String: String] = [:]
  /// Whether a finding names its area.
  var showsAreas: Bool
  /// What the unit supports and others lead.
  var supported: [Finding] = []
  /// More findings than this, and the details are filled in lazily.
  static let inlineLimit = 1_000
  private static let problemLimit = 200

  package init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    say = HTMLSpeech(report)
    showsAreas = report.findings.contains { $0.area != report.findings.first?.area }
  }

  /// The page, complete in itself.
  package var text: String {
    page.text
  }

  private var page: HTMLPage {
    let standings = HTMLStandings(report, say, showsAreas: showsAreas)
    let rows = rows(standings)
    let troubled = pointers(standings)
    let counts = Dictionary(grouping: report.findings) { HTMLVerdict($0) }.mapValues(\.count)
    let title = report.planTitle
    let name = unit?.name
    return HTMLPage(
      mast: HTMLMast(
        language: options.language == .zh ? "zh-CN" : "en", assets: HTMLAssets(), heading: HTMLPhrase(title),
        tabTitle: HTMLText.plain((name.map { $0[options.language] + " · " } ?? "") + title[options.language]),
        subject: name.map { HTMLPhrase($0) }, home: unit == nil ? nil : "index.html", skipTo: "_list", facts: facts),
      nothing: report.findings.isEmpty ? HTMLPhrase(report.nothingShown) : nil, summary: HTMLSummary(report),
      attention: troubled.shown, moreAttention: troubled.more,
      heats: standings.heats(unit: unit, links: links),
      choices: standings.choices(options.language),
      kinds: HTMLVerdict.allCases.compactMap { verdict in
        counts[verdict].map {
          HTMLPage.Kind(code: verdict.rawValue, glyph: verdict.mark, word: HTMLPhrase(verdict.label), sum: $0)
        }
      },
      groups: groups(rows.map(\.item)),
      supported: supported.map { pointer($0, anchor: HTMLStandings.anchor($0, showsAreas)) },
      payload: isLazy ? rows.lazy.compactMap(\.detail).joined(separator: "\n") : nil, ledger: ledger,
      problems: report.diagnostics.prefix(Self.problemLimit).map {
        HTMLPage.Problem(
          code: HTMLText.plain($0.code.rawValue), words: HTMLPhrase($0.message),
          spot: $0.place.map { HTMLText.plain(Wording.place($0)) })
      },
      problemCount: HTMLPhrase(
        zh: "所报数据的问题 \(report.diagnostics.count) 处",
        en: "trouble with the figures as filed: \(report.diagnostics.count)"))
  }

  private var isLazy: Bool { report.findings.count > Self.inlineLimit }

  /// One finding in the list; what it opens to beside it where that is filled in lazily.
  private struct Row {
    let item: HTMLItem
    let detail: String?
  }

  private func rows(_ standings: HTMLStandings) -> [Row] {
    let (findings, places, isLazy, say) = (report.findings, standings.all, isLazy, say)
    return Workers.map(findings.count, threads: isLazy ? Workers.available : 1) { index in
      let (finding, place) = (findings[index], places[index])
      let detail = HTMLDetail(finding, anchor: place.anchor, say)
      return Row(
        item: HTMLItem(finding, place, say, detail: isLazy ? nil : detail), detail: isLazy ? detail.line : nil)
    }
  }

  /// Worst class first, within a class as a text report orders them.
  private func groups(_ items: [HTMLItem]) -> [HTMLPage.Group] {
    let indices = Dictionary(grouping: report.findings.indices) { HTMLVerdict(report.findings[$0]) }
    return HTMLVerdict.allCases.compactMap { verdict in
      guard let found = indices[verdict] else { return nil }
      let order = Finding.worstFirst(found.map { report.findings[$0] }, keys: found)
      return HTMLPage.Group(
        tint: verdict.rawValue, level: verdict.rank, caption: HTMLPhrase(verdict.label), size: found.count,
        items: order.map { items[$0] })
    }
  }

  /// The worst of the plan, by name: what failed or is red.
  private func pointers(_ standings: HTMLStandings) -> (shown: [HTMLPage.Pointer], more: HTMLPhrase?) {
    let limit = 12
    let worst = [HTMLVerdict.fail, .error, .red].flatMap { verdict in
      let found = report.findings.indices.filter { HTMLVerdict(report.findings[$0]) == verdict }
      return Finding.worstFirst(found.map { report.findings[$0] }, keys: found)
    }
    let shown = worst.prefix(limit).map { index in
      pointer(report.findings[index], anchor: standings.all[index].anchor)
    }
    let rest = worst.count - shown.count
    return (shown, rest > 0 ? HTMLPhrase(zh: "另有 \(rest) 项，见下表", en: "and \(rest) more below") : nil)
  }

  private func pointer(_ finding: Finding, anchor: String) -> HTMLPage.Pointer {
    let verdict = HTMLVerdict(finding)
    // On a unit's page only what it leads is there to be pointed at.
    let isHere = unit.map { finding.lead.contains($0.id) } ?? true
    let file = isHere ? "" : finding.lead.lazy.compactMap { links[$0] }.first ?? "index.html"
    return HTMLPage.Pointer(
      to: HTMLText.plain(file) + "#" + URLText.escaped(anchor), tone: verdict.rawValue, sign: verdict.mark,
      state: HTMLPhrase(verdict.label), head: HTMLPhrase(say.title(finding)),
      area: showsAreas ? HTMLItem.area(finding) : nil, cause: HTMLPhrase(finding.reason.label),
      figure: verdict == .review ? HTMLPhrase(zh: "", en: "") : say { $0.measure(finding) },
      answers: say.filled { $0.units(finding.lead) })
  }

  private var facts: [HTMLPhrase] {
    var facts = [
      say { say in
        say(
          zh: "截至\(say.day(report.asOf))（\(report.asOfOrigin.label.zh)）",
          en: "as of \(report.asOf) (\(report.asOfOrigin.label.en))")
      }
    ]
    if let latest = report.findings.compactMap(\.period).max() {
      facts.append(say { $0(zh: "最新数据 \($0.period(latest))", en: "latest figures \(latest)") })
    }
    if let moment = report.knownBy {
      let text = Wording.moment(moment, in: options.timeZone)
      facts.append(HTMLPhrase(zh: "只计 \(text) 及以前报送的数据", en: "as known by \(text)"))
    }
    facts.append(
      HTMLPhrase(zh: "容差方案 \(report.profile.words.zh)", en: "tolerance profile \(report.profile.words.en)"))
    return facts
  }

  private var ledger: HTMLPhrase { say { $0.ledger(report.ledger) } }
}
