package import Figures
package import Plans
import Quantities

/// What a text of a table says of the value cells that it stands beside.
package struct Says: Sendable, Hashable {
  /// Of what time a figure is.
  package enum Span: Sendable, Hashable {
    /// 本月, 当月: the period alone.
    case own
    /// 累计: since the year's beginning.
    case toDate
    /// 期末: how it stands at the end.
    case asAt
    /// 开工以来: since the beginning of the work, not of the year.
    case sinceStart
  }

  /// What of a figure is meant, where it is not the figure itself.
  package enum Aspect: Sendable, Hashable {
    /// 同比: the rate by which it grew in a year.
    case growth
    /// 占比.
    case share
    /// 年度目标, 计划.
    case target
    /// 完成率.
    case completion
    /// 排名.
    case rank
    /// 上年同期.
    case lastYear
    /// 上月, 上月末.
    case lastPeriod
    /// 比上月, 比年初: a change that is no yearly growth.
    case change
    /// 备注.
    case note
    /// 序号.
    case serial
    /// 平均.
    case mean
    /// 合计.
    case total
  }

  /// A period as it is written.
  package struct Time: Sendable, Hashable {
    package let text: String
    package let lacksYear: Bool
    /// A year alone: 2022年.
    package let isYear: Bool
  }

  package var indicator: Indicator.Index?
  package var area: Int?
  package var office: Int?
  package var times: [Time] = []
  package var span: Span?
  package var units: [String] = []
  package var aspect: Aspect?
  /// The kind of column that a header word names: 指标, 地区.
  package var role: Drop.Role?
  /// 完成数, 数值: words that say no more than that values stand here.
  package var isValue = false
  /// Whether it is the line 单位：….
  package var isUnitLine = false
  /// Whether unknown words stand at the name of the indicator, which may make it another one: 民间固定资产投资.
  package var isModified = false
  /// What nobody knows.
  package var rest = ""

  package init() {}

  package var isKnown: Bool { rest.isEmpty }
  package var unit: String? { units.count == 1 ? units[0] : nil }

  /// Whether it says anything at all, known or not.
  package var isEmpty: Bool { self == Says() }

  /// Whether it says what values are: no name of a row.
  package var isHeading: Bool {
    isKnown && (role != nil || !times.isEmpty || span != nil || aspect != nil || isValue || !units.isEmpty)
  }

  /// Adds what a text below (or beside) says; the nearer text goes before the farther one.
  package mutating func add(_ nearer: Says) {
    indicator = nearer.indicator ?? indicator
    area = nearer.area ?? area
    office = nearer.office ?? office
    if !nearer.times.isEmpty {
      if times.count == 1, times[0].isYear, nearer.times.count == 1, nearer.times[0].lacksYear {
        let time = nearer.times[0]
        times = [Time(text: Self.year(times[0].text) + time.text, lacksYear: false, isYear: false)]
      } else if times.count == 1, times[0].lacksYear, nearer.times.count == 1, nearer.times[0].isYear {
        times = [Time(text: Self.year(nearer.times[0].text) + times[0].text, lacksYear: false, isYear: false)]
      } else if !(times.count == 1 && nearer.times.count == 1 && nearer.times[0].isYear && !times[0].isYear) {
        times = nearer.times
      }
    }
    span = nearer.span ?? span
    if !nearer.units.isEmpty { units = nearer.units }
    aspect = nearer.aspect ?? aspect
    role = nearer.role ?? role
    isValue = isValue || nearer.isValue
    isModified = isModified || nearer.isModified
    if !nearer.rest.isEmpty { rest += (rest.isEmpty ? "" : " ") + nearer.rest }
  }

  /// 2022 and 2022年 as 2022年, before a month.
  static func year(_ text: String) -> String {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    return digits.count == 4 ? digits + "年" : text
  }
}
