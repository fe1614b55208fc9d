import Diagnostics
import Figures
import Plans
import Sentences

/// One file with many units' rows, all handed in at one moment: somebody filed for all of them.
struct SharedMoments {
  private let plan: Plan
  private let drop: Drop
  /// By row, a moment of a file among so many places; others may share it.
  private let shift: UInt64

  /// Units that one file must speak for in one moment before it is said that it does.
  private static let manyUnits = 5

  private struct Sending: Hashable {
    let file: Int32
    let moment: Drop.MomentCell
  }

  init(plan: Plan, drop: Drop) {
    (self.plan, self.drop) = (plan, drop)
    shift = UInt64(64 - max(8, drop.rowCount.bitWidth - drop.rowCount.leadingZeroBitCount))
  }

  /// What is said of each such file: the most units that it speaks for in one moment.
  var findings: [Diagnostic] {
    var log = SubmissionLog(plan: plan, drop: drop)
    for (file, count) in most.sorted(by: { $0.key < $1.key }) where drop.files.indices.contains(Int(file)) {
      log.report(.oneSender, at: Diagnostic.Place(file: drop.files[Int(file)].name), CheckSentences.oneSender(count))
    }
    return log.entries
  }

  /// By file, the most units of one moment, where they are many.
  ///
  /// Moments that can have the most units are counted first, so that of most moments no units need be kept.
  private var most: [Int32: Int] {
    let bounds = bounds
    var most: [Int32: Int] = [:]
    var (floor, above) = (Int(bounds.max() ?? 0), Int.max)
    while floor >= Self.manyUnits {
      var units: [Sending: Set<Int32>] = [:]
      for row in 0..<drop.rowCount where isSent(row) {
        let bound = Int(bounds[slot(row)])
        guard bound >= floor, bound < above else { continue }
        units[Sending(file: drop.fileOfRow[row], moment: drop.submittedAt[row]), default: []].insert(drop.reporter[row])
      }
      for (sending, units) in units where units.count >= Self.manyUnits {
        most[sending.file] = max(most[sending.file] ?? 0, units.count)
      }
      // A moment that can have no more units than some moment of every file has is none that has more.
      let least = drop.files.indices.map { most[Int32($0)] ?? 0 }.min() ?? floor
      (above, floor) = (floor, floor == Self.manyUnits || least + 1 >= floor ? 0 : max(Self.manyUnits, least + 1))
    }
    return most
  }

  /// By place, at least as many as there are units in any of its moments; 255 is any number from there on.
  private var bounds: [UInt8] {
    var numbers = [Int8](repeating: -1, count: Int(drop.reporter.max() ?? -1) + 1)
    var count = 0
    for row in 0..<drop.rowCount where isSent(row) && numbers[Int(drop.reporter[row])] < 0 && count <= 64 {
      if count < 64 { numbers[Int(drop.reporter[row])] = Int8(count) }
      count += 1
    }
    let places = 1 << (64 - Int(shift))
    if count <= 64 {
      var units = [UInt64](repeating: 0, count: places)
      for row in 0..<drop.rowCount where isSent(row) {
        units[slot(row)] |= 1 << UInt64(numbers[Int(drop.reporter[row])])
      }
      return units.map { UInt8($0.nonzeroBitCount) }
    }
    // Of more reporters than a word has bits the rows are counted.
    var rows = [UInt8](repeating: 0, count: places)
    for row in 0..<drop.rowCount where isSent(row) {
      let slot = slot(row)
      if rows[slot] < .max { rows[slot] += 1 }
    }
    return rows
  }

  private func slot(_ row: Int) -> Int {
    let word = UInt64(bitPattern: drop.submittedAt[row].word) ^ UInt64(truncatingIfNeeded: drop.fileOfRow[row]) << 57
    return Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private func isSent(_ row: Int) -> Bool { drop.reporter[row] >= 0 && !drop.submittedAt[row].isBlank }
}
