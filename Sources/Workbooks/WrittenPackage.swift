/// A workbook that was just written, read back: whether every part of it is there to its end.
///
/// Writers that use temporary files may not notice that a disk is full, and make a book of empty parts.
public enum WrittenPackage {
  /// Whether each part unpacks and is XML to its end; reads the whole file once.
  ///
  /// Nil where libzip is not installed, so that nobody knows.
  public static func isWhole(_ bytes: [UInt8]) -> Bool? {
    var limits = Workbook.Limits()
    (limits.unpackedBytes, limits.ratio, limits.parts) = (.max, .max, .max)
    do throws(WorkbookError) {
      let archive = try ZipArchive(bytes)
      var reader = PartReader(archive, limits: limits)
      guard archive.count > 0 else { return false }
      for index in 0..<archive.count {
        // A part that ends early is no XML.
        guard let name = archive.name(index), try reader.read(name, { _ in }) else { return false }
      }
      return true
    } catch {
      return error == .noLibrary ? nil : false
    }
  }
}
