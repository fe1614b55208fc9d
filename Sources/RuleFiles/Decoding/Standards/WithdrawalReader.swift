import Plans

/// Since when a standard no longer holds, and by whose word.
struct WithdrawalReader {
  let log: RuleLog

  func read(_ fields: Fields) -> Withdrawal? {
    guard let entry = fields.mapping("withdrawn", .withdrawal) else { return nil }
    let from = entry.date("from")
    let by = entry.phrase("by")
    let record = entry.phrase("record")
    guard let from, let by else { return nil }
    return Withdrawal(from: from, by: by, record: record)
  }
}
