import Diagnostics

/// What one object of the JSON reports holds. The encoders write it; a test holds every report against it.
struct JSONShape {
  struct Key {
    let name: String
    let type: JSONType
    let about: Phrase
    let isAlwaysThere: Bool

    init(_ name: String, _ type: JSONType, _ zh: String, _ en: String, always isAlwaysThere: Bool = true) {
      self.name = name
      self.type = type
      self.about = Phrase(chinese: zh, english: en)
      self.isAlwaysThere = isAlwaysThere
    }
  }

  let about: Phrase
  let keys: [Key]

  init(_ zh: String, _ en: String, _ keys: [Key]) {
    self.about = Phrase(chinese: zh, english: en)
    self.keys = keys
  }
}

/// What the value of a key is.
indirect enum JSONType {
  case text
  case integer
  case flag
  /// Always true where it stands.
  case mark
  /// An exact number as text.
  case decimal
  case date
  case choice([String])
  case fixed(Int)
  case object(JSONShape.Name)
  case list(JSONType)
  /// Null where there is none.
  case optional(JSONType)
  case either([JSONType])
  /// An object of free keys, its values of one type.
  case map(JSONType)
}

extension JSONShape {
  enum Name: String, CaseIterable {
    case report, summary, lights, ledger, finding, amount, words, target, part, diagnostic, waiver, withdrawal,
      underlying
    case standard, conflict
    case requirementPart = "requirement_part"
    case phrase, place, source
    case course
    case courseMonth = "course_month"
    case courseRow = "course_row"
    case courseCell = "course_cell"
    case difference
    case moment
    case changeCount = "change_count"
    case change
    case changeState = "change_state"
    case revision
    case revisedFigure = "revised_figure"
    case baseline
    case baselineEntry = "baseline_entry"
    case baselineMiss = "baseline_miss"
  }

  static func named(_ name: Name) -> JSONShape {
    switch name {
    case .report: report
    case .summary: summary
    case .lights: lights
    case .ledger: ledger
    case .finding: finding
    case .amount: amount
    case .words: words
    case .target: target
    case .part: part
    case .diagnostic: diagnostic
    case .waiver: waiver
    case .withdrawal: withdrawal
    case .underlying: underlying
    case .standard: standard
    case .requirementPart: requirementPart
    case .conflict: conflict
    case .phrase: phrase
    case .place: place
    case .source: source
    case .course: course
    case .courseMonth: courseMonth
    case .courseRow: courseRow
    case .courseCell: courseCell
    case .difference: difference
    case .moment: moment
    case .changeCount: changeCount
    case .change: change
    case .changeState: changeState
    case .revision: revision
    case .revisedFigure: revisedFigure
    case .baseline: baseline
    case .baselineEntry: baselineEntry
    case .baselineMiss: baselineMiss
    }
  }
}
