import Diagnostics
import Layout

/// A place in SARIF: a file by a relative URI, and a region; a cell of a workbook by its address.
struct SARIFLocation: Encodable {
  private let physicalLocation: Physical
  private let logicalLocations: [Logical]?

  init(_ place: Diagnostic.Place) {
    physicalLocation = Physical(
      artifactLocation: Artifact(uri: PortablePath.uri(place.file)), region: place.range.map { Region($0) })
    logicalLocations = place.address.map { [Logical(fullyQualifiedName: HarmlessText.line($0))] }
  }

  private struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region?
  }

  private struct Artifact: Encodable {
    let uri: String
  }

  private struct Region: Encodable {
    let startLine, startColumn: Int
    let endLine, endColumn: Int?

    init(_ range: SourceRange) {
      (startLine, startColumn) = (range.start.line, range.start.column)
      let hasExtent = range.end > range.start
      endLine = hasExtent ? range.end.line : nil
      endColumn = hasExtent ? range.end.column : nil
    }
  }

  private struct Logical: Encodable {
    let fullyQualifiedName: String
    let kind = "cell"
  }
}
