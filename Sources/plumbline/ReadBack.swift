import Diagnostics
import FoundationEssentials
import History
import Reports

extension Session {
  /// A JSON report that `check` wrote.
  func snapshot(_ path: String) throws -> ReportSnapshot {
    try decoded(ReportSnapshot.self, path, versions: ReportSnapshot.versions, Phrase(zh: "检查报告", en: "report"))
  }

  /// The file of a baseline, which has to be one of the plan.
  func baseline(_ path: String, of plan: String) throws -> Baseline {
    let baseline = try decoded(Baseline.self, path, versions: Baseline.versions, Phrase(zh: "基线", en: "baseline"))
    guard baseline.isAsWritten else {
      throw Inputs.Trouble(
        .changedByHand, path,
        Phrase(zh: "此基线在写入之后被改动过", en: "this baseline was changed after it was written"),
        help: Phrase(
          zh: "请用 baseline write 重新生成，或用 baseline prune 删减",
          en: "write it anew with `baseline write`, or cut it with `baseline prune`"))
    }
    if baseline.plan == plan { return baseline }
    throw Inputs.Trouble(
      .otherPlan, path,
      Phrase(
        zh: "此基线属于方案“\(baseline.plan)”，不属于“\(plan)”",
        en: "this is a baseline of the plan `\(baseline.plan)`, not of `\(plan)`"),
      help: Phrase(zh: "请核对 --baseline 与 --rules", en: "see that --baseline and --rules belong together"))
  }

  /// Whatever is there already must be a baseline: a name that was mistyped costs no file.
  func refuseOverwriting(_ path: String) throws {
    guard inputs.exists(path), try inputs.read(path).bytes.contains(where: { $0 > 0x20 }) else { return }
    let object = try? JSONDecoder().decode(BaselineMark.self, from: Data(inputs.read(path).bytes))
    if object != nil { return }
    throw Inputs.Trouble(
      .wouldOverwrite, path, Phrase(zh: "此文件不是基线，未写入", en: "the file there is no baseline, and is not written over"),
      help: Phrase(zh: "请另指明一个文件", en: "name another file"))
  }

  /// What every version of a baseline has.
  private struct BaselineMark: Decodable {
    let schemaVersion: Int
    let entries: [String: Ignored]

    struct Ignored: Decodable {}

    enum CodingKeys: String, CodingKey {
      case schemaVersion = "schema_version"
      case entries
    }
  }

  private func decoded<Content: Decodable>(
    _ type: Content.Type, _ path: String, versions: ClosedRange<Int>, _ what: Phrase
  ) throws -> Content {
    let data = Data(try inputs.read(path).bytes)
    let decoder = JSONDecoder()
    do {
      let version = try decoder.decode(ReportSnapshot.Version.self, from: data).number
      if versions.contains(version) { return try decoder.decode(Content.self, from: data) }
      let known = versions.count == 1 ? "\(versions.upperBound)" : "\(versions.lowerBound)–\(versions.upperBound)"
      throw Inputs.Trouble(
        .otherVersion, path,
        Phrase(
          zh: "\(what.zh)的 schema_version 为 \(version)，此程序能读的是 \(known)",
          en: "the \(what.en) has schema_version \(version); this program reads \(known)"),
        help: Phrase(
          zh: "请用同一版本的 plumbline 重新生成", en: "write it again with this version of plumbline"))
    } catch let error as DecodingError {
      let reason = Self.reason(error)
      throw Inputs.Trouble(
        .notReadBack, path,
        Phrase(zh: "不是 plumbline 的\(what.zh)：\(reason.zh)", en: "not a \(what.en) of plumbline: \(reason.en)"),
        help: Phrase(
          zh: "检查报告由 check --format json 生成，基线由 baseline write 生成",
          en: "`check --format json` writes reports, `baseline write` writes baselines"))
    }
  }

  private static func reason(_ error: DecodingError) -> Phrase {
    func path(_ keys: [any CodingKey]) -> String {
      keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context):
      let name = path(context.codingPath + [key])
      return Phrase(zh: "缺少 \(name)", en: "`\(name)` is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let name = path(context.codingPath)
      return Phrase(
        zh: "\(name.isEmpty ? "内容" : name) 的类型不对", en: "\(name.isEmpty ? "it" : "`\(name)`") is of the wrong type")
    case .dataCorrupted(let context):
      let name = path(context.codingPath)
      return name.isEmpty
        ? Phrase(zh: "不是 JSON", en: "it is no JSON")
        : Phrase(zh: "\(name) 的值无法识别", en: "the value of `\(name)` is not known")
    @unknown default: return Phrase(zh: "无法识别", en: "it cannot be read")
    }
  }
}
