import Diagnostics
import Glibc
import Synchronization

/// One line on the terminal that says what a run is doing, how far it is and how long it will take: only on a terminal,
/// only from the second second on, and gone before anything else is printed.
final class ProgressLine: Sendable {
  private struct State {
    var began = Clock.uptime
    var shown = 0.0
    var isThere = false
  }

  private let language: Language
  private let isWanted: Bool
  private let state = Mutex(State())

  /// Seconds of silence, and between two states of the line.
  private static let patience = 1.0
  private static let pause = 0.1

  init(_ terminal: Terminal, _ language: Language, isWanted: Bool) {
    self.language = language
    self.isWanted = isWanted && isatty(2) == 1 && terminal.environment["TERM"] != "dumb"
  }

  /// What a long piece of work is handed.
  var progress: Progress {
    isWanted ? Progress { [self] stage, done, total in show(stage, done, total) } : .none
  }

  func clear() {
    let isThere = state.withLock { state in
      defer { state.isThere = false }
      return state.isThere
    }
    if isThere { Terminal().complain("\r\u{1B}[K") }
  }

  private func show(_ stage: Progress.Stage, _ done: Int, _ total: Int) {
    let now = Clock.uptime
    let elapsed: Double? = state.withLock { state in
      guard now - state.began >= Self.patience, now - state.shown >= Self.pause else { return nil }
      state.shown = now
      state.isThere = true
      return now - state.began
    }
    guard let elapsed else { return }
    Terminal().complain("\r\(Self.words(stage, done, total, elapsed: elapsed)[language])\u{1B}[K")
  }

  /// How much of a run each stage takes, in hundredths; what is left is reckoned by it.
  private static func share(of stage: Progress.Stage) -> Int {
    switch stage {
    case .opening: 5
    case .reading: 15
    case .checking: 30
    case .judging: 40
    case .writing: 10
    }
  }

  private static func words(_ stage: Progress.Stage, _ done: Int, _ total: Int, elapsed: Double) -> Phrase {
    let name = stage.words
    let gone = Int(elapsed)
    guard total > 0 else {
      let size = done >= 1 << 20 ? "\(done >> 20) MB" : "\(done >> 10) kB"
      return Phrase(zh: "\(name.zh)：\(size)，已用 \(gone) 秒", en: "\(name.en): \(size), \(gone) s gone")
    }
    let before = Progress.Stage.allCases.filter { $0.rawValue < stage.rawValue }.map(share).reduce(0, +)
    let part = Double(before) + Double(share(of: stage)) * Double(min(done, total)) / Double(total)
    let percent = min(Int(part), 99)
    guard part >= 3 else { return Phrase(zh: "\(name.zh)：\(percent)%", en: "\(name.en): \(percent) %") }
    let left = Int((elapsed * (100 - part) / part).rounded(.up))
    return Phrase(
      zh: "\(name.zh)：\(percent)%，已用 \(gone) 秒，约余 \(left) 秒",
      en: "\(name.en): \(percent) %, \(gone) s gone, some \(left) s left")
  }
}

extension Progress.Stage {
  fileprivate var words: Phrase {
    switch self {
    case .opening: Phrase(zh: "正在取数据", en: "fetching the figures")
    case .reading: Phrase(zh: "正在读表", en: "reading the tables")
    case .checking: Phrase(zh: "正在核对数据", en: "checking the figures")
    case .judging: Phrase(zh: "正在评判标准", en: "judging the standards")
    case .writing: Phrase(zh: "正在生成报告", en: "making the reports")
    }
  }
}
