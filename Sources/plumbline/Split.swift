import ArgumentParser
import Diagnostics
import FoundationEssentials
import Pages
import Reports

/// By what a report is divided into pages.
enum Split: String, ExpressibleByArgument, CaseIterable {
  case unit
}

extension Session {
  /// Writes pages into a folder, which is made where it is missing.
  ///
  /// Pages of earlier runs are left alone.
  func write(_ files: [ReportFile], toFolder folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Inputs.Trouble(
        .cannotWrite, folder, Phrase(zh: "无法建立文件夹", en: "the folder cannot be made"),
        help: Phrase(
          zh: "请确认上级文件夹存在且可写，且没有同名文件", en: "see that its parent may be written to and that no file has its name"))
    }
    for file in files { try write(Array(file.text.utf8), to: folder + "/" + file.name) }
  }
}
