import Diagnostics
import HCL

/// One element of `stacks`: a stack by its name, which may be placed under another name, with locals of its own, or
/// once for each key of a map.
package struct StackEntry: Sendable {
    package let stack: String
    package let stackSpan: Span
    /// The whole element.
    package let span: Span
    /// Gives the folder below the place in which the stack's units lie; nil where they lie in the place itself.
    let name: Word?

    /// The `for_each` of the element.
    let each: Word?
    let locals: [Word]
}
