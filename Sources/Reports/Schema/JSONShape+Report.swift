import Compliance
import Diagnostics

extension JSONShape {
  static var report: JSONShape {
    JSONShape(
      "检查报告", "a report",
      [
        .init("schema_version", .fixed(1), "格式版本", "the version of this format"),
        .init("plan", .text, "方案编号", "the plan's id"),
        .init("title", .object(.phrase), "方案名称", "the plan's title"),
        .init("year", .integer, "方案年度", "the plan's year"),
        .init("start", .date, "方案起算日", "the plan's first day"),
        .init("deadline", .date, "方案截止日", "the plan's last day"),
        .init("as_of", .date, "数据截至日", "the date at which the figures are judged"),
        .init(
          "as_of_origin", .choice(["given", "latest-due"]), "截至日的来历：指定，或最近一期的报送日",
          "whether that date was given or is the latest due day"),
        .init("known_by", .optional(.text), "此刻之后报送的数据未计", "submissions after this moment were left out"),
        .init("profile", .choice(ToleranceProfile.codes), "评判档位", "the tolerance profile"),
        .init("profile_bands", .object(.phrase), "各档数值", "its bands in numbers"),
        .init("summary", .object(.summary), "各结论的条数", "how many findings there are of each verdict"),
        .init("ledger", .object(.ledger), "读入与采用的数量", "what was read and what was used"),
        .init("findings", .list(.object(.finding)), "逐条结论，按方案顺序", "the findings, in the order of the plan"),
        .init("diagnostics", .list(.object(.diagnostic)), "报送数据中的问题", "what was wrong with the submitted figures"),
      ])
  }

  static var summary: JSONShape {
    JSONShape(
      "各结论的条数", "a summary",
      [
        .init("total", .integer, "合计", "all findings"),
        .init("met", .integer, "通过中已达到全年目标的", "of those that pass, how many have met their target already"),
        .init("pass", .integer, "通过", "pass"), .init("at_risk", .integer, "有风险", "at risk"),
        .init("fail", .integer, "未达标", "failed"), .init("no_data", .integer, "缺数据", "without the figures they need"),
        .init("not_due", .integer, "未到期", "not due yet"), .init("review", .integer, "待人工评议", "for a person to judge"),
        .init("waived", .integer, "已豁免", "waived"),
        .init("withdrawn", .integer, "已豁免中因撤销的", "of those waived, how many were withdrawn"),
        .init("error", .integer, "无法评判", "could not be judged"),
        .init("lights", .object(.lights), "各灯色的条数", "how many there are of each light"),
      ])
  }

  static var lights: JSONShape {
    JSONShape(
      "各灯色的条数", "the lights",
      [
        .init("green", .integer, "绿灯", "green"), .init("yellow", .integer, "黄灯", "yellow"),
        .init("red", .integer, "红灯", "red"), .init("none", .integer, "无灯", "no light"),
      ])
  }

  static var ledger: JSONShape {
    JSONShape(
      "读入与采用的数量", "a ledger",
      [
        .init("files_read", .integer, "读入文件数", "files read"),
        .init("files_skipped", .integer, "文件夹中不是数据而未读的文件数", "files of a folder that are no figures and were left out"),
        .init("rows_read", .integer, "读入行数", "rows read"),
        .init("rows_rejected", .integer, "退回行数", "rows rejected"),
        .init("columns_ignored", .integer, "未用的列数", "columns that were not used"),
        .init("rules_loaded", .integer, "载入标准数", "standards loaded"),
        .init("rules_evaluated", .integer, "评判标准数", "standards evaluated"),
        .init("rules_without_data", .integer, "没有数据的标准数", "standards without any figure"),
        .init("figures_unused", .integer, "没有标准用到的数据条数", "figures that no standard uses"),
      ])
  }

  static var part: JSONShape {
    JSONShape(
      "组成部分的结论", "the finding of a part",
      [
        .init("name", .object(.phrase), "名称", "its name"), .init("verdict", verdict, "结论", "its verdict"),
        .init("light", light, "灯色", "its light"), .init("reason", reason, "原因", "its reason"),
        .init("message", .text, "一句话说明", "one sentence, in the language asked for"),
        .init("messages", .object(.phrase), "一句话说明，两种语言", "the sentence in both languages"),
        .init("location", .optional(.object(.place)), "所据数据的位置", "where the figure stands"),
      ])
  }

  static var diagnostic: JSONShape {
    JSONShape(
      "数据问题", "a diagnostic",
      [
        .init("code", .text, "代码", "the code"),
        .init("severity", .choice(Diagnostic.Severity.allCases.map(\.rawValue)), "轻重", "how grave it is"),
        .init("message", .text, "问题", "what is wrong, in the language asked for"),
        .init("messages", .object(.phrase), "问题，两种语言", "what is wrong, in both languages"),
        .init("help", .optional(.text), "如何处理", "what to do"),
        .init("location", .optional(.object(.place)), "位置", "where it is"),
      ])
  }

  static var verdict: JSONType { .choice(Verdict.allCases.map(\.rawValue)) }
  static var light: JSONType { .choice(Light.allCases.map(\.rawValue)) }
  static var reason: JSONType { .choice(Reason.allCases.map(\.rawValue)) }
  static var severity: JSONType { .choice(Standard.Severity.allCases.map(\.rawValue)) }
}
