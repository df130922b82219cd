import HCL

extension SecurityReader {
    /// Adds a row for each argument of the resource that `TraitTable` lists. An argument of a block that stands
    /// several times has a row for each; the first has the plain path, the others the path and a number.
    mutating func readTraits(of resource: ResourceInstance) {
        guard let traits = TraitTable.traits(of: resource.type) else { return }
        let values = Value.object(resource.valuesInPart)
        for trait in traits {
            let found = values.all(at: trait.names[...])
            func isGiven(_ value: Value) -> Bool { value.isDeferred || Self.isGiven(value) }
            for (index, written) in (found.isEmpty ? [.null] : found).enumerated() {
                var value = written
                if case .deferred(let deferred) = value, Self.isLeftToProvider(deferred, resource) { value = .null }
                // Nothing is given to anybody where nobody is named.
                if trait.isGrant, !isGiven(value) { continue }
                add(
                    resource, topic: trait.topic, aspect: index == 0 ? trait.path : "\(trait.path) #\(index + 1)",
                    text: Self.text(trait, value), extents: [Self.extent(trait, value)],
                    absence: trait.isGuard ? .open : .closed, isLossless: trait.isLossless)
            }
        }
    }

    /// Whether the configuration does not write the argument, so that the provider chooses. Such a value is deferred
    /// and refers to the argument itself.
    private static func isLeftToProvider(_ deferred: Deferred, _ resource: ResourceInstance) -> Bool {
        guard case .reference(.name(let path)) = deferred.residual, !path.hasSuffix("[*]") else { return false }
        // What a block inside leaves to the provider has no address.
        return path.hasPrefix(resource.address + ".") || !path.utf8.contains(UInt8(ascii: "."))
    }

    /// How far the argument's value is open, by the rule of the trait.
    private static func extent(_ trait: Trait, _ value: Value) -> Extent {
        // A key that a resource of the module has yet to create is a key all the same. Of everything else an
        // expression says nothing.
        if case .deferred = value {
            switch trait.rule {
            case .key: return .level(0)
            case .opens, .guards, .order, .days, .delay, .sources: return .unknown(SecurityText.text(value))
            }
        }
        switch trait.rule {
        case .opens: return .level(isTrue(trait, value) ? 1 : 0)
        case .guards: return .level(isTrue(trait, value) ? 0 : 1)
        case .order(let order): return self.order(trait, of: value, by: order)
        case .key(let otherwise): return .level(isGiven(value) ? 0 : otherwise)
        case .days: return .days(days(value))
        case .delay: return .days(number(trait, value) ?? 0)
        case .sources: return .sources(Set(isGiven(value) ? SecurityText.texts(value) : ["0.0.0.0/0"]))
        }
    }

    /// Where the value stands in the order. Numbers are compared as numbers, counted from the first one of the
    /// order.
    private static func order(_ trait: Trait, of value: Value, by order: [String]) -> Extent {
        let text = written(trait, value)
        if order.isEmpty { return .patterns(Set(SecurityText.texts(value))) }
        if let number = Int(text), Int(order[0]) != nil { return .level(max(0, number - (Int(order[0]) ?? 0))) }
        return .level(order.firstIndex(of: text) ?? order.count)
    }

    /// The value as a text; the default where nothing is written.
    private static func written(_ trait: Trait, _ value: Value) -> String {
        let text = SecurityText.text(value)
        return text.isEmpty ? trait.absent : text
    }

    private static func isTrue(_ trait: Trait, _ value: Value) -> Bool {
        value.asBool ?? (written(trait, value) == "true")
    }

    /// Whether the configuration gives a value that says anything.
    static func isGiven(_ value: Value, _ resource: ResourceInstance) -> Bool {
        if case .deferred(let deferred) = value { return !isLeftToProvider(deferred, resource) }
        return isGiven(value)
    }

    /// Whether a value says anything: it is neither null nor an empty text or list.
    private static func isGiven(_ value: Value) -> Bool {
        if value.isNull { return false }
        if let text = value.asString { return !text.isEmpty }
        return value.elements.map { !$0.isEmpty } ?? true
    }

    /// The value as a whole number; nil where neither it nor the default is one.
    private static func number(_ trait: Trait, _ value: Value) -> Int? { value.asInt ?? Int(written(trait, value)) }

    /// The number of days that something is kept; nil for ever, which is what AWS means by 0 and by no value.
    private static func days(_ value: Value) -> Int? {
        guard let days = value.asInt, days > 0 else { return nil }
        return days
    }

    /// How the row is shown. Where the argument is not written, the text says what AWS does then.
    private static func text(_ trait: Trait, _ value: Value) -> String {
        if case .key(let otherwise) = trait.rule, !isGiven(value) {
            return trait.topic == .encryption ? (otherwise == 1 ? "a key of AWS" : "none") : "none"
        }
        if case .days = trait.rule, days(value) == nil, !value.isDeferred { return "for ever" }
        let texts = value.elements.map { _ in SecurityText.joined(SecurityText.texts(value)) }
        let shown = texts ?? written(trait, value)
        switch trait.rule {
        case .opens, .guards: return shown.isEmpty ? "false" : shown
        default: return shown.isEmpty ? "not said" : shown
        }
    }
}
