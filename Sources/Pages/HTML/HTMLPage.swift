import Diagnostics
import Findings
import Quantities
import Sentences

/// Everything that stands on the page of a report.
struct HTMLPage {
  let mast: HTMLMast
  /// Why no finding is shown; nil where some are.
  let nothing: HTMLPhrase?
  let summary: HTMLSummary
  let attention: [Pointer]
  let moreAttention: HTMLPhrase?
  let heats: [HTMLHeat]
  let choices: [Choice]
  let kinds: [Kind]
  let groups: [Group]
  let supported: [Pointer]
  let payload: String?
  let ledger: HTMLPhrase
  let problems: [Problem]
  let problemCount: HTMLPhrase

  struct Pointer {
    let to: String
    let tone: String
    let sign: String
    let state: HTMLPhrase
    let head: HTMLPhrase
    let area: HTMLPhrase?
    let cause: HTMLPhrase
    let figure: HTMLPhrase
    let answers: HTMLPhrase?
  }

  /// A select of the filter.
  struct Choice {
    let name: String
    let label: HTMLPhrase
    let anyZh: String
    let anyEn: String
    let anyText: String
    let options: [Option]
  }

  struct Option {
    let key: String
    let text: String
    let inZh: String
    let inEn: String
    let number: Int
  }

  /// A verdict of the filter.
  struct Kind {
    let code: String
    let glyph: String
    let word: HTMLPhrase
    let sum: Int
  }

  struct Group {
    let tint: String
    let level: Int
    let caption: HTMLPhrase
    let size: Int
    let items: [HTMLItem]
  }

  struct Problem {
    let code: String
    let words: HTMLPhrase
    let spot: String?
  }
}

/// How the plan stands, at a glance.
struct HTMLSummary {
  let timePercent: String
  let sentence: HTMLPhrase
  let figures: [Figure]
  let segments: [Segment]
  let barLabel: HTMLPhrase
  let ticks: [Tick]
  let rest: [Figure]

  struct Figure {
    let hue: String
    let amount: Int
    let noun: HTMLPhrase
    let remark: HTMLPhrase?
    let go: String
  }

  struct Segment {
    let hue: String
    let from: String
    let length: String
  }

  struct Tick {
    let at: String
    let month: Int
  }

  init(_ report: Report) {
    let tally = Tally(report.findings)
    let quantified = tally.total - tally.review - tally.waived
    let time = Report.shareGone(from: report.start, through: report.deadline, at: report.asOf)
    timePercent = String(time)
    func percent(_ count: Int) -> String { quantified > 0 ? String(count * 100 / quantified) : "0" }
    sentence = HTMLPhrase(
      zh:
        "时间已过 \(time)%。可量化的 \(quantified) 项承诺中，已兑现 \(tally.met) 项（\(percent(tally.met))%），进展正常 \(tally.pass - tally.met) 项。",
      en:
        "\(time)% of the time is gone. Of \(quantified) promises with a number, \(tally.met) are met (\(percent(tally.met))%) "
        + "and \(tally.pass - tally.met) on pace.")
    func go(_ verdicts: HTMLVerdict...) -> String { "#&verdict=" + verdicts.map(\.rawValue).joined(separator: ",") }
    figures = [
      Figure(
        hue: "met", amount: tally.pass, noun: HTMLPhrase(zh: "兑现与正常", en: "kept or on pace"),
        remark: HTMLPhrase(
          zh: "已兑现 \(tally.met)，正常 \(tally.pass - tally.met)", en: "\(tally.met) met, \(tally.pass - tally.met) on pace"
        ),
        go: go(.met, .pace)),
      Figure(
        hue: "yellow", amount: tally.atRisk, noun: HTMLPhrase(zh: "有风险", en: "slipping"),
        remark: HTMLPhrase(zh: "红 \(tally.red)，黄 \(tally.yellow)", en: "\(tally.red) red, \(tally.yellow) yellow"),
        go: go(.red, .yellow)),
      Figure(
        hue: "fail", amount: tally.fail + tally.error, noun: HTMLPhrase(zh: "未兑现", en: "broken"),
        remark: tally.error > 0
          ? HTMLPhrase(zh: "其中无法评判 \(tally.error)", en: "\(tally.error) of them errors")
          : HTMLPhrase(zh: "到期未达或已无可能", en: "missed, or out of reach"),
        go: go(.fail, .error)),
      Figure(
        hue: "nodata", amount: tally.noData, noun: HTMLPhrase(zh: "情况不明", en: "unknown"),
        remark: HTMLPhrase(zh: "应报未报或数据不可用", en: "a figure is missing or unusable"), go: go(.nodata)),
    ]
    rest = [
      Figure(
        hue: "notdue", amount: tally.notDue, noun: HTMLPhrase(zh: "未到期", en: "not due yet"), remark: nil,
        go: go(.notdue)),
      Figure(
        hue: "review", amount: tally.review, noun: HTMLPhrase(zh: "定性评议", en: "for a person to judge"), remark: nil,
        go: go(.review)),
      Figure(
        hue: "waived", amount: tally.waived, noun: HTMLPhrase(zh: "已豁免", en: "waived"), remark: nil, go: go(.waived)),
    ].filter { $0.amount > 0 }
    var at = 0
    segments = [
      ("met", tally.met), ("pace", tally.pass - tally.met), ("notdue", tally.notDue), ("yellow", tally.yellow),
      ("red", tally.red),
      ("fail", tally.fail + tally.error), ("nodata", tally.noData),
    ].compactMap { hue, count in
      guard count > 0, quantified > 0 else { return nil }
      defer { at += count }
      return Segment(
        hue: hue, from: HTMLBullet.text(Rational(at * 100, quantified)),
        length: HTMLBullet.text(Rational(count * 100, quantified)))
    }
    barLabel = HTMLPhrase(zh: "可量化承诺 \(quantified) 项", en: "\(quantified) promises with a number")
    let days = CalendarDate.days(from: report.start, to: report.deadline) + 1
    var found: [Tick] = []
    var month = report.start
    // A plan of several years is marked by years.
    let step = days > 800 ? 12 : 1
    while month <= report.deadline, days > 0, found.count < 40 {
      let gone = CalendarDate.days(from: report.start, to: month)
      found.append(Tick(at: HTMLBullet.text(Rational(gone * 100, days)), month: step == 1 ? month.month : month.year))
      month = month.adding(months: step)
    }
    ticks = found
  }
}
