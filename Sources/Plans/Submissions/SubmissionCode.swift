public import Diagnostics

/// What can be wrong with a submitted figure, layer by layer.
public enum SubmissionCode: String, Sendable, Hashable, CaseIterable {
  // Names
  case indicatorMissing = "indicator-missing"
  case unknownIndicator = "unknown-indicator"
  case unknownArea = "unknown-area"
  case itemMissing = "item-missing"
  case unknownItem = "unknown-item"
  case unknownStatus = "unknown-status"
  case unknownBasis = "unknown-basis"
  case unknownReporter = "unknown-reporter"
  case reporterNotResponsible = "reporter-not-responsible"
  case nameNormalised = "name-normalised"
  case nameRetired = "name-retired"
  case areaBlank = "area-blank"
  case totalRow = "total-row"
  case anotherAreasFile = "another-areas-file"
  case columnsSwapped = "columns-swapped"
  // The unit and the number
  case unknownUnitOfMeasure = "unknown-measure"
  case unlikeUnit = "unlike-unit"
  case unitContradicted = "unit-contradicted"
  case ambiguousScale = "ambiguous-scale"
  case valueMissing = "value-missing"
  case valueUnavailable = "value-unavailable"
  case valueDash = "value-dash"
  case valueNormalised = "value-normalised"
  case valueBound = "value-bound"
  case perMilleConverted = "per-mille-converted"
  case pointsForPercent = "points-for-percent"
  case accountingNegative = "accounting-negative"
  case ambiguousTriangle = "ambiguous-triangle"
  case changeWord = "change-word"
  case signSaidTwice = "sign-said-twice"
  case chineseNumeral = "chinese-numeral"
  case approximateValue = "approximate-value"
  case approximationKept = "approximation-kept"
  case valueIsARange = "value-is-a-range"
  case valueNotANumber = "value-not-a-number"
  case valueNotAStage = "value-not-a-stage"
  case valueNotADate = "value-not-a-date"
  case spreadsheetError = "spreadsheet-error"
  case spreadsheetFormula = "spreadsheet-formula"
  case scientificNotation = "scientific-notation"
  case valueIsADate = "value-is-a-date"
  case valueIsASwitch = "value-is-a-switch"
  case lettersForDigits = "letters-for-digits"
  case digitsMisgrouped = "digits-misgrouped"
  case decimalComma = "decimal-comma"
  case binaryNoise = "binary-noise"
  case shareAsFraction = "share-as-fraction"
  case valueIsAFraction = "value-is-a-fraction"
  case storageLimit = "storage-limit"
  case valueSerialDate = "value-serial-date"
  case dateYearUnderstood = "date-year-understood"
  case fractionOfACount = "fraction-of-a-count"
  case valueOutOfRange = "value-out-of-range"
  case overHundred = "over-hundred"
  case signDoubtful = "sign-doubtful"
  // Time
  case submittedAtUnreadable = "submitted-at-unreadable"
  case submittedAtSerialDate = "submitted-at-serial-date"
  case periodMissing = "period-missing"
  case periodUnreadable = "period-unreadable"
  case periodAmbiguous = "period-ambiguous"
  case periodImpossible = "period-impossible"
  case periodYearMissing = "period-year-missing"
  case periodSerialDate = "period-serial-date"
  case periodYearUnderstood = "period-year-understood"
  case periodUnderstood = "period-understood"
  case periodFromDay = "period-from-day"
  case datedFigure = "dated-figure"
  case dayInsidePeriod = "day-inside-period"
  case dayBesidePeriod = "day-beside-period"
  case intervalInsideYear = "interval-inside-year"
  case periodOutsidePlan = "period-outside-plan"
  case periodNotNeeded = "period-not-needed"
  case periodInFuture = "period-in-future"
  case periodOtherSpan = "period-other-span"
  case wrongCadence = "wrong-cadence"
  case filedBeforePeriodEnd = "filed-before-period-end"
  case filedLate = "filed-late"
  case seriesGap = "series-gap"
  // One period filed more than once
  case duplicateRow = "duplicate-row"
  case conflictingFigures = "conflicting-figures"
  case resubmitted = "resubmitted"
  case supersededByFinal = "superseded-by-final"
  case olderAfterNewer = "older-after-newer"
  case pastFigureChanged = "past-figure-changed"
  case recordTwice = "record-twice"
  case recordTwoNames = "record-two-names"
  // A figure beside the others of its series
  case scaleSlip = "scale-slip"
  case scaleDoubtful = "scale-doubtful"
  case ratioForPercentage = "ratio-for-percentage"
  case indexForChange = "index-for-change"
  case changeForIndex = "change-for-index"
  case zeroAfterFigure = "zero-after-figure"
  case fallingCumulative = "falling-cumulative"
  case correctedFall = "corrected-fall"
  case exactlyTheTarget = "exactly-the-target"
  case equalSteps = "equal-steps"
  case roundValues = "round-values"
  case lastMonthSurge = "last-month-surge"
  case valueJump = "value-jump"
  case sameExplanation = "same-explanation"
  // Between indicators, areas and units
  case signContradicted = "sign-contradicted"
  case partsAndTotal = "parts-and-total"
  case partsAndTotalRounded = "parts-and-total-rounded"
  case partAboveWhole = "part-above-whole"
  case rateBesideParts = "rate-beside-parts"
  case growthBesideLevels = "growth-beside-levels"
  case areasAndWhole = "areas-and-whole"
  case areaMissing = "area-missing"
  case oneSender = "one-sender"
  case figureNotFiled = "figure-not-filed"
  /// A row for an indicator that is computed from others.
  case computedIndicator = "computed-indicator"
  /// Figures that do not agree with each other by a check of the plan.
  case checkFailed = "check-failed"
  case checkDoubtful = "check-doubtful"
  case checkExplained = "check-explained"

  /// The code as diagnostics show it.
  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }

  /// As the check is made; a plan may say otherwise (`SubmissionPolicy`).
  public var severity: Diagnostic.Severity {
    switch self {
    case .valueMissing, .valueUnavailable, .valueDash, .filedBeforePeriodEnd, .reporterNotResponsible, .unknownReporter,
      .periodOtherSpan, .wrongCadence, .accountingNegative, .chineseNumeral, .scientificNotation, .shareAsFraction,
      .storageLimit, .overHundred, .signDoubtful, .filedLate, .seriesGap, .olderAfterNewer, .pastFigureChanged,
      .recordTwice, .recordTwoNames, .scaleDoubtful, .ratioForPercentage, .changeForIndex, .exactlyTheTarget,
      .equalSteps, .roundValues, .lastMonthSurge, .valueJump, .nameRetired, .totalRow, .dayInsidePeriod,
      .partsAndTotalRounded, .rateBesideParts, .growthBesideLevels, .areasAndWhole, .checkDoubtful:
      .warning
    case .duplicateRow, .correctedFall, .valueNormalised, .nameNormalised, .valueBound, .perMilleConverted,
      .approximationKept, .binaryNoise, .valueSerialDate, .periodSerialDate, .periodYearUnderstood, .resubmitted,
      .periodUnderstood, .periodNotNeeded, .periodFromDay, .datedFigure, .dateYearUnderstood, .submittedAtSerialDate,
      .supersededByFinal,
      .sameExplanation, .oneSender, .checkExplained:
      .information
    default: .error
    }
  }

  /// What a finding of the code speaks of.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    case cell, row, series, file
  }

  /// What a finding of the code speaks of: one cell, a row, the figures of a series, or a file.
  public var scope: Scope {
    switch self {
    case .indicatorMissing, .unknownIndicator, .unknownArea, .itemMissing, .unknownItem, .unknownStatus, .unknownBasis,
      .unknownReporter, .nameNormalised, .recordTwoNames, .nameRetired, .areaBlank, .computedIndicator,
      .unknownUnitOfMeasure, .unlikeUnit, .unitContradicted, .ambiguousScale, .signSaidTwice, .valueMissing,
      .valueUnavailable,
      .valueDash, .valueNormalised, .valueBound, .perMilleConverted, .pointsForPercent, .accountingNegative,
      .ambiguousTriangle, .changeWord, .chineseNumeral, .approximateValue, .approximationKept, .valueIsARange,
      .valueNotANumber, .valueNotAStage, .valueNotADate, .spreadsheetError, .spreadsheetFormula, .scientificNotation,
      .valueIsADate, .valueIsASwitch, .lettersForDigits, .digitsMisgrouped, .decimalComma, .binaryNoise,
      .shareAsFraction, .valueIsAFraction, .storageLimit, .valueSerialDate, .fractionOfACount, .valueOutOfRange,
      .overHundred, .signDoubtful, .submittedAtUnreadable, .periodMissing, .periodUnreadable, .periodAmbiguous,
      .periodImpossible, .periodYearMissing, .periodSerialDate, .periodYearUnderstood, .periodOutsidePlan,
      .submittedAtSerialDate, .periodNotNeeded, .periodUnderstood, .periodFromDay, .datedFigure, .dateYearUnderstood:
      .cell
    case .reporterNotResponsible, .periodInFuture, .periodOtherSpan, .intervalInsideYear, .dayInsidePeriod,
      .dayBesidePeriod, .wrongCadence, .filedBeforePeriodEnd, .filedLate,
      .duplicateRow, .totalRow:
      .row
    case .oneSender, .anotherAreasFile, .columnsSwapped, .areaMissing: .file
    default: .series
    }
  }
}
