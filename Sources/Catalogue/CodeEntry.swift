public import Diagnostics

/// A diagnostic code in words: what it means, why it matters, what to do, and how it looks done badly and done well.
public struct CodeEntry: Sendable, Hashable {
  /// Where a code comes from.
  ///
  /// Codes of one family matter for one reason.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    case name, value, time, repeats, series, between, file, row, rule, quantity, yaml, input

    /// Why codes of the family matter, in one sentence.
    public var why: Phrase {
      switch self {
      case .name:
        Phrase(
          zh: "认不出指标、地区或单位的数据无处可归，只能退回",
          en: "a figure that belongs to no known indicator, area or unit can be used nowhere")
      case .value:
        Phrase(
          zh: "猜错一个数，结论就可能由不达标变成达标，所以只读得准的才用",
          en: "one number guessed wrongly may turn a miss into a pass, so only what is certain is used")
      case .time:
        Phrase(
          zh: "数据属于哪一期、何时报送，决定它能不能用来评判进度",
          en: "which period a figure is of, and when it was filed, decides what it can prove")
      case .repeats:
        Phrase(
          zh: "同一期有几个数时，必须说清以哪个为准，旧数也要留痕",
          en: "where a period has several figures it must be plain which one counts, and the others stay on record")
      case .series:
        Phrase(
          zh: "与前后各期不相称的数，多半是单位、口径或填报方式有误",
          en: "a figure unlike its neighbours mostly has a wrong unit, scope or way of filing")
      case .between:
        Phrase(
          zh: "互相关联的数对不上，至少有一个是错的", en: "where figures that hang together do not agree, at least one of them is wrong")
      case .file:
        Phrase(
          zh: "看不懂的文件若只用一部分，缺的部分无人察觉，所以整份退回", en: "a file used in part hides what is missing, so it is refused whole")
      case .row:
        Phrase(
          zh: "这一行或这一列可能错位，只有报出来才不会误用", en: "the row or column may be out of place, and must not be used by mistake")
      case .rule:
        Phrase(
          zh: "规则写错，评判就会错，而且不易察觉", en: "a rule that says something else than was meant gives wrong verdicts quietly")
      case .quantity:
        Phrase(
          zh: "目标值与数据的单位、写法必须读得一致，才能比较",
          en: "targets and figures can be compared only where number and unit are read alike")
      case .yaml:
        Phrase(
          zh: "规则文件的写法有误或含糊，后面的内容就不可信",
          en: "where the file's own syntax is wrong or ambiguous, nothing behind it can be trusted")
      case .input:
        Phrase(zh: "没有检查到任何东西的运行不能算通过", en: "a run that checked nothing must not look like a pass")
      }
    }
  }

  /// The code itself: `drop-file-empty`.
  public let code: String
  /// Where it comes from.
  public let family: Family
  /// What it means, in one sentence.
  public let meaning: Phrase
  /// What to do about it.
  public let remedy: Phrase
  /// A cell, line or command that earns the code.
  public let bad: String
  /// The same done well; what is blank there is shown as ∅.
  public let good: String

  init(
    _ code: String, _ zh: String, _ en: String, _ doZH: String, _ doEN: String, _ bad: String, _ good: String,
    _ family: Family
  ) {
    self.code = code
    self.family = family
    meaning = Phrase(chinese: zh, english: en)
    remedy = Phrase(chinese: doZH, english: doEN)
    self.bad = bad
    self.good = good
  }

  /// Why it matters: that of its family.
  public var why: Phrase { family.why }
}

/// Every diagnostic code of every room.
///
/// A test holds it against the rooms' own lists.
public enum CodeCatalogue {
  /// In the order of the catalogue page; put together anew at each call.
  public static var entries: [CodeEntry] {
    names + values + times + repeats + series + between + files + rules + ruleMeanings + quotes + quantities + yaml
      + inputs + checks + cells + plans + tables + databases
  }

  /// The entry of a code; nil for a code that does not exist.
  ///
  /// Linear in the codes.
  public static func entry(_ code: String) -> CodeEntry? {
    entries.first { $0.code == code }
  }

  typealias Text = (String, String, String, String, String, String, String)

  static func entries(_ family: CodeEntry.Family, _ texts: [Text]) -> [CodeEntry] {
    texts.map { CodeEntry($0.0, $0.1, $0.2, $0.3, $0.4, $0.5, $0.6, family) }
  }
}

extension CodeEntry {
  /// The entry as `plumbline explain CODE` prints it.
  public func rendered(_ language: Language) -> String {
    let labels =
      language == .zh
      ? ["含义", "为什么要查", "怎么办", "错例", "正例"] : ["what it means", "why it matters", "what to do", "bad", "good"]
    let texts = [meaning[language], why[language], remedy[language], bad, good]
    let colon = language == .zh ? "：" : ": "
    return code + "\n" + zip(labels, texts).map { "  \($0)\(colon)\($1.isEmpty ? "∅" : $1)\n" }.joined()
  }
}
