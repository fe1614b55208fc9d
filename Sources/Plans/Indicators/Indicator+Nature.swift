import Diagnostics
import Quantities

extension Indicator {
  /// Whether a figure is a place in a ranking, so that 第8名 is a number.
  package var isRank: Bool {
    ["位", "位次", "名次", "名"].contains(unitText) || unit.dimension.isNone && says(["排名", "位次", "名次", "rank"])
  }

  /// Whether figures are places of which the lowest is the best, so that they are spoken of as ranks.
  package var isPlace: Bool { kind == .level && better == .lower && isRank }

  /// Whether figures are indices, such as 101.5 where the year before is 100.
  package var isIndex: Bool {
    guard kind == .level || kind == .rate else { return false }
    return unit.dimension.isNone || unit.dimension == .percent || isNamedIndex
  }

  private var isNamedIndex: Bool {
    let unit = unitText.filter { $0 != " " }.replacing("＝", with: "=")
    return unit.contains("=100") || unit.contains("指数") || says(["指数", "index"])
  }

  /// Whether the figures of parts of an area add up to that of the whole: amounts and counts do; averages, indices,
  /// places, times and amounts a head do not.
  package var addsUp: Bool {
    guard kind.accumulates || kind == .level, !isRank, !isNamedIndex, unit.dimension.denominators.isEmpty else {
      return false
    }
    if says(Self.averages) { return false }
    if unit.dimension.isCount { return !["分", "倍", "级"].contains(unit.symbol) }
    let added = ["area", "length", "mass", "volume", "energy", "power", "coal-equivalent"]
    return unit.dimension.isMoney || added.contains(unit.dimension.numerator)
      || kind.accumulates && ["duration", "months"].contains(unit.dimension.numerator)
  }

  private static let averages = [
    "人均", "户均", "亩均", "平均", "均价", "单价", "日均", "月均", "年均", "地均", "价格", "浓度", "强度", "密度", "每万", "每千", "每百", "average",
    "median", "per capita", "per head", "price", "concentration", "density", "intensity",
  ]

  private func says(_ words: [String]) -> Bool {
    let names = [name.zh, name.en.lowercased()]
    return words.contains { word in names.contains { $0.contains(word) } }
  }
}
