import Diagnostics
import Plans
import Quantities

/// Keys that mean nothing beside a subject, and an exemption that counts something else.
struct WindowChecker {
  let context: ReadingContext

  func check(_ fields: Fields, _ measured: Measured, _ exempt: IndicatorReference?) {
    if fields.has("running"), fields.has("judge") {
      fields.reportIdle("judge", Phrase(zh: "按连续期数评判的标准", en: "a standard judged by periods running"))
    }
    let whole: Measure?
    switch measured.subject {
    case .indicator(let reference):
      let accumulates = context.plan.indicators[reference.indicator].kind.accumulates
      if fields.has("exempt"), !accumulates {
        fields.reportIdle("exempt", Phrase(zh: "不累计的指标", en: "an indicator that does not accumulate"))
        return
      }
      whole = measured.measure
    case .share(_, let reference), .perHead(_, let reference): whole = context.measure(of: reference.indicator)
    case .growth, .compared, .rank:
      if fields.has("exempt") { fields.reportIdle("exempt", Phrase(zh: "这类指标", en: "such a subject")) }
      whole = nil
    }
    if case .indicator = measured.subject {
    } else if fields.has("rolling") {
      fields.reportIdle("rolling", Phrase(zh: "计算得出的指标", en: "a computed subject"))
    }
    if let exempt, let whole, let own = context.measure(of: exempt.indicator), let value = fields["exempt"],
      own.unit.dimension != whole.unit.dimension
    {
      context.quantities.reportUnlike(value, own.unit, whole)
    }
  }
}
