/// Tells whoever waits what a long run is doing, and how far it is.
public struct Progress: Sendable {
  /// The parts of a run, in their order.
  public enum Stage: Int, Sendable, CaseIterable {
    /// Files are fetched; done and total are bytes, the total 0 where nobody knows it.
    case opening
    /// Tables are read; files.
    case reading
    /// Rows are held against the plan.
    case checking
    /// Standards are judged.
    case judging
    /// Reports are made.
    case writing
  }

  private let tell: (@Sendable (Stage, _ done: Int, _ total: Int) -> Void)?

  /// Nobody waits.
  public static let none = Progress(tell: nil)

  private init(tell: (@Sendable (Stage, Int, Int) -> Void)?) { self.tell = tell }

  /// `tell` is called by whoever does the work, and often: it must be quick.
  public init(_ tell: @escaping @Sendable (Stage, _ done: Int, _ total: Int) -> Void) { self.tell = tell }

  /// Says that `done` of `total` parts of a stage are done; costs nothing where nobody waits.
  public func note(_ stage: Stage, _ done: Int, of total: Int) { tell?(stage, done, total) }
}
