package import Foundation

/// The files that tests read where they lie.
package enum Repository {
  /// The folder of Package.swift.
  package static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}
