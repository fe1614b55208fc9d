import Foundation
import Testing

@testable import Layout

@Suite struct JSONTextTests {
  struct Nested: Codable, Equatable {
    var zebra: Int
    var apple: String?
    var list: [[Int]]
    var flags: [Bool]
    var inner: [Inner]
    var big: Int64
    var bytes: UInt8

    struct Inner: Codable, Equatable {
      var name: String
      var more: [String: [String]]
      var nothing: Int?
    }
  }

  @Test func readsBackAsItWas() throws {
    let value = Nested(
      zebra: -3, apple: nil, list: [[], [1], [1, 2]], flags: [true, false],
      inner: [.init(name: "", more: [:], nothing: nil), .init(name: "a", more: ["k": ["v", ""]], nothing: 0)],
      big: .min, bytes: 255)
    let text = try JSONText.text(of: value)
    #expect(try JSONDecoder().decode(Nested.self, from: Data(text.utf8)) == value)
    #expect(text.hasPrefix("{\n  \"zebra\": -3,\n  \"apple\": null,\n  \"list\": [\n    [],\n    [\n      1\n    ],"))
    #expect(text.hasSuffix("}\n"))
  }

  @Test(arguments: [
    "", "\"", "\\", "/", "\u{0}\u{1}\u{1F}", "\n\r\t\u{8}\u{C}", "\u{7F}\u{80}\u{9B}", "\u{2028}\u{2029}",
    "\u{202E}\u{2066}\u{FEFF}",
    "准绳 👨‍👩‍👧‍👦 𠀀", "\u{E0001}\u{E007F}", "e\u{301}", "</script>",
  ]) func stringsReadBack(_ string: String) throws {
    let text = try JSONText.text(of: [string])
    #expect(try JSONDecoder().decode([String].self, from: Data(text.utf8)) == [string])
    for scalar in text.unicodeScalars where scalar != "\n" { #expect(!HarmlessText.isHarmful(scalar)) }
  }

  struct Handwritten: Encodable {
    enum Key: String, CodingKey { case list, object, end, parent }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      var list = container.nestedUnkeyedContainer(forKey: .list)
      try list.encode(1)
      try list.encodeNil()
      var inside = list.nestedContainer(keyedBy: Key.self)
      try inside.encode("x", forKey: .end)
      try list.encode(UInt64.max)
      var object = container.nestedContainer(keyedBy: Key.self, forKey: .object)
      try object.encodeNil(forKey: .end)
      try container.encode(true, forKey: .end)
      try [2].encode(to: container.superEncoder(forKey: .parent))
    }
  }

  @Test func nestedContainersClose() throws {
    let text = try JSONText.text(of: Handwritten()).filter { !$0.isWhitespace }
    #expect(
      text == #"{"list":[1,null,{"end":"x"},18446744073709551615],"object":{"end":null},"end":true,"parent":[2]}"#)
  }

  @Test func binaryFloatingPointIsRefused() {
    #expect(throws: RenderingError.self) { try JSONText.text(of: [0.1]) }
  }
}
