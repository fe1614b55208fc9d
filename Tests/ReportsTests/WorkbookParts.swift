@testable import Workbooks

/// The XML of a part of a workbook, to see what was written into it; nil where there is no such part.
func part(_ name: String, of bytes: [UInt8]) throws -> String? {
  guard let part = try ZipArchive(bytes).part(name) else { return nil }
  var text: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = try part.read(into: &buffer)
    if count == 0 { return String(decoding: text, as: UTF8.self) }
    text += buffer[..<count]
  }
}
