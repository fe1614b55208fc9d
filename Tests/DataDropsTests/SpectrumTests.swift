import Foundation
import Testing

@testable import DataDrops

/// Both readers against csv-spectrum: each table against the objects in its JSON.
@Suite struct SpectrumTests {
  private static let folder: URL = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["PLUMBLINE_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    return shared.appending(path: "conformance/csv-spectrum")
  }()

  private static func names() throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "csvs").path)
    return files.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: folder.path),
      "csv-spectrum is not here; set PLUMBLINE_SHARED to the folder that holds conformance/")
  )
  func everyCase() throws {
    let names = try Self.names()
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: "csvs/\(name).csv")))
      let json = try Data(contentsOf: Self.folder.appending(path: "json/\(name).json"))
      let expected = try JSONDecoder().decode([[String: String]].self, from: json)
      #expect(Self.objects(PlainCSVReader.table(bytes)) == expected, "\(name), plain")
      #expect(Self.objects(CSVScanner.table(bytes)) == expected, "\(name), fast")
    }
    #expect(names.count >= 11)
  }

  private static func objects(_ table: CSVTable) -> [[String: String]] {
    let rows = table.rows.map { $0.cells.map { String(decoding: $0.content, as: UTF8.self) } }
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
  }
}
