package import Diagnostics

/// What stands beside the words of a finding about rows: the note that explains it, how many rows it speaks of, and that
/// the plan changed its severity.
extension CheckSentences {
  package static let otherFigure = Phrase(zh: "另一数值", en: "the other figure")

  package static func explained(_ message: Phrase, _ note: String) -> Phrase {
    Phrase(zh: "\(message)（已在备注中说明：\(note)）", en: "\(message) (explained: \(note))")
  }

  /// Behind the first of many readings of one kind.
  package static func moreCells(_ count: Int) -> Phrase {
    Phrase(zh: "（另有 \(count) 格写法相同，都照此读取）", en: " (and \(count) more such cells, all read so)")
  }

  package static func rows(_ count: Int) -> Phrase { Phrase(zh: "（共 \(count) 行）", en: " (\(count) rows)") }

  package static func changed(
    _ message: Phrase, from old: Diagnostic.Severity, to new: Diagnostic.Severity
  ) -> Phrase {
    new < old
      ? Phrase(zh: "\(message)（方案由“\(old.word)”降为“\(new.word)”）", en: "\(message) (lowered from \(old.word))")
      : Phrase(zh: "\(message)（方案由“\(old.word)”升为“\(new.word)”）", en: "\(message) (raised from \(old.word))")
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
