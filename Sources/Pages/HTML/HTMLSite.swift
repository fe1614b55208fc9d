import Diagnostics
public import Findings
public import Layout
import Plans

/// A page by name, to be written into a folder.
public struct ReportFile: Sendable {
  /// A plain file name: letters, digits, `-` and `_`, then `.html`.
  public let name: String
  /// The whole page: HTML that needs no other file but the pages it links to.
  public let text: String
}

extension Report {
  /// `index.html` with everything, and a page for each unit that leads or supports a standard.
  ///
  /// The same report and options give the same bytes.
  public func htmlPagesByUnit(options: ReportOptions = ReportOptions()) -> [ReportFile] {
    HTMLSite(self, options).files
  }
}

/// A set of pages: the whole, and one a unit.
struct HTMLSite {
  let report: Report
  let options: ReportOptions
  private let names: [(unit: ResponsibleUnit, file: String)]

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    let known = Dictionary(report.units.map { ($0.id, $0) }) { first, _ in first }
    var order = report.units
    var seen = Set(order.map(\.id))
    for finding in report.findings {
      for id in finding.lead where seen.insert(id).inserted {
        order.append(known[id] ?? ResponsibleUnit(id: id, name: .init(verbatim: id)))
      }
    }
    let concerned = Set(report.findings.flatMap { $0.lead + $0.support })
    var taken: Set<String> = ["index"]
    names = order.filter { concerned.contains($0.id) }.map { ($0, Self.fileName($0.id, &taken) + ".html") }
  }

  var files: [ReportFile] {
    let links = Dictionary(names.map { ($0.unit.id, $0.file) }) { first, _ in first }
    var whole = HTMLReport(report, options)
    whole.links = links
    var files = [ReportFile(name: "index.html", text: whole.text)]
    for (unit, file) in names {
      var own = report
      own.findings = report.findings.filter { $0.lead.contains(unit.id) }
      own.diagnostics = []
      var page = HTMLReport(own, options)
      page.unit = unit
      page.links = links
      page.showsAreas = whole.showsAreas
      page.supported = report.findings.filter { $0.support.contains(unit.id) && !$0.lead.contains(unit.id) }
      files.append(ReportFile(name: file, text: page.text))
    }
    return files
  }

  /// A name that every file system takes, and that differs from the others where letters have no case.
  static func fileName(_ id: String, _ taken: inout Set<String>) -> String {
    var name = String.UnicodeScalarView()
    var bytes = 0
    for scalar in id.unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_"
      let next: Unicode.Scalar = isKept ? scalar : "-"
      bytes += UTF8.width(next)
      // Room for a number and the ending within 255 bytes.
      guard bytes <= 200 else { break }
      if next != "-" || name.last != "-" { name.append(next) }
    }
    while name.last == "-" { name.removeLast() }
    while name.first == "-" { name.removeFirst() }
    var base = String(name)
    // Names of devices on some systems, with whatever ending.
    let reserved = ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] }
    if base.isEmpty || reserved.contains(base.lowercased()) { base = "unit-" + base }
    var result = base
    var copy = 1
    while !taken.insert(result.lowercased()).inserted {
      copy += 1
      result = "\(base)-\(copy)"
    }
    return result
  }
}
