/// Cases of the suite that libyaml 0.2.5 decides otherwise.
enum Disagreement {
  static let all: [String: String] = [:]
}
