extension KeyedDecodingContainer where Key: RawRepresentable<String> {
  /// One of a fixed set of words; another word is corrupted data that is named with its key.
  func word<Word: RawRepresentable<String>>(_ type: Word.Type, forKey key: Key) throws -> Word {
    let text = try decode(String.self, forKey: key)
    guard let word = Word(rawValue: text) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "there is no \(key.rawValue) `\(text)`")
    }
    return word
  }
}
