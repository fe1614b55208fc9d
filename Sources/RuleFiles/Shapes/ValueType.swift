import Diagnostics

/// What the value of a key is.
///
/// It decides which nodes are taken, and what documentation and schemas say.
indirect enum ValueType: Sendable, Hashable {
  case text
  /// One text for every language, or `{zh: …, en: …}`.
  case phrase
  case identifier
  case date
  case period
  case whole
  case boolean
  case quantity
  /// Arithmetic and conditions over indicators.
  case formula
  case choice([String])
  case name(NameKind)
  case list(ValueType)
  /// One value, or a list of them.
  case oneOrMore(ValueType)
  case mapping(ShapeName)
  /// A mapping whose keys are free (ids, periods, stage words).
  case table(ValueType)
  case either([ValueType])

  /// What a name must be known as.
  enum NameKind: String, Sendable, Hashable, CaseIterable {
    case indicator, unit, leader, ladder, stage, source, basis, measure, standard, area

    var words: Phrase {
      switch self {
      case .indicator: Phrase(zh: "指标编号", en: "id of an indicator")
      case .unit: Phrase(zh: "责任单位", en: "unit of the plan's register")
      case .leader: Phrase(zh: "责任领导", en: "leader of the plan's register")
      case .ladder: Phrase(zh: "阶段序列编号", en: "id of a ladder of stages")
      case .stage: Phrase(zh: "阶段名称", en: "stage word")
      case .source: Phrase(zh: "来源文件编号", en: "id of a source document")
      case .basis: Phrase(zh: "口径名称", en: "name of a basis")
      case .measure: Phrase(zh: "计量单位", en: "unit of measurement")
      case .area: Phrase(zh: "地区", en: "area of the plan's register")
      case .standard: Phrase(zh: "标准编号", en: "id of a standard")
      }
    }
  }

  /// How it is written, for `help:`.
  var example: String {
    switch self {
    case .text, .phrase: "新增企业100家"
    case .identifier, .name(.indicator), .name(.ladder), .name(.source), .name(.standard): "high-tech-enterprises"
    case .name(.unit): "科技局"
    case .name(.area): "城东街道"
    case .name(.leader): "王明"
    case .name(.stage): "投入使用"
    case .name(.basis): "comparable-prices"
    case .name(.measure): "万人"
    case .date: "2022-12-31"
    case .period: "2022-06"
    case .whole: "12"
    case .boolean: "true"
    case .quantity: "100 家"
    case .formula: "approved <= received"
    case .choice(let words): words.first ?? ""
    case .list(let element): element.isMapping ? "- " + element.example : "[\(element.example), …]"
    case .oneOrMore(let element): element.example
    case .mapping(let name): name.shape.keys.first.map { "\($0.name): \($0.type.example)" } ?? ""
    case .table(let element): "{…: \(element.example)}"
    case .either(let types): types.first?.example ?? ""
    }
  }

  private var isMapping: Bool {
    switch self {
    case .mapping: true
    case .either(let types): types.contains(where: \.isMapping)
    default: false
    }
  }

  /// In a message: "must be …".
  var words: Phrase {
    switch self {
    case .text: Phrase(zh: "文字", en: "a text")
    case .phrase: Phrase(zh: "文字或 {zh: …, en: …}", en: "a text or {zh: …, en: …}")
    case .identifier: Phrase(zh: "编号", en: "an id")
    case .date: Phrase(zh: "日期", en: "a date")
    case .period: Phrase(zh: "期次", en: "a period")
    case .whole: Phrase(zh: "整数", en: "a whole number")
    case .boolean: Phrase(zh: "true 或 false", en: "true or false")
    case .quantity: Phrase(zh: "数值及单位", en: "a quantity")
    case .formula: Phrase(zh: "公式", en: "a formula")
    case .choice(let words):
      Phrase(zh: "\(words.joined(separator: "、"))之一", en: "one of " + words.joined(separator: ", "))
    case .name(let kind): Phrase(zh: "\(kind.words)", en: "the \(kind.words)")
    case .list(let element): Phrase(zh: "列表，各项为" + element.words.zh, en: "a list, each entry " + element.words.en)
    case .oneOrMore(let element): Phrase(zh: "\(element.words)，或其列表", en: "\(element.words) or a list of them")
    case .mapping(let name):
      Phrase(zh: "映射（\(name.shape.about.zh)）", en: "a mapping (\(name.shape.about.en))")
    case .table(let element): Phrase(zh: "映射，各值为" + element.words.zh, en: "a mapping, each value " + element.words.en)
    case .either(let types):
      Phrase(
        chinese: types.map(\.words.zh).joined(separator: "，或"),
        english: types.map(\.words.en).joined(separator: ", or "))
    }
  }
}
