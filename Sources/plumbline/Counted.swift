extension Int {
  /// `1 row`, `2 rows`: regular English nouns only.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
