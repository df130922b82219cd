import Catalog
import Diagnostics
import HCL

/// An `import` block of a `module` block: a resource that exists already, and which the unit's next apply takes over.
package final class ImportBlock: Sendable {
    let span: Span
    /// The address of the resource in the module.
    package let to: Word
    /// What the provider calls the existing object.
    package let id: Word

    init(span: Span, to: Word, id: Word) {
        self.span = span
        self.to = to
        self.id = id
    }

    /// `nil` where a word is missing, which was said.
    static func read(
        _ block: Block, in layer: String, _ numbering: Numbering, into diagnostics: inout Diagnostics
    ) -> ImportBlock? {
        let misread = Schemas.importing.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard misread.isEmpty, let to = block.body.attribute("to"), let id = block.body.attribute("id") else {
            return nil
        }
        return ImportBlock(
            span: block.headerSpan, to: numbering.word(to, in: layer), id: numbering.word(id, in: layer))
    }
}

extension Unit {
    /// A resource of the unit that exists already: its address in the module, and what the provider calls it, which may be
    /// known only when Terragrunt runs.
    package struct Import: Sendable {
        package let to: ResourceAddress
        package let id: Value
    }
}
