import Foundation

/// A plan of three standards and drops that bring about each verdict.
enum SmallPlan {
  static let plan = """
    plan: small
    title: {zh: 小方案, en: A small plan}
    year: 2022
    start: 2022-01-01
    deadline: 2022-12-31
    time_zone: Asia/Shanghai
    profile: standard
    reporting: {cadence: month, due_day: 10}
    areas: [某区]
    units: [{id: 教育局, en: Education Bureau}, {id: 科技局, en: Science Bureau}]

    """

  static let standards = """
    plan: small
    indicators:
      - {id: schools, name: {zh: 新建学校, en: New schools}, unit: 所, kind: cumulative, reporter: 教育局}
      - {id: firms, name: {zh: 新增企业, en: New firms}, unit: 家, kind: cumulative, reporter: 科技局}
      - {id: parks, name: {zh: 新建园区, en: New parks}, unit: 个, kind: cumulative, reporter: 科技局}
    groups:
      - lead: 教育局
        standards:
          - {id: schools, title: {zh: 新建学校, en: New schools}, quote: 新建学校10所, indicator: schools, at_least: 10 所}
      - lead: 科技局
        standards:
          - {id: firms, title: {zh: 新增企业, en: New firms}, quote: 新增企业120家, indicator: firms, at_least: 120 家}
          - id: parks
            title: {zh: 新建园区, en: New parks}
            quote: 力争新建园区2个
            severity: striving
            indicator: parks
            at_least: 2 个

    """

  static let header = "indicator,period,value,unit\n"

  static func drop(_ month: String, schools: String? = nil, firms: String? = nil, parks: String? = nil) -> String {
    header
      + [("schools", schools, "所"), ("firms", firms, "家"), ("parks", parks, "个")].compactMap { name, value, unit in
        value.map { "\(name),\(month),\($0),\(unit)\n" }
      }.joined()
  }

  /// A folder with the plan under `rules` and the drops beside it.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rules/plan.yaml", plan)
    try folder.write("rules/standards.yaml", standards)
    try folder.write("met.csv", drop("2022-12", schools: "10", firms: "120", parks: "2"))
    try folder.write("failed.csv", drop("2022-12", schools: "10", firms: "40", parks: "2"))
    try folder.write("striving-failed.csv", drop("2022-12", schools: "10", firms: "120", parks: "0"))
    try folder.write("at-risk.csv", drop("2022-06", schools: "3", firms: "120", parks: "2"))
    try folder.write("no-data.csv", drop("2022-12", schools: "10", parks: "2"))
    try folder.write("all-three.csv", drop("2022-06", schools: "3", firms: "八成"))
    try folder.write("empty.csv", "")
    try folder.write("header-only.csv", header)
    try folder.write("rejected.csv", drop("2022-12", schools: "ten", firms: "many", parks: "some"))
    try folder.write("unknown.csv", header + "bridges,2022-12,3,座\n")
    try folder.write("alien.csv", "a,b\n1,2\n")
    try folder.write("half-bad/good.csv", drop("2022-12", schools: "10", firms: "120", parks: "2"))
    try folder.write("half-bad/alien.csv", "a,b\n1,2\n")
    try folder.makeFolder("nothing")
    try folder.write("bad-rules/plan.yaml", plan)
    try folder.write("bad-rules/standards.yaml", standards.replacing("at_least: 10 所", with: "at_leest: 10 所"))
    try folder.write("broken-rules/plan.yaml", "plan: [\n")
    try folder.write("two-plans/a/plan.yaml", plan)
    try folder.write("two-plans/b/plan.yaml", plan)
    return folder
  }
}
