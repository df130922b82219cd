import Catalog
import Diagnostics
import HCL

/// Finds out which module a unit has: its blocks are read from far to near, and each may name another module, or another
/// version of the same one.
struct UnitModule {
    /// What the blocks say so far.
    struct Named {
        let text: String
        let span: Span
        /// Whether it is the block's label, and no `source`.
        let isLabel: Bool
        var version: (text: String, span: Span)?
    }

    private let estate: Estate
    private(set) var named: Named?
    /// The blocks that are about the module: what a farther one says of another module is left out.
    private(set) var blocks: [ModuleBlock] = []
    /// What the blocks said before a nearer one named another version, and how many of them there were.
    private var former: [(named: Named, count: Int)] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether a `source`, or a `version` that matters, has no value that is known.
    var isUnclear: Bool { lacksSource || lacksVersion && !isTemplateOfToday }
    private var lacksSource = false
    private var lacksVersion = false

    init(_ estate: Estate) { self.estate = estate }

    /// The value of a `source` or `version`: its text, or that it is none.
    enum Text {
        case text(String)
        case none(Diagnostic?)
    }

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

    /// Another source is a new definition, and replaces the farther one; the same in another version refines it.
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

    private mutating func keep(_ named: Named) {
        if !blocks.isEmpty { former.append((named, blocks.count)) }
    }

    private static func moduleName(_ text: String) -> String { (try? ModuleSource(text))?.name ?? Self.bareName(text) }

    /// The name of a registry's module whose version stands beside it.
    private static func bareName(_ text: String) -> String { (try? ModuleSource(text, version: "0"))?.name ?? text }
}

// MARK: - Finding it

extension UnitModule {
    /// The module, and its address where it is no template of today's catalog.
    struct Found {
        let interface: ModuleInterface
        let source: ModuleSource?
    }

    /// `nil`, with what is wrong, where there is none.
    mutating func found() -> Found? {
        guard let named else { return nil }
        return find(named, reports: true)
    }

    /// The other versions for which farther blocks were written, as far as they are known.
    mutating func formerVersions() -> [UnitSlot.FormerVersion] {
        former.compactMap { former in
            find(former.named, reports: false).map { UnitSlot.FormerVersion(module: $0.interface, count: former.count) }
        }
    }

    private mutating func find(_ named: Named, reports: Bool) -> Found? {
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
            if reports { diagnostics.append(unknown(named)) }
            return nil
        }
        let entry = estate.modules.find(source)
        if reports {
            diagnostics += entry.found.diagnostics
            diagnostics += entry.found.remarks.map {
                $0.diagnostic(at: $0.code == .noInterface ? named.version?.span ?? named.span : named.span)
            }
        }
        return entry.interface.map { Found(interface: $0, source: source) }
    }

    /// Whether the version of a template says something: where the catalog's source has no place for one, it does not.
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

    /// A name that is no template's.
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
