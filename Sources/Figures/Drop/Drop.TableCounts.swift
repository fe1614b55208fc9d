extension Drop {
  /// How the tables of a drop were read, and what of them is no figure.
  public struct TableCounts: Sendable, Hashable {
    /// In one of our own shapes.
    public var plain = 0
    /// By the names of the plan and the words of tables.
    public var byNames = 0
    /// By those and a mapping of the plan.
    public var byMapping = 0
    /// Cells of them that hold no figure to be read, each for a reason that is told.
    public var cellsLeftOut = 0

    /// No table and no cell yet.
    public init() {}
  }
}
