import Catalog
import Diagnostics
import HCL

/// Finds out which module a unit has. Its blocks are read from far to near, and each may name another module, or
/// another version of the same one.
struct UnitModule {
    /// What the blocks read so far name.
    struct Named {
        let text: String
        let span: Span
        /// Whether it is the label of the block, for lack of a `source`.
        let isLabel: Bool
        var version: (text: String, span: Span)?
    }

    private let estate: Estate
    private(set) var named: Named?
    /// The blocks that are about this module. Those that a farther layer wrote for another module are left out.
    private(set) var blocks: [ModuleBlock] = []
    /// What was named before a nearer block named another version, with the number of blocks up to there.
    private var former: [(named: Named, count: Int)] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether the value of `source`, or of a `version` that matters, is not known.
    var isUnclear: Bool { lacksSource || lacksVersion && !isTemplateOfToday }
    private var lacksSource = false
    private var lacksVersion = false
    /// Whether the layers around the unit have a say in what is reported about the module.
    private(set) var dependsOnLayers = false

    init(_ estate: Estate) { self.estate = estate }

    /// The value of `source` or `version`: a text, or none with the error where that was not reported yet.
    enum Text {
        case text(String)
        case none(Diagnostic?)
    }

    /// Takes one block into account. `value` evaluates a word of it.
    mutating func read(_ block: ModuleBlock, value: (Word) -> Text) {
        if let source = block.meta("source") {
            if let text = text(source, value) { name(Named(text: text, span: source.expression.span, isLabel: false)) }
        } else if named == nil {
            name(Named(text: block.label.text, span: block.labelSpan, isLabel: true))
        }
        if let version = block.meta("version"), let text = text(version, value) {
            setVersion(text, version.expression.span)
        }
        blocks.append(block)
    }

    private mutating func text(_ word: Word, _ value: (Word) -> Text) -> String? {
        switch value(word) {
        case .text(let text): return text
        case .none(let diagnostic):
            if word.name == "source" { lacksSource = true } else { lacksVersion = true }
            if let diagnostic { diagnostics.append(diagnostic) }
            return nil
        }
    }

    /// A source that names another module is a new definition, and farther blocks no longer count. The same module
    /// in another version keeps them.
    private mutating func name(_ new: Named) {
        if let named {
            if Self.moduleName(named.text) == Self.moduleName(new.text) {
                keep(named)
            } else {
                (blocks, former) = ([], [])
            }
        }
        named = new
    }

    private mutating func setVersion(_ text: String, _ span: Span) {
        if let named, named.version?.text != text { keep(named) }
        named?.version = (text, span)
    }

    /// Remembers what the blocks so far were written for.
    private mutating func keep(_ named: Named) {
        if !blocks.isEmpty { former.append((named, blocks.count)) }
    }

    private static func moduleName(_ text: String) -> String { (try? ModuleSource(text))?.name ?? Self.bareName(text) }

    /// The name of a registry's module whose version stands in `version`.
    private static func bareName(_ text: String) -> String { (try? ModuleSource(text, version: "0"))?.name ?? text }
}

// MARK: - Finding it

extension UnitModule {
    /// The module, and its address where it is not a template of today's catalog.
    struct Found {
        let interface: ModuleInterface
        let source: ModuleSource?
    }

    /// The module; nil, with an error, where there is none.
    ///
    /// - Parameter layers: those around the unit.
    mutating func found(in layers: [Layer]) -> Found? {
        guard let named else { return nil }
        return find(named, in: layers, reports: true)
    }

    /// The other versions for which farther blocks were written, as far as they are found.
    mutating func formerVersions() -> [UnitSlot.FormerVersion] {
        former.compactMap { former in
            find(former.named, in: [], reports: false).map {
                UnitSlot.FormerVersion(module: $0.interface, count: former.count)
            }
        }
    }

    private mutating func find(_ named: Named, in layers: [Layer], reports: Bool) -> Found? {
        if let interface = estate.interfaces[named.text], named.version == nil || !templatesHaveVersions {
            return Found(interface: interface, source: nil)
        }
        let source: ModuleSource
        do throws(ModuleSource.Refusal) {
            source = try Self.source(named, isTemplate: estate.interfaces[named.text] != nil)
        } catch {
            if reports { refuse(error, named) }
            return nil
        }
        if case .template(let name, _) = source.kind, estate.interfaces[name] == nil {
            if reports, !mayHaveTemplates { diagnostics.append(unknown(named)) }
            return nil
        }
        let entry = estate.modules.find(source)
        if reports {
            if !entry.found.remarks.isEmpty { dependsOnLayers = true }
            diagnostics += entry.found.diagnostics
            let unwritten = entry.found.remarks.isEmpty ? [] : unwritten(in: layers)
            diagnostics += entry.found.remarks.filter { $0.written.map { !unwritten.contains($0) } ?? true }.map {
                $0.diagnostic(at: $0.code == .noInterface ? named.version?.span ?? named.span : named.span)
            }
        }
        return entry.interface.map { Found(interface: $0, source: source) }
    }

    /// The files that Terragrunt does not write for the unit, because the estate or a layer says so.
    private func unwritten(in layers: [Layer]) -> Set<Obstacle.Written> {
        let words = layers.flatMap(\.settings.terragrunt) + blocks.flatMap(\.settings.terragrunt)
        var files = estate.declarations.unwritten
        if words.contains(where: \.hasProviderFile) { files.insert(.provider) }
        if let own = blocks.last(where: { $0.backend != nil })?.backend {
            let isNone = Backend(name: own.text).isNone
            let overrides = estate.declarations.state?.overrides == true
            if isNone { files.insert(.backend) } else if !overrides { files.remove(.backend) }
        }
        return files
    }

    /// Whether the version of a template has a meaning: the catalog's `source` has a place for it.
    private var templatesHaveVersions: Bool { estate.catalog.source?.contains("{version}") == true }

    private var isTemplateOfToday: Bool {
        named.map { estate.interfaces[$0.text] != nil } == true && !templatesHaveVersions
    }

    private static func source(_ named: Named, isTemplate: Bool) throws(ModuleSource.Refusal) -> ModuleSource {
        let source = try ModuleSource(named.text, version: named.version?.text)
        return isTemplate ? source : source.asRegistryModule ?? source
    }

    private mutating func refuse(_ refusal: ModuleSource.Refusal, _ named: Named) {
        let span = refusal.isAboutVersion ? named.version?.span ?? named.span : named.span
        diagnostics.append(
            .error(
                refusal.isAboutVersion ? .badModuleVersion : .badModuleSource, refusal.message, at: span,
                help: refusal.help))
    }

    /// Whether the estate was meant to say where its templates are, in a word that was not understood.
    private var mayHaveTemplates: Bool {
        estate.declarations.templates == nil && estate.declarations.layer.gaps.contains(.templates)
    }

    /// The error about a name that is not a template's.
    private func unknown(_ named: Named) -> Diagnostic {
        let code: Code = named.isLabel ? .unknownLabel : .unknownModule
        guard estate.declarations.templates != nil else {
            return .error(
                .noTemplates, "there is no template \"\(named.text)\": the estate has no `templates`", at: named.span,
                help: named.isLabel
                    ? "say where the module is, `source = \"./modules/\(named.text)\"`, or name the folder of the templates: "
                        + "`templates = \"../templates\"` in the estate block"
                    : "a folder of the repository begins with `./` or `../`: `\"./\(named.text)\"`")
        }
        return .error(
            code, "there is no module \"\(named.text)\" in the catalog", at: named.span,
            help: Suggestion.nearest(to: named.text, among: estate.catalog.modules.keys).map { "did you mean `\($0)`?" }
                ?? (named.isLabel
                    ? "a label that is not the name of a template needs a `source`; `tfgen modules` lists the templates"
                    : "`tfgen modules` lists the templates; a folder of the repository begins with `./` or `../`"))
    }
}
