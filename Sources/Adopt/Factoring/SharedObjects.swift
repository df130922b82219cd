import HCL

/// Objects of which most members are the same in many module blocks, as tags are: what they have in common becomes a local, and each
/// block says `merge(local.tags, { Name = "x" })`.
struct SharedObjects {
    typealias Layer = EstatePlan.Layer

    /// The stacks and the refinements in which the objects read the locals.
    private(set) var stacks: [EstatePlan.Stack]
    private(set) var refinements: [Layer: [String: EstatePlan.Module]]
    /// The locals of the whole estate. Those of one stack are its own.
    private(set) var locals: [String: Value] = [:]

    /// What the objects of one name have in common, and the members of each object that has it.
    private struct Found {
        let common: [Members.Member]
        /// The positions of the objects that have all of these.
        let holders: [Int]

        /// How many members need not be written.
        var saved: Int { common.count * (holders.count - 1) }
    }

    /// How many members objects must have in common, and how many objects must have them, so that a local is worth its reading.
    private static let enough = 3

    /// What most of some objects have in common; nil where that is not worth a local.
    ///
    /// Members are added one by one, each time the one that most of the objects have which have the others. Of all sets on this way,
    /// the one counts that saves most.
    private static func find(_ objects: [Members]) -> Found? {
        var holders: [Pair: [Int]] = [:]
        for (index, object) in objects.enumerated() {
            for member in object.all where isOfPlace(member.value) { holders[Pair(member), default: []].append(index) }
        }
        var pairs = holders.filter { $0.value.count >= enough }.map { (pair: $0.key, holders: $0.value) }
            .sorted { ($0.pair.name, $0.pair.value.inlineSource) < ($1.pair.name, $1.pair.value.inlineSource) }
        var found = Found(common: [], holders: Array(objects.indices))
        var best: Found?
        while !pairs.isEmpty {
            var isHolder = Array(repeating: false, count: objects.count)
            for index in found.holders { isHolder[index] = true }
            let counts = pairs.map { $0.holders.count { isHolder[$0] } }
            guard let most = counts.max(), most >= enough, let next = counts.firstIndex(of: most) else { break }
            let (pair, holders) = pairs[next]
            found = Found(
                common: found.common + [.init(pair.name, pair.value)], holders: holders.filter { isHolder[$0] })
            pairs.removeAll { $0.pair.name == pair.name }
            if found.common.count >= enough, found.saved > best?.saved ?? 0 { best = found }
        }
        return best
    }

    /// An object that has what is common, by a local: the local itself, or one with the object's other members.
    private static func value(of object: Members, besides common: [Members.Member], in local: String) -> Value {
        let names = Set(common.map(\.name))
        let rest = object.all.filter { !names.contains($0.name) }
        let reference = Residual.reference(.name("local.\(local)"))
        if rest.isEmpty { return .deferred(Deferred(type: .any, residual: reference)) }
        let own = Residual(Value.object(Members(rest)))
        return .deferred(Deferred(type: .any, residual: .call("merge", [reference, own], expandsLast: false)))
    }

    /// Whether a local of the estate can have a value: it is known, or made of the names of places.
    private static func isOfPlace(_ value: Value) -> Bool {
        let residual = Residual(value)
        return value.isWhollyKnown
            || residual.outputs.isEmpty && residual.functionNames.isEmpty
                && residual.names.allSatisfy { name in PlaceWords.all.contains(name) }
    }

    private struct Pair: Hashable {
        let name: String
        let value: Value

        init(_ member: Members.Member) { (name, value) = (member.name, member.value) }
    }

    /// Makes locals of what many objects of one name have in common: of a stack where all of these stand in it, otherwise of the
    /// estate.
    init(in stacks: [EstatePlan.Stack], _ refinements: [Layer: [String: EstatePlan.Module]]) {
        (self.stacks, self.refinements) = (stacks, refinements)
        var homes: [String: [ObjectHome]] = [:]
        for (number, stack) in stacks.enumerated() {
            for name in stack.inputs.values.keys { homes[name, default: []].append(.inputs(number)) }
            for (path, module) in stack.modules {
                for name in module.inputs.keys { homes[name, default: []].append(.stack(number, path)) }
            }
        }
        for (layer, modules) in refinements {
            for (path, module) in modules {
                for name in module.inputs.keys { homes[name, default: []].append(.layer(layer, path)) }
            }
        }
        for (name, homes) in homes.sorted(by: { $0.key < $1.key }) where homes.count > 2 {
            let objects = homes.compactMap { home -> (home: ObjectHome, members: Members)? in
                guard case .object(let members) = self[home, name] else { return nil }
                guard let place = home.place else { return (home, members) }
                return (home, Members(members.all.map { .init($0.name, Self.meant($0, at: place)) }))
            }
            guard let found = Self.find(objects.map(\.members)) else { continue }
            for index in found.holders {
                let (home, members) = objects[index]
                self[home, name] = Self.value(of: members, besides: found.common, in: name)
            }
            let value = Value.object(Members(found.common.sorted { $0.name < $1.name }))
            let stacks = Set(found.holders.map { objects[$0].home.stack })
            if stacks.count == 1, let stack = stacks.first, let stack {
                self.stacks[stack].locals[name] = value
            } else {
                locals[name] = value
            }
        }
    }

    /// The value of a member with the name of its place read from it, where the member is called so.
    private static func meant(_ member: Members.Member, at place: AdoptedPlace) -> Value {
        guard let word = PlaceWords.word(meantBy: member.name), let text = member.value.asString else {
            return member.value
        }
        let own = ["environment.name": place.environment, "account.name": place.account, "region.name": place.region]
        guard let name = own[word] ?? nil, name == text else { return member.value }
        return .deferred(Deferred(type: .string, residual: .reference(.name(word))))
    }

    /// A block that gives inputs.
    private enum ObjectHome {
        case stack(Int, String)
        /// The `inputs` block of a stack.
        case inputs(Int)
        case layer(Layer, String)

        /// The place, where it is in one.
        var place: AdoptedPlace? { if case .layer(.place(let place), _) = self { place } else { nil } }

        /// The position of the stack; nil for a layer.
        var stack: Int? {
            switch self {
            case .stack(let number, _), .inputs(let number): number
            case .layer: nil
            }
        }
    }

    private subscript(home: ObjectHome, name: String) -> Value? {
        get {
            switch home {
            case .stack(let number, let path): stacks[number].modules[path]?.inputs[name]
            case .inputs(let number): stacks[number].inputs.values[name]
            case .layer(let layer, let path): refinements[layer]?[path]?.inputs[name]
            }
        }
        set {
            switch home {
            case .stack(let number, let path): stacks[number].modules[path]?.inputs[name] = newValue
            case .inputs(let number): stacks[number].inputs.say(newValue, for: name)
            case .layer(let layer, let path): refinements[layer]?[path]?.inputs[name] = newValue
            }
        }
    }
}
