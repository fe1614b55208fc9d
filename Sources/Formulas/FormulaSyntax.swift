import Plans
import Quantities

/// A formula as written, before names, types and units are looked at.
///
/// Chains of one operator lie flat, so that the depth of the tree is that of the brackets.
struct FormulaSyntax {
  struct Operand {
    /// Subtracted or divided by.
    let isInverse: Bool
    let node: FormulaSyntax
  }

  indirect enum Content {
    case number(String)
    case period(Period)
    case text(String)
    case truth(Bool)
    case name(String, basis: String?)
    case call(String, at: Range<Int>, [FormulaSyntax])
    case negated(FormulaSyntax)
    case not(FormulaSyntax)
    case sum([Operand])
    case product([Operand])
    case comparison(Formula.Comparison, FormulaSyntax, FormulaSyntax)
    case all([FormulaSyntax])
    case any([FormulaSyntax])
  }

  let content: Content
  let range: Range<Int>
}
