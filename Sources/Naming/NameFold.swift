/// A text as names are compared: width, brackets' kind, case and traditional forms aside.
///
/// Single spaces stay between letters and digits of English; elsewhere they mean nothing.
package enum NameFold {
  /// The form that the spellings of one name share.
  package static func folded(_ text: String) -> String {
    var result: [Unicode.Scalar] = []
    var isSpaced = false
    for scalar in NameKey.scalars(text) {
      if scalar == " " {
        isSpaced = true
        continue
      }
      if isSpaced, let last = result.last, isWord(last), isWord(scalar) { result.append(" ") }
      isSpaced = false
      result.append(scalar)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: result)
    return String(view).lowercased()
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "£$€%&'".unicodeScalars.contains(scalar)
  }
}
