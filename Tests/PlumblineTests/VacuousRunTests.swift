import Testing

/// A run that checked nothing never looks like a pass: the ways in which that comes about, each on the built command.
@Suite(.timeLimit(.minutes(20)))
struct VacuousRunTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let arguments: String
    let says: String
    var testDescription: String { what }
  }

  static let cases: [Case] = [
    Case(what: "a folder that is not there", arguments: "--rules rules dropz", says: "error[file-not-found]"),
    Case(what: "a folder without figures", arguments: "--rules rules nothing", says: "error[folder-empty]"),
    Case(what: "a folder without rules", arguments: "--rules nothing met.csv", says: "error[plan-not-found]"),
    Case(
      what: "a filter that matches nothing", arguments: "--rules idle-unit met.csv --unit 民政局",
      says: "error[nothing-matched]"),
    Case(what: "a filter that nobody knows", arguments: "--rules rules met.csv --unit 财政局", says: "error["),
    Case(what: "an empty drop", arguments: "--rules rules empty.csv", says: "error[drop-file-empty]"),
    Case(what: "a header alone", arguments: "--rules rules header-only.csv", says: "error[no-figures]"),
    Case(
      what: "a header alone, at a date", arguments: "--rules rules header-only.csv --as-of 2022-11-10",
      says: "error[no-figures]"),
    Case(what: "every row rejected", arguments: "--rules rules rejected.csv", says: "error[no-figures]"),
    Case(what: "every rule waived", arguments: "--rules all-withdrawn met.csv", says: "error["),
    Case(
      what: "every rule waived by a file", arguments: "--rules rules all-failed.csv --waivers everything.yaml",
      says: "error["),
    Case(
      what: "an as-of before the plan", arguments: "--rules rules met.csv --as-of 2021-06-30",
      says: "error[nothing-matched]"),
    Case(what: "standard input twice", arguments: "--rules rules - -", says: "error[input-twice]"),
    Case(
      what: "an as-of before every figure", arguments: "--rules rules met.csv --as-of 2022-11-10",
      says: "error[nothing-matched]"),
    Case(
      what: "known by a day before every filing", arguments: "--rules rules filed-late.csv --known-by 2022-02-01",
      says: "error[no-figures]"),
    Case(
      what: "known by a day before every filing, at a date",
      arguments: "--rules rules filed-late.csv --known-by 2022-02-01 --as-of 2022-07-10", says: "error[no-figures]"),
    Case(
      what: "figures of last year alone", arguments: "--rules rules last-year.csv --as-of 2022-06-10",
      says: "error[nothing-matched]"),
    Case(what: "figures of last year, by their own date", arguments: "--rules rules last-year.csv", says: "error["),
    Case(
      what: "figures of an area that no standard judges", arguments: "--rules two-areas other-area.csv",
      says: "error[nothing-matched]"),
    Case(
      what: "figures that only other units' standards judge", arguments: "--rules rules one-unit.csv --unit 科技局",
      says: "error[nothing-matched]"),
    Case(
      what: "levels, rates and growths of last year alone", arguments: "--rules kinds kinds.csv --as-of 2022-06-10",
      says: "error[nothing-matched]"),
    Case(
      what: "an as-of before the plan, with last year's figures",
      arguments: "--rules rules last-year.csv --as-of 2021-12-31",
      says: "error[nothing-matched]"),
  ]

  @Test(arguments: cases, ["", "--exit-zero", "--fail-on never", "--format json"])
  func isNeverGreen(_ each: Case, _ gate: String) async throws {
    let folder = try Self.folder()
    let arguments = "check \(each.arguments) \(gate)".split(separator: " ").map(String.init)
    let outcome = try await Binary.run(arguments, in: folder)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.complaints.contains(each.says), "\(outcome.complaints)")
  }

  /// The commands that judge a drop too are no greener.
  @Test(arguments: [
    "trend", "diff --from 2022-06-10 --to 2022-07-10", "bulletin --month 2022-06", "bulletin --quarter 2022-Q2",
    "bulletin --year 2022", "baseline write known.json",
  ])
  func norAreTheOthers(_ command: String) async throws {
    let folder = try Self.folder()
    for rest in ["--rules rules header-only.csv", "--rules rules rejected.csv", "--rules rules nothing"] {
      let outcome = try await Binary.run("\(command) \(rest)".split(separator: " ").map(String.init), in: folder)
      #expect(outcome.status == 2, "\(rest): \(outcome)")
    }
  }

  /// A level, a rate, a growth and a count that read last year as a base at most.
  private static let kinds = """
    lead: 教育局
    indicators:
      - {id: l, name: l, unit: 个, kind: level}
      - {id: r, name: r, unit: '%', kind: rate}
      - {id: g, name: g, unit: '%', kind: growth}
      - {id: c, name: c, unit: 件, kind: cumulative}
    standards:
      - {id: l, title: l, quote: l, indicator: l, at_least: 5 个}
      - {id: r, title: r, quote: r, indicator: r, at_most: 5 %, judge: every}
      - {id: g, title: g, quote: g, indicator: g, at_least: 5 %}
      - {id: c, title: c, quote: c, reduction: {of: c, by: 5 %}}

    """

  private static func folder() throws -> TemporaryFolder {
    let folder = try SmallPlan.folder()
    try folder.write(
      "idle-unit/plan.yaml", SmallPlan.plan.replacing("units: [", with: "units: [{id: 民政局, en: Civil Affairs}, "))
    try folder.write("idle-unit/standards.yaml", SmallPlan.standards)
    let withdrawn = "withdrawn: {from: 2022-01-01, by: 区政府}"
    try folder.write("all-withdrawn/plan.yaml", SmallPlan.plan)
    try folder.write(
      "all-withdrawn/standards.yaml",
      SmallPlan.standards.replacing("at_least: 10 所}", with: "at_least: 10 所, \(withdrawn)}")
        .replacing("at_least: 120 家}", with: "at_least: 120 家, \(withdrawn)}")
        .replacing("at_least: 2 个\n", with: "at_least: 2 个\n        \(withdrawn)\n"))
    let waivers = ["schools", "firms", "parks"].map { standard in
      """
        - {standard: \(standard), owner: 张三, approver: 李四, reason: 全部缓办, from: 2022-12-01, until: 2023-01-31}

      """
    }
    try folder.write("everything.yaml", "plan: small\nwaivers:\n" + waivers.joined())
    try folder.write("all-failed.csv", SmallPlan.drop("2022-12", schools: "1", firms: "4", parks: "0"))
    try folder.write("two-areas/plan.yaml", SmallPlan.plan.replacing("areas: [某区]", with: "areas: [某区, 东区]"))
    try folder.write("two-areas/standards.yaml", SmallPlan.standards)
    try folder.write("other-area.csv", "area,indicator,period,value\n东区,schools,2022-12,3\n东区,firms,2022-12,3\n")
    try folder.write("one-unit.csv", SmallPlan.drop("2022-12", schools: "10"))
    try folder.write("filed-late.csv", "indicator,period,value,submitted_at\nschools,2022-06,3,2022-07-05\n")
    try folder.write("kinds/plan.yaml", SmallPlan.plan + Self.kinds)
    try folder.write(
      "kinds.csv", "indicator,period,value\n" + ["l", "r", "g", "c"].map { "\($0),2021-06,3\n" }.joined())
    try folder.write("last-year.csv", SmallPlan.drop("2021-11", schools: "3", firms: "4", parks: "1"))
    return folder
  }
}
