import Catalog
import HCL

extension Expression {
    /// Adds the names of all attributes that are taken of something: `id` in `aws_vpc.this.id` and in `s["id"]`.
    /// They say which computed attributes of resources can be asked for at all.
    func collectNames(into names: inout Set<String>) {
        var found: Set<String> = []
        walk { _, form in
            switch form {
            case .attribute(_, let name, _): found.insert(name)
            case .index(_, let key): if case .string(let name) = key.form { found.insert(name) }
            case .attributeSplat(_, let steps), .fullSplat(_, let steps): Self.collect(steps, into: &found)
            default: break
            }
        }
        names.formUnion(found)
    }

    /// Adds the names in the steps behind a splat, `[*].id`.
    private static func collect(_ steps: [SplatStep], into names: inout Set<String>) {
        for step in steps {
            switch step {
            case .attribute(let name, _): names.insert(name)
            case .attributeSplat(let inner, _), .fullSplat(let inner, _): collect(inner, into: &names)
            case .legacyIndex, .index: break
            }
        }
    }
}
