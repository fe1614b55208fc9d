/// Everything that stands on the page of a course.
struct HTMLCoursePage {
  let mast: HTMLMast
  let sentence: HTMLPhrase
  let months: [Month]
  let counts: [Count]
  let legend: [Sign]
  let sections: [Section]
  let calm: Calm?

  struct Month {
    let name: String
    let segments: [HTMLSummary.Segment]
  }

  /// How many there are of a verdict, a number a month.
  struct Count {
    let tone: String
    let name: HTMLPhrase
    let numbers: [Number]
  }

  struct Number {
    let number: Int
    let tone: String
    let heat: Int
  }

  struct Sign {
    let code: String
    let glyph: String
    let word: HTMLPhrase
  }

  struct Section {
    let title: HTMLPhrase
    let size: Int
    let rows: [Row]
  }

  /// The rows that were never in trouble.
  struct Calm {
    let size: Int
    let rows: [Row]
  }

  struct Row {
    let anchor: String
    let name: HTMLPhrase
    let striving: Bool
    let cells: [Cell]
    let lead: HTMLPhrase?
  }

  struct Cell {
    let code: String
    let glyph: String
    let about: String
  }
}
