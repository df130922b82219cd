import HCL

/// Which names of places a rendered `root.hcl` cannot read for all units, because a file of the tree with the name of a rendered one
/// stands nearer to some of them.
final class HiddenNames {
    private let units: [AdoptedUnit]
    private let levels: Levels
    private let words: UnitWords
    /// The files that are hidden from some unit. They are looked for when a value asks for the first time.
    private lazy var files = Set(units.flatMap { words.hidingFiles($0, levels).keys })

    init(_ units: [AdoptedUnit], _ levels: Levels, _ words: UnitWords) {
        self.units = units
        self.levels = levels
        self.words = words
    }

    /// Whether a value reads such a name.
    func areRead(by value: Value) -> Bool {
        let names = Residual(value).names
        return [("account.", "account.hcl"), ("environment.", "env.hcl")].contains { prefix, file in
            names.contains { $0.hasPrefix(prefix) } && files.contains(file)
        }
    }
}
