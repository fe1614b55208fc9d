import Foundation
import Testing

/// Fixtures/drops/forms holds the year of Fixtures/drops/tianning-2022 in other formats: the reports are the same,
/// places aside.
@Suite(.timeLimit(.minutes(20)))
struct FormsTests {
  private static func report(of drop: String, on day: String) async throws -> (Data, Int32) {
    let outcome = try await Binary.run(
      words("check --rules Rules/tianning-2022 --as-of \(day) --format json Fixtures/drops/\(drop)"))
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let data = try JSONSerialization.data(withJSONObject: withoutPlaces(object), options: [.sortedKeys])
    return (data, outcome.status)
  }

  private static func withoutPlaces(_ value: Any) -> Any {
    if let list = value as? [Any] { return list.filter { !isOfForm($0) }.map(withoutPlaces) }
    guard let object = value as? [String: Any] else { return value }
    let places = ["file", "line", "column", "address", "files_read", "files_skipped"]
    return object.filter { !places.contains($0.key) }.mapValues(withoutPlaces)
  }

  /// What is said only of the form in which a file came.
  private static func isOfForm(_ value: Any) -> Bool {
    guard let object = value as? [String: Any], let code = object["code"] as? String else { return false }
    return ["drop-gb18030", "files-skipped", "drop-wide-table", "drop-binary-noise"].contains(code)
  }

  @Test(arguments: ["xlsx", "json", "ndjson", "gb18030", "wide"])
  func sameReport(_ form: String) async throws {
    for day in ["2022-07-20", "2022-11-10", "2023-01-31"] {
      let (expected, expectedStatus) = try await Self.report(of: "tianning-2022", on: day)
      let (found, status) = try await Self.report(of: "forms/\(form)", on: day)
      #expect(found == expected, "\(form) on \(day)")
      #expect(status == expectedStatus)
      #expect(expected.count > 10_000)
    }
  }

  @Test(arguments: ["xlsx", "json", "ndjson", "gb18030", "wide"])
  func sameFindingsOfTheDrop(_ form: String) async throws {
    let kinds = { (text: String) in
      text.split(separator: "\n").filter { $0.contains("]: ") && !$0.hasPrefix("note[") }.sorted()
    }
    let expected = try await Binary.run(
      words("validate --rules Rules/tianning-2022 --lang en Fixtures/drops/tianning-2022"))
    let found = try await Binary.run(
      words("validate --rules Rules/tianning-2022 --lang en Fixtures/drops/forms/\(form)"))
    #expect(kinds(found.output) == kinds(expected.output))
    #expect(!kinds(expected.output).isEmpty)
  }
}
