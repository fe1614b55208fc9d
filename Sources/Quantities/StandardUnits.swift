/// The units that everybody knows.
///
/// Each family has a base in which values are kept; what is a multiple that decimals can say goes into the family, what
/// is not (亩, 2000/3 平方米) is a family of its own in the same dimension.
enum StandardUnits {
  /// Each its own dimension; the first name is shown.
  private static let counters: [[String]] = [
    ["个", "unit", "units", "车位", "个车位", "端口", "个端口"], ["项次"], ["家"], ["所"], ["套"],
    ["户", "household", "households"], ["人", "名", "person", "persons", "people"], ["人次"], ["户次"], ["人天"],
    ["对"], ["件"], ["例"], ["份"], ["台", "台套", "台(套)"], ["只"], ["张"], ["场"], ["场次"], ["次", "times"], ["座"], ["条"],
    ["间"], ["项"], ["处"], ["批次"], ["批"], ["起"], ["村"], ["床", "张床", "床位", "张床位"], ["公厕"], ["辆"], ["位", "学位", "个学位"],
    ["幼儿园"], ["栋", "幢"], ["部"], ["门"], ["种"], ["类"], ["篇"], ["册"], ["本"], ["支"], ["片"], ["块"], ["株", "棵"], ["头"],
    ["羽"], ["艘"], ["架"], ["列"], ["班"], ["班次"], ["车次"], ["航次"], ["标箱", "teu"], ["组"], ["队"], ["期"], ["届"], ["轮"],
    ["票"], ["单"], ["笔"], ["宗"], ["口"], ["盏"], ["根"], ["岗", "岗位", "个岗位"], ["社区"], ["站"], ["点位"], ["泊位"],
    ["分"], ["倍"], ["级"], ["位次", "名次"], ["工作日", "个工作日", "workdays"],
  ]

  private static let currencies: [[String]] = [
    ["元", "人民币", "元人民币", "yuan", "cny", "rmb"], ["美元", "美金", "usd"], ["欧元", "eur"], ["港元", "港币", "hkd"],
    ["日元", "jpy"], ["英镑", "gbp"],
  ]

  private struct Family {
    let dimension: String
    let ratio: Rational
    /// The name below a line, where it differs from the base.
    var below: String?
    /// Spellings and factors; the first has factor 1 and is the base.
    let members: [(String, ExactDecimal)]

    init(_ dimension: String, ratio: Rational = 1, below: String? = nil, _ members: [(String, ExactDecimal)]) {
      self.dimension = dimension
      self.ratio = ratio
      self.below = below
      self.members = members
    }
  }

  private static let one = ExactDecimal(1)

  private static func power(_ exponent: Int) -> ExactDecimal {
    exponent < 0
      ? ExactDecimal(coefficient: 1, scale: -exponent) : ExactDecimal(coefficient: ExactDecimal.powersOfTen[exponent])
  }

  private static let families: [Family] = [
    Family(
      "area",
      [
        ("平方米", one), ("平米", one), ("㎡", one), ("m²", one), ("m2", one), ("公顷", power(4)), ("ha", power(4)),
        ("平方公里", power(6)), ("平方千米", power(6)), ("km²", power(6)), ("km2", power(6)), ("㎢", power(6)),
      ]),
    Family("area", ratio: Rational(2000, 3), [("亩", one), ("mu", one)]),
    Family(
      "length",
      [
        ("米", one), ("m", one), ("延米", one), ("公里", power(3)), ("千米", power(3)), ("km", power(3)),
        ("里", ExactDecimal(500)), ("厘米", power(-2)), ("cm", power(-2)), ("毫米", power(-3)), ("mm", power(-3)),
      ]),
    Family(
      "mass",
      [
        ("公斤", one), ("千克", one), ("kg", one), ("斤", ExactDecimal(coefficient: 5, scale: 1)), ("吨", power(3)),
        ("t", power(3)), ("公担", power(2)),
      ]),
    Family("mass", ratio: Rational(1, 1000), [("克", one), ("g", one)]),
    Family("mass", ratio: Rational(1, 1_000_000), [("毫克", one), ("mg", one)]),
    Family("mass", ratio: Rational(1, 1_000_000_000), [("微克", one), ("μg", one), ("µg", one), ("ug", one)]),
    Family("volume", [("立方米", one), ("立方", one), ("方", one), ("m³", one), ("m3", one)]),
    Family("volume", ratio: Rational(1, 1000), [("升", one), ("l", one), ("毫升", power(-3)), ("ml", power(-3))]),
    Family(
      "duration",
      [
        ("秒", one), ("秒钟", one), ("s", one), ("seconds", one), ("分钟", ExactDecimal(60)), ("min", ExactDecimal(60)),
        ("minutes", ExactDecimal(60)), ("小时", ExactDecimal(3600)), ("个小时", ExactDecimal(3600)),
        ("h", ExactDecimal(3600)), ("hours", ExactDecimal(3600)),
      ]),
    Family(
      "duration", ratio: 86_400,
      [
        ("天", one), ("日", one), ("day", one), ("days", one), ("周", ExactDecimal(7)), ("星期", ExactDecimal(7)),
        ("weeks", ExactDecimal(7)),
      ]),
    Family(
      "months", below: "月",
      [
        ("个月", one), ("月", one), ("month", one), ("months", one), ("季度", ExactDecimal(3)), ("个季度", ExactDecimal(3)),
        ("季", ExactDecimal(3)),
      ]),
    Family("months", ratio: 12, [("年", one), ("year", one), ("years", one), ("年度", one)]),
    Family("percent", [("%", one), ("percent", one), ("pct", one), ("‰", power(-1)), ("permille", power(-1))]),
    Family(
      "percentage-point",
      [
        ("百分点", one), ("个百分点", one), ("pp", one), ("percentage points", one), ("基点", power(-2)), ("个基点", power(-2)),
        ("bp", power(-2)),
        ("bps", power(-2)),
      ]),
    Family("energy", [("千瓦时", one), ("度", one), ("kwh", one), ("兆瓦时", power(3)), ("mwh", power(3))]),
    Family(
      "power", [("千瓦", one), ("kw", one), ("兆瓦", power(3)), ("mw", power(3)), ("吉瓦", power(6)), ("gw", power(6))]),
    Family("coal-equivalent", [("吨标准煤", one), ("吨标煤", one), ("tce", one), ("千克标准煤", power(-3)), ("公斤标准煤", power(-3))]),
    Family("sound-level", [("分贝", one), ("db", one)]),
    Family("temperature", [("℃", one), ("摄氏度", one)]),
  ]

  static let entries: [String: UnitTable.Entry] = {
    var entries: [String: UnitTable.Entry] = [:]
    func add(_ name: String, _ entry: UnitTable.Entry) {
      entries[UnitTable.key(name)] = entry
    }
    for (kind, sets) in [("count:", counters), ("money:", currencies)] {
      for names in sets {
        for name in names {
          add(name, .init(base: names[0], baseBelow: names[0], dimension: kind + names[0], factor: one, ratio: 1))
        }
      }
    }
    for family in families {
      let base = family.members[0].0
      for (name, factor) in family.members {
        add(
          name,
          .init(
            base: base, baseBelow: family.below ?? base, dimension: family.dimension, factor: factor,
            ratio: family.ratio))
      }
    }
    return entries
  }()
}
