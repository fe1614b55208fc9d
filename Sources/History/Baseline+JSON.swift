import Bytes
package import Diagnostics
public import JSONReports
import Layout
import Plans
import Quantities

/// The file of a baseline: JSON, version 2, its entries in the order of their fingerprints, with a digest of them all.
extension Baseline: JSONStated, Decodable {
  /// The versions of the file that can be read; the first one did not say how bad things were.
  public static let versions = 2...2

  package static let jsonName = "baseline"
  package static let jsonAbout = Phrase(zh: "基线", en: "a baseline")
  package static let jsonMembers = members { list in
    list.always(FormatVersion.label) { _ in Version() }
    list.add(planField)
    list.add(asOfField)
    list.add(digestField)
    list.add(entriesField)
  }

  private static let planField = JSONField<Baseline, String>("plan", "方案编号", "the plan's id") { $0.plan }
  private static let asOfField = JSONField<Baseline, DateText>(
    "as_of", "写入时的数据截至日", "the as-of of the report it was written from"
  ) {
    DateText(text: $0.asOf)
  }
  private static let digestField = JSONField<Baseline, String>(
    "digest", "全部内容的 SHA-256，手工改动即不符", "SHA-256 of all of it, which a change by hand breaks"
  ) { $0.digest }
  private static let entriesField = JSONField<Baseline, Entries>(
    "entries", "已知问题，按“标准/地区/时限”", "what is known, by standard, area and deadline"
  ) { Entries(entries: $0.entries) }

  /// Reads the file of a baseline; one that was changed by hand is read too, and is not `isAsWritten`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    self.init(
      plan: try container.read(Self.planField), asOf: try container.read(Self.asOfField).text,
      entries: try container.read(Self.entriesField).entries)
    isAsWritten = try container.read(Self.digestField) == digest
  }

  /// The text of the file.
  public func text() -> String { JSONOutput.indented(self, ReportOptions()) }

  /// SHA-256 of plan, date and entries, however the file is laid out.
  private var digest: String {
    let entries = JSONOutput.indented(Entries(entries: entries), ReportOptions())
    return SHA256.hexadecimal(of: "\(plan)\n\(asOf)\n\(entries)".utf8)
  }

  private struct Version: JSONWritable {
    static var jsonType: JSONType { .fixed(versions.upperBound) }
    func write(into json: inout JSONOutput) { json.number(versions.upperBound) }
  }

  /// A date as the file spells it.
  private struct DateText: JSONReadable {
    let text: String

    static var jsonType: JSONType { .date }
    func write(into json: inout JSONOutput) { json.string(text) }
    static func read(from decoder: any Decoder) throws -> DateText { DateText(text: try String.read(from: decoder)) }
  }

  /// Entries by their fingerprint.
  private struct Entries: JSONReadable {
    let entries: [String: Entry]

    static var jsonType: JSONType { .map(Entry.jsonType) }

    func write(into json: inout JSONOutput) {
      json.openObject()
      for (key, entry) in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        json.member(free: key)
        entry.write(into: &json)
      }
      json.closeObject()
    }

    static func read(from decoder: any Decoder) throws -> Entries {
      let container = try decoder.container(keyedBy: JSONName.self)
      var entries: [String: Entry] = [:]
      for key in container.allKeys {
        entries[key.stringValue] = try container.decode(JSONRead<Entry>.self, forKey: key).value
      }
      return Entries(entries: entries)
    }
  }
}

extension Baseline.Entry: JSONStated, JSONReadable {
  package static let jsonName = "baseline_entry"
  package static let jsonAbout = Phrase(zh: "一项已知问题", en: "something known")
  package static let jsonMembers = members { list in
    list.add(verdictField)
    list.add(lightField)
    list.add(reasonField)
    list.add(boundField)
    list.add(missesField)
  }

  private typealias Field<Value: JSONWritable> = JSONField<Baseline.Entry, Value>

  private static let verdictField = Field<Verdict>(JSONFinding.verdict.label) { $0.verdict }
  private static let lightField = Field<Light>(JSONFinding.light.label) { $0.light }
  private static let reasonField = Field<Reason>(JSONFinding.reason.label) { $0.reason }
  private static let boundField = Field<String>("bound", "所要求的值", "what was asked for") { $0.bound }
  private static let missesField = Field<[Baseline.Miss]>(
    "misses", "逐部分、逐期的问题", "what was in trouble, by part and period"
  ) { $0.misses }

  package static func read(from decoder: any Decoder) throws -> Baseline.Entry {
    let container = try decoder.container(keyedBy: JSONName.self)
    return Baseline.Entry(
      verdict: try container.read(verdictField), light: try container.read(lightField),
      reason: try container.read(reasonField), bound: try container.read(boundField),
      misses: try container.read(missesField))
  }
}

extension Baseline.Miss: JSONStated, JSONReadable {
  package static let jsonName = "baseline_miss"
  package static let jsonAbout = Phrase(zh: "一处问题", en: "one thing in trouble")
  package static let jsonMembers = members { list in
    list.add(partField)
    list.add(periodField)
    list.add(verdictField)
    list.add(lightField)
    list.add(depthField)
  }

  private typealias Field<Value: JSONWritable> = JSONField<Baseline.Miss, Value>

  private static let partField = Field<String>(
    "part", "第几部分，没有部分则为空", "which part, by number; empty where there are none"
  ) {
    $0.part
  }
  private static let periodField = Field<String>(ifAny: JSONLabel("period", "未达的期间", "the period that was missed")) {
    $0.period
  }
  private static let verdictField = Field<Verdict>(JSONFinding.verdict.label) { $0.verdict }
  private static let lightField = Field<Light>(JSONFinding.light.label) { $0.light }
  private static let depthField = Field<ExactDecimal>(
    ifAny: JSONLabel("depth", "差多少，越大越差", "how bad it was, larger is worse")
  ) { $0.depth }

  package static func read(from decoder: any Decoder) throws -> Baseline.Miss {
    let container = try decoder.container(keyedBy: JSONName.self)
    return Baseline.Miss(
      part: try container.read(partField), period: try container.readIfPresent(periodField),
      verdict: try container.read(verdictField), light: try container.read(lightField),
      depth: try container.readIfPresent(depthField))
  }
}
