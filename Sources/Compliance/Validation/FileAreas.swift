import Diagnostics

/// Files that are named after one area and hold another one's figures.
struct FileAreas {
  private(set) var findings: [Diagnostic] = []
  private var refused: Set<Int32> = []
  private let drop: Drop

  init(plan: Plan, drop: Drop, names: NameIndex) {
    self.drop = drop
    guard plan.areas.count > 1 else { return }
    let expected = drop.files.map { Self.area(inNameOf: $0.name, plan) }
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
      let words = SubmissionWords.anotherAreasFile(plan.areas[named], plan.areas[other])
      if log.report(.anotherAreasFile, at: place, words) { refused.insert(Int32(file)) }
    }
    findings = log.entries
  }

  func isRefused(_ row: Int) -> Bool { !refused.isEmpty && refused.contains(drop.fileOfRow[row]) }

  /// The one area whose name stands in a file's name. The whole is none: its files hold the tables of all.
  private static func area(inNameOf path: String, _ plan: Plan) -> Int? {
    let base = path.split(separator: "/").last.map(String.init) ?? path
    let found = plan.areas.indices.filter { index in
      let area = plan.areas[index]
      return ([area.id, area.name.zh, area.name.en] + area.aliases).contains { $0.count > 1 && base.contains($0) }
    }
    guard found.count == 1, let only = found.first, only != plan.submissions.wholeArea else { return nil }
    return only
  }
}
