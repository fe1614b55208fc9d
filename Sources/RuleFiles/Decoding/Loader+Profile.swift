import Diagnostics
import Plans
import Quantities

extension Loader {
  /// A profile by its name, or its bands written out.
  mutating func profile(_ fields: Fields) -> ToleranceProfile? {
    guard let value = fields["profile"] else { return nil }
    guard value.isMapping else {
      return choice(fields, "profile", ToleranceProfile.Name.self, code: .unknownProfile).map { ToleranceProfile($0) }
    }
    guard let bands = self.fields(value, .bands) else { return nil }
    let title = phrase(bands, "name")
    let yellow = band(bands["yellow"])
    let red = band(bands["red"])
    let reports = whole(bands, "reports_running", in: 2...366)
    guard let yellow, let red else { return nil }
    var profile = ToleranceProfile(title: title, yellow: yellow, red: red)
    profile.tapers = boolean(bands, "tapers") ?? false
    profile.isInclusive = boolean(bands, "inclusive") ?? false
    profile.comparesBest = boolean(bands, "best_pace") ?? false
    profile.watchesLastItems = boolean(bands, "last_items") ?? false
    profile.redAfterReports = reports
    if red.share < yellow.share, let value = bands["red"] {
      report(
        .bandsReversed, at: value.place,
        Phrase(zh: "红灯界限低于黄灯界限，不会有黄灯", en: "the red limit lies below the yellow one: nothing is ever yellow"),
        help: Phrase(zh: "请核对 `yellow` 与 `red`", en: "check `yellow` and `red`"))
    }
    return profile
  }

  /// Points of the target, or per cent of the plan to date.
  private mutating func band(_ value: Value?) -> ToleranceProfile.Band? {
    guard let value, let quantity = quantity(value) else { return nil }
    let measure: ToleranceProfile.Band.Measure
    switch quantity.unit.dimension {
    case .percentagePoint: measure = .target
    case .percent: measure = .planToDate
    default:
      let text = quantity.value.description
      report(
        .unitMissing, at: value.place,
        Phrase(zh: "“\(value.text ?? "")”没有写明是百分点还是 %", en: "'\(value.text ?? "")' is neither points nor per cent"),
        help: Phrase(
          zh: "按目标的百分点写“\(text) 百分点”，按应达进度的比例写“\(text) %”",
          en: "write '\(text) 百分点' (points of the target) or '\(text) %' (of the plan to date)"))
      return nil
    }
    let share = quantity.value.rational * Rational(1, 100)
    guard share >= .zero, share <= .one else {
      report(
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
