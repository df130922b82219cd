import Diagnostics
import FileTree
import HCL

/// What the files of the live tree mean for units where they are not what the model renders: files that no model knows,
/// edits by hand, and files that the base had left behind. Each is an edit, and reaches the units that read it.
struct LiveEffects {
    /// What is not as rendered, and what it reaches.
    private struct Effect {
        let edit: Edit
        let part: PartKey
        /// The head's units that read it, by address.
        let units: [String]
        /// The file; nil for one that the model renders.
        var file: LiveFile?

        /// Whether it is only said of units that do not change otherwise.
        var isLast: Bool { edit.owner == .live(.replaced) }
    }

    private let effects: [Effect]
    /// Whether any such file differs, even if it says the same as before.
    let hasOthers: Bool

    /// - Parameter side: the head.
    init(_ files: [LiveFile], head: CommittedFiles, base: CommittedFiles, _ side: PreparedSide) {
        let hasAny = !files.isEmpty || head.count + base.count > 0
        let readers = LiveReaders(hasAny ? side : nil)
        func units(_ owner: CommittedFiles.File.Owner) -> [String] { readers.of(owner).map(\.address) }
        func effect(_ file: CommittedFiles.File, _ what: Edit.LiveCause, bytes: [UInt8]) -> Effect {
            Effect(edit: Edit(file, what, bytes: bytes), part: .committed, units: units(file.owner))
        }
        let live = files.map {
            Effect(
                edit: Edit($0), part: .beside(SourcePath.name(of: $0.path)), units: readers.of($0).map(\.address),
                file: $0)
        }.filter { !$0.units.isEmpty || $0.file.map { LiveFile.makesUnit($0.path) } == true }
        let edited = head.edited.filter { !$0.isOld }
        effects =
            live.filter { $0.file?.saysTheSame == false }
            + edited.filter { !$0.file.saysTheSame }.map { effect($0.file, .edited, bytes: $0.committed) }
            + base.edited.filter { !$0.file.saysTheSame }.map { effect($0.file, .replaced, bytes: $0.committed) }
            + (base.stale + base.missing).filter { !$0.saysTheSame }.map { effect($0, .replaced, bytes: []) }
        hasOthers = base.count > 0 || !edited.isEmpty || !live.isEmpty
    }

    /// The edits, after those of the model.
    var edits: [Edit] { effects.map(\.edit) }

    /// The files that no model knows, with the units that read them.
    var files: [(file: LiveFile, units: [String])] {
        effects.compactMap { effect in effect.file.map { ($0, effect.units) } }
    }

    /// The changes with what these files add to them, in the order of the head's units, followed by units that are
    /// gone.
    ///
    /// - Parameter first: the position of the first of these edits in the review.
    func merged(into changes: [UnitChange], first: Int, _ base: PreparedSide, _ head: PreparedSide) -> [UnitChange] {
        if effects.isEmpty { return changes }
        let own = Set(changes.map(\.address))
        var known = Dictionary(changes.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
        for (number, effect) in effects.enumerated() {
            let part = PartChange(key: effect.part, kind: effect.edit.kind)
            for address in effect.units where !effect.isLast || !own.contains(address) {
                let change = known[address] ?? head[address].map { Self.unchanged($0, base) }
                known[address] = change?.adding(part, by: first + number)
            }
        }
        return head.units.compactMap { known[$0.address] } + changes.filter { $0.kind == .removed }
    }

    /// A unit of which nothing else changes.
    private static func unchanged(_ unit: SideUnit, _ base: PreparedSide) -> UnitChange {
        UnitChange(
            kind: .changed, address: unit.address, formerAddress: nil, base: base[unit.address], head: unit, parts: [])
    }
}

/// Finds the units of a side that read a file of the live tree or of a rendered module.
private struct LiveReaders {
    private let side: PreparedSide?
    /// The positions of the units by their folders.
    private let folders: [String: Int]

    init(_ side: PreparedSide?) {
        self.side = side
        folders = Dictionary(
            (side?.units ?? []).enumerated().map { ($1.folder, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func of(_ owner: CommittedFiles.File.Owner) -> [SideUnit] {
        guard let side else { return [] }
        switch owner {
        case .pipeline, .catalog: return []
        case .module(let name):
            if side.catalog?.source != nil { return [] }
            return side.units.filter { unit in
                guard let module = unit.unit?.interface.module else { return false }
                return module.name == name && !module.isFromElsewhere
            }
        case .folder(let name, let path):
            return side.units.filter { $0.unit?.interface.module.name == name && takes(path, $0) }
        case .live(let path):
            let readers = side.readers(of: path)
            guard let holder = holder(of: path).map({ side.units[$0] }) else { return readers }
            // A unit's folder may be above those of others.
            let own = takes(String(path.dropFirst(holder.folder.count + 1)), holder) ? [holder] : []
            return own + readers.filter { $0.address != holder.address && $0.isBelow(holder.folder[...]) }
        }
    }

    /// The same for a file that no model renders.
    func of(_ file: LiveFile) -> [SideUnit] {
        guard case .module(let name) = file.owner, file.path.hasPrefix(name + "/") else { return of(file.owner) }
        let path = String(file.path.dropFirst(name.count + 1))
        return of(file.owner).filter { takes(path, $0) }
    }

    /// Whether Terragrunt takes along a file for a unit.
    ///
    /// - Parameter path: below the folder of the unit, or of its module.
    private func takes(_ path: String, _ unit: SideUnit) -> Bool {
        guard LiveFile.isHidden(path) else { return true }
        return CopiedFiles(unit.bytes, root: side?.files["root.hcl"]).take(path)
    }

    /// The unit in whose folder a file stands.
    private func holder(of path: String) -> Int? {
        SourcePath.folders(around: path).lazy.compactMap { folders[$0] }.first
    }
}

extension PreparedSide {
    private static let includesRoot = Array("\"root.hcl\"".utf8)

    /// The units that may read a file of a folder above them: `root.hcl`, or one whose name stands in `root.hcl` or in
    /// the unit's own file.
    fileprivate func readers(of path: String) -> [SideUnit] {
        let folder = SourcePath.folder(of: "/" + path).dropFirst()
        // `"name"`, or the end of a path to it.
        let names = ["\"", "/"].map { Array("\($0)\(SourcePath.name(of: path))\"".utf8) }
        func isNamed(in bytes: [UInt8]) -> Bool { names.contains { ByteOrder.contains(bytes, $0) } }
        let isOfRoot = isNamed(in: files["root.hcl"] ?? [])
        return units.filter { unit in
            unit.isBelow(folder)
                && (isNamed(in: unit.bytes) || isOfRoot && ByteOrder.contains(unit.bytes, Self.includesRoot))
        }
    }
}

extension SideUnit {
    /// Whether its folder stands in another one, or is that one; all stand in the live folder, which is the empty one.
    fileprivate func isBelow(_ other: Substring) -> Bool {
        if other.isEmpty { return true }
        let (inner, outer) = (folder.utf8, other.utf8)
        guard inner.starts(with: outer) else { return false }
        return inner.count == outer.count || inner.dropFirst(outer.count).first == UInt8(ascii: "/")
    }
}

extension UnitChange {
    fileprivate func adding(_ part: PartChange, by edit: Int) -> UnitChange {
        let all = parts.contains(part) ? parts : (parts + [part]).sorted { $0.key < $1.key }
        var change = UnitChange(
            kind: kind, address: address, formerAddress: formerAddress, base: base, head: head, parts: all)
        change.causes = causes + [edit]
        return change
    }
}

extension Edit {
    /// Why a file of the live tree is not what the model says.
    package enum LiveCause: Hashable, Sendable {
        /// No model has it.
        case written
        case edited
        /// It was not as its model rendered it at the base, and the change puts that right.
        case replaced
    }

    fileprivate init(_ file: LiveFile) {
        self.init(live: .written, file.kind, file.path, before: file.before, after: file.after, mode: file.mode)
    }

    fileprivate init(_ file: CommittedFiles.File, _ cause: LiveCause, bytes: [UInt8]) {
        let source = SourceFile(path: file.path, bytes: bytes)
        self.init(
            live: cause, .changed, file.path, before: cause == .replaced ? source : nil,
            after: cause == .replaced ? nil : source, mode: file.mode)
    }

    private init(
        live cause: LiveCause, _ kind: Kind, _ path: String, before: SourceFile?, after: SourceFile?, mode: ModeChange?
    ) {
        func span(_ file: SourceFile?) -> Span? { file.map { Span(file: $0, start: 0, end: $0.bytes.count) } }
        self.init(
            kind: kind, owner: .live(cause), path: [.file(SourcePath.name(of: path))], isBlock: true,
            before: span(before), after: span(after), attributes: [], mode: mode)
    }
}
