/// ANSI colours, or none.
package struct Ink {
  /// A colour or a weight, by its number in ANSI escapes.
  package enum Style: Int {
    case bold = 1
    case dim = 2
    case red = 31
    case green = 32
    case yellow = 33
  }

  let isOn: Bool

  package init(isOn: Bool) { self.isOn = isOn }

  /// `text` in the styles.
  ///
  /// Styles add no columns, so they go on after padding.
  package func callAsFunction(_ text: String, _ styles: Style?...) -> String {
    let codes = styles.compactMap { $0.map { String($0.rawValue) } }
    guard isOn, !codes.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
