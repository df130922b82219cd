/// How far something is open, in one respect. Two extents of one kind can be set against each other.
/// Every comparison asks for sets: is all that was allowed before still allowed, and is more allowed now?
package enum Extent: Hashable, Sendable {
    /// Names with `*` for anything: actions, resources, principals.
    case patterns(Set<String>)
    /// Addresses and groups from which something is reached.
    case sources(Set<String>)
    case ports(from: Int, to: Int)
    /// Conditions that all must hold: the more, the less is open.
    case limits(Set<String>)
    /// A number of which 0 means closed, and more means wider: for arguments that only have an order.
    case level(Int)
    /// The number of days that something is kept; nil is for ever. Fewer days are wider: less is guarded.
    case days(Int?)
    /// Something that is not known, as it is written.
    case unknown(String)
}

/// How one extent differs from the one before.
package enum Tendency: String, Hashable, Sendable {
    case same, wider, narrower
    /// Wider in one respect and narrower in another, or impossible to compare. A review treats it as if it might be
    /// wider.
    case other

    /// The tendency of two respects together: the same only where both are, and one of the others only where they do
    /// not contradict.
    func joined(_ next: Tendency) -> Tendency {
        switch (self, next) {
        case (.same, let only), (let only, .same): only
        case (.wider, .wider): .wider
        case (.narrower, .narrower): .narrower
        default: .other
        }
    }

    /// The tendency of the opposite: what a denial covers more of is what is allowed less of.
    var reversed: Tendency {
        switch self {
        case .wider: .narrower
        case .narrower: .wider
        case .same, .other: self
        }
    }
}

extension Extent {
    /// How `next` differs from this extent. Extents of two kinds, and any extent that is not known, give `other`.
    func tendency(to next: Extent) -> Tendency {
        if self == next { return .same }
        switch (self, next) {
        case (.patterns(let old), .patterns(let new)): return .of(old, and: new) { Glob.covers($0, $1) }
        case (.sources(let old), .sources(let new)): return .of(old, and: new) { AddressRange.covers($0, $1) }
        case (.limits(let old), .limits(let new)): return Tendency.of(old, and: new) { $0 == $1 }.reversed
        case (.ports(let from, let to), .ports(let low, let high)):
            if low <= from, high >= to { return .wider }
            return low >= from && high <= to ? .narrower : .other
        case (.level(let old), .level(let new)): return new > old ? .wider : .narrower
        case (.days(let old), .days(let new)): return (new ?? .max) < (old ?? .max) ? .wider : .narrower
        default: return .other
        }
    }

    /// Whether nothing is open in this respect.
    var isClosed: Bool {
        switch self {
        case .level(0): true
        case .days: true
        case .patterns(let texts), .sources(let texts): texts.isEmpty
        default: false
        }
    }
}

extension Tendency {
    /// The tendency of two sets of texts, each of which stands for what it covers. `keeps` is whether everything old
    /// is in the new set, `gains` whether something new was not in the old one.
    fileprivate static func of(
        _ old: Set<String>, and new: Set<String>, covers: (String, String) -> Bool
    ) -> Tendency {
        let keeps = old.allSatisfy { text in new.contains { covers($0, text) } }
        let gains = !new.allSatisfy { text in old.contains { covers($0, text) } }
        if keeps { return gains ? .wider : .same }
        return gains ? .other : .narrower
    }
}

/// Patterns as IAM has them, in which `*` stands for any number of characters. IAM's `?` is compared as itself.
enum Glob {
    /// Whether a pattern stands for everything that `text`, which may be a pattern itself, stands for.
    static func covers(_ pattern: String, _ text: String) -> Bool {
        if pattern == text || pattern == "*" { return true }
        guard pattern.utf8.contains(UInt8(ascii: "*")) else { return false }
        return matches(Array(pattern.utf8), Array(text.utf8))
    }

    /// Goes through both texts once. Where a byte does not fit, the last `*` is made to stand for one byte more.
    private static func matches(_ pattern: [UInt8], _ text: [UInt8]) -> Bool {
        var (at, next) = (0, 0)
        var star: (pattern: Int, text: Int)?
        while next < text.count {
            if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
                star = (at, next)
                at += 1
            } else if at < pattern.count, pattern[at] == text[next] {
                at += 1
                next += 1
            } else if let last = star {
                star = (last.pattern, last.text + 1)
                at = last.pattern + 1
                next = last.text + 1
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
