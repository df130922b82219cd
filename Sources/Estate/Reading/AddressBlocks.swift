import Diagnostics
import HCL

/// Reads the blocks that name units by their addresses: `moved`, `removed`, `waive`.
enum AddressBlocks {
    static func moved(_ block: Block, into diagnostics: inout Diagnostics) -> MovedBlock? {
        Schemas.moved.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let from = named("from", block, &diagnostics), let to = named("to", block, &diagnostics) else {
            return nil
        }
        return MovedBlock(from: from, to: to)
    }

    static func removed(_ block: Block, into diagnostics: inout Diagnostics) -> RemovedBlock? {
        Schemas.removed.check(block.body, header: block.headerSpan, into: &diagnostics)
        return named("from", block, &diagnostics).map(RemovedBlock.init)
    }

    private static func named(_ name: String, _ block: Block, _ diagnostics: inout Diagnostics) -> Named? {
        Constants.string(block.body.attribute(name), into: &diagnostics).map { Named(address: $0.text, span: $0.span) }
    }

    static func waiver(_ block: Block, into diagnostics: inout Diagnostics) -> WaiverBlock? {
        Schemas.waive.check(block.body, header: block.headerSpan, into: &diagnostics)
        guard let label = block.labels.first,
            let reason = Constants.string(block.body.attribute("reason"), into: &diagnostics)
        else { return nil }
        if reason.text.utf8.allSatisfy({ $0 == 0x20 }) {
            diagnostics.add(
                .error(.badWaiver, "a waiver needs a reason", at: reason.span, help: "say why the caution is accepted"))
        }
        let until = Constants.string(block.body.attribute("until"), into: &diagnostics)
        if let until, !isDate(until.text) {
            diagnostics.add(
                .error(
                    .badWaiver, "\"\(until.text)\" is not a date", at: until.span, help: "write it as YYYY-MM-DD"))
        }
        let scopes = Constants.strings(block.body.attribute("in"), into: &diagnostics)
        return WaiverBlock(
            caution: label.text, cautionSpan: label.span,
            scopes: scopes.map { (AddressPattern($0.text), $0.span) }, reason: reason.text, until: until?.text,
            span: block.headerSpan)
    }

    /// A date of the Gregorian calendar as ISO 8601 writes it: `2026-02-28`.
    package static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let month = Int(parts[1]), let day = Int(parts[2]) else {
            return false
        }
        guard let year = Int(parts[0]), (1...12).contains(month) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return day >= 1 && day <= days
    }
}
