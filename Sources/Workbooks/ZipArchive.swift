import CZip

/// The one owner of an open archive and of the bytes it reads; nothing in it is ever written to a disk.
///
/// libzip keeps a pointer to the bytes, so they live on the heap and are freed after the archive.
@safe
final class ZipArchive {
  /// Loaded with the first archive.
  nonisolated(unsafe) private static let loaded = unsafe zip_functions()

  private let library: UnsafePointer<ZipFunctions>
  private var zip: ZipFunctions { unsafe library.pointee }
  private let archive: OpaquePointer
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) throws(WorkbookError) {
    guard let library = unsafe Self.loaded else { throw .noLibrary }
    unsafe self.library = library
    let zip = unsafe library.pointee
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    _ = unsafe input.initialize(from: bytes)
    guard
      let source = unsafe zip.zip_source_buffer_create(input.baseAddress, zip_uint64_t(bytes.count), 0, nil)
    else {
      unsafe input.deallocate()
      throw .broken(part: "ZIP")
    }
    guard let archive = unsafe zip.zip_open_from_source(source, ZIP_RDONLY, nil) else {
      unsafe zip.zip_source_free(source)
      unsafe input.deallocate()
      throw .broken(part: "ZIP")
    }
    unsafe self.archive = archive
    unsafe self.input = input
  }

  deinit {
    unsafe zip.zip_discard(archive)
    unsafe input.deallocate()
  }

  var count: Int { Int(unsafe zip.zip_get_num_entries(archive, 0)) }

  /// The name of a part by its place; nil where it has none.
  func name(_ index: Int) -> String? {
    guard let name = unsafe zip.zip_get_name(archive, zip_uint64_t(index), 0) else { return nil }
    return unsafe String(cString: name)
  }

  /// The first name that stands for two parts; names differ by more than the case of their letters (ECMA-376, part 2).
  var doubledName: String? {
    var names: Set<String> = []
    return (0..<count).lazy.compactMap { self.name($0) }.first { !names.insert($0.lowercased()).inserted }
  }

  func has(_ name: String) -> Bool { unsafe zip.zip_name_locate(archive, name, 0) >= 0 }

  /// Opens a part; nil where the archive has none of that name.
  func part(_ name: String) throws(WorkbookError) -> Part? {
    let index = unsafe zip.zip_name_locate(archive, name, 0)
    guard index >= 0 else { return nil }
    var stat = unsafe zip_stat_t()
    guard unsafe zip.zip_stat_index(archive, zip_uint64_t(index), 0, &stat) == 0,
      let file = unsafe zip.zip_fopen_index(archive, zip_uint64_t(index), 0)
    else { throw .broken(part: name) }
    return unsafe Part(name: name, packedBytes: Int(clamping: stat.comp_size), file: file, archive: self)
  }

  /// The one owner of an open part.
  @safe
  final class Part {
    let name: String
    let packedBytes: Int
    private let file: OpaquePointer
    /// The archive must outlive its parts.
    private let archive: ZipArchive

    fileprivate init(name: String, packedBytes: Int, file: OpaquePointer, archive: ZipArchive) {
      self.name = name
      self.packedBytes = packedBytes
      unsafe self.file = file
      self.archive = archive
    }

    deinit {
      _ = unsafe archive.zip.zip_fclose(file)
    }

    /// Fills `buffer` from its start; 0 at the end of the part, whose checksum then holds.
    func read(into buffer: inout [UInt8]) throws(WorkbookError) -> Int {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe archive.zip.zip_fread(file, $0.baseAddress, zip_uint64_t($0.count))
      }
      guard count >= 0 else { throw .broken(part: name) }
      return Int(count)
    }
  }
}
