/// A value that many hold and nobody changes: one word to copy, whatever its size.
///
/// Inlined, so that other rooms specialise it.
package final class Boxed<Value: Sendable>: Sendable {
  package let value: Value

  @inlinable
  package init(_ value: Value) { self.value = value }

  /// Another one, changed.
  @inlinable
  package func changed(_ body: (inout Value) -> Void) -> Boxed {
    var changed = value
    body(&changed)
    return Boxed(changed)
  }
}
