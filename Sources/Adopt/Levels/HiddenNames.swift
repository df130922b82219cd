import FileTree
import HCL

/// Which names of places a rendered `root.hcl` cannot read for all units, because a file of the tree with the name of a rendered one
/// stands nearer to some of them, and stays there for a configuration that is left as it is. What nobody reads any longer,
/// `render --take` removes.
final class HiddenNames {
    private let units: [AdoptedUnit]
    private let levels: Levels
    private let words: UnitWords
    /// The folders of configurations that are left as they are.
    private let left: [String]
    /// The files that are hidden from some unit. They are looked for when a value asks for the first time.
    private lazy var files = Set(
        units.flatMap { unit in
            words.hidingFiles(unit, levels).filter { file in
                left.contains { SourcePath.relative($0, to: SourcePath.folder(of: file.value)) != nil }
            }.keys
        })

    init(_ units: [AdoptedUnit], _ levels: Levels, _ words: UnitWords, left: [String]) {
        self.left = left
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
