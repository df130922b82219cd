import Estate
import FileTree

/// What the files of units look for in the folders above them.
extension LiveTree {
    /// `root.hcl`, unless the unit does not include it, and the files that this one reads.
    package func lookups(of places: [EvaluatedPlace]) -> ParentLookups {
        let contexts = (readsAccount ? ["account.hcl"] : []) + (readsEnvironment ? ["env.hcl"] : []) + ["region.hcl"]
        let alone = Set(places.lazy.flatMap(\.units).filter(standsAlone).map(Self.path))
        let usual = ["root.hcl"] + contexts
        return ParentLookups { path in
            guard path.name == "terragrunt.hcl" else { return [] }
            return !alone.isEmpty && alone.contains(path.text) ? contexts : usual
        }
    }
}
