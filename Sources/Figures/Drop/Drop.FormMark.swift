extension Drop {
  /// The mark by which a table says that it is one of our own forms: the name of its first column, declared by who
  /// writes the form and known to who reads it.
  ///
  /// In a form the marked line is the header, whatever stands above it; columns without a name of ours are for people;
  /// and a row without value, status and note was not filled in: missing, not zero, and no fault.
  public enum FormMark {
    /// The name of the first column; the version behind the slash changes with what a form means.
    public static let name = "plumbline-form/1"
  }
}
