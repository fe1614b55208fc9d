/// What the name of a file in a folder of figures says of it.
enum DropFileName {
  /// Figures, in a form that is read or in one that has to be refused loudly.
  case figures
  /// Nothing: what it holds has to be looked at.
  case unclear
  /// No figures, whatever its first bytes look like.
  case none

  init(_ path: String) {
    let name = FileName.last(of: path).lowercased()
    let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[$0...]) } ?? ""
    if Self.marks.contains(where: name.hasPrefix) || Self.others.contains(ending) {
      self = .none
    } else {
      self = Self.tables.contains(ending) ? .figures : .unclear
    }
  }

  private static let tables: Set = [
    // Read.
    ".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".ods", ".ots", ".json", ".ndjson", ".jsonl",
    // Other workbooks and tables.
    ".xls", ".xlsb", ".xlt", ".xltx", ".xltm", ".et", ".ett", ".fods", ".numbers", ".dif", ".slk",
    ".dbf", ".parquet", ".feather", ".arrow", ".orc", ".avro", ".sav", ".dta", ".mdb", ".accdb", ".sqlite", ".sqlite3",
    // Documents in which offices send tables.
    ".doc", ".docx", ".wps", ".wpt",
    // Archives of whatever.
    ".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar",
  ]

  /// Of the system and of programs that have a file open: `~$report.xlsx`, `.~lock.report.ods#`, `._report.csv`.
  private static let marks = ["~$", ".~lock.", "._", "thumbs.db", "desktop.ini", ".ds_store"]

  /// Archives and compound files by their bytes that hold no tables.
  private static let others: Set = [
    ".ppt", ".pptx", ".pps", ".ppsx", ".dps", ".odt", ".odp", ".odg", ".vsd", ".vsdx", ".msg", ".mpp", ".jar", ".epub",
    ".apk", ".key", ".pages", ".kmz",
  ]
}
