/// One argument of a resource type that says how far the resource is open or guarded.
struct Trait: Sendable {
    enum Rule: Sendable {
        /// Open where the argument is true.
        case opens
        /// Guarded where it is true.
        case guards
        /// Values from the most closed to the most open; what is not among them lies at the end.
        case order([String])
        /// A key of the account's own where one is named, otherwise what `else` says: 1 AWS's own key, 2 none.
        case key(otherwise: Int)
        /// The number of days that something is kept; 0 and nothing are for ever.
        case days
        /// The number of days before something is deleted, 0 is at once.
        case delay
        /// From where it is reached: addresses, all of them where nothing is said.
        case sources
    }

    let type: String
    /// Names joined by dots, through blocks.
    let path: String
    /// The same, name by name.
    let names: [String]
    let topic: SecurityRow.Topic
    let rule: Rule
    /// The value where the configuration gives none.
    var absent = ""
    /// A resource of its own that guards another: without it the other is open.
    var isGuard = false

    init(
        _ type: String, _ path: String, _ topic: SecurityRow.Topic, _ rule: Rule, absent: String = "",
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
