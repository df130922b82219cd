import Diagnostics

/// Adds to diagnostics which unit they are about.
struct UnitSubject {
    private let slot: UnitSlot
    private let place: Place

    init(_ slot: UnitSlot, _ place: Place) {
        self.slot = slot
        self.place = place
    }

    /// The diagnostic with the unit's address, where it concerns the unit's own words. An error in a local is about
    /// no unit, whichever unit was the first to read the local.
    func named(_ diagnostic: Diagnostic) -> Diagnostic {
        let places = [diagnostic.span].compactMap { $0 } + diagnostic.labels.filter(\.isReader).map(\.span)
        guard diagnostic.unit == nil, let own = places.first(where: { isWithin($0, slot.blocks) }) else {
            return diagnostic
        }
        var copy = diagnostic.about(unit: place.unitAddress(slot.path).description)
        // What stands in a region's own block is about one unit alone.
        copy.isUnitPlain = slot.innerEach == nil && isWithin(own, slot.blocks.filter(isOfRegion))
        return copy
    }

    private func isOfRegion(_ block: ModuleBlock) -> Bool { place.region.holds(block) }

    /// Whether a span is the label of one of the blocks or lies in one of their words.
    private func isWithin(_ span: Span, _ blocks: [ModuleBlock]) -> Bool {
        blocks.contains { block in
            block.labelSpan == span
                || (block.inputs + block.meta + block.state).contains { $0.attribute.span.contains(span) }
        }
    }
}

extension Span {
    fileprivate func contains(_ other: Span) -> Bool {
        file === other.file && start <= other.start && other.end <= end
    }
}
