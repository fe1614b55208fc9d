import Diagnostics
import Naming
import Plans
import Quantities

/// What an indicator says that does not go with its kind, or with its own name.
struct IndicatorChecker {
  let log: RuleLog
  let measures: UnitTable

  func check(_ indicator: Indicator, _ fields: Fields) {
    checkKindKeys(fields, indicator)
    checkUnitInName(fields, indicator)
  }

  private func checkKindKeys(_ fields: Fields, _ indicator: Indicator) {
    guard fields["kind"] != nil else { return }
    let words = indicator.kind.isWords
    let wanted: [(key: String, suits: Bool)] = [
      ("unit", !words), ("whole", !words), ("range", !words), ("better", !words), ("items", words),
      ("ladder", indicator.kind == .state), ("breaks", !words), ("own_growth", indicator.kind == .growth),
      ("sign", !words), ("parts", !words), ("ratio", indicator.kind == .rate),
      ("fixed", indicator.kind.accumulates || indicator.kind == .level),
      ("growth_of", indicator.kind == .growth || indicator.kind == .rate),
      ("formula", !words),
    ]
    for (key, suits) in wanted where !suits && fields.has(key) {
      fields.reportIdle(
        key,
        Phrase(zh: "类型为 \(indicator.kind.rawValue) 的指标", en: "an indicator of kind \(indicator.kind.rawValue)"))
    }
    for key in Self.neverComputed where fields.has("formula") && fields.has(key) {
      fields.reportIdle(key, Phrase(zh: "由公式计算的指标", en: "an indicator that is computed and never filed"))
    }
  }

  /// Keys that speak of filing, which a computed indicator never is.
  static let neverComputed = ["reporter", "basis"]

  /// A name is what offices file under: the unit in its brackets must be the declared one.
  ///
  /// Aliases may have their own, and figures under them are in it.
  private func checkUnitInName(_ fields: Fields, _ indicator: Indicator) {
    for name in Set([indicator.name.zh, indicator.name.en]).sorted() {
      guard let (_, text) = UnitInName.stated(in: name, measures: measures),
        let (unit, factor) = measures.unit(text),
        let ratio = unit.factor(to: indicator.unit), factor.rational * ratio != indicator.unitFactor.rational
      else { continue }
      log.report(
        .nameUnitContradicts, at: fields["name"]?.place ?? fields.place,
        Phrase(
          zh: "指标名称里的单位“\(text)”与 `unit` “\(indicator.unitText)”不同",
          en: "the name says '\(text)', and `unit` says '\(indicator.unitText)'"),
        help: Phrase(
          zh: "请改成同一个单位；另一单位的旧名可写在 `aliases` 中，按那个单位读取",
          en: "make them one; an older name with another unit may stand in `aliases`, and is read in that unit"))
      return
    }
  }
}
