import Compliance
import Diagnostics

/// What tells standards of one title apart on a page: the annex that means them, else their section, else their id.
struct TitleMarks {
  private let marks: [String: String]

  init(_ findings: [Finding], _ say: Wording) {
    var groups: [String: [String: Standard.Source]] = [:]
    for finding in findings { groups[finding.title[say.language], default: [:]][finding.standard] = finding.source }
    var marks: [String: String] = [:]
    for group in groups.values where group.count > 1 {
      let annexes = group.mapValues { Standard.Source(annex: $0.annex) }
      let sections = group.mapValues { Standard.Source(annex: $0.annex, section: $0.section) }
      let wording = SourceWording(sources: [], say: say)
      let telling = [annexes, sections].first { Set($0.values.map(wording.sentence)).count == group.count }
      for (id, source) in telling ?? [:] { marks[id] = wording.sentence(source) }
      if telling == nil { for id in group.keys { marks[id] = HarmlessText.line(id) } }
    }
    self.marks = marks
  }

  /// `［附件2］`, `[annex 2] `; empty where the title is one standard's alone.
  func mark(of finding: Finding, _ say: Wording) -> String {
    marks[finding.standard].map { say(zh: "［\($0)］", en: "[\($0)] ") } ?? ""
  }
}
