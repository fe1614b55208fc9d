import Diagnostics
import Figures
import Layout
import Sentences
import Spreadsheets

/// A form as CSV: one line of names, then the rows; RFC 4180 in UTF-8, with the mark by which Excel knows it.
struct FormCSV {
  private let form: SubmissionForm
  private let wording: FormWording

  init(_ form: SubmissionForm, _ language: Language) {
    self.form = form
    wording = FormWording(form, language)
  }

  var text: String {
    // The indicator goes by its id, the name stands beside it.
    let columns = form.columns
    var text = "\u{FEFF}" + Self.line(columns.map(name))
    for (index, row) in form.rows.enumerated() {
      text += Self.line(
        columns.map { column in
          switch wording.content(column, row, number: index + 1) {
          case .empty, .date: ""
          case .text(let text), .decimal(let text): CSVText.harmless(text)
          }
        })
    }
    return text
  }

  private func name(_ column: FormColumn) -> String {
    switch column {
    case .number: Drop.FormMark.name
    case .name: wording.say(zh: "指标说明", en: "Meaning")
    default: wording.say(column.heading)
    }
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(CSVText.quoted).joined(separator: ",") + "\r\n"
  }
}
