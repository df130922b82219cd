import FileTree
import Foundation
import Review
import Workspace

/// Random edits of estates: the affected units are those of which anything differs that their plans are made of, and each has
/// a cause.
package struct ReviewProperty {
    private var random: RandomEdits
    /// What is not so, with the edits that show it.
    package private(set) var failures: [String] = []
    /// Edits that were judged.
    package private(set) var judged = 0
    /// Those of them that affect a unit.
    package private(set) var affecting = 0
    /// How many places were evaluated for one side only, over all edits.
    package private(set) var shared = 0
    /// Edits that made an estate that has an error, of which nothing can be said.
    package private(set) var mistakes = 0

    package init(seed: UInt64) { random = RandomEdits(seed: seed) }

    /// Judges a number of edits of one estate.
    package mutating func judge(_ folder: String, count: Int) throws {
        guard let base = EstateSnapshot(of: folder) else {
            failures.append("\(folder) has an error")
            return
        }
        let catalog = base.loaded.catalog
        let places = base.placesOfModules
        func inPlace(_ texts: [String: [UInt8]]) -> [String: String] {
            PlanMaterial.inPlace(places) { path in
                (texts[path] ?? (try? Disk.read(path))).map { String(decoding: $0, as: UTF8.self) }
            }
        }
        let modules = PlanMaterial.modules(base.moduleFiles(), catalog.catalog.moduleNames).merging(inPlace([:])) { $1 }
        let material = PlanMaterial(base, modules: modules)
        let files = try Files(base, folder)
        var done = 0
        for _ in 0..<count * 12 where done < count {
            let change = change(files)
            guard !change.texts.isEmpty else { continue }
            let readsAll = change.hasTemplate || !places.isEmpty
            let head = EstateSnapshot(of: folder, with: change.texts, catalog: readsAll ? nil : catalog)
            guard let head else {
                mistakes += 1
                continue
            }
            done += 1
            let rendered =
                change.hasTemplate
                ? PlanMaterial.modules(head.moduleFiles(), head.loaded.catalog.catalog.moduleNames)
                    .merging(inPlace(change.texts)) { $1 } : modules
            let review = Review(base.side, head.side, today: "2026-01-01")
            compare(review, material, PlanMaterial(head, modules: rendered), change)
            if !change.hasTemplate, places.isEmpty { compare(review, base, head, change) }
        }
        judged += done
    }

    /// The files that are edited.
    private struct Files {
        let estate: [String]
        let templates: [String]

        init(_ base: EstateSnapshot, _ folder: String) throws {
            estate = try Disk.list(folder).map(\.name).filter { $0 == "estate.hcl" || $0.hasSuffix(".estate.hcl") }
                .map { "\(folder)/\($0)" }
            let catalog = base.loaded.catalog.folder
            templates =
                try Set(base.evaluated.units.map(\.module)).sorted().flatMap { name -> [String] in
                    let path = "\(catalog)/\(name)"
                    guard Disk.kind(path) == .folder else { return [] }
                    return try Disk.list(path).map(\.name).filter { $0.hasSuffix(".tf") || $0 == "contract.hcl" }
                        .map { "\(path)/\($0)" }
                }
                + (base.loaded.hasCatalog ? ["\(catalog)/catalog.hcl"] : [])
                + Self.below(base.placesOfModules.values.sorted()).filter { $0.hasSuffix(".tf") }
        }

        /// All files below some folders.
        private static func below(_ folders: [String]) -> [String] {
            Set(
                folders.flatMap { folder in
                    (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).map {
                        "\(folder)/\($0)"
                    }
                }
            ).sorted()
        }
    }

    private struct Change {
        var texts: [String: [UInt8]] = [:]
        var words: [String] = []
        var hasTemplate = false
    }

    /// One edit, or two at once.
    private mutating func change(_ files: Files) -> Change {
        var change = Change()
        for _ in 0...random.number(below: 2) {
            let isTemplate = random.number(below: 4) == 0
            guard let path = random.pick(isTemplate ? files.templates : files.estate),
                let bytes = try? change.texts[path] ?? Disk.read(path), let edit = random.edit(bytes)
            else { continue }
            change.texts[path] = edit.bytes
            change.words.append("\(path): \(edit.words)")
            change.hasTemplate = change.hasTemplate || isTemplate
        }
        return change
    }

    private mutating func compare(
        _ review: Review, _ before: PlanMaterial, _ after: PlanMaterial, _ change: Change
    ) {
        if !review.changes.isEmpty { affecting += 1 }
        var expected: Set<String> = []
        for (address, text) in after.units where before.units[address] != text { expected.insert(address) }
        for address in before.units.keys where after.units[address] == nil { expected.insert(address) }
        var affected = Set(review.changes.map(\.address))
        affected.formUnion(review.changes.compactMap(\.formerAddress))
        report("too many", affected.subtracting(expected), change)
        report("missed", expected.subtracting(affected), change)
        report("without a cause", Set(review.unexplained.map { "\($0.address) \($0.parts.map(\.key.text))" }), change)
    }

    /// Compares a review with the one that evaluates unchanged places once.
    private mutating func compare(
        _ review: Review, _ base: EstateSnapshot, _ head: EstateSnapshot, _ change: Change
    ) {
        guard let (side, count) = base.before(head) else {
            report("an error where places are shared", ["base"], change)
            return
        }
        shared += count
        let files = zip(side.live, base.live).filter { $0.path != $1.path || $0.bytes != $1.bytes }
        report("other files where places are shared", Set(files.map { $1.path.text }), change)
        let other = Review(side, head.side, today: "2026-01-01")
        let (own, others) = (Self.lines(review), Self.lines(other))
        report("other words where places are shared", Set(own).symmetricDifference(others), change)
    }

    /// All that a review says.
    private static func lines(_ review: Review) -> [String] {
        review.changes.map { "\($0.address) \($0.parts.map(\.key.text)) \($0.causes)" }
            + review.findings.map { "\($0.kind) \($0.text)" }
    }

    private mutating func report(_ what: String, _ units: Set<String>, _ change: Change) {
        if units.isEmpty { return }
        failures.append(
            "\(what): \(units.sorted().prefix(3)) of \(units.count) by \(change.words.joined(separator: "; "))")
    }
}
