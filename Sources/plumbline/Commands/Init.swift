import ArgumentParser
import Diagnostics
import Documents
import FoundationEssentials

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a starter plan: rules, rule tests, a document, figures and settings that check green.")

  @Argument(help: "The folder to write into. Default: this one.")
  var folder = "."

  @Option(help: "A document to draft the plan from, as `draft` does, in place of the starter plan.")
  var from: String?

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let session = Session(display)
    try session.run {
      if let from {
        try PlanDrafting(session: session, folder: folder, year: nil).draft(from)
        return
      }
      let starter = Starter(language: session.language)
      let files = starter.files.map { (path: Inputs.join(folder, $0.path), text: $0.text) }
      for file in files where session.inputs.exists(file.path) {
        throw Inputs.Trouble(
          .wouldOverwrite, file.path, Phrase(zh: "文件已存在，没有写入任何文件", en: "the file exists; nothing was written"),
          help: Phrase(zh: "请另选一个文件夹", en: "choose another folder"))
      }
      for file in files {
        let parent = file.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        try session.makeFolder(parent)
        try session.write(file.text, to: file.path)
        try session.terminal.write(file.path + "\n")
      }
      try session.terminal.write("\n" + starter.nextSteps(in: folder))
    }
  }
}

extension Session {
  func makeFolder(_ path: String) throws {
    guard !path.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Inputs.Trouble(
        .cannotWrite, path, Phrase(zh: "无法创建文件夹", en: "the folder cannot be made"),
        help: Phrase(zh: "请检查权限", en: "check its permissions"))
    }
  }
}
