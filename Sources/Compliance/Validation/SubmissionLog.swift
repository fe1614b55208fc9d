import Diagnostics

/// Findings about rows. The plan's severities and the submitters' notes are heard here, so that no check need know them.
struct SubmissionLog {
  let policy: SubmissionPolicy
  let drop: Drop
  private(set) var entries: [Diagnostic] = []

  init(plan: Plan, drop: Drop) {
    policy = plan.submissions
    self.drop = drop
  }

  /// Says what is wrong with a row. True where the figure must not be used: the check is hard, or was made so.
  ///
  /// A soft finding is cleared by the note of the row: it becomes information that shows the note.
  @discardableResult
  mutating func report(
    _ code: SubmissionCode, _ row: Int, _ role: Drop.Role = .value, _ words: SubmissionWords.Words, other: Int? = nil
  ) -> Bool {
    let severity = policy.severity(of: code)
    var shown = severity
    var message = words.message
    message = Self.changed(message, code, to: severity)
    if severity == .warning || severity == .information && code.severity == .warning,
      let note = drop.text(drop.note[row])
    {
      shown = .information
      message = Phrase(zh: "\(message.zh)（填报说明：\(note)）", en: "\(message.en) (explained: \(note))")
    }
    let related = other.map {
      [
        Diagnostic.Related(
          message: Phrase(zh: "另一数值", en: "the other figure"), place: drop.place(ofRow: $0, .value))
      ]
    }
    entries.append(
      Diagnostic(code.code, shown, at: drop.place(ofRow: row, role), message, help: words.help, related: related ?? []))
    return severity == .error
  }

  /// A finding of no row: of a file, or of what is not there.
  @discardableResult
  mutating func report(_ code: SubmissionCode, at place: Diagnostic.Place?, _ words: SubmissionWords.Words) -> Bool {
    let severity = policy.severity(of: code)
    let message = Self.changed(words.message, code, to: severity)
    entries.append(Diagnostic(code.code, severity, at: place, message, help: words.help))
    return severity == .error
  }

  /// A message says so where a plan changed the severity of its code.
  static func changed(_ message: Phrase, _ code: SubmissionCode, to new: Diagnostic.Severity) -> Phrase {
    let old = code.severity
    if new == old { return message }
    return new < old
      ? Phrase(
        zh: "\(message.zh)（方案由“\(old.word.zh)”降为“\(new.word.zh)”）", en: "\(message.en) (lowered from \(old.word.en))")
      : Phrase(
        zh: "\(message.zh)（方案由“\(old.word.zh)”升为“\(new.word.zh)”）", en: "\(message.en) (raised from \(old.word.en))")
  }
}

extension Diagnostic.Severity {
  fileprivate var word: Phrase {
    switch self {
    case .error: Phrase(zh: "错误", en: "error")
    case .warning: Phrase(zh: "警告", en: "warning")
    case .information: Phrase(zh: "提示", en: "note")
    }
  }
}
