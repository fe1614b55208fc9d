import Diagnostics
package import Figures
package import Plans
package import Quantities

/// What is said of figures that do not fit each other.
extension CheckSentences {
  package static func partsAndTotal(_ total: Rational, _ sum: Rational, _ parts: [Indicator], _ indicator: Indicator)
    -> Words
  {
    (
      Phrase(
        zh: "总数 \(shown(total, indicator)) 不等于各分项之和 \(shown(sum, indicator))",
        en: "the total of \(shown(total, indicator)) is not the sum of its parts, \(shown(sum, indicator))"),
      Phrase(
        zh: "请核对总数与分项：\(parts.map(\.name.zh).joined(separator: "、"))",
        en: "check the total and its parts: \(parts.map(\.name.en).joined(separator: ", "))")
    )
  }

  package static func partAboveWhole(_ part: Rational, _ whole: Rational, _ indicator: Indicator, of total: Indicator)
    -> Words
  {
    (
      Phrase(
        zh: "分项 \(shown(part, indicator)) 大于总数\(quoted(total.name.zh)) \(shown(whole, total))",
        en: "the part of \(shown(part, indicator)) is above its whole, `\(total.name.en)` of \(shown(whole, total))"),
      Phrase(zh: "请核对两个数的单位和口径", en: "check units and scope of both")
    )
  }

  package static func shareAboveWhole(_ part: Rational, _ whole: Rational, _ indicator: Indicator, of total: Indicator)
    -> Words
  {
    let share = (part * 100).divided(by: whole).map { "（\($0.decimalText(maxPlaces: 2))%）" } ?? ""
    let shareEN = (part * 100).divided(by: whole).map { " (\($0.decimalText(maxPlaces: 2))%)" } ?? ""
    return (
      Phrase(
        zh: "\(shown(part, indicator)) 多于它所占的\(quoted(total.name.zh)) \(shown(whole, total))\(share)",
        en:
          "\(shown(part, indicator)) is more than what it is a share of, `\(total.name.en)` of \(shown(whole, total))\(shareEN)"
      ),
      Phrase(
        zh: "请核对两个数的单位、口径和期间；确有可能的，请在备注中说明",
        en: "check units, scope and period of both; if it can be so, say why in the note")
    )
  }

  package static func rateBesideParts(_ stated: Rational, _ computed: Rational) -> Words {
    (
      Phrase(
        zh: "填报的比率 \(stated.decimalText(maxPlaces: 4))% 与按分子、分母算出的 \(computed.decimalText(maxPlaces: 2))% 不符",
        en:
          "the rate as filed is \(stated.decimalText(maxPlaces: 4))%; its two counts give \(computed.decimalText(maxPlaces: 2))%"
      ),
      Phrase(zh: "请核对分子、分母和比率", en: "check the rate and both counts")
    )
  }

  package static func growth(_ stated: Rational, _ computed: Rational) -> Words {
    (
      Phrase(
        zh: "填报的变化幅度 \(stated.decimalText(maxPlaces: 4))% 与按两年数额算出的 \(computed.decimalText(maxPlaces: 2))% 不符",
        en:
          "the change as filed is \(stated.decimalText(maxPlaces: 4))%; the levels of both years give \(computed.decimalText(maxPlaces: 2))%"
      ),
      Phrase(zh: "请核对两年的数额；口径或价格基准不同的，请在备注中说明", en: "check both levels; if scope or prices differ, say so in the note")
    )
  }

  package static func signContradicted(_ stated: Rational, _ computed: Rational, _ isPlus: Bool) -> Words {
    let right = (isPlus ? -computed : computed).decimalText(maxPlaces: 2)
    return (
      Phrase(
        zh: "填报的 \(stated.decimalText(maxPlaces: 4))% 与数额的变化方向相反（按数额为 \(right)%）",
        en: "\(stated.decimalText(maxPlaces: 4))% as filed goes the other way than the levels, which give \(right)%"),
      Phrase(
        zh: isPlus ? "此指标下降填正数，请核对正负号" : "此指标下降填负数，请核对正负号",
        en: "a fall is filed as a \(isPlus ? "positive" : "negative") number here; check the sign")
    )
  }

  package static func areasAndWhole(_ whole: Rational, _ sum: Rational, _ area: Area, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "“\(area.name.zh)”的 \(shown(whole, indicator)) 不等于各地区之和 \(shown(sum, indicator))",
        en: "\(area.name.en) has \(shown(whole, indicator)), its areas together \(shown(sum, indicator))"),
      Phrase(
        zh: "请核对各地区的数；有不分地区的部分，请在备注中说明", en: "check the areas; if a part belongs to none of them, say so in the note")
    )
  }

  /// Areas of which the indicators have nothing; `isWhole`: of which nothing at all was filed.
  package static func areaMissing(_ areas: [Area], _ indicators: [Indicator], isWhole: Bool) -> Words {
    let (names, namesEN) = (areas.map(\.name.zh).joined(separator: "、"), areas.map(\.name.en).joined(separator: ", "))
    let few = indicators.prefix(3)
    let listed = few.map { quoted($0.name.zh) }.joined(separator: "、") + (indicators.count > few.count ? "等" : "")
    let listedEN =
      few.map { "`\($0.name.en)`" }.joined(separator: ", ") + (indicators.count > few.count ? " and others" : "")
    let count = indicators.count
    return (
      isWhole
        ? Phrase(
          zh: "\(names) \(count) 项指标都没有数据", en: "\(namesEN): no figure of any of \(count) indicators")
        : Phrase(
          zh: "\(names) 有 \(count) 项指标没有数据：\(listed)",
          en: "\(namesEN): no figure of \(listedEN)"),
      areas.count > 1
        ? Phrase(zh: "请补报这些地区的数据", en: "file the figures of these areas too")
        : Phrase(zh: "请补报该地区的数据", en: "file the figures of this area too")
    )
  }

  package static func columnsSwapped(_ left: Drop.Role, _ right: Drop.Role) -> Words {
    (
      Phrase(
        zh: "“\(left.label)”与“\(right.label)”两列写反了，整张表未采用",
        en: "the columns `\(left.label)` and `\(right.label)` stand under each other's name; the table is not used"),
      Phrase(zh: "请把两列的内容（或表头）对调后重报", en: "swap the two columns, or their names, and send it again")
    )
  }

  package static func totalRow(_ text: String, _ figure: Rational?, _ sum: Rational?, _ indicator: Indicator) -> Words {
    let removable = Phrase(zh: "合计由程序计算，可删去此行", en: "totals are worked out: the row may be removed")
    guard let figure, let sum else {
      return (
        Phrase(zh: "“\(text)”行不算地区，已搁置", en: "the row of `\(text)` is no area; it is set aside"),
        removable
      )
    }
    let (whole, all) = (shown(figure, indicator), shown(sum, indicator))
    if figure == sum {
      return (
        Phrase(
          zh: "“\(text)”行不算地区，已搁置；\(whole) 等于各地区之和",
          en: "the row of `\(text)` is no area; it is set aside. Its \(whole) is the sum of the areas"),
        removable
      )
    }
    return (
      Phrase(
        zh: "“\(text)”行不算地区，已搁置；\(whole) 不等于各地区之和 \(all)",
        en: "the row of `\(text)` is no area; it is set aside. Its \(whole) is not the sum of the areas, \(all)"),
      Phrase(zh: "请核对各地区的数；合计由程序计算，可删去此行", en: "check the areas; totals are worked out: the row may be removed")
    )
  }

  package static func anotherAreasFile(_ named: Area, _ found: Area) -> Words {
    (
      Phrase(
        zh: "文件名是“\(named.name.zh)”，各行却都是“\(found.name.zh)”，整份未采用",
        en: "the file is named after `\(named.name.en)` and all its rows are of `\(found.name.en)`; none is used"),
      Phrase(
        zh: "请核对是否附错了文件，或更正地区栏（或文件名）",
        en: "see whether it is the wrong file, or mend the area column or the file's name")
    )
  }

  package static func oneSender(_ count: Int) -> Words {
    (Phrase(zh: "一个文件同时代 \(count) 个单位报送", en: "one file brings the figures of \(count) units at one moment"), nil)
  }

  package static func notFiled(
    _ indicator: Indicator, _ area: Area?, _ item: String?, _ period: Period, due: CalendarDate
  )
    -> Words
  {
    let subject = [area?.name.zh, item].compactMap(\.self).joined(separator: "、")
    let subjectEN = [area?.name.en, item].compactMap(\.self).joined(separator: ", ")
    return (
      Phrase(
        zh: "缺报：\(quoted(indicator.name.zh))\(subject.isEmpty ? "" : "（\(subject)）") \(period)，报送截止 \(due)",
        en:
          "`\(indicator.name.en)`\(subjectEN.isEmpty ? "" : " (\(subjectEN))") of \(period) was due by \(due) and is not here"
      ),
      Phrase(zh: "请补报", en: "file it")
    )
  }
}

extension Drop.Role {
  /// What a column is called to people.
  fileprivate var label: Phrase {
    switch self {
    case .area: Phrase(zh: "地区", en: "area")
    case .indicator: Phrase(zh: "指标", en: "indicator")
    case .item: Phrase(zh: "项目", en: "item")
    case .key: Phrase(zh: "编码", en: "key")
    case .period: Phrase(zh: "期间", en: "period")
    case .value: Phrase(zh: "数值", en: "value")
    case .unit: Phrase(zh: "计量单位", en: "unit")
    case .basis: Phrase(zh: "口径", en: "basis")
    case .reporter: Phrase(zh: "填报单位", en: "reporter")
    case .submittedAt: Phrase(zh: "填报时间", en: "submitted_at")
    case .status: Phrase(zh: "状态", en: "status")
    case .note: Phrase(zh: "备注", en: "note")
    }
  }
}
