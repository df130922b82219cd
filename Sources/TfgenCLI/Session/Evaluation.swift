import Diagnostics
import Estate
import FileTree
import HCL
import Render
import Workspace

/// The parts of an estate that a command asked for, evaluated, checked and rendered; place by place on all cores, the
/// results in the order of the estate.
struct Evaluation {
    struct Request {
        var scopes: [AddressPattern] = []
        var jobs = 2
        /// Whether the units themselves are wanted, besides their files.
        var keepsUnits = false
        var renders = true
    }

    var files: [OutputFile] = []
    var units: [Unit] = []
    var addresses: [Address] = []
    var cautions: [RaisedCaution] = []
    var diagnostics = Diagnostics()

    private struct Part: Sendable {
        var files: [LiveTree.File] = []
        var units: [Unit] = []
        var nodes: [UnitNode] = []
        var claims: [EstateChecks.Claim] = []
        var cautions: [RaisedCaution] = []
        var used: Set<Int> = []
        var diagnostics = Diagnostics()
    }

    static func run(_ estate: Estate, _ request: Request) -> Evaluation {
        let live = LiveTree(estate)
        let scopes = request.scopes
        let places = estate.places.filter { place in
            scopes.isEmpty || scopes.contains { $0.reaches(place.address) }
        }
        let parts = Parallel.map(count: places.count, jobs: request.jobs, chunk: 4) { range in
            range.map { evaluate(places[$0], estate, live, request) }
        }
        var result = Evaluation()
        result.join(parts, estate, isWhole: scopes.isEmpty)
        result.refuseEmptyScopes(scopes, estate)
        if request.renders { result.addFiles(parts, live) }
        return result
    }

    private static func evaluate(
        _ description: PlaceDescription, _ estate: Estate, _ live: LiveTree, _ request: Request
    ) -> Part {
        let place = Place(estate, description)
        var part = Part()
        let units = place.units { address in
            request.scopes.isEmpty || request.scopes.contains { $0.matches(address.description) }
        }
        let isWanted = request.scopes.isEmpty || request.scopes.contains { $0.matches(description.address) }
        if units.isEmpty, !isWanted {
            part.diagnostics.add(place.diagnostics)
            return part
        }
        if request.renders {
            part.files = live.contextFiles(of: place) + units.map { live.file(for: $0) }
        }
        place.checkWords()
        part.nodes = units.map(UnitNode.init)
        part.claims = units.flatMap {
            EstateChecks.claims(of: $0, in: place)
        }
        if request.keepsUnits { part.units = units }
        part.cautions = place.cautions
        part.used = place.usedDeclarations
        part.diagnostics.add(place.diagnostics)
        return part
    }

    private mutating func join(_ parts: [Part], _ estate: Estate, isWhole: Bool) {
        for part in parts {
            units += part.units
            addresses += part.nodes.map(\.address)
            cautions += part.cautions
            diagnostics.add(part.diagnostics)
        }
        diagnostics.add(EstateChecks.cycles(among: parts.flatMap(\.nodes)))
        diagnostics.add(EstateChecks.conflicts(among: parts.flatMap(\.claims)))
        if isWhole {
            let used = parts.reduce(into: Set<Int>()) { $0.formUnion($1.used) }
            diagnostics.add(EstateChecks.unusedRefinements(in: estate, used: used))
            let placed = Set(addresses.map(\.description))
            diagnostics.add(EstateChecks.addresses(in: estate, placed: placed))
            diagnostics.add(EstateChecks.waivers(in: estate, placed: placed))
        }
    }

    private mutating func refuseEmptyScopes(_ scopes: [AddressPattern], _ estate: Estate) {
        for scope in scopes where !addresses.contains(where: { scope.matches($0.description) }) {
            // A place from which the last unit was taken away is one nevertheless.
            if estate.places.contains(where: { scope.matches($0.address) }) { continue }
            guard !diagnostics.hasErrors else { return }
            let names = estate.places.flatMap { place in
                [place.address, place.account.name] + Place(estate, place).unitPaths.map { "\(place.address)/\($0)" }
            }
            diagnostics.add(
                .error(
                    .unknownScope, "no unit has an address that \"\(scope.text)\" takes", at: nil,
                    help: Suggestion.nearest(to: scope.text, among: Set(names)).map { "did you mean `\($0)`?" }
                        ?? "`tfgen list` shows the addresses"))
        }
    }

    private mutating func addFiles(_ parts: [Part], _ live: LiveTree) {
        let root = live.rootFile(&diagnostics)
        guard !diagnostics.hasErrors else { return }
        var contexts: [String: [UInt8]] = [:]
        add(root)
        for file in parts.flatMap(\.files) {
            // An account's and an environment's files are the same from every place below them.
            let isContext = file.path.hasSuffix("/account.hcl") || file.path.hasSuffix("/env.hcl")
            if isContext {
                guard contexts.updateValue(file.bytes, forKey: file.path) == nil else { continue }
            }
            add(file)
        }
    }

    private mutating func add(_ file: LiveTree.File) {
        do {
            files.append(OutputFile(path: try RelativePath(file.path), bytes: file.bytes))
        } catch {
            diagnostics.add(.error(.badName, error.description, at: nil, help: "rename what the path is made of"))
        }
    }
}
