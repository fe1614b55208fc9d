/// One step of a YAML stream as libyaml tells it.
struct Event: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case streamStart
    case streamEnd
    /// `explicit`: written with `---`.
    case documentStart(explicit: Bool)
    /// `explicit`: written with `...`.
    case documentEnd(explicit: Bool)
    case alias(String)
    case scalar(Node.Scalar)
    /// `flow`: written in brackets.
    case sequenceStart(flow: Bool)
    case sequenceEnd
    case mappingStart(flow: Bool)
    case mappingEnd
  }

  let kind: Kind
  let anchor: String?
  let tag: String?
  /// Positions as counts of Unicode scalars from the start of the text.
  let start: Int
  let end: Int
}
