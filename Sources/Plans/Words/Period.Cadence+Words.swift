package import Diagnostics
package import Quantities

extension Period.Cadence {
  package var label: Phrase {
    switch self {
    case .day: Phrase(zh: "日", en: "day")
    case .week: Phrase(zh: "周", en: "week")
    case .month: Phrase(zh: "月", en: "month")
    case .quarter: Phrase(zh: "季度", en: "quarter")
    case .half: Phrase(zh: "半年", en: "half-year")
    case .year: Phrase(zh: "年", en: "year")
    case .span: Phrase(zh: "时段", en: "span")
    }
  }

  package var example: String {
    switch self {
    case .day: "2022-10-31"
    case .week: "2022-W43"
    case .month: "2022-10"
    case .quarter: "2022-Q3"
    case .half: "2022-H2"
    case .year: "2022"
    case .span: "2022-01/2022-02"
    }
  }
}
