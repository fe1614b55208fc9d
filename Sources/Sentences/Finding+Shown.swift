package import Diagnostics
package import Findings
import Plans
package import Quantities

extension Finding {
  /// The finding as pages for people show it, its area in their language.
  ///
  /// Not for fingerprints, which read the area's id.
  package func shown(in language: Language) -> Finding {
    var shown = self
    shown.area = areaWords[language]
    return shown
  }

  /// What the area is called; `全部地区` for the finding for all.
  var areaWords: Phrase {
    if let areaName { return areaName }
    return area == AreaScope.all ? Phrase(zh: "全部地区", en: "all areas") : Phrase(verbatim: area)
  }

  /// What an amount may not be shown on another side of: the target and the other numbers of the finding in its unit.
  package func lines(beside amount: Amount) -> [Rational] {
    let targets = target.map { $0.unit == amount.unit ? [$0.value, $0.upper].compactMap { $0?.rational } : [] } ?? []
    return targets + [value, plan].compactMap { $0?.unit == amount.unit ? $0?.value : nil }
  }
}

extension Report {
  /// The report with its findings as pages for people show them.
  package func shown(in language: Language) -> Report {
    var shown = self
    shown.findings = findings.map { $0.shown(in: language) }
    return shown
  }
}
