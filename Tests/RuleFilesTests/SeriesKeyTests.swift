import Testing

@testable import RuleFiles

@Suite("What a series of a rule test is called") struct SeriesKeyTests {
  static let keys: [(text: String, parts: [String?])] = [
    ("firms", ["firms", nil, nil, nil]),
    ("firms@2021-01", ["firms", nil, nil, "2021-01"]),
    ("firms[east]", ["firms", "east", nil, nil]),
    ("firms[east]/a", ["firms", "east", "a", nil]),
    ("firms/a@2021", ["firms", nil, "a", "2021"]),
    ("firms[east]/a@2021-Q1", ["firms", "east", "a", "2021-Q1"]),
    ("firms/a/b", ["firms", nil, "a/b", nil]),
    ("firms/2021-01/2021-06@2022", ["firms", nil, "2021-01/2021-06", "2022"]),
    ("firms/a@b@2022", ["firms", nil, "a@b", "2022"]),
    ("firms]", ["firms]", nil, nil, nil]),
    ("firms[]", ["firms", "", nil, nil]),
    ("[east]", ["", "east", nil, nil]),
    ("@", ["", nil, nil, ""]),
    ("", ["", nil, nil, nil]),
  ]

  @Test(arguments: keys) func isTakenApart(text: String, parts: [String?]) {
    let key = SeriesKey(text)
    #expect([key.indicator, key.area, key.item, key.start] == parts)
  }
}
