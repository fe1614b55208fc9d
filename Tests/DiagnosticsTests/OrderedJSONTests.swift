import Testing

@testable import Diagnostics

@Suite("JSON in the order of its keys") struct OrderedJSONTests {
  static let values: [(OrderedJSON, String)] = [
    (true, "true"), (-12, "-12"), ([], "[]"), ([:], "{}"), ("东湖", "\"东湖\""),
    ("a\"b\\c\nd\te\r\u{1}", #""a\"b\\c\nd\te\u000d\u0001""#),
    (["b": 1, "a": [false, "x"]], #"{"b": 1, "a": [false, "x"]}"#),
  ]

  @Test(arguments: values) func oneLine(_ value: OrderedJSON, _ text: String) {
    #expect(value.oneLine == text)
  }

  @Test func linesAreBrokenOnlyWhereTheyAreTooLong() {
    let word = String(repeating: "a", count: 60)
    let value: OrderedJSON = ["short": [1, 2], "none": [], "long": [.string(word), ["k": .string(word)]]]
    #expect(
      value.text == """
        {
          "short": [1, 2],
          "none": [],
          "long": [
            "\(word)",
            {"k": "\(word)"}
          ]
        }

        """)
    #expect(OrderedJSON.array([]).text == "[]\n" && OrderedJSON.object([]).text == "{}\n")
  }

  @Test func membersAreFoundAndJoinedInOrder() {
    let value: OrderedJSON = ["b": 1] + ["a": 2]
    #expect(value.members.map(\.key) == ["b", "a"])
    #expect(value["a"] == 2 && value["c"] == nil && OrderedJSON.integer(1)["a"] == nil)
    #expect(("x" + ["a": 2] as OrderedJSON).oneLine == #"{"a": 2}"#)
  }
}
