import Diagnostics
import Quantities

@testable import Findings
@testable import Plans

extension AwkwardPlan {
  /// One standard of which many areas will do: the finding for all is without a target, the second area has every term
  /// of its own.
  static func withOwnTerms() throws -> [Finding] {
    var area = try finding("share", "一项", "One", .pass, .green, .met)
    area.area = "甲区"
    area.isOneOfMany = true
    area.severity = .striving
    area.target = Finding.Target(operator: "at_least", value: ExactDecimal(90), unit: "%", text: "90 %")
    var all = area
    (all.area, all.isOneOfMany, all.severity, all.target) = (AreaScope.all, false, .binding, nil)
    var own = area
    own.area = "乙区"
    own.title = .init(chinese: "乙区的一项", english: "One of B")
    own.quote = "乙区另有规定"
    own.source.clause = (own.source.clause ?? 0) + 1
    own.target = Finding.Target(operator: "at_least", value: ExactDecimal(95), unit: "%", text: "95 %")
    own.deadline = try date("2023-06-30")
    (own.leaders, own.lead, own.support) = (["王某"], ["乙区住建局"], [])
    own.conflicts = [.init(standard: "other", title: .init(verbatim: "另一项"), note: nil)]
    var third = area
    third.area = "丙区"
    return [all, area, own, third]
  }
}
