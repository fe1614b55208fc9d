import Diagnostics
import Figures
import Naming
import Plans
import Quantities

extension BlockReader {
  /// Adds own amounts up from the year's start; where one is missing or no number, what comes after it is left out.
  mutating func addUp() {
    struct Series: Hashable {
      let index: Int
      let area: String?
      let unit: String
      let year: Int
      let others: [Drop.Role: String]
    }
    var series: [Series: [Pending]] = [:]
    var order: [Series] = []
    for item in pending {
      let calendar = names.plan.indicators[item.index].calendar
      var others = item.facts.others
      others[.note] = nil
      let key = Series(
        index: item.index, area: item.area, unit: item.unit, year: calendar.year(of: item.period), others: others)
      if series[key] == nil { order.append(key) }
      series[key, default: []].append(item)
    }
    for key in order {
      let items = (series[key] ?? []).sorted { $0.period < $1.period }
      let calendar = names.plan.indicators[key.index].calendar
      var next: CalendarDate? = calendar.firstDay(ofYear: key.year)
      var total = ExactDecimal(0)
      for item in items {
        let number = ExactDecimal(item.text.filter { $0 != "," })
        guard let number, let sum = total.adding(number), next == item.period.start else {
          next = nil
          reading.leave(.ownForToDate, item.row, item.value.column, item.value.name)
          ownAmounts.append(
            OwnAmount(
              row: item.row, column: item.value.column, indicator: key.index, area: key.area, period: item.period))
          continue
        }
        total = sum
        next = item.period.end + 1
        append(
          item.row, item.value, key.index, key.area, item.period, key.unit.isEmpty ? nil : key.unit,
          ValueText("\(sum)"),
          "\(sum)", item.facts)
      }
    }
  }
}
