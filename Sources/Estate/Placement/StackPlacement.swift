import Diagnostics
import HCL

/// A stack as one place has it: as it is, or under another name and with locals of its own.
///
/// A value that nothing changes once its place is read. It is a class because each unit of the stack knows it.
final class StackPlacement: Sendable {
    let stack: Layer
    /// The folder in which its units lie; `nil` where they lie in the place itself.
    let name: String?
    /// The entry of `stacks` that places it.
    let span: Span
    /// What says the name there, or the whole entry.
    let nameSpan: Span
    /// The key of the entry's `for_each`; nil without one.
    let each: UnitSlot.Each?
    /// The locals that the entries of all layers give, from far to near.
    let locals: [Local]
    /// The position among the placements of its place.
    let index: Int

    /// A local that a placement gives, and the key that `each` means in it.
    struct Local {
        let word: Word
        let each: UnitSlot.Each?
    }

    init(
        stack: Layer, name: String?, span: Span, nameSpan: Span, each: UnitSlot.Each?, locals: [Local], index: Int = 0
    ) {
        self.stack = stack
        self.name = name
        self.span = span
        self.nameSpan = nameSpan
        self.each = each
        self.locals = locals
        self.index = index
    }

    /// The same with the locals that a nearer layer gives.
    func adding(_ nearer: [Local]) -> StackPlacement { copy(locals: locals + nearer, index: index) }

    /// The same at a position.
    func at(_ index: Int) -> StackPlacement { copy(locals: locals, index: index) }

    private func copy(locals: [Local], index: Int) -> StackPlacement {
        StackPlacement(
            stack: stack, name: name, span: span, nameSpan: nameSpan, each: each, locals: locals, index: index)
    }

    /// Whether the stack is placed as it is.
    var isPlain: Bool { name == nil && locals.isEmpty }

    /// The beginning of its units' paths: `cell-a/`, or nothing.
    var prefix: String { name.map { "\($0)/" } ?? "" }
}

/// What a unit belongs to: its service and its stack. It decides which units its words mean first and which locals
/// they read.
struct UnitHome {
    /// `nil` for what no stack places.
    let placement: StackPlacement?
    let service: String?
    /// The instance of the service's `for_each`.
    var each: UnitSlot.Each?

    /// The key of the service; nil for one without `for_each`.
    var key: String? { each?.key }

    static let none = UnitHome(placement: nil, service: nil)

    /// The folder of the service for all of its keys, with a slash at its end.
    var serviceFolder: String? {
        service.map { "\(placement?.prefix ?? "")services/\($0)/" }
    }

    /// The beginnings of paths below which a unit is looked for, nearest first, before it is looked for everywhere.
    var prefixes: [String] {
        var found: [String] = []
        if let serviceFolder { found.append(key.map { "\(serviceFolder)\($0)/" } ?? serviceFolder) }
        if let placement, placement.name != nil { found.append(placement.prefix) }
        return found
    }

    /// Whether units are looked for everywhere at once, and none is apart.
    var isEverywhere: Bool { service == nil && each == nil && placement?.name == nil }

    /// Whether a unit belongs to another key of the same service, or to another copy of the same stack. A name alone
    /// never means a unit of those.
    func isApart(from other: UnitHome) -> Bool {
        if let key, let otherKey = other.key, serviceFolder == other.serviceFolder, key != otherKey { return true }
        guard let own = placement, let other = other.placement, own.stack === other.stack else { return false }
        return own.name != other.name
    }
}
