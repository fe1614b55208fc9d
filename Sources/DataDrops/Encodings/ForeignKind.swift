import Diagnostics

/// Files of other kinds that their first bytes give away, so that each is called what it is.
enum ForeignKind: CaseIterable {
  case gzip, bzip2, xz, zstandard, sevenZip, rar
  case parquet, arrow, orc, avro, sqlite
  case pdf, richText, png, jpeg

  init?(of bytes: [UInt8]) {
    guard let kind = Self.allCases.first(where: { bytes.starts(with: $0.mark) }) else { return nil }
    self = kind
  }

  private var mark: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .bzip2: Array("BZh".utf8)
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    case .sevenZip: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]
    case .rar: Array("Rar!\u{1A}\u{7}".utf8)
    case .parquet: Array("PAR1".utf8)
    case .arrow: Array("ARROW1".utf8)
    case .orc: Array("ORC".utf8)
    case .avro: Array("Obj\u{1}".utf8)
    case .sqlite: Array("SQLite format 3\u{0}".utf8)
    case .pdf: Array("%PDF-".utf8)
    case .richText: Array("{\\rtf".utf8)
    case .png: [0x89, 0x50, 0x4E, 0x47]
    case .jpeg: [0xFF, 0xD8, 0xFF]
    }
  }

  /// Whether figures may be inside.
  var mayHoldFigures: Bool {
    switch self {
    case .gzip, .bzip2, .xz, .zstandard, .sevenZip, .rar, .parquet, .arrow, .orc, .avro, .sqlite: true
    case .pdf, .richText, .png, .jpeg: false
    }
  }

  var isPacked: Bool {
    switch self {
    case .gzip, .bzip2, .xz, .zstandard, .sevenZip, .rar: true
    case .parquet, .arrow, .orc, .avro, .sqlite, .pdf, .richText, .png, .jpeg: false
    }
  }

  /// Whether it shows numbers to people alone.
  var isPage: Bool {
    switch self {
    case .pdf, .png, .jpeg: true
    case .gzip, .bzip2, .xz, .zstandard, .sevenZip, .rar, .parquet, .arrow, .orc, .avro, .sqlite, .richText: false
    }
  }

  /// What it is.
  var name: Phrase {
    switch self {
    case .gzip: Phrase(zh: "压缩文件（.gz）", en: "a packed file (gzip)")
    case .bzip2: Phrase(zh: "压缩文件（.bz2）", en: "a packed file (bzip2)")
    case .xz: Phrase(zh: "压缩文件（.xz）", en: "a packed file (xz)")
    case .zstandard: Phrase(zh: "压缩文件（.zst）", en: "a packed file (zstd)")
    case .sevenZip: Phrase(zh: "压缩文件（.7z）", en: "a packed file (7z)")
    case .rar: Phrase(zh: "压缩文件（.rar）", en: "a packed file (rar)")
    case .parquet: Phrase(zh: "Parquet 数据文件", en: "a Parquet file")
    case .arrow: Phrase(zh: "Arrow 数据文件", en: "an Arrow file")
    case .orc: Phrase(zh: "ORC 数据文件", en: "an ORC file")
    case .avro: Phrase(zh: "Avro 数据文件", en: "an Avro file")
    case .sqlite: Phrase(zh: "SQLite 数据库", en: "an SQLite database")
    case .pdf: Phrase(zh: "PDF 文档", en: "a PDF document")
    case .richText: Phrase(zh: "文字文档（.rtf）", en: "a text document (RTF)")
    case .png, .jpeg: Phrase(zh: "图片", en: "a picture")
    }
  }
}
