import Diagnostics
import Sentences

/// A table of counts by section, unit or leader, each cell as warm as its share of the row.
struct HTMLHeat {
  let id: String
  let title: HTMLPhrase
  let noun: HTMLPhrase
  let hasMore: Bool
  let count: Int
  let rows: [Row]

  struct Row {
    let name: HTMLPhrase
    let href: String
    let isRest: Bool
    let total: Int
    let cells: [Cell]
  }

  struct Cell {
    let number: Int
    let tone: String
    let heat: Int
    let link: String?
  }

  /// The columns: a class of the style sheet and the verdicts that it counts.
  static let columns: [(tone: String, verdicts: [HTMLVerdict])] = [
    ("fail", [.fail, .error]), ("red", [.red]), ("yellow", [.yellow]), ("nodata", [.nodata]), ("pace", [.pace]),
    ("met", [.met]), ("other", [.notdue, .review, .waived]),
  ]

  struct Group {
    let key: String
    let name: HTMLPhrase
    var counts: [HTMLVerdict: Int] = [:]
    var total = 0

    mutating func add(_ verdict: HTMLVerdict) {
      counts[verdict, default: 0] += 1
      total += 1
    }

    fileprivate func sum(_ verdicts: [HTMLVerdict]) -> Int { verdicts.reduce(0) { $0 + (counts[$1] ?? 0) } }
  }

  /// Worst first where `ranks`, else as given.
  ///
  /// Groups without a finding are left out.
  init(
    _ id: String, _ title: Phrase, _ noun: Phrase, _ groups: [Group], ranks: Bool, shown: Int,
    filter: String, links: [String: String]
  ) {
    self.id = id
    self.title = HTMLPhrase(title)
    self.noun = HTMLPhrase(noun)
    var filled = groups.filter { $0.total > 0 }
    if ranks {
      filled = filled.enumerated().sorted { left, right in
        for column in Self.columns.prefix(4) {
          let (one, other) = (left.1.sum(column.verdicts), right.1.sum(column.verdicts))
          if one != other { return one > other }
        }
        return left.0 < right.0
      }.map(\.1)
    }
    count = filled.count
    hasMore = filled.count > shown + 2
    let isLong = hasMore
    rows = filled.enumerated().map { index, group in
      let address = "#&" + filter + "=" + URLText.escaped(group.key)
      return Row(
        name: group.name, href: links[group.key] ?? address, isRest: isLong && index >= shown, total: group.total,
        cells: Self.columns.map { column in
          let number = group.sum(column.verdicts)
          return Cell(
            number: number, tone: column.tone, heat: (number * 4 + group.total - 1) / group.total,
            link: number > 0 ? address + "&verdict=" + column.verdicts.map(\.rawValue).joined(separator: ",") : nil)
        })
    }
  }
}

enum URLText {
  /// Percent-encoded for a fragment or a path: letters, digits and `-._~` stay.
  static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count * 3)
    for byte in text.utf8 {
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": result.append(byte)
      default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
