import Diagnostics
import Plans
import Quantities

/// What lights a plan, a group or a standard goes by.
struct ProfileReader {
  let quantities: QuantityReader

  /// A profile by its name, or its bands written out.
  func read(_ fields: Fields) -> ToleranceProfile? {
    guard let value = fields["profile"] else { return nil }
    guard value.isMapping else {
      return fields.choice("profile", ToleranceProfile.Name.self, code: .unknownProfile).map { ToleranceProfile($0) }
    }
    guard let bands = ShapeReader(log: quantities.log).read(value, .bands) else { return nil }
    let title = bands.phrase("name")
    let yellow = band(bands["yellow"])
    let red = band(bands["red"])
    let reports = bands.whole("reports_running", in: 2...366)
    guard let yellow, let red else { return nil }
    var profile = ToleranceProfile(title: title, yellow: yellow, red: red)
    profile.tapers = bands.boolean("tapers") ?? false
    profile.isInclusive = bands.boolean("inclusive") ?? false
    profile.comparesBest = bands.boolean("best_pace") ?? false
    profile.watchesLastItems = bands.boolean("last_items") ?? false
    profile.redAfterReports = reports
    if red.share < yellow.share, let value = bands["red"] {
      quantities.log.report(
        .bandsReversed, at: value.place,
        Phrase(zh: "红灯界限低于黄灯界限，不会有黄灯", en: "the red limit lies below the yellow one: nothing is ever yellow"),
        help: Phrase(zh: "请核对 `yellow` 与 `red`", en: "check `yellow` and `red`"))
    }
    return profile
  }

  /// Points of the target, or per cent of the plan to date.
  private func band(_ value: Value?) -> ToleranceProfile.Band? {
    guard let value, let quantity = quantities.quantity(value) else { return nil }
    let measure: ToleranceProfile.Band.Measure
    switch quantity.unit.dimension {
    case .percentagePoint: measure = .target
    case .percent: measure = .planToDate
    default:
      let text = quantity.value.description
      quantities.log.report(
        .unitMissing, at: value.place,
        Phrase(zh: "“\(value.text ?? "")”没有写明是百分点还是 %", en: "'\(value.text ?? "")' is neither points nor per cent"),
        help: Phrase(
          zh: "按目标的百分点写“\(text) 百分点”，按应达进度的比例写“\(text) %”",
          en: "write '\(text) 百分点' (points of the target) or '\(text) %' (of the plan to date)"))
      return nil
    }
    let share = quantity.value.rational * Rational(1, 100)
    guard share >= .zero, share <= .one else {
      quantities.log.report(
        .shareOutOfRange, at: value.place,
        Phrase(
          zh: "界限“\(value.text ?? "")”不在 0 与 100 之间",
          en: "the limit '\(value.text ?? "")' does not lie between 0 and 100"),
        help: Phrase(zh: "请写 0 至 100", en: "write 0 to 100"))
      return nil
    }
    return ToleranceProfile.Band(share, of: measure)
  }
}
