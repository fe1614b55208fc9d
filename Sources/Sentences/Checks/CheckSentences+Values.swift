package import Diagnostics
package import Figures
package import Plans
package import Quantities

/// What is said of the text of a value.
extension CheckSentences {
  /// A figure in the indicator's declared unit, as its office knows it.
  static func shown(_ number: Rational, _ indicator: Indicator) -> Phrase {
    let unit = indicator.written
    return unit.amount(unit.value(ofBase: number), places: 6)
  }

  /// The unit that the clerk is to use, in the language of the sentence.
  static func unit(_ indicator: Indicator) -> Phrase {
    let name = WrittenUnit(indicator.unitText).name
    return Phrase(chinese: indicator.unit.symbol == "百分点" ? indicator.unitText : name.zh, english: name.en)
  }

  /// The same in brackets or behind a comma; nothing of a bare number.
  static func inUnit(_ indicator: Indicator) -> Phrase {
    let unit = unit(indicator)
    return indicator.unitText.isEmpty
      ? Phrase(verbatim: "") : Phrase(zh: "（单位：\(unit)）", en: ", in \(unit)")
  }

  /// The same without its unit: what is to be written in the cell.
  static func bare(_ number: Rational, _ indicator: Indicator) -> String {
    (number.divided(by: indicator.unitFactor.rational) ?? number).decimalText(maxPlaces: 6)
  }

  package static func unavailable(_ text: String) -> Words {
    (
      Phrase(zh: "数值写作“\(text)”，按缺报处理（不等于零）", en: "`\(text)` stands for no figure: that is missing, not zero"),
      Phrase(
        zh: "有数据后请补报；如到期仍无数据，请在备注中说明原因",
        en: "file the figure when there is one; if it is due, give the reason in the note")
    )
  }

  package static func dash(_ text: String) -> Words {
    (
      Phrase(
        zh: "数值写作“\(text)”，看不出是零还是没有数据，按缺报处理", en: "`\(text)` may be zero or no figure at all: it is taken as missing"),
      Phrase(
        zh: "确为零时请填 0；没有数据时请填“暂无”并说明原因", en: "write 0 if it is zero; write 暂无 and the reason if there is no figure")
    )
  }

  package static func notANumber(_ text: String, _ indicator: Indicator) -> Words {
    let unit = inUnit(indicator)
    return (
      Phrase(zh: "“\(text)”不是数字", en: "`\(text)` is not a number"),
      Phrase(
        zh: "数值栏只填\(quoted(indicator.name.zh))的数字\(unit)，进展情况请写在备注栏",
        en:
          "write the number of `\(indicator.name.en)` alone\(unit), and progress in the note"
      )
    )
  }

  package static func normalised(_ text: String, _ number: Rational, _ indicator: Indicator, halfWidth: Rational? = nil)
    -> Words
  {
    let value = shown(number, indicator)
    let margin = halfWidth.map { bare($0, indicator) }
    return (
      Phrase(
        zh: "“\(text)”读作 \(value)" + (margin.map { "，精确到 ±\($0)" } ?? ""),
        en: "read `\(text)` as \(value)" + (margin.map { ", known to ±\($0)" } ?? "")), nil
    )
  }

  package static func bound(_ text: String, _ sense: WrittenBound.Sense, _ number: Rational, _ indicator: Indicator)
    -> Words
  {
    let sign =
      switch sense {
      case .moreThan: ">"
      case .atLeast: "≥"
      case .lessThan: "<"
      case .atMost: "≤"
      }
    let value = shown(number, indicator)
    return (Phrase(zh: "“\(text)”按界限保留：\(sign) \(value)", en: "`\(text)` is kept as a bound: \(sign) \(value)"), nil)
  }

  package static func spreadsheetError(_ text: String) -> Words {
    (
      Phrase(zh: "“\(text)”是电子表格的错误值，不是数据", en: "`\(text)` is a spreadsheet's error, not a figure"),
      Phrase(zh: "请修正原表公式，再以数值粘贴后报送", en: "mend the sheet's formula and paste the value itself")
    )
  }

  package static func formula(_ text: String) -> Words {
    (
      Phrase(zh: "“\(text)”是公式，不作计算", en: "`\(text)` is a formula and is not calculated"),
      Phrase(zh: "请填计算结果（选择性粘贴为数值）", en: "write its result (paste as value)")
    )
  }

  package static func logical(_ text: String, _ indicator: Indicator) -> Words {
    (
      Phrase(zh: "“\(text)”只说明是或否，不是数字", en: "`\(text)` is yes or no, not a number"),
      numberAlone(indicator)
    )
  }

  /// What to write in place of a text: `请填数字（单位：家）`.
  private static func numberAlone(_ indicator: Indicator) -> Phrase {
    let unit = inUnit(indicator)
    return Phrase(zh: "请填数字\(unit)", en: "write the number\(unit)")
  }

  package static func lineBreak(_ text: String) -> Words {
    let shown = String(text.map { $0.isNewline ? "⏎" : $0 })
    return (
      Phrase(zh: "“\(shown)”这一格里有换行，读不成一个数", en: "`\(shown)` has a line break in it and is not one number"),
      Phrase(zh: "单元格里有换行，请删去，只留一个数", en: "remove the line break and leave one number")
    )
  }

  /// A spreadsheet keeps 3:20 as 03:20:00.
  package static func valueIsATime(_ text: String, _ indicator: Indicator) -> Words {
    var typed = text.prefix { $0 != "." }
    if typed.count == 8, typed.hasSuffix(":00") { typed = typed.dropLast(3) }
    if typed.count > 4, typed.first == "0" { typed = typed.dropFirst() }
    return (
      Phrase(
        zh: "“\(text)”是时间，可能由 \(String(typed)) 之类的写法变来",
        en: "`\(text)` is a time: spreadsheets make times of texts with a colon"), numberAlone(indicator)
    )
  }

  /// 3:20 where hours are wanted.
  package static func twoTimes(_ text: String, _ small: Rational, _ large: Rational, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "“\(text)”有两种读法：时:分（\(shown(large, indicator))），或分:秒（\(shown(small, indicator))）",
        en:
          "`\(text)` has two readings: hours and minutes (\(shown(large, indicator))), or minutes and seconds (\(shown(small, indicator)))"
      ),
      Phrase(
        zh: "请写全时、分、秒，如 \(text):00 或 0:\(text)", en: "write hours, minutes and seconds: \(text):00 or 0:\(text)")
    )
  }

  package static func ordinal(_ text: String, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "“\(text)”是名次，而\(quoted(indicator.name.zh))要填的是数量",
        en: "`\(text)` is a place in a ranking, and `\(indicator.name.en)` wants a number"), numberAlone(indicator)
    )
  }

  /// How a value is read, and then what is to be said of that reading.
  ///
  /// `folded` is the text as it compares; nothing is said of the reading where that is the number itself.
  package static func read(
    _ text: String, folded: String, _ number: Rational, _ indicator: Indicator, then words: Words
  ) -> Words {
    let value = shown(number, indicator)
    if [bare(number, indicator), value.zh, value.en].contains(folded) { return words }
    return (
      Phrase(
        zh: "“\(text)”读作 \(value)：\(words.message.zh)", en: "`\(text)` is read as \(value): \(words.message.en)"),
      words.help
    )
  }

  package static func ambiguousScale(_ text: String, _ small: Rational, _ large: Rational, _ indicator: Indicator)
    -> Words
  {
    (
      Phrase(
        zh: "“\(text)”有两种读法：\(shown(small, indicator))，或 \(shown(large, indicator))",
        en: "`\(text)` has two readings: \(shown(small, indicator)), or \(shown(large, indicator))"),
      Phrase(
        zh: "本栏单位是“\(unit(indicator))”，请只写数字：\(bare(small, indicator)) 或 \(bare(large, indicator))",
        en:
          "the unit here is \(unit(indicator)): write the number alone, \(bare(small, indicator)) or \(bare(large, indicator))"
      )
    )
  }

  package static func signSaidTwice(_ text: String, _ size: Rational, _ indicator: Indicator) -> Words {
    let (plus, minus) = (bare(size, indicator), bare(-size, indicator))
    let (fall, rise) = indicator.sign == .plus ? (plus, minus) : (minus, plus)
    return (
      Phrase(
        zh: "“\(text)”里变化的方向说了两遍，可能是下降，也可能是上升",
        en: "`\(text)` says the direction twice: it may be a fall or a rise"),
      Phrase(zh: "下降请写 \(fall)，上升请写 \(rise)", en: "write \(fall) for a fall, \(rise) for a rise")
    )
  }

  package static func triangle(_ text: String) -> Words {
    let size = text.drop { "▲△▼▽ ".contains($0) }
    return (
      Phrase(
        zh: "“\(text)”的三角符号可表示上升，也可表示下降，无法判断",
        en: "the triangle of `\(text)` is a rise in one office and a fall in another"),
      Phrase(
        zh: "请用正负号：上升写 \(size)，下降写 -\(size)", en: "write a sign: \(size) for a rise, -\(size) for a fall")
    )
  }

  package static func valueIsADate(_ text: String) -> Words {
    (
      Phrase(
        zh: "“\(text)”是日期，可能是电子表格自动把数字改成了日期",
        en: "`\(text)` is a date: spreadsheets make dates of texts such as 3-1 or 1/2"),
      Phrase(zh: "请把单元格设为文本或数值格式后重新填写", en: "format the cell as number and write the figure again")
    )
  }

  package static func range(_ text: String, _ indicator: Indicator) -> Words {
    let ends = text.split { !($0.isASCII && $0.isNumber) && $0 != "." }
    var help = Phrase(
      zh: "请填\(quoted(indicator.name.zh))截至期末的一个数", en: "write the one number of `\(indicator.name.en)`")
    if let low = ends.first, let high = ends.last, ends.count == 2 {
      help = Phrase(
        zh: "\(help)；只知界限时写“≥\(String(low))”或“≤\(String(high))”",
        en: "\(help); where only a bound is known write ≥\(String(low)) or ≤\(String(high))")
    }
    return (Phrase(zh: "“\(text)”是一个范围，不是一个数", en: "`\(text)` is a range, not one number"), help)
  }

  package static func changeWord(_ text: String, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "“\(text)”说的是变化，而\(quoted(indicator.name.zh))要填的是总量",
        en: "`\(text)` is a change, while `\(indicator.name.en)` wants the amount itself"),
      Phrase(
        zh: "请填总量\(inUnit(indicator))，不填增减幅度",
        en: "write the amount\(inUnit(indicator)), not how it changed")
    )
  }

  package static func accounting(_ text: String, _ number: Rational, _ indicator: Indicator) -> Words {
    let isTrailing = text.hasSuffix("-") || text.hasSuffix("－")
    let (value, other) = (bare(number, indicator), bare(-number, indicator))
    return (
      Phrase(
        zh: isTrailing
          ? "“\(text)”的减号在后面，读作 \(shown(number, indicator))" : "“\(text)”的括号表示负数，读作 \(shown(number, indicator))",
        en: "`\(text)` is read as accountants write it: \(shown(number, indicator))"),
      Phrase(
        zh: isTrailing ? "如为负数请写 \(value)；否则请去掉末尾的减号" : "如为负数请写 \(value)；否则请去掉括号，写 \(other)",
        en: "write \(value) if that is meant, else leave the marks out")
    )
  }

  package static func chineseNumeral(_ text: String, _ number: Rational, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "中文数字“\(text)”读作 \(shown(number, indicator))",
        en: "the Chinese numeral `\(text)` is read as \(shown(number, indicator))"),
      Phrase(zh: "请改用阿拉伯数字", en: "write it in digits")
    )
  }

  package static func approximate(_ text: String, _ number: Rational, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "“\(text)”是约数或预计数，最终数须是准确数", en: "`\(text)` is approximate or expected, which a final figure cannot be"),
      Phrase(
        zh: "请填准确数；如为预计数，请将状态填为“预计”（即 \(shown(number, indicator))）",
        en: "write the exact number, or mark the row as an estimate (then \(shown(number, indicator)))")
    )
  }

  package static func approximationKept(_ text: String, _ number: Rational, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "预计数“\(text)”读作约 \(shown(number, indicator))",
        en: "the estimate `\(text)` is read as about \(shown(number, indicator))"), nil
    )
  }

  package static func shareAsFraction(_ text: String, _ number: Rational) -> Words {
    (
      Phrase(
        zh: "“\(text)”读作 \(number.decimalText(maxPlaces: 2))%",
        en: "`\(text)` is read as \(number.decimalText(maxPlaces: 2))%"),
      Phrase(zh: "请填百分数；分子、分母可写在备注栏", en: "write the per cent, and its two counts in the note")
    )
  }

  package static func fractionValue(_ text: String, _ indicator: Indicator) -> Words {
    (
      Phrase(zh: "“\(text)”是分数写法，看不出该取哪个数", en: "`\(text)` is a fraction, and which of its numbers is meant is open"),
      Phrase(zh: "请只填\(quoted(indicator.name.zh))的一个数", en: "write the one number of `\(indicator.name.en)`")
    )
  }

  package static func scientific(_ text: String, _ number: Rational, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "科学记数法“\(text)”读作 \(shown(number, indicator))，末尾各位可能已丢失",
        en: "`\(text)` is read as \(shown(number, indicator)); digits may have been lost"),
      Phrase(zh: "请写出全部数字", en: "write all its digits")
    )
  }

  package static func pointsForPercent(_ text: String) -> Words {
    (
      Phrase(
        zh: "“\(text)”是百分点，而此指标要填百分比（%）", en: "`\(text)` is in percentage points, and the indicator is a percentage"),
      Phrase(zh: "请填比率本身，不填与上期之差", en: "write the rate itself, not its difference from another")
    )
  }

  package static let decimalComma = Phrase(zh: "小数点写成了逗号", en: "its decimal point is a comma")
  package static let misgrouped = Phrase(zh: "数字里的点或逗号有误", en: "its points or commas are misplaced")
  package static let letters = Phrase(zh: "数字里混入了字母", en: "a letter stands among its digits")

  package static func proposal(_ text: String, _ proposal: String, _ trouble: Phrase) -> Words {
    (
      Phrase(zh: "“\(text)”不是数字：\(trouble.zh)", en: "`\(text)` is not a number: \(trouble.en)"),
      Phrase(zh: "是否应为 \(proposal)？请核对后改写", en: "is it \(proposal)? write it so if it is")
    )
  }

  package static func binaryNoise(_ written: ExactDecimal, _ plain: ExactDecimal) -> Words {
    (
      Phrase(
        zh: "\(written) 是二进制小数的尾差，读作 \(plain)",
        en: "\(written) has the noise of binary fractions and is read as \(plain)"), nil
    )
  }

  package static func storageLimit(_ number: Rational, _ indicator: Indicator) -> Words {
    let value = shown(number, indicator)
    return (
      Phrase(
        zh: "\(value) 恰是计算机所能存的上限，可能是溢出后的结果",
        en: "\(value) is just the largest number a field can hold, and may be an overflow"),
      Phrase(zh: "请核对原系统中的数；如确为此数，请在备注中说明", en: "check it in the source system; if it is right, say so in the note")
    )
  }

  package static func signDoubtful(_ number: Rational, _ indicator: Indicator) -> Words {
    let value = shown(number, indicator)
    let other = shown(-number, indicator)
    let isFallPositive = indicator.sign == .plus
    return (
      Phrase(
        zh: isFallPositive
          ? "此指标下降填正数，填报的 \(value) 表示上升；若为下降应填 \(other)" : "此指标下降填负数，填报的 \(value) 表示上升；若为下降应填 \(other)",
        en: "as filed \(value) is a rise; a fall of that size is filed as \(other)"),
      Phrase(zh: "请核对方向；确为上升的，请在备注中说明", en: "check the direction; if it did rise, say so in the note")
    )
  }

  package static func overHundred(_ number: Rational) -> Words {
    (
      Phrase(
        zh: "比率 \(number.decimalText(maxPlaces: 2))% 超过 100%",
        en: "the rate of \(number.decimalText(maxPlaces: 2))% is over 100%"),
      Phrase(
        zh: "请核对分子与分母的口径；确有可能的，请在备注中说明",
        en: "check what is counted above and below; if it can be so, say why in the note")
    )
  }

  package static func serialDate(_ text: String, _ date: CalendarDate) -> Words {
    (Phrase(zh: "日期序号 \(text) 读作 \(date)", en: "the day number \(text) is read as \(date)"), nil)
  }

  package static func nameNormalised(_ text: String, _ name: Phrase) -> Words {
    (Phrase(zh: "“\(text)”读作\(quoted(name.zh))", en: "`\(text)` is read as `\(name.en)`"), nil)
  }
}
