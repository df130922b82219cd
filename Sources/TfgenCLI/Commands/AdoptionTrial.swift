import Adopt
import Catalog
import Diagnostics
import Engine
import Estate
import FileTree
import Render
import Workspace

/// Evaluates the estate that an adoption would write, before anything is written. A unit that tfgen would refuse, such as one
/// whose values break a rule of its own module, is left as it is with the reason: one such unit would otherwise keep the whole
/// estate from being rendered.
struct AdoptionTrial {
    /// What is wrong with each unit, in words, by the unit's address.
    private(set) var refused: [String: String] = [:]
    /// How many errors concern no single unit.
    private(set) var others = 0
    /// What is wrong with words of no single unit, by the names with which their lines begin.
    private(set) var words: [String: String] = [:]
    /// What is wrong with modules, by their folders.
    private(set) var modules: [String: String] = [:]
    /// The evaluated estate, which is large.
    private var evaluated: EvaluatedEstate?
    /// The files that would be rendered, by their absolute paths; none where the estate has errors.
    private(set) var rendered: [String: OutputFile] = [:]

    /// - Parameter folder: the estate's folder, an absolute path.
    init(_ adoption: Adoption, in folder: String, _ session: Session) {
        var diagnostics = Diagnostics()
        let engine = Engine(Self.loader(of: adoption, in: folder, session))
        guard let loaded = engine.loader.estate(in: folder, into: &diagnostics) else {
            others = 1
            return
        }
        let evaluated = engine.evaluate(loaded)
        self.evaluated = evaluated
        for place in evaluated.places {
            for diagnostic in place.diagnostics.all where diagnostic.severity == .error {
                let address = diagnostic.unit ?? Self.unit(of: diagnostic, in: place)?.address.description
                if let address, refused[address] == nil { refused[address] = diagnostic.reason }
            }
        }
        let rest = evaluated.diagnostics.all.filter { $0.severity == .error }
        if refused.isEmpty, !rest.isEmpty {
            // What no place says concerns the units in whose blocks it stands.
            for unit in evaluated.units {
                guard let error = rest.first(where: { Self.stands($0, in: unit) }) else { continue }
                refused[unit.address.description] = error.message
            }
        }
        if refused.isEmpty {
            others = rest.count
            for error in rest where !error.isInEstate {
                guard let path = error.span?.file.path else { continue }
                modules[SourcePath.join(Disk.workingFolder, SourcePath.folder(of: path))] = error.message
            }
            for error in rest where error.isInEstate {
                if let word = Self.word(of: error) { words[word] = error.message }
            }
        }
        if refused.isEmpty, others == 0, !adoption.report.left.isEmpty || adoption.report.mayHide {
            let files = engine.liveFiles(of: evaluated, into: &diagnostics)
            for file in files { rendered[SourcePath.join(loaded.liveFolder, file.path.text)] = file }
            if adoption.report.mayHide {
                findHidden(files, of: evaluated, in: loaded.liveFolder, beside: adoption.report.left, below: folder)
            }
        }
    }

    /// Finds the units that would read other files than the rendered ones, because a file of the tree stands between and something
    /// that is left as it is reads that.
    private mutating func findHidden(
        _ files: [OutputFile], of evaluated: EvaluatedEstate, in live: String, beside left: [AdoptionReport.Left],
        below folder: String
    ) {
        let output = Output(folder: live, lookups: LiveTree(evaluated).lookups(of: evaluated.places))
        guard let tree = try? RenderedTree(files), let hiding = try? output.hiding(tree) else { return }
        let addresses = Dictionary(
            evaluated.units.map { (LiveTree.path(of: $0), $0.address.description) }, uniquingKeysWith: { one, _ in one }
        )
        func shown(_ path: RelativePath) -> String {
            let path = SourcePath.join(live, path.text)
            return SourcePath.relative(path, to: folder) ?? path
        }
        // Units of stacks that are left as they are have no file of their own.
        let generated = left.filter { !$0.isPattern }.map(\.folder)
            .filter { Disk.kind(SourcePath.join(folder, $0 + "/terragrunt.hcl")) == nil }
        func isBelow(_ other: String, _ path: String) -> Bool {
            SourcePath.relative("/" + other, to: SourcePath.folder(of: "/" + path)) != nil
        }
        for (path, file) in hiding {
            let reader = file.reader.map(shown) ?? generated.first { isBelow($0, shown(path)) }
            if file.canBeRemoved, reader == nil { continue }
            let because = reader.map { ", and \($0), which stays, may read it" } ?? ""
            for victim in file.victims {
                guard let address = addresses[victim.text], refused[address] == nil else { continue }
                refused[address] = "\(shown(path)) hides the \(path.name) that tfgen renders\(because)"
            }
        }
    }

    /// The files of the disk with those of the adoption. Modules whose interfaces it writes are known without reading them again.
    private static func loader(of adoption: Adoption, in folder: String, _ session: Session) -> Loader {
        let interfaces = SourcePath.join(folder, "interfaces")
        let hasInterfaces = Disk.kind(interfaces) != nil
        var texts: [String: [UInt8]] = [:]
        var modules: [String: Module] = [:]
        for file in adoption.files {
            let path = SourcePath.join(folder, file.name)
            let isNew = file.kind == .estate || file.kind == .interface && !hasInterfaces
            // What is there already is not written over, but for the estate, which is new.
            if isNew || Disk.kind(path) == nil { texts[path] = file.bytes }
            guard !hasInterfaces, let module = SourcePath.relative(SourcePath.folder(of: path), to: interfaces) else {
                continue
            }
            // What a contract says is read with the interface.
            modules[module] = file.module
        }
        let files = OverlayFiles(texts, over: DiskFiles(), alone: hasInterfaces ? nil : interfaces)
        return Loader(files, shown: session.shown, jobs: session.jobs).replacing(modules)
    }

    /// What the line of an error begins with: the name of an attribute, or a block's type with its label.
    private static func word(of error: Diagnostic) -> String? {
        guard let span = error.span else { return nil }
        let bytes = span.file.bytes
        let start = bytes[..<span.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let line = String(decoding: bytes[start...].prefix { $0 != 0x0A }, as: UTF8.self)
        let parts = line.split(separator: "=", maxSplits: 1)
        if parts.count == 2 { return parts[0].filter { $0 != " " } }
        let header = line.drop { $0 == " " }.prefix { $0 != "{" }
        return header.isEmpty ? nil : String(header.reversed().drop { $0 == " " }.reversed())
    }

    /// Whether an error stands in one of the blocks that say something of a unit.
    private static func stands(_ diagnostic: Diagnostic, in unit: Unit) -> Bool {
        guard let span = diagnostic.span else { return false }
        return unit.blocks.contains { block in
            let words = block.inputs + block.meta + block.state
            let settings = (block.settings.terragrunt + block.settings.providers).map(\.block)
                .flatMap { [$0.headerSpan, $0.body.span] }
            return (words.map(\.attribute.span) + [block.labelSpan] + settings).contains { own in
                own.file.path == span.file.path && own.start <= span.start && span.end <= own.end
            }
        }
    }

    /// The unit whose block or word an error without an address is about.
    private static func unit(of diagnostic: Diagnostic, in place: EvaluatedPlace) -> Unit? {
        guard let span = diagnostic.span else { return nil }
        return place.units.first { unit in
            unit.span == span
                || unit.inputs.contains { input in
                    guard case .word(let cell, _) = input.origin, let word = cell.word else { return false }
                    let own = word.attribute.span
                    return own.file.path == span.file.path && own.start <= span.start && span.end <= own.end
                }
        }
    }
}

extension Diagnostic {
    /// The message, with the remark that the unit has never been planned so, where Terraform refuses the value as well.
    fileprivate var reason: String {
        let isTerraforms = [Code.failedValidation, .wrongType].contains(code)
        return message + (isTerraforms ? ": Terraform refuses it, too, so that no plan of this unit can be made" : "")
    }

    /// Whether it stands in a file of the estate.
    fileprivate var isInEstate: Bool { span.map { $0.file.path.hasSuffix("estate.hcl") } ?? true }
}
