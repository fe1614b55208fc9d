import Diagnostics
import Figures
import Spreadsheets

/// What a cell was taken for, with the colour that says so.
enum SeenRole: CaseIterable {
  case title, header, name, figure, growth, refused, leftOut, doubt, words

  var label: Phrase {
    switch self {
    case .title: Phrase(zh: "标题、单位行", en: "titles and unit lines")
    case .header: Phrase(zh: "表头", en: "headers")
    case .name: Phrase(zh: "名称", en: "names")
    case .figure: Phrase(zh: "采用的数", en: "figures that are used")
    case .growth: Phrase(zh: "采用的增长率", en: "rates of growth that are used")
    case .refused: Phrase(zh: "读了而未采用的数", en: "figures that are read and not used")
    case .leftOut: Phrase(zh: "不是要读的数", en: "numbers that are no figures")
    case .doubt: Phrase(zh: "读不准、没有读的数", en: "numbers that cannot be told and are not read")
    case .words: Phrase(zh: "其他文字", en: "other words")
    }
  }

  var about: Phrase {
    switch self {
    case .title: Phrase(zh: "整张表的期间、单位、指标或地区取自这里", en: "say the period, unit, indicator or area of the whole table")
    case .header:
      Phrase(zh: "一列的含义取自各层表头；指向单元格可看读成什么", en: "say what a column is; point at one to read how it is understood")
    case .name: Phrase(zh: "一行的指标、地区、期间或单位", en: "say the indicator, area, period or unit of a row")
    case .figure: Phrase(zh: "读成什么见“读成的数”", en: "what each is read as is listed in “Figures”")
    case .growth: Phrase(zh: "归方案中该指标的增速", en: "they feed the indicator that is the growth of the row's")
    case .refused:
      Phrase(zh: "检查没有通过，用 plumbline validate 看原因", en: "a check refuses them; `plumbline validate` says why")
    case .leftOut:
      Phrase(zh: "排名、占比、目标、往年数等；指向单元格可看理由", en: "ranks, shares, targets, earlier years; point at one to read why")
    case .doubt:
      Phrase(
        zh: "需要改表，或在 plan.yaml 中写一句对照；指向单元格可看理由",
        en: "change the table or add a line to plan.yaml; point at one to read why")
    case .words: Phrase(zh: "程序不用", en: "not used")
    }
  }

  /// Dark on light: fill and text.
  var colors: (fill: UInt32, color: UInt32)? {
    switch self {
    case .title: (0xD9E1F2, 0x1F3864)
    case .header: (0x8EA9DB, 0x10213F)
    case .name: (0xDDEBF7, 0x1F4E78)
    case .figure: (0xC6E0B4, 0x274E13)
    case .growth: (0xE2EFDA, 0x375623)
    case .refused: (0xF8B4B4, 0x7B0A0A)
    case .leftOut: (0xE7E6E6, 0x595959)
    case .doubt: (0xFFD966, 0x7F6000)
    case .words: nil
    }
  }

  var isOfNumbers: Bool {
    switch self {
    case .title, .header, .name, .words: false
    case .figure, .growth, .refused, .leftOut, .doubt: true
    }
  }

  init(_ part: SeenTable.Part) {
    self =
      switch part {
      case .none: .words
      case .title: .title
      case .header: .header
      case .name: .name
      case .figure: .figure
      case .growth: .growth
      case .leftOut: .leftOut
      case .doubt: .doubt
      }
  }
}
