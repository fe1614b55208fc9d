import Compliance
import Diagnostics

extension JSONShape {
  static var waiver: JSONShape {
    JSONShape(
      "豁免", "a waiver",
      [
        .init("area", .optional(.text), "地区；空为全部地区", "the area; null in every area"),
        .init("owner", .text, "责任人", "who answers for it"),
        .init("approver", .text, "批准人", "who approved it"),
        .init("reason", .text, "理由", "why"),
        .init("from", .date, "起始日", "its first day"),
        .init("until", .date, "截止日，含当日", "its last day"),
        .init("location", .object(.place), "豁免文件中的位置", "where the waiver stands"),
      ])
  }

  static var underlying: JSONShape {
    JSONShape(
      "不豁免时的结论", "the verdict underneath",
      [
        .init("verdict", .choice(Verdict.allCases.map(\.rawValue)), "结论", "the verdict"),
        .init("light", .choice(Light.allCases.map(\.rawValue)), "灯色", "the light"),
        .init("reason", .choice(Reason.allCases.map(\.rawValue)), "原因", "the reason"),
      ])
  }
}
