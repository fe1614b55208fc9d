import ArgumentParser
import DataDrops
import Diagnostics
import Figures
import Forms
import Plans
import Reports
import Submissions

/// The forms in which `validate` answers.
enum AnswerFormat {
  /// The formats asked for with the files that they go to; text alone where none is.
  ///
  /// The control of what units owed is a table of its own, without cells to be coloured.
  static func destinations(of choices: [FormatChoice], control: Bool) throws -> [FormatChoice] {
    for choice in choices {
      let name = choice.format.rawValue
      switch (choice.format, control) {
      case (.text, _), (.xlsx, false), (.json, true): break
      case (.json, false): throw ValidationError("--format json goes with --control")
      case (_, true): throw ValidationError("--control has no format `\(name)`; there are text, json")
      case (_, false): throw ValidationError("the answer to a drop has no format `\(name)`; there are text, xlsx")
      }
    }
    return try FormatChoice.destinations(of: choices.isEmpty ? [FormatChoice(format: .text)] : choices, output: nil)
  }
}

extension Session {
  /// The submitter's own figures with what is wrong at their cells.
  func answerSheet(
    _ plan: Plan, _ read: LoadedDrop, _ submission: Submission, _ shown: [Diagnostic]
  ) throws -> [UInt8] {
    // Decoded texts stand before the files themselves.
    let files = read.sources.dropFirst(read.drop.decodedFiles.count)
    return try AnswerSheet(
      plan: plan, drop: read.drop, submission: submission,
      tables: DropReader(plan: plan).tables(of: Array(files)), diagnostics: shown, language: language
    ).bytes()
  }
}
