import Diagnostics
import Figures
import Naming
import Plans
import Sentences

/// Files that are named after one area and hold another one's figures.
struct FileAreas {
  private(set) var findings: [Diagnostic] = []
  private var refused: Set<Int32> = []
  private let drop: Drop

  init(plan: Plan, drop: Drop, names: NameIndex) {
    self.drop = drop
    guard plan.areas.count > 1 else { return }
    let known = AreaNames(plan)
    let expected = drop.files.map { known.area(inNameOf: $0.name) }
    guard expected.contains(where: { $0 != nil }) else { return }
    var found = [Set<Int?>](repeating: [], count: drop.files.count)
    var last: (file: Int32, symbol: Int32)?
    for row in 0..<drop.rowCount {
      let next = (file: drop.fileOfRow[row], symbol: drop.area[row])
      if let last, next == last { continue }
      last = next
      guard found.indices.contains(Int(next.file)) else { continue }
      found[Int(next.file)].insert(drop.text(next.symbol).map { names.area($0)?.index } ?? 0)
    }
    var log = SubmissionLog(plan: plan, drop: drop)
    for (file, areas) in found.enumerated() {
      guard let named = expected[file], areas.count == 1, let only = areas.first, let other = only, other != named
      else { continue }
      let place = Diagnostic.Place(file: drop.files[file].name)
      let words = CheckSentences.anotherAreasFile(plan.areas[named], plan.areas[other])
      if log.report(.anotherAreasFile, at: place, words) { refused.insert(Int32(file)) }
    }
    findings = log.entries
  }

  func isRefused(_ row: Int) -> Bool { !refused.isEmpty && refused.contains(drop.fileOfRow[row]) }
}

/// The names of areas by their length, so that a file's name is looked through once, however many areas there are.
private struct AreaNames {
  private var areas: [String: Set<Int>] = [:]
  private let lengths: [Int]
  private let whole: Int?

  init(_ plan: Plan) {
    var areas: [String: Set<Int>] = [:]
    for (index, area) in plan.areas.enumerated() {
      for name in [area.id, area.name.zh, area.name.en] + area.aliases where name.count > 1 {
        areas[name, default: []].insert(index)
      }
    }
    self.areas = areas
    lengths = Set(areas.keys.map(\.count)).sorted()
    whole = plan.submissions.wholeArea
  }

  /// The one area whose name stands in a file's name.
  ///
  /// The whole is none: its files hold the tables of all.
  func area(inNameOf path: String) -> Int? {
    let base = Array(path.split(separator: "/").last ?? Substring(path))
    var found: Set<Int> = []
    for length in lengths where length <= base.count {
      for start in 0...(base.count - length) {
        found.formUnion(areas[String(base[start..<start + length])] ?? [])
      }
    }
    guard found.count == 1, let only = found.first, only != whole else { return nil }
    return only
  }
}
