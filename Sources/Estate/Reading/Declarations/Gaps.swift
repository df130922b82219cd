import HCL

/// What a part of the model was meant to declare and does not, because something in it was not understood.
///
/// The mistake itself is reported where it stands. A name that is missing because of it gives poison, and is not
/// reported, unless it comes near to a name that is there: that is a mistake of its own.
package struct Gaps: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    package static let locals = Gaps(rawValue: 1 << 0)
    /// Units, and what blocks say about them.
    package static let units = Gaps(rawValue: 1 << 1)
    /// What a place provides and consumes.
    package static let sharing = Gaps(rawValue: 1 << 2)
    /// Regions of an account, and so places.
    package static let places = Gaps(rawValue: 1 << 3)
    package static let stacks = Gaps(rawValue: 1 << 4)
    package static let environments = Gaps(rawValue: 1 << 5)
    /// Where the templates are.
    package static let templates = Gaps(rawValue: 1 << 6)

    /// All that a layer may declare.
    package static let layer: Gaps = [.locals, .units, .sharing]
    package static let everything: Gaps = [
        .locals, .units, .sharing, .places, .stacks, .environments, .templates,
    ]

    /// The gaps that an attribute or block of this name leaves where it was not understood.
    static func of(_ word: String) -> Gaps {
        switch word {
        case "locals": .locals
        case "module", "service": .units
        case "provides", "consumes": [.sharing, .units]
        case "stacks": [.locals, .units]
        case "templates": .templates
        case "stack": [.stacks, .locals, .units]
        case "environment": [.environments, .places, .locals, .units, .sharing]
        case "region", "global", "account": [.places, .units, .sharing]
        default: []
        }
    }

    /// The gaps that a block leaves which is not read.
    static func declared(by block: Block) -> Gaps {
        block.body.items.reduce([]) { gaps, item in
            switch item {
            case .attribute(let attribute): gaps.union(of(attribute.name))
            case .block(let inner): gaps.union(of(inner.type))
            }
        }
    }
}
