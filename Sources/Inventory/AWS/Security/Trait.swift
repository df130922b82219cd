/// One argument of a resource type that says how far the resource is open or guarded.
struct Trait: Sendable {
    /// How the argument's value says how far something is open.
    enum Rule: Sendable {
        /// Open where the argument is true.
        case opens
        /// Guarded where it is true.
        case guards
        /// The argument's values from the most closed to the most open; a value that is not among them counts as
        /// more open than all. An empty list says that the values have no order.
        case order([String])
        /// Closed where the argument names something, usually a key of KMS. Where it does not, `otherwise` says how
        /// far it is open: 1 where AWS uses a key of its own, 2 where nothing is encrypted.
        case key(otherwise: Int)
        /// The number of days that something is kept; 0 and nothing are for ever.
        case days
        /// The number of days before something is deleted, 0 is at once.
        case delay
        /// The addresses from which it is reached; all of them where the argument is not written.
        case sources
    }

    let type: String
    /// The argument's name, with the names of the blocks around it, joined by dots.
    let path: String
    /// The parts of `path`.
    let names: [String]
    let topic: SecurityRow.Topic
    let rule: Rule
    /// The value that counts where the configuration gives none: the provider's default.
    var absent = ""
    /// Whether the resource exists to guard another one, which is open without it, such as a public access block.
    var isGuard = false

    /// Whether its value is to whom something is given, or with what something is joined.
    var isGrant: Bool { if case .order(let order) = rule { order.isEmpty } else { false } }

    /// See `SecurityRow.isLossless`.
    var isLossless: Bool {
        if case .key(otherwise: 1) = rule { return true }
        return topic == .protection || topic == .retention
    }

    init(
        _ type: String, _ path: String, topic: SecurityRow.Topic, rule: Rule, absent: String = "",
        isGuard: Bool = false
    ) {
        self.type = type
        self.path = path
        names = path.split(separator: ".").map(String.init)
        self.topic = topic
        self.rule = rule
        self.absent = absent
        self.isGuard = isGuard
    }
}
