// swift-tools-version: 6.2
import PackageDescription

/// The same strictness for every target: language mode 6, spelled-out existentials, imports that do not
/// leak, memory safety checked, and no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// A room that does the work on every figure and rule: optimised in debug builds too, since the tests of the command run
/// the debug product over thousands of rule tests and rows.
func workRoom(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies,
    swiftSettings: strict + [
      .unsafeFlags(["-O"], .when(configuration: .debug)),
      .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
    ])
}

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A room whose work is done once a run: small before fast.
func smallRoom(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + small)
}

/// The wall before a C library that is loaded when it is first needed.
func loadedLibrary(_ name: String) -> Target { .target(name: name, dependencies: ["CLoading"]) }

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")

let package = Package(
  name: "plumbline",
  products: [
    .executable(name: "plumbline", targets: ["plumbline"]),
    .library(
      name: "Plumbline",
      targets: [
        "RuleFiles", "DataDrops", "Judging", "Layout", "History", "Pages", "Forms", "RuleReports", "Reports",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .target(name: "CLoading", linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
    room("Bytes"),
    workRoom("Diagnostics"),
    workRoom("Quantities", ["Diagnostics", bigInt]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    workRoom("MarkedYAML", ["CLibYAML", "Diagnostics"]),
    workRoom("Plans", ["Quantities", "Diagnostics"]),
    workRoom("Figures", ["Plans", "Quantities", "Diagnostics"]),
    workRoom("Formulas", ["Figures", "Plans", "Quantities", "Diagnostics"]),
    workRoom("Naming", ["Figures", "Plans", "Quantities", "Diagnostics"]),
    workRoom("Findings", ["Figures", "Plans", "Quantities", "Diagnostics"]),
    workRoom(
      "Submissions", ["Bytes", "Sentences", "Naming", "Formulas", "Figures", "Plans", "Quantities", "Diagnostics"]),
    workRoom(
      "Judging",
      ["Bytes", "Submissions", "Sentences", "Findings", "Formulas", "Figures", "Plans", "Quantities", "Diagnostics"]),
    workRoom("PlanDocuments", ["Plans", "Quantities", "Diagnostics"]),
    workRoom(
      "RuleFiles",
      [
        "MarkedYAML", "PlanDocuments", "Judging", "Submissions", "Findings", "Naming", "Formulas", "Figures",
        "Plans",
        "Quantities", "Diagnostics",
      ]),
    loadedLibrary("CLibXML"),
    smallRoom("Documents", ["CLibXML", "Bytes", "Workbooks", "PlanDocuments", "Diagnostics"]),
    smallRoom("Drafting", ["Spreadsheets", "PlanDocuments", "Plans", "Quantities", "Diagnostics"]),
    loadedLibrary("CXLSXWriter"),
    loadedLibrary("CZip"),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    room("Workbooks", ["CZip", "CExpat"]),
    smallRoom("Spreadsheets", ["CXLSXWriter", "Workbooks"]),
    workRoom("Tables", ["Naming", "Figures", "Plans", "Quantities", "Diagnostics"]),
    loadedLibrary("CPostgreSQL"),
    loadedLibrary("CSQLite"),
    workRoom("Databases", ["CPostgreSQL", "CSQLite", "Diagnostics"]),
    workRoom(
      "DataDrops",
      ["Bytes", "Databases", "Tables", "Workbooks", "Naming", "Figures", "Plans", "Quantities", "Diagnostics"]),
    smallRoom("Catalogue", ["Diagnostics"]),
    room("Layout", ["Spreadsheets", "Quantities", "Diagnostics"]),
    workRoom("Sentences", ["Layout", "Findings", "Figures", "Plans", "Quantities", "Diagnostics"]),
    room(
      "JSONReports",
      ["Sentences", "Layout", "Judging", "Findings", "Figures", "Plans", "Quantities", "Diagnostics"]),
    room("History", ["Bytes", "JSONReports", "Sentences", "Layout", "Findings", "Plans", "Quantities", "Diagnostics"]),
    .target(
      name: "Pages",
      dependencies: [
        "Bytes", "History", "Sentences", "Layout", "Submissions", "Findings", "Plans", "Quantities", "Diagnostics",
      ],
      resources: ["report.css", "course.css", "report.js"].map { .embedInCode("HTML/" + $0) },
      swiftSettings: strict),
    smallRoom(
      "Forms",
      [
        "Spreadsheets", "Sentences", "Layout", "Judging", "Submissions", "Figures", "Plans", "Quantities",
        "Diagnostics",
      ]),
    smallRoom(
      "RuleReports",
      [
        "JSONReports", "Sentences", "Layout", "PlanDocuments", "Judging", "Findings", "Plans", "Quantities",
        "Diagnostics",
      ]),
    room(
      "Reports",
      [
        "Pages", "History", "JSONReports", "Sentences", "Layout", "Spreadsheets", "Findings", "Figures", "Plans",
        "Quantities", "Diagnostics",
      ]),
    .executableTarget(
      name: "plumbline",
      dependencies: [
        "Bytes", "RuleFiles", "Databases", "DataDrops", "Documents", "Drafting", "PlanDocuments", "Catalogue",
        "Reports", "RuleReports", "Forms", "Pages", "History", "JSONReports", "Sentences", "Layout", "Judging",
        "Submissions", "Findings", "Naming", "Figures", "Plans", "Quantities", "Diagnostics", argumentParser, system,
      ],
      swiftSettings: strict + small,
      // Specialisations that came out as the same instructions are kept once. Nobody links to the command, so that it
      // names nothing to others; at a fixed address its 61,000 pointers need no mending at every start.
      linkerSettings: [
        .unsafeFlags(
          ["-Xlinker", "--icf=safe", "-Xlinker", "--no-export-dynamic", "-Xclang-linker", "-no-pie"],
          .when(platforms: [.linux], configuration: .release))
      ]),
    tests("BytesTests", ["Bytes"]),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("QuantitiesTests", ["Quantities", "Diagnostics"]),
    tests("MarkedYAMLTests", ["MarkedYAML", "Diagnostics"]),
    tests(
      "RuleFilesTests",
      [
        "RuleFiles", "MarkedYAML", "Judging", "Findings", "Naming", "Formulas", "Plans", "Quantities", "Diagnostics",
      ]),
    tests(
      "DocumentsTests",
      ["Bytes", "Documents", "Workbooks", "RuleFiles", "PlanDocuments", "Plans", "Quantities", "Diagnostics"]),
    tests(
      "DraftingTests",
      ["Bytes", "Drafting", "Documents", "RuleFiles", "PlanDocuments", "Plans", "Quantities", "Diagnostics"]),
    tests("WorkbooksTests", ["Workbooks"]),
    tests(
      "TablesTests",
      ["Given", "Tables", "DataDrops", "RuleFiles", "Naming", "Figures", "Plans", "Quantities", "Diagnostics"]),
    tests("DatabasesTests", ["Databases", "Diagnostics"]),
    tests("DataDropsTests", ["Given", "DataDrops", "Figures", "Plans", "Quantities", "Diagnostics"]),
    // What several test targets are given: drops and plans as texts, the same random numbers every time.
    .target(
      name: "Given", dependencies: ["RuleFiles", "DataDrops", "Submissions", "Figures", "Plans", "Diagnostics"],
      path: "Tests/Given", swiftSettings: strict),
    tests(
      "FormulasTests",
      ["Formulas", "Submissions", "Findings", "Figures", "Plans", "RuleFiles", "Quantities", "Diagnostics"]),
    tests(
      "FindingsTests",
      ["Given", "Findings", "Judging", "Submissions", "Plans", "RuleFiles", "DataDrops", "Quantities", "Diagnostics"]),
    tests(
      "SubmissionsTests",
      [
        "Given", "Submissions", "Naming", "Figures", "Plans", "RuleFiles", "DataDrops", "Quantities", "Diagnostics",
        "Catalogue", "Reports", "Spreadsheets",
      ]),
    tests(
      "JudgingTests",
      [
        "Given", "Judging", "Submissions", "Findings", "Naming", "Figures", "Plans", "RuleFiles", "DataDrops",
        "Quantities", "Diagnostics", "Catalogue", "Reports", "Sentences",
      ]),
    tests("LayoutTests", ["Layout", "Diagnostics"]),
    tests("SentencesTests", ["Sentences", "Layout", "Findings", "Plans", "Quantities", "Diagnostics"]),
    tests("PagesTests", ["Pages"]),
    tests(
      "RuleReportsTests", ["RuleReports", "Layout", "Judging", "Findings", "Plans", "Quantities", "Diagnostics"]),
    tests(
      "ReportsTests",
      [
        "Bytes", "Reports", "Pages", "History", "JSONReports", "Sentences", "Layout", "Spreadsheets", "Workbooks",
        "Submissions", "Findings", "Figures", "Plans", "Quantities", "Diagnostics",
      ],
      exclude: ["Goldens"]),
    tests("PlumblineTests", ["plumbline"]),
  ]
)
