/// A value that many hold and nobody changes: one word to copy, whatever its size.
final class Boxed<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }

  /// Another one, changed.
  func changed(_ body: (inout Value) -> Void) -> Boxed {
    var changed = value
    body(&changed)
    return Boxed(changed)
  }
}
