/// Text that stands for itself in XML and HTML.
package enum XMLText {
  /// Text for an element or an attribute: `>` is escaped too, so that no `]]>` comes about, and characters that XML 1.0
  /// cannot hold are replaced.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "\n"
      default:
        let isLegal = scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE && !HarmlessText.isHarmful(scalar)
        result.unicodeScalars.append(isLegal ? scalar : "\u{FFFD}")
      }
    }
    return result
  }
}
