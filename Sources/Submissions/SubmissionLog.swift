import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Findings about rows.
///
/// The plan's severities and the submitters' notes are heard here, so that no check need know them.
struct SubmissionLog {
  let policy: SubmissionPolicy
  /// The drop, which what is written asks for its places.
  private let places: Boxed<Drop>
  private var drop: Drop { places.value }
  /// While set, findings are heard but not written down: of a row that was refused already.
  var isQuiet = false
  private var written: [Diagnostic] = []
  /// What several rows of a file have alike is said once, at the first of them: its place in `written`, by what it is.
  private var shared: [Alike: Int] = [:]
  /// The rows of such findings, by their place in `written`.
  private var rows: [Int: [Int]] = [:]
  /// How values were read, by what was done to them in which file: places in `written`.
  private var readings: [Reading: Told] = [:]
  /// The days on which rows that say that there is no figure fall due, by their place in `written`.
  private var awaited: [Int: CalendarDate] = [:]
  /// So many readings of one kind are told one by one; more of them are one finding.
  private static let toldReadings = 5

  private struct Reading: Hashable {
    let code: SubmissionCode
    let file: Int
  }

  /// By table: the first one of its name; sheets of one workbook bear one name.
  private lazy var firstOfName: [Int] = {
    let first = Dictionary(drop.files.enumerated().map { ($1.name, $0) }) { first, _ in first }
    return drop.files.map { first[$0.name] ?? 0 }
  }()

  /// The first of them in `written`, of several logs those of each, and how many there are.
  private struct Told {
    private(set) var places: [Int] = []
    private(set) var count = 0

    /// Counts those that come after these; `place` is where one of them is written here.
    mutating func join(_ next: Told, at place: (Int) -> Int?) {
      places += next.places.compactMap(place)
      count += next.count
    }

    /// Counts one more, and whether it is written, at that place.
    mutating func isTold(at place: Int) -> Bool {
      count += 1
      if count > SubmissionLog.toldReadings { return false }
      places.append(place)
      return true
    }
  }

  /// Rows whose value was asked about: one cell is asked one question.
  private(set) var asked: Set<Int>

  /// `asked` are the rows of which an earlier layer asked.
  init(plan: Plan, drop: Drop, asked: Set<Int> = []) {
    policy = plan.submissions
    places = Boxed(drop)
    self.asked = asked
  }

  /// Says what is wrong with a row.
  ///
  /// True where the figure must not be used: the check is hard, or was made so.
  ///
  /// A soft finding is cleared by the note of the row: it becomes information that shows the note, and asks nothing
  /// more. Rows of one file that repeat the row `alike` are one finding.
  @discardableResult
  mutating func report(
    _ code: SubmissionCode, _ row: Int, _ role: Drop.Role = .value, _ words: CheckSentences.Words, other: Int? = nil,
    alike: Int? = nil
  ) -> Bool {
    let severity = policy.severity(of: code)
    guard isHeard(code, severity, row, role) else { return severity == .error }
    let note = note(code, severity, row)
    if let group = Shared(code, row, role, words.message, drop, hasNote: note != nil, alike: alike).map(Alike.text) {
      if joins(row, group) { return severity == .error }
    }
    write(code, severity, row, role, note: note, other: other) { words }
    return severity == .error
  }

  /// The same of the value of a row alone, in words that are made when somebody asks for them.
  ///
  /// Rows of one file that have it of one `series`, and no note, are one finding: it is one cause.
  mutating func report(
    _ code: SubmissionCode, ofValue row: Int, alikeIn series: FigureBook.Key? = nil,
    _ words: @escaping @Sendable () -> CheckSentences.Words
  ) -> Bool {
    let severity = policy.severity(of: code)
    guard isHeard(code, severity, row, .value) else { return severity == .error }
    let note = note(code, severity, row)
    if note == nil, let series, series.item == nil {
      let group = Alike.values(code, file: drop.fileOfRow[row], series.indicator, area: series.area)
      if joins(row, group) { return severity == .error }
    }
    write(code, severity, row, .value, note: note, other: nil, words)
    return severity == .error
  }

  /// Whether what a row has alike with others was said of one of them; else it is what is written next.
  private mutating func joins(_ row: Int, _ group: Alike) -> Bool {
    if let first = shared[group] {
      rows[first, default: []].append(row)
      return true
    }
    shared[group] = written.count
    rows[written.count] = [row]
    return false
  }

  /// Whether something is to be written, or was asked or told often enough.
  private mutating func isHeard(
    _ code: SubmissionCode, _ severity: Diagnostic.Severity, _ row: Int, _ role: Drop.Role
  ) -> Bool {
    if isQuiet { return false }
    guard role == .value else { return true }
    if severity == .warning { return asked.insert(row).inserted }
    guard isReading(code, severity) else { return true }
    let reading = Reading(code: code, file: firstOfName[Int(drop.fileOfRow[row])])
    return readings[reading, default: Told()].isTold(at: written.count)
  }

  /// The note of a row, where what is said of it asks something.
  private func note(_ code: SubmissionCode, _ severity: Diagnostic.Severity, _ row: Int) -> String? {
    let isAsked = severity == .warning || severity == .information && code.severity == .warning
    return isAsked ? drop.text(drop.note[row]) : nil
  }

  private mutating func write(
    _ code: SubmissionCode, _ severity: Diagnostic.Severity, _ row: Int, _ role: Drop.Role, note: String?, other: Int?,
    _ words: @escaping @Sendable () -> CheckSentences.Words
  ) {
    let places = places
    written.append(
      Diagnostic(code.code, note == nil ? severity : .information) {
        let words = words()
        var message = Self.changed(words.message, code, to: severity)
        if let note {
          message = CheckSentences.explained(message, note)
        }
        let related = other.map {
          Diagnostic.Related(message: CheckSentences.otherFigure, place: places.value.place(ofRow: $0, .value))
        }
        return Diagnostic.Details(
          message, help: note == nil ? words.help : nil, at: places.value.place(ofRow: row, role),
          related: related.map { [$0] } ?? [])
      })
  }

  /// Whether a code tells how a value was read, and asks nothing.
  private func isReading(_ code: SubmissionCode, _ severity: Diagnostic.Severity) -> Bool {
    severity == .information && code.severity == severity && code.scope == .cell
  }

  /// A finding of no row: of a file, or of what is not there.
  @discardableResult
  mutating func report(_ code: SubmissionCode, at place: Diagnostic.Place?, _ words: CheckSentences.Words) -> Bool {
    let severity = policy.severity(of: code)
    let message = Self.changed(words.message, code, to: severity)
    written.append(Diagnostic(code.code, severity, at: place, message, help: words.help))
    return severity == .error
  }

  /// How much was said so far.
  var count: Int { written.count }

  /// Rows that say that there is no figure are nothing before it falls due: what was said of one `since` a count.
  mutating func hold(until due: CalendarDate, since count: Int) {
    let missing: [SubmissionCode] = [.valueMissing, .valueUnavailable, .valueDash]
    for index in count..<written.count where missing.contains(where: { $0.code == written[index].code }) {
      awaited[index] = due
    }
  }

  /// Takes in what another log, which was begun as this one, has heard of rows that come after those of this one.
  mutating func join(_ next: SubmissionLog) {
    asked.formUnion(next.asked)
    if next.written.isEmpty && next.readings.isEmpty { return }
    let said = Set(next.shared.filter { shared[$0.key] != nil }.values)
    var places: [Int: Int] = [:]
    for index in next.written.indices where !said.contains(index) {
      places[index] = written.count
      written.append(next.written[index])
    }
    for (group, place) in next.shared {
      guard let own = shared[group] ?? places[place] else { continue }
      shared[group] = own
      rows[own, default: []] += next.rows[place] ?? []
    }
    for (reading, told) in next.readings {
      readings[reading, default: Told()].join(told) { places[$0] }
    }
    for (place, day) in next.awaited { if let own = places[place] { awaited[own] = day } }
  }

  /// What was said, once nothing more is.
  struct Finished {
    /// Everything said, in order.
    fileprivate(set) var entries: [Diagnostic] = []
    /// By place among the entries: when what is missing falls due.
    fileprivate(set) var awaited: [Int: CalendarDate] = [:]
    /// By place among the entries: the rows, where there are several.
    fileprivate(set) var rows: [Int: [Int]] = [:]
  }

  /// Everything said, in order.
  var entries: [Diagnostic] { finished.entries }

  /// Everything said, and what is known of it by its place.
  var finished: Finished {
    let many = readings.values.filter { $0.count > Self.toldReadings }
    let told = Dictionary(uniqueKeysWithValues: many.map { ($0.places[0], $0.count - 1) })
    let untold = Set(many.flatMap { $0.places.dropFirst() })
    var finished = Finished()
    for index in written.indices where !untold.contains(index) {
      let place = finished.entries.count
      if let day = awaited[index] { finished.awaited[place] = day }
      if let rows = rows[index], rows.count > 1 { finished.rows[place] = rows }
      finished.entries.append(entry(index, more: told[index]))
    }
    return finished
  }

  /// One finding, with how many rows it speaks of.
  private func entry(_ index: Int, more: Int?) -> Diagnostic {
    let entry = written[index]
    let count: Phrase
    if let more {
      count = CheckSentences.moreCells(more)
    } else if let rows = rows[index], rows.count > 1 {
      count = CheckSentences.rows(rows.count)
    } else {
      return entry
    }
    return Diagnostic(entry.code, entry.severity) {
      Diagnostic.Details(entry.message + count, help: entry.help, at: entry.place, related: entry.related)
    }
  }

  /// A message says so where a plan changed the severity of its code.
  static func changed(_ message: Phrase, _ code: SubmissionCode, to new: Diagnostic.Severity) -> Phrase {
    let old = code.severity
    return new == old ? message : CheckSentences.changed(message, from: old, to: new)
  }
}

/// What makes one finding of many rows.
private enum Alike: Hashable {
  /// The same to be said of the same text.
  case text(Shared)
  /// The same to be said of the values of one series without items, whatever they are.
  case values(SubmissionCode, file: Int32, Indicator.Index, area: Int)
}

/// The same text in the same column of a file, and the same to be said of it; the values of rows are each their own.
private struct Shared: Hashable {
  let code: SubmissionCode
  let file: Int32
  let text: Int64
  let alike: Int?
  let message: Phrase
  let hasNote: Bool

  init?(
    _ code: SubmissionCode, _ row: Int, _ role: Drop.Role, _ message: Phrase, _ drop: Drop, hasNote: Bool, alike: Int?
  ) {
    guard code.scope == .cell || code.scope == .row else { return nil }
    self.alike = alike
    switch role {
    case .value, .note:
      guard alike != nil else { return nil }
      text = -1
    case .area: text = Int64(drop.area[row])
    case .indicator: text = Int64(drop.indicator[row])
    case .item: text = Int64(drop.item[row])
    case .key: text = Int64(drop.key[row])
    case .period: text = Int64(drop.period[row])
    case .unit: text = Int64(drop.unit[row])
    case .basis: text = Int64(drop.basis[row])
    case .reporter: text = Int64(drop.reporter[row])
    case .submittedAt: text = drop.submittedAt[row].word
    case .status: text = Int64(drop.status[row])
    }
    self.code = code
    file = drop.fileOfRow[row]
    self.message = message
    self.hasNote = hasNote
  }
}
