package import Findings
import Plans

/// How many findings there are of each verdict; `met` is counted apart, within pass, and `withdrawn` within waived.
package struct Tally: Sendable {
  package private(set) var total = 0
  package private(set) var met = 0
  package private(set) var pass = 0
  package private(set) var atRisk = 0
  package private(set) var fail = 0
  package private(set) var noData = 0
  package private(set) var notDue = 0
  package private(set) var review = 0
  package private(set) var waived = 0
  package private(set) var withdrawn = 0
  package private(set) var error = 0
  /// Findings at risk by their light.
  package private(set) var red = 0
  package private(set) var yellow = 0
  package private(set) var lights = Lights()

  /// How many findings there are of each light.
  package struct Lights: Sendable {
    package fileprivate(set) var green = 0
    package fileprivate(set) var yellow = 0
    package fileprivate(set) var red = 0
    package fileprivate(set) var none = 0
  }

  package init(_ findings: [Finding] = []) {
    for finding in findings { add(finding) }
  }

  /// Counts one more finding.
  package mutating func add(_ finding: Finding) {
    total += 1
    lights.add(finding.light)
    switch finding.verdict {
    case .pass:
      pass += 1
      if finding.isMet { met += 1 }
    case .atRisk:
      atRisk += 1
      if finding.light == .red { red += 1 } else { yellow += 1 }
    case .fail: fail += 1
    case .noData: noData += 1
    case .notDue: notDue += 1
    case .review: review += 1
    case .waived:
      waived += 1
      if finding.reason == .withdrawn { withdrawn += 1 }
    case .error: error += 1
    }
  }

  /// Counts other findings as well.
  package static func += (one: inout Tally, other: Tally) {
    for count in counts { one[keyPath: count] += other[keyPath: count] }
  }

  private static var counts: [WritableKeyPath<Tally, Int>] {
    [
      \.total, \.met, \.pass, \.atRisk, \.fail, \.noData, \.notDue, \.review, \.waived, \.withdrawn, \.error, \.red,
      \.yellow, \.lights.green, \.lights.yellow, \.lights.red, \.lights.none,
    ]
  }

  /// Findings that somebody has to act on.
  package var trouble: Int { fail + error + atRisk + noData }
}

extension Tally.Lights {
  fileprivate mutating func add(_ light: Light) {
    switch light {
    case .green: green += 1
    case .yellow: yellow += 1
    case .red: red += 1
    case .none: none += 1
    }
  }
}
