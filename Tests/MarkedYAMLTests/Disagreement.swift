/// Cases of the suite that libyaml 0.2.5 decides otherwise, with the reason for each.
enum Disagreement {
  static let all: [String: String] = Dictionary(
    uniqueKeysWithValues: reasons.flatMap { reason, ids in ids.split(separator: " ").map { (String($0), reason) } })

  private static let reasons: [(reason: String, ids: String)] = [
    (
      "an empty key is not read",
      "2JQS 6M2F CFD4 FRK4 M2N8/00 NHX8 NKF9 S3PD SM9W/01 UKK6/00"
    ),
    (
      "a tab that separates, or on a blank line, is taken for indentation",
      "6BCT 6CA3 A2M4 DK95/00 DK95/03 DK95/04 Q5MG Y79Y/010"
    ),
    (
      "a tab that begins the text of a block scalar is taken for indentation",
      "96NN/00 96NN/01 R4YG Y79Y/001"
    ),
    (
      "a `:` or `?` that begins or ends a plain scalar within brackets is taken for an indicator",
      "4ABK 58MP 5T43 652Z DBG4 HM87/00 HM87/01"
    ),
    (
      "a key within braces must be on one line with its colon",
      "4MUZ/00 4MUZ/01 4MUZ/02 5MUD 9SA2 K3WX NJ66 UT92 VJP3/01"
    ),
    (
      "names of anchors are only ASCII letters, digits, `-` and `_`",
      "2SXE 8XYN W5VH Y2GN"
    ),
    (
      "an unknown directive or version is refused, not ignored",
      "2LFX 6LVF BEC7 MUS6/05 MUS6/06"
    ),
    (
      "a `%` that begins a line of text is taken for a directive",
      "M7A3 W4TN"
    ),
    (
      "after `...` only a document with `---` may follow, and none may be empty",
      "7Z25 HWV9 QT73"
    ),
    (
      "a block scalar at the root must be indented",
      "DK3J FP8R"
    ),
    (
      "the end of the text is not taken for a line end after blanks in a block scalar",
      "JEF9/02 L24T/01"
    ),
    (
      "lines within quotes or brackets need not be indented, and may be with tabs",
      "9C9N DK95/01 QB6E Y79Y/003"
    ),
    (
      "a comment need not be set apart by a space",
      "9JBA CVW2 SU5Z X4QW"
    ),
    (
      "a directive is accepted without a document end before it, or in any shape",
      "9HCY EB22 MUS6/00 MUS6/01 RHX7"
    ),
    (
      "a lone `-` within brackets is accepted as text",
      "G5U8 YJV2"
    ),
    (
      "blank lines of a block scalar may be indented deeper than its text",
      "S98Z"
    ),
  ]
}
