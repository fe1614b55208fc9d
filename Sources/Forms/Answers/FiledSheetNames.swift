import Figures
import Layout

/// Names of sheets for tables as they were filed.
enum FiledSheetNames {
  /// A name for each table that a workbook allows: the file's, with the sheet's where the file has several.
  static func names(of tables: [FiledTable], besides own: [String]) -> [String] {
    let counts = tables.reduce(into: [String: Int]()) { $0[$1.file, default: 0] += 1 }
    var taken = Set(own.map { $0.lowercased() } + ["history"])
    return tables.map { table in
      let base = table.file.split(separator: "/").last.map(String.init) ?? table.file
      let stem = base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
      let wanted = (counts[table.file] ?? 0) > 1 ? "\(stem)·\(table.sheet ?? "")" : stem
      let cleaned = String(
        HarmlessText.line(wanted).map { "[]:*?/\\'".contains($0) ? "_" : $0 })
      var name = cut(cleaned.isEmpty ? "-" : cleaned, to: 31)
      var count = 2
      while !taken.insert(name.lowercased()).inserted {
        let suffix = " (\(count))"
        name = cut(cleaned, to: 31 - suffix.count) + suffix
        count += 1
      }
      return name
    }
  }

  /// At most so many UTF-16 units, as spreadsheets count.
  private static func cut(_ text: String, to limit: Int) -> String {
    var result = ""
    for character in text {
      if result.utf16.count + String(character).utf16.count > limit { break }
      result.append(character)
    }
    return result
  }
}
