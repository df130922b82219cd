import Diagnostics
import HCL

/// The locals of a place as the words of one stack see them, and what is known of each.
///
/// Stacks do not know of each other: where two of a place have a local of the same name, a unit reads that of the stack
/// which places it. What stands nearer than a stack is nearer for all of them.
final class LocalTable {
    enum State {
        case evaluating
        case done(Cell)
        /// It is defined in terms of itself, which was said.
        case circular
    }

    /// From far to near.
    let layers: [Layer]
    /// By the number of the local's name: the word that gives it its value, the nearest layer's.
    private var winners: [Word?] = []
    private var states: [State?] = []

    /// What the placement of a stack says of its locals, by their numbers: the nearest word of all.
    let given: [Int: StackPlacement.Local]
    /// Whose units the locals name first.
    let home: UnitHome

    init(_ layers: [Layer], _ store: CellStore, placement: StackPlacement? = nil) {
        self.layers = layers
        home = UnitHome(placement: placement, service: nil)
        given = Dictionary(
            (placement?.locals ?? []).map { (store.localID($0.word.name), $0) }, uniquingKeysWith: { $1 })
        for layer in layers {
            for word in layer.locals {
                let id = store.localID(word.name)
                while winners.count <= id { winners.append(nil) }
                winners[id] = word
            }
        }
        for (id, local) in given {
            while winners.count <= id { winners.append(nil) }
            winners[id] = local.word
        }
        states = Array(repeating: nil, count: winners.count)
    }

    func word(_ local: Int) -> Word? { local < winners.count ? winners[local] : nil }

    /// What is known of a local; `nil` where it was not asked for yet, or there is none.
    subscript(local: Int) -> State? {
        get { local < states.count ? states[local] : nil }
        set { if local < states.count { states[local] = newValue } }
    }

    func isGiven(_ local: Int) -> Bool { given[local] != nil }

    var names: [String] { layers.flatMap { $0.locals.map(\.name) } + given.values.map(\.word.name).sorted() }

    /// The layers from far to near, with one stack nearer than the others.
    static func layers(_ layers: [Layer], seenFrom stack: String?) -> [Layer] {
        guard let index = layers.firstIndex(where: { $0.kind == .stack && $0.name == stack }),
            let last = layers.lastIndex(where: { $0.kind == .stack })
        else { return layers }
        var layers = layers
        let home = layers.remove(at: index)
        layers.insert(home, at: last)
        return layers
    }

    /// Whether two stacks have a local of the same name.
    static func disagree(_ layers: [Layer]) -> Bool {
        let stacks = layers.filter { $0.kind == .stack }
        guard stacks.count > 1 else { return false }
        var known: Set<String> = []
        return stacks.contains { stack in
            Set(stack.locals.map(\.name)).contains { !known.insert($0).inserted }
        }
    }
}
