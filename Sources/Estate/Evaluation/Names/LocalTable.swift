import Diagnostics
import HCL

/// The locals of a place as the words of one stack see them, and how far each is worked out.
///
/// Stacks do not know of each other. Where two of a place have a local of the same name, the units of each read
/// their own. Layers that are nearer than stacks win for all of them.
final class LocalTable {
    /// How far a local is worked out.
    enum State {
        case evaluating
        case done(Cell)
        /// It needs itself, which was reported.
        case circular
    }

    /// From far to near.
    let layers: [Layer]
    /// The word of the nearest layer for each local, by the number of the local's name; nil where there is none.
    private let winners: [Word?]
    private var states: [State?]

    /// The locals that a placement of the stack gives, by their numbers. They win against all layers.
    let given: [Int: StackPlacement.Local]
    /// The units that the locals of this table mean first.
    let home: UnitHome

    init(_ layers: [Layer], _ store: CellStore, placement: StackPlacement? = nil) {
        self.layers = layers
        home = UnitHome(placement: placement, service: nil)
        given = Dictionary(
            (placement?.locals ?? []).map { (store.localID($0.word.name), $0) }, uniquingKeysWith: { $1 })
        var winners: [Word?] = []
        for layer in layers where !layer.locals.isEmpty {
            for (id, word) in zip(store.localIDs(of: layer), layer.locals) {
                while winners.count <= id { winners.append(nil) }
                winners[id] = word
            }
        }
        for (id, local) in given {
            while winners.count <= id { winners.append(nil) }
            winners[id] = local.word
        }
        self.winners = winners
        states = Array(repeating: nil, count: winners.count)
    }

    /// The cell of a local that is worked out.
    func cell(_ local: Int) -> Cell? {
        if local < states.count, case .done(let cell)? = states[local] { return cell }
        return nil
    }

    func word(_ local: Int) -> Word? { local < winners.count ? winners[local] : nil }

    /// What is known of a local; `nil` where it was not asked for yet, or there is none.
    subscript(local: Int) -> State? {
        get { local < states.count ? states[local] : nil }
        set { if local < states.count { states[local] = newValue } }
    }

    /// Whether a placement of the stack gives the local.
    func isGiven(_ local: Int) -> Bool { given[local] != nil }

    /// The names of all locals, for suggestions. A name may stand in it several times.
    var names: [String] { layers.flatMap { $0.locals.map(\.name) } + given.values.map(\.word.name).sorted() }

    /// The layers from far to near, with one stack moved behind the other stacks so that it wins.
    static func layers(_ layers: [Layer], seenFrom stack: String?) -> [Layer] {
        guard let index = layers.firstIndex(where: { $0.kind == .stack && $0.name == stack }),
            let last = layers.lastIndex(where: { $0.kind == .stack })
        else { return layers }
        var layers = layers
        let home = layers.remove(at: index)
        layers.insert(home, at: last)
        return layers
    }

    /// Whether two stacks declare a local of the same name. Only then a table for each stack is needed.
    static func disagree(_ layers: [Layer]) -> Bool {
        let stacks = layers.filter { $0.kind == .stack }
        guard stacks.count > 1 else { return false }
        var known: Set<String> = []
        return stacks.contains { stack in
            Set(stack.locals.map(\.name)).contains { !known.insert($0).inserted }
        }
    }
}
