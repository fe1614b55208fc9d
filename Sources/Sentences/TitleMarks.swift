package import Diagnostics
package import Findings
import Layout
package import Plans

/// What tells standards of one title apart on a page: the annex that means them, else their section, else their id.
package struct TitleMarks {
  private let marks: [String: String]

  package init(_ findings: [Finding], _ say: Wording) {
    // Findings of one standard stand together, and one of them tells its title.
    var last: String?
    let first = findings.filter { finding in
      defer { last = finding.standard }
      return finding.standard != last
    }
    self.init(first.map { ($0.standard, $0.title, $0.source) }, say)
  }

  /// A source that is not known tells nothing apart.
  package init(_ standards: [(id: String, title: Phrase, source: Standard.Source?)], _ say: Wording) {
    var groups: [String: [String: Standard.Source]] = [:]
    for standard in standards {
      groups[standard.title[say.language], default: [:]][standard.id] = standard.source ?? Standard.Source()
    }
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
  package func mark(of standard: String, _ say: Wording) -> String {
    marks[standard].map { say(zh: "［\($0)］", en: "[\($0)] ") } ?? ""
  }
}
