import Diagnostics
import Figures
import Plans

@testable import DataDrops

extension SourceFile {
  init(_ text: String, name: String = "drop.csv") {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

extension DropReader {
  func read(_ text: String) -> Drop { read([SourceFile(text)]) }
}

extension Drop {
  /// The rows as people would read them: the texts of `roles`, `_` for blank; numbers as digits and scale.
  func rows(_ roles: Role...) -> [String] {
    (0..<rowCount).map { row in roles.map { shown($0, row) }.joined(separator: "|") }
  }

  private func shown(_ role: Role, _ row: Int) -> String {
    switch role {
    case .value:
      switch value(ofRow: row) {
      case .blank: "_"
      case .refused: "!"
      case .text(let text): "'\(text)'"
      case .number: "\(valueDigits[row])e-\(valueScale[row])"
      }
    case .area: text(area[row]) ?? "_"
    case .indicator: text(indicator[row]) ?? "_"
    case .key: text(key[row]) ?? "_"
    case .item: text(item[row]) ?? "_"
    case .period: text(period[row]) ?? "_"
    case .unit: text(unit[row]) ?? "_"
    case .basis: text(basis[row]) ?? "_"
    case .reporter: text(reporter[row]) ?? "_"
    case .submittedAt: text(submittedAt[row]) ?? "_"
    case .status: text(status[row]) ?? "_"
    case .note: text(note[row]) ?? "_"
    }
  }

  /// Diagnostics in short: severity, code and place, as in `error drop-ragged-row 3:1-3:8`.
  var told: [String] {
    diagnostics.map { "\($0.severity) \($0.code.rawValue)\($0.place?.short ?? "")" }
  }
}

extension Diagnostic.Place {
  var short: String {
    let address = address.map { " \($0)" } ?? ""
    guard let range else { return address }
    return "\(address) \(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)"
  }
}

/// Numbers that look random and are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // The high bits are the good ones.
    return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
  }
}
