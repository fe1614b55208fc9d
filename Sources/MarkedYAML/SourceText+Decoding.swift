import Diagnostics

extension SourceText {
  /// Decodes a file: UTF-8, or UTF-16 after its byte order mark.
  ///
  /// Refuses files over the limit and undecodable bytes.
  init(decoding file: SourceFile, limit: Int) throws(Diagnostic) {
    guard file.bytes.count <= limit else { throw Self.tooLarge(file, limit: limit) }
    if file.bytes.starts(with: [0xFF, 0xFE]) {
      try self.init(name: file.name, bytes: Self.decodeUTF16(file, bigEndian: false), hasByteOrderMark: true)
    } else if file.bytes.starts(with: [0xFE, 0xFF]) {
      try self.init(name: file.name, bytes: Self.decodeUTF16(file, bigEndian: true), hasByteOrderMark: true)
    } else {
      try Self.checkUTF8(file)
      let hasMark = file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
      self.init(
        name: file.name, bytes: hasMark ? Array(file.bytes.dropFirst(3)) : file.bytes, hasByteOrderMark: hasMark)
    }
  }

  private static func checkUTF8(_ file: SourceFile) throws(Diagnostic) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: file.bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      let byte = "0x" + String(file.bytes[offset], radix: 16, uppercase: true)
      throw Diagnostic(
        YAMLCode.notUTF8.code,
        at: Diagnostic.Place(file: file.name, at: file.location(atByte: offset)),
        Phrase(zh: "文件不是 UTF-8 编码：此处的字节 \(byte) 无法解读", en: "the file is not UTF-8: byte \(byte) cannot be read here"),
        help: saveAsUTF8)
    }
  }

  private static func decodeUTF16(_ file: SourceFile, bigEndian: Bool) throws(Diagnostic) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(file.bytes.count)
    var offset = 2
    func unit(_ offset: Int) -> UInt16? {
      guard offset + 1 < file.bytes.count else { return nil }
      let (first, second) = (UInt16(file.bytes[offset]), UInt16(file.bytes[offset + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    while offset < file.bytes.count {
      let first = unit(offset)
      var scalar = first.flatMap { Unicode.Scalar($0) }
      var width = 2
      if let first, UTF16.isLeadSurrogate(first), let second = unit(offset + 2), UTF16.isTrailSurrogate(second) {
        scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00)
        width = 4
      }
      guard let scalar else {
        let before = SourceText(name: file.name, bytes: decoded, hasByteOrderMark: true)
        throw Diagnostic(
          YAMLCode.notUTF8.code, at: before.place(decoded.count, decoded.count),
          Phrase(zh: "文件的 UTF-16 编码在此处残缺", en: "the file's UTF-16 is broken here"), help: saveAsUTF8)
      }
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      offset += width
    }
    return decoded
  }

  static let saveAsUTF8 = Phrase(
    zh: "请用 UTF-8 编码另存（记事本默认的 ANSI、GBK 不行）",
    en: "save the file as UTF-8 (not as ANSI or GBK)")

  private static func tooLarge(_ file: SourceFile, limit: Int) -> Diagnostic {
    Diagnostic(
      YAMLCode.tooLarge.code, at: Diagnostic.Place(file: file.name),
      Phrase(
        zh: "文件有 \(file.bytes.count) 字节，超过上限 \(limit) 字节",
        en: "the file has \(file.bytes.count) bytes, more than the limit of \(limit)"),
      help: Phrase(zh: "请拆成几个文件", en: "split it into several files"))
  }
}
