import Diagnostics
import Engine
import Estate
import FileTree
import HCL

/// Finds the places of an estate that two revisions cannot evaluate differently, so that the base need evaluate only the
/// others: everything that such a place is made of has the same text on both sides, and it reads no other place.
///
/// What is made of more than texts is never counted as the same: an estate with modules from elsewhere or in place, with
/// workflows, or with functions that look for files. The caller compares `root.hcl`, of which all accounts have a part.
struct SamePlaces {
    /// One side: its estate, the files that were read for it, and the states that it remembers.
    struct Side {
        let loaded: LoadedEstate
        let files: any SourceFiles
        /// The absolute paths of the files that the estate is made of, as far as it was worked out.
        let read: Set<String>
        let units: [UnitState]
    }

    /// The addresses of the places.
    let addresses: Set<String>

    /// `base` was only loaded, `head` evaluated.
    init(_ base: Side, _ head: Side) {
        guard Self.mayBeCompared(base, head) else {
            addresses = []
            return
        }
        let (old, new) = (Texts(base.loaded.estate), Texts(head.loaded.estate))
        let before = Dictionary(
            base.loaded.estate.places.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
        let states = Self.places(ofDifferent: base.units, head.units)
        addresses = Set(
            head.loaded.estate.places.lazy.filter { place in
                guard let other = before[place.address], !states.contains(where: { $0.hasPrefix(place.address + "/") })
                else { return false }
                guard let text = new.text(of: place) else { return false }
                return text == old.text(of: other)
            }.map(\.address))
    }

    /// Whether the sides differ in nothing but the texts of the estate's own files.
    private static func mayBeCompared(_ base: Side, _ head: Side) -> Bool {
        for side in [base, head] {
            let declarations = side.loaded.estate.declarations
            let looksForFiles = declarations.files.contains { tree in
                let text = String(decoding: tree.source.bytes, as: UTF8.self)
                return text.contains("fileset") || text.contains("fileexists")
            }
            if looksForFiles || !declarations.pipelines.isEmpty { return false }
        }
        guard head.loaded.estate.modulesElsewhere.isEmpty, base.loaded.catalog.folder == head.loaded.catalog.folder
        else {
            return false
        }
        let catalog = head.loaded.catalog.folder
        func ofCatalog(_ paths: Set<String>) -> Set<String> {
            paths.filter { SourcePath.relative($0, to: catalog) != nil }
        }
        guard ofCatalog(base.read) == ofCatalog(head.read) else { return false }
        return head.read.allSatisfy { path in
            let name = SourcePath.name(of: path)
            if name == "tfgen.lock" || name.hasSuffix(".hcl") && SourcePath.folder(of: path) == head.loaded.folder {
                return true
            }
            return (try? base.files.read(path)) == (try? head.files.read(path))
        }
    }

    /// The addresses of the units whose remembered states differ.
    private static func places(ofDifferent base: [UnitState], _ head: [UnitState]) -> Set<String> {
        if base == head { return [] }
        let (old, new) = (Set(base), Set(head))
        return Set(old.symmetricDifference(new).flatMap { [$0.address] + $0.formerAddresses })
    }
}

/// The texts of an estate's blocks, by what they are about.
private struct Texts {
    /// What concerns every place: all blocks but accounts and environments.
    private let common: String
    private let isCommonAlone: Bool
    private let environments: [String: String]
    /// Of each account and of each of its environments what does not stand in a block of a region; and of each region its
    /// block.
    private var accounts: [String: String] = [:]
    private var regions: [[String]: String] = [:]

    init(_ estate: Estate) {
        var common = ""
        var environments: [String: String] = [:]
        var accounts: [(Block, String)] = []
        for tree in estate.declarations.files {
            for block in tree.body.blocks {
                let name = block.labels.first?.text ?? ""
                switch block.type {
                case "environment": environments[name, default: ""] += block.span.text
                case "account": accounts.append((block, name))
                default: common += block.span.text + "\n"
                }
            }
        }
        self.common = common
        isCommonAlone = Self.readsNoPlace(common)
        self.environments = environments
        for (block, name) in accounts { add(block, name) }
    }

    /// Adds an account, with the names of its regions, which other regions may ask for.
    private mutating func add(_ account: Block, _ name: String) {
        var own = ""
        func add(_ body: Body, _ path: [String]) {
            for attribute in body.attributes { own += attribute.span.text + "\n" }
            for block in body.blocks {
                let label = block.labels.first?.text ?? ""
                switch block.type {
                case "region", "global":
                    own += "\(block.type) \(label)\n"
                    regions[path + [block.type == "global" ? Place.global : label], default: ""] += block.span.text
                case "environment":
                    own += "environment \(label)\n"
                    add(block.body, path + [label])
                default: own += block.span.text + "\n"
                }
            }
        }
        add(account.body, [name])
        accounts[name, default: ""] += own
    }

    /// Everything that a place is made of; nil where it reads another place, or may do so.
    func text(of place: Place) -> String? {
        guard isCommonAlone, let account = accounts[place.account.name] else { return nil }
        let path = [place.account.name] + (place.accountEnvironment.map { [$0.name] } ?? []) + [place.region.name]
        let own = account + "\n" + (regions[path] ?? "") + "\n" + (environments[place.environmentName] ?? "")
        return regions[path] != nil && Self.readsNoPlace(own) ? common + own : nil
    }

    /// Whether a text has no reference to another place, and no block by which places share parameters. What only looks
    /// like one, in a comment, counts.
    private static func readsNoPlace(_ text: String) -> Bool {
        if text.contains("provides") || text.contains("consumes") { return false }
        let plain: Set = ["name", "id", "assume_role", "localstack", "availability_zones"]
        for root in ["account", "environment", "region", "global"] {
            if text.contains("\(root)[") { return false }
            var rest = text[...]
            while let found = rest.firstRange(of: "\(root).") {
                let word = rest[found.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
                if !plain.contains(String(word)) { return false }
                rest = rest[word.endIndex...]
            }
        }
        return true
    }
}
