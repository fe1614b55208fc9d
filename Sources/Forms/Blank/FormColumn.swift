import Diagnostics
import Figures
import Plans

/// A column of a form.
///
/// What has a role is read when the form comes back; the rest is for people.
enum FormColumn: Hashable, CaseIterable {
  case number, name, area, item, period, basis, unit, guide, target, last, planned, value, status, note
  case indicator, reporter

  var role: Drop.Role? {
    switch self {
    case .number, .name, .guide, .target, .last, .planned: nil
    case .area: .area
    case .item: .item
    case .period: .period
    case .basis: .basis
    case .unit: .unit
    case .value: .value
    case .status: .status
    case .note: .note
    case .indicator: .indicator
    case .reporter: .reporter
    }
  }

  /// Whether it is only for the machine.
  var isHidden: Bool { self == .indicator || self == .reporter }

  /// What people read above it.
  ///
  /// Where it has a role this is one of the names that readers of drops know for it.
  var heading: Phrase {
    switch self {
    case .number: Phrase(zh: "序号", en: "No.")
    case .name: Phrase(zh: "指标", en: "Indicator")
    case .area: Phrase(zh: "地区", en: "Area")
    case .item: Phrase(zh: "项目", en: "Item")
    case .period: Phrase(zh: "期间", en: "Period")
    case .basis: Phrase(zh: "口径", en: "Basis")
    case .unit: Phrase(zh: "计量单位", en: "Unit of measure")
    case .guide: Phrase(zh: "填报要求", en: "What to write")
    case .target: Phrase(zh: "目标", en: "Target")
    case .last: Phrase(zh: "上期数", en: "Last value")
    case .planned: Phrase(zh: "序时应达", en: "Plan to date")
    case .value: Phrase(zh: "本期数", en: "Value")
    case .status: Phrase(zh: "数据状态", en: "Status")
    case .note: Phrase(zh: "备注", en: "Note")
    case .indicator: Phrase(zh: "指标", en: "Indicator")
    case .reporter: Phrase(zh: "填报单位", en: "Reporter")
    }
  }

  /// In digits of the default font.
  var width: Int {
    switch self {
    case .number: 6
    case .name: 34
    case .area, .basis: 12
    case .item: 24
    case .period: 11
    case .unit: 9
    case .guide: 22
    case .target: 14
    case .last: 14
    case .planned: 11
    case .value: 15
    case .status: 10
    case .note: 28
    case .indicator, .reporter: 20
    }
  }

  var isCentered: Bool {
    switch self {
    case .number, .area, .period, .basis, .unit, .status: true
    default: false
    }
  }
}

extension SubmissionForm {
  /// The columns that the form needs: those of which no row has anything, or all rows the same, are left out or hidden.
  var columns: [FormColumn] {
    let rows = rows
    return FormColumn.allCases.filter { column in
      switch column {
      case .item: rows.contains { $0.item != nil || $0.isOpen }
      case .basis: rows.contains { $0.basis != nil }
      case .area: !plan.areas.isEmpty
      default: true
      }
    }
  }

  /// Columns that are there without being shown.
  var hiddenColumns: Set<FormColumn> {
    let rows = rows
    var hidden: Set<FormColumn> = [.indicator, .reporter]
    if Set(rows.map(\.area)).count < 2 { hidden.insert(.area) }
    if Set(rows.map(\.period)).count < 2, !rows.contains(where: \.isOpen) { hidden.insert(.period) }
    return hidden
  }
}
