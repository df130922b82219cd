import Catalog
import Diagnostics
import HCL

/// The part of a contract that a unit of a consumer stands for.
struct SharedPart: Sendable {
    /// The name of the contract.
    let contract: String
    /// The part's key in it.
    let key: String
}

/// `units = { "database/aurora" = module.main }` of a `provides` or `consumes` block: which unit is which part of the
/// contract, where a place has several of a module. The others are the place's own.
struct SharedUnits {
    /// The name of the unit for each part, by the part's key.
    private(set) var names: [String: (unit: String, span: Span)] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ block: SharingBlock, of contract: Contract) {
        guard let word = block.word("units") else { return }
        guard case .object(let items) = word.expression.form else {
            refuse(
                "\"units\" takes a map of the contract's modules to units", word.expression.span,
                help: "for example `{ \"\(contract.parts.map(\.key).min() ?? "network")\" = module.main }`")
            return
        }
        for item in items { read(item, contract) }
    }

    private mutating func read(_ item: ObjectItem, _ contract: Contract) {
        guard let key = item.plainKey else {
            return refuse("a module is named by a plain string", item.value.span, help: nil)
        }
        let keys = Set(contract.parts.map(\.key))
        guard keys.contains(key.name) else {
            if !contract.isComplete { return }
            let several = contract.parts.filter { $0.module == key.name }.map { "`\($0.key)`" }
            return refuse(
                "contract \"\(contract.name)\" has no module \"\(key.name)\"", key.span,
                help: several.isEmpty
                    ? Suggestion.help(for: key.name, among: keys)
                    : "it has several of them: write \(several.joined(separator: " or "))")
        }
        guard let traversal = item.value.traversal, traversal.root == "module", traversal.steps.count == 1,
            let unit = traversal.steps[0].name
        else {
            return refuse(
                "a unit of this region is named `module.NAME`", item.value.span,
                help: "for example `\"\(key.name)\" = module.main`")
        }
        names[key.name] = (unit, item.value.span)
    }

    private mutating func refuse(_ message: String, _ span: Span, help: String?) {
        diagnostics.append(.error(.badContractUnits, message, at: span, help: help))
    }

    /// The positions of the units that are named for a part, by the block or by the part's own name; nil where none is
    /// named, and empty where the name means no unit of that module.
    func positions(of part: ContractPart, among slots: [UnitSlot]) -> [Int]? {
        guard let unit = names[part.key]?.unit ?? part.name else { return nil }
        let own = slots.indices.filter { slots[$0].module.module.name == part.module }
        let exact = own.filter { slots[$0].path == unit }
        return exact.isEmpty ? own.filter { slots[$0].path.hasSuffix("/\(unit)") } : exact
    }

    /// The error about a name that means no unit of its module at the place, or several; nil where it means one.
    func missing(
        _ part: ContractPart, _ found: [Int], among slots: [UnitSlot], of block: SharingBlock, at place: Place
    ) -> Diagnostic? {
        guard found.count != 1, let unit = names[part.key]?.unit ?? part.name else { return nil }
        let paths = slots.filter { $0.module.module.name == part.module }.map(\.path)
        let isSaid = names[part.key] != nil
        return .error(
            .badContractUnits,
            found.isEmpty
                ? "\(place.address) has no unit \"\(unit)\" of \(part.module)"
                : "\"\(unit)\" could be " + found.map { slots[$0].path }.joined(separator: " or "),
            at: names[part.key]?.span ?? block.headerSpan,
            help: paths.isEmpty
                ? "place a unit of the module here"
                : isSaid
                    ? Suggestion.help(for: unit, among: paths)
                    : "say which is the contract's: `units = { \"\(part.key)\" = module.NAME }`; there are "
                        + paths.map { "`\($0)`" }.joined(separator: ", "))
    }
}

/// The version of the modules that a contract's units are of.
extension UnitEvaluator {
    /// The version of the unit that stands for a contract: what its block says or, without a word, the version that
    /// all units of the contract's modules at the place have. An error where these differ or have none.
    func version(
        of block: SharingBlock, _ slots: [UnitSlot], constant: (Word) -> String?
    ) -> (version: String?, problem: Diagnostic?) {
        let word = block.word("version")
        guard estate.catalog.source?.contains("{version}") == true else {
            let problem = word.map {
                Diagnostic.error(
                    .contractVersion, "the catalog's `source` has no `{version}`, so that nothing reads this one",
                    at: $0.attribute.nameSpan, help: "remove it")
            }
            return (nil, problem)
        }
        if let word { return (constant(word), nil) }
        guard let contract = estate.contracts[block.contract] else { return (nil, nil) }
        let own = slots.filter { contract.modules.contains($0.module.module.name) }
        let versions = own.map(\.version)
        if let first = versions.first, let version = first, versions.allSatisfy({ $0 == version }) {
            return (version, nil)
        }
        let said = Set(versions.compactMap { $0 }).sorted()
        let problem = Diagnostic.error(
            .contractVersion,
            said.isEmpty
                ? "no version is given for the modules of \"\(contract.name)\""
                : "the units of \"\(contract.name)\" have different versions: \(said.joined(separator: ", "))",
            at: block.contractSpan, help: "add `version = \"\(said.last ?? "v1.0.0")\"` to the block")
        // What was meant to be placed may say it.
        let isBroken = own.contains(where: \.isIncomplete) || own.isEmpty && !placed.problems.broken.isEmpty
        return (nil, isBroken ? nil : problem)
    }
}
