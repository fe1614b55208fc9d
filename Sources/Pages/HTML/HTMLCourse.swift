import Diagnostics
import Findings
package import History
package import Layout
import Plans
import Quantities
import Sentences

/// The verdicts of a row of months as one page that needs nothing else: a column and counts a month, then a strip of
/// months for every standard.
package struct HTMLCourse {
  let course: VerdictCourse
  let options: ReportOptions

  package init(_ course: VerdictCourse, _ options: ReportOptions) {
    (self.course, self.options) = (course, options)
  }

  /// The page, complete in itself.
  package var text: String {
    get throws(RenderingError) {
      guard let last = course.months.last?.report else { throw RenderingError(reason: "HTML: no month") }
      return page(last).text
    }
  }

  private func page(_ last: Report) -> HTMLCoursePage {
    let say = HTMLSpeech(last)
    let standings = HTMLStandings(last, say, showsAreas: last.hasSeveralAreas)
    let rows = course.rows
    let made = rows.indices.map { index in
      row(rows[index], anchor: standings.all[index].anchor, last, say)
    }
    let troubled = rows.indices.filter { rows[$0].wasInTrouble }
    let calm = rows.indices.filter { !rows[$0].wasInTrouble }
    return HTMLCoursePage(
      mast: HTMLMast(
        language: options.language == .zh ? "zh-CN" : "en", assets: HTMLAssets(.course),
        heading: HTMLPhrase(last.planTitle), tabTitle: HTMLText.plain(last.planTitle[options.language]),
        skipTo: "_rows", facts: facts(say)),
      sentence: sentence(last, troubled: troubled.count),
      months: months(say), counts: counts(), legend: legend(),
      sections: sections(rows, made, troubled),
      calm: calm.isEmpty ? nil : HTMLCoursePage.Calm(size: calm.count, rows: calm.map { made[$0] }))
  }

  private func facts(_ say: HTMLSpeech) -> [HTMLPhrase] {
    guard let first = course.months.first, let last = course.months.last else { return [] }
    var facts = [
      say { $0(zh: "\($0.period(first.period))至\($0.period(last.period))", en: "\(first.period) to \(last.period)") },
      say {
        $0(
          zh: "每月以应报日为截至日（\($0.day(first.report.asOf))至\($0.day(last.report.asOf))）",
          en: "each month as of the day its figures fell due (\(first.report.asOf) to \(last.report.asOf))")
      },
    ]
    if last.report.knownBy != nil {
      facts.append(HTMLPhrase(zh: "只计当日及以前报送的数据", en: "as known on that day"))
    }
    return facts
  }

  private func sentence(_ last: Report, troubled: Int) -> HTMLPhrase {
    let tally = Tally(last.findings)
    let quantified = tally.total - tally.review - tally.waived
    return HTMLPhrase(
      zh:
        "可量化的 \(quantified) 项承诺中，\(troubled) 项曾有风险、未兑现或缺数据；到最后一月，已兑现 \(tally.met) 项，未兑现 \(tally.fail + tally.error) 项。",
      en:
        "Of \(quantified) promises with a number, \(troubled) were in trouble at some time; at the last month \(tally.met) are met "
        + "and \(tally.fail + tally.error) broken.")
  }

  /// Short names: the month alone, with its year where it is the first or begins one.
  private func months(_ say: HTMLSpeech) -> [HTMLCoursePage.Month] {
    let severalYears = course.months.first?.period.start.year != course.months.last?.period.start.year
    return course.months.map { month in
      let start = month.period.start
      let year = severalYears ? String(start.year % 100) + "/" : ""
      let tally = HTMLVerdict.tally(month.report)
      let total = Self.columns.reduce(0) { $0 + (tally[$1] ?? 0) }
      var at = 0
      let segments = Self.columns.reversed().compactMap { verdict -> HTMLSummary.Segment? in
        guard let count = tally[verdict], count > 0, total > 0 else { return nil }
        defer { at += count }
        return HTMLSummary.Segment(
          hue: verdict.rawValue, from: HTMLBullet.text(Rational(at * 100, total)),
          length: HTMLBullet.text(Rational(count * 100, total)))
      }
      return HTMLCoursePage.Month(
        name: "\(year)\(start.month)", segments: segments)
    }
  }

  /// What a column of the chart is made of, from its foot.
  private static let columns: [HTMLVerdict] = [.met, .pace, .notdue, .yellow, .red, .fail, .error, .nodata]

  private func counts() -> [HTMLCoursePage.Count] {
    let tallies = course.months.map { HTMLVerdict.tally($0.report) }
    return HTMLVerdict.allCases.compactMap { verdict in
      let numbers = tallies.map { $0[verdict] ?? 0 }
      guard let most = numbers.max(), most > 0 else { return nil }
      let tone = verdict.isAside ? "other" : verdict == .error ? "fail" : verdict.rawValue
      return HTMLCoursePage.Count(
        tone: verdict.rawValue, name: HTMLPhrase(verdict.label),
        numbers: numbers.map { HTMLCoursePage.Number(number: $0, tone: tone, heat: ($0 * 4 + most - 1) / most) })
    }
  }

  private func legend() -> [HTMLCoursePage.Sign] {
    let seen = Set(course.rows.flatMap { $0.findings.map { HTMLVerdict($0) } })
    return HTMLVerdict.allCases.filter(seen.contains).map { verdict in
      HTMLCoursePage.Sign(code: verdict.rawValue, glyph: verdict.mark, word: HTMLPhrase(verdict.label))
    }
  }

  private func row(_ row: VerdictCourse.Row, anchor: String, _ last: Report, _ say: HTMLSpeech) -> HTMLCoursePage.Row {
    let speech = options.language == .zh ? say.zh : say.en
    var title = say.title(row.last)
    if last.hasSeveralAreas {
      title = Phrase(zh: "\(title.zh)（\(row.last.area)）", en: "\(title.en) (\(row.last.area))")
    }
    return HTMLCoursePage.Row(
      anchor: anchor, name: HTMLPhrase(title), striving: row.last.severity == .striving,
      cells: zip(course.months, row.findings).map { month, finding in
        let verdict = HTMLVerdict(finding)
        let value = speech.value(finding).map { " · " + $0 } ?? ""
        return HTMLCoursePage.Cell(
          code: verdict.rawValue, glyph: verdict.mark,
          about: HTMLText.plain(
            "\(speech.period(month.period)) · \(speech(verdict.label)) · \(speech(finding.reason.label))\(value)"))
      },
      lead: say.filled { $0.units(row.last.lead) })
  }

  /// The troubled rows by section of the document, in the order of the plan.
  private func sections(
    _ rows: [VerdictCourse.Row], _ made: [HTMLCoursePage.Row], _ chosen: [Int]
  ) -> [HTMLCoursePage.Section] {
    var order: [String] = []
    var found: [String: [Int]] = [:]
    for index in chosen {
      let source = rows[index].last.source
      let number = [source.annex, source.section].compactMap { $0.map { String($0) } }.joined(separator: ".")
      let key = [number, source.sectionTitle ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      if found[key] == nil { order.append(key) }
      found[key, default: []].append(index)
    }
    return order.map { key in
      let members = found[key] ?? []
      let title = key.isEmpty ? HTMLPhrase(zh: "其他", en: "others") : HTMLPhrase(zh: key, en: key)
      return HTMLCoursePage.Section(title: title, size: members.count, rows: members.map { made[$0] })
    }
  }
}

extension HTMLVerdict {
  /// Neither good nor bad news.
  var isAside: Bool {
    switch self {
    case .notdue, .review, .waived: true
    case .fail, .error, .red, .yellow, .nodata, .pace, .met: false
    }
  }

  static func tally(_ report: Report) -> [HTMLVerdict: Int] {
    Dictionary(grouping: report.findings) { HTMLVerdict($0) }.mapValues(\.count)
  }
}
