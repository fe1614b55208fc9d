/// One table of a grid: its titles, its header and the rows below.
struct TableBlock: Sendable {
  struct Title: Sendable, Hashable {
    let row: Int
    let column: Int
    let text: String
  }

  var titles: [Title]
  var header: ClosedRange<Int>
  var body: [Int]
  var columns: ClosedRange<Int>
}
