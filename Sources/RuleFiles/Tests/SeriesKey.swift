/// What a series of a test is called: `indicator`, `indicator[area]`, `indicator[area]/item`, each with `@period` where the
/// series starts elsewhere than the plan.
struct SeriesKey {
  let indicator: String
  var area: String?
  var item: String?
  /// The first period, as written.
  var start: String?

  init(_ text: String) {
    var rest = text[...]
    if let at = rest.lastIndex(of: "@") {
      start = String(rest[rest.index(after: at)...])
      rest = rest[..<at]
    }
    if let slash = rest.firstIndex(of: "/") {
      item = String(rest[rest.index(after: slash)...])
      rest = rest[..<slash]
    }
    if rest.last == "]", let open = rest.firstIndex(of: "[") {
      area = String(rest[rest.index(after: open)...].dropLast())
      rest = rest[..<open]
    }
    indicator = String(rest)
  }
}
