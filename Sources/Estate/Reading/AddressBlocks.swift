import Diagnostics
import HCL

/// Reads the blocks that name units by their addresses: `moved`, `removed` and `waive`. Nil is given where a needed
/// word is missing, which is reported. Whether there are such units is checked later.
enum AddressBlocks {
    static func moved(_ block: Block, into diagnostics: inout Diagnostics) -> MovedBlock? {
        Schemas.moved.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let from = named("from", block, into: &diagnostics), let to = named("to", block, into: &diagnostics)
        else {
            return nil
        }
        return MovedBlock(from: from, to: to)
    }

    static func removed(_ block: Block, into diagnostics: inout Diagnostics) -> RemovedBlock? {
        Schemas.removed.check(block.body, header: block.headerSpan, into: &diagnostics)
        return named("from", block, into: &diagnostics).map(RemovedBlock.init)
    }

    private static func named(_ name: String, _ block: Block, into diagnostics: inout Diagnostics) -> Named? {
        Constants.string(block.body.attribute(name), into: &diagnostics).map { Named(address: $0.text, span: $0.span) }
    }

    /// The scopes of a waiver. An empty one would accept everything, and is refused.
    private static func scopes(
        _ attribute: Attribute?, into diagnostics: inout Diagnostics
    ) -> [(text: String, span: Span)] {
        let scopes = Constants.strings(attribute, into: &diagnostics)
        if let attribute, case .tuple(let elements) = attribute.expression.form, elements.isEmpty {
            diagnostics.add(
                .error(
                    .badWaiver, "a waiver without a scope accepts nothing", at: attribute.expression.span,
                    help: "name places or units: `in = [\"dev\"]`"))
        }
        return scopes.filter { scope in
            guard scope.text.allSatisfy({ $0 == "/" }) else { return true }
            diagnostics.add(
                .error(
                    .badWaiver, "\"\(scope.text)\" is not a scope", at: scope.span,
                    help: "name places or units, `\"dev\"`; `\"**\"` is all"))
            return false
        }
    }

    static func waiver(_ block: Block, into diagnostics: inout Diagnostics) -> WaiverBlock? {
        Schemas.waive.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let label = block.label,
            let reason = Constants.string(block.body.attribute("reason"), into: &diagnostics)
        else { return nil }
        if reason.text.utf8.allSatisfy({ $0 == 0x20 }) {
            diagnostics.add(
                .error(.badWaiver, "a waiver needs a reason", at: reason.span, help: "say why the caution is accepted"))
        }
        let until = Constants.string(block.body.attribute("until"), into: &diagnostics)
        if let until, !CalendarDate.isValid(until.text) {
            diagnostics.add(
                .error(
                    .badWaiver, "\"\(until.text)\" is not a date", at: until.span, help: "write it as YYYY-MM-DD"))
        }
        let scopes = scopes(block.body.attribute("in"), into: &diagnostics)
        return WaiverBlock(
            caution: label.text, cautionSpan: label.span,
            scopes: scopes.map { (AddressPattern($0.text), $0.span) }, reason: reason.text, until: until?.text,
            span: block.headerSpan)
    }
}
