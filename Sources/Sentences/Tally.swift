import Compliance

/// How many findings there are of each verdict; `met` is counted apart, within pass, and `withdrawn` within waived.
struct Tally: Sendable {
  private(set) var total = 0
  private(set) var met = 0
  private(set) var pass = 0
  private(set) var atRisk = 0
  private(set) var fail = 0
  private(set) var noData = 0
  private(set) var notDue = 0
  private(set) var review = 0
  private(set) var waived = 0
  private(set) var withdrawn = 0
  private(set) var error = 0
  /// Findings at risk by their light.
  private(set) var red = 0
  private(set) var yellow = 0
  private(set) var lights = Lights()

  /// How many findings there are of each light.
  struct Lights: Sendable {
    fileprivate(set) var green = 0
    fileprivate(set) var yellow = 0
    fileprivate(set) var red = 0
    fileprivate(set) var none = 0
  }

  init(_ findings: some Sequence<Finding> = []) {
    for finding in findings { add(finding) }
  }

  mutating func add(_ finding: Finding) {
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

  /// Findings that somebody has to act on.
  var trouble: Int { fail + error + atRisk + noData }
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
