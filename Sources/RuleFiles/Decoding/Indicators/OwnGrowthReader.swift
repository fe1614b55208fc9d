import Diagnostics
import Plans

/// The growth rates that indicators are filed with, named by `own_growth`.
struct OwnGrowthReader {
  let context: ReadingContext

  func readAll() {
    for (index, value) in context.indicators.ownGrowths.sorted(by: { $0.key < $1.key }) {
      guard let own = context.names.indicator(value) else { continue }
      if context.plan.indicators[own].kind != .growth || own == index {
        context.names.reportKind(value, own, wanted: [.growth])
      }
      context.plan.indicators[index].ownGrowth = own
    }
    checkCycles()
  }

  /// Indicators that name each other in a ring.
  private func checkCycles() {
    var told: Set<Indicator.Index> = []
    for (index, value) in context.indicators.ownGrowths.sorted(by: { $0.key < $1.key }) where !told.contains(index) {
      var path = [index]
      var next = context.plan.indicators[index].ownGrowth
      while let current = next, current != index, !path.contains(current) {
        path.append(current)
        next = context.plan.indicators[current].ownGrowth
      }
      guard next == index, path.count > 1 else { continue }
      told.formUnion(path)
      let ring = (path + [index]).map { context.plan.indicators[$0].id }.joined(separator: " → ")
      context.log.report(
        .cyclicIndicators, at: value.place,
        Phrase(zh: "指标互相引用成环：\(ring)", en: "indicators name each other in a ring: \(ring)"),
        help: Phrase(zh: "请去掉其中一处 own_growth", en: "remove one of the `own_growth`s"))
    }
  }
}
