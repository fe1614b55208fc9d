import Testing

@testable import DataDrops

@Suite struct TextFaultTests {
  /// Our UTF-8 against the standard library's.
  @Test func sameAsTheStandardLibrary() {
    let alphabet: [UInt8] = [
      0x41, 0x7A, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5,
      0xFF,
    ]
    for seed in 0..<20_000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let bytes = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      var isValid = true
      var index = 0
      while index < bytes.count, isValid {
        let length = UTF8Sequence.length(in: bytes.span, at: index, before: bytes.count)
        isValid = length > 0
        index += length
      }
      #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }

  static let faults: [([UInt8], TextFault?)] = [
    ([0x09, 0x0A, 0x0D, 0x20, 0x7E], nil), ([0xC2, 0xA0], nil), ([0x41, 0x00], .control(0, at: 1)),
    ([0x1B], .control(0x1B, at: 0)), ([0x7F], .control(0x7F, at: 0)), ([0xC2, 0x9B], .control(0x9B, at: 0)),
    ([0xE5, 0xB8, 0xB8], nil), ([0xE5, 0xB8], .invalidUTF8(at: 0)), ([0x41, 0xED, 0xA0, 0x80], .invalidUTF8(at: 1)),
  ]

  @Test(arguments: faults)
  func first(bytes: [UInt8], fault: TextFault?) {
    #expect(TextFault.first(in: bytes.span, from: 0, to: bytes.count) == fault)
  }
}
