import Catalog
import Diagnostics
import HCL

/// Works out the imports of one unit: those of all its module blocks, of which a nearer one refines a farther one with the same
/// address.
struct ImportReader {
    /// The file that Terragrunt writes into the module's working folder, and the name of the block that says so.
    static let file = "imports.tf"
    static let label = "imports"

    private let slot: UnitSlot
    private let scope: EstateScope
    private let inputs: InputValues
    private(set) var diagnostics: [Diagnostic] = []
    private var found: [(import: Unit.Import, block: ImportBlock)] = []

    /// - Parameter inputs: the unit's own, from which the keys of a resource may follow.
    init(_ slot: UnitSlot, _ scope: EstateScope, inputs: [Unit.Input]) {
        self.slot = slot
        self.scope = scope
        var values = InputValues(defaultsOf: slot.module.module)
        for input in inputs { values.give(input.value, to: slot.module.module.variables[input.variable]) }
        self.inputs = values
    }

    /// - Parameter terragrunt: what the unit's file has in Terragrunt's words, which must not write the same file.
    mutating func read(beside terragrunt: [SettingsBlock]) -> [Unit.Import] {
        for block in slot.blocks {
            var own: [ImportBlock] = []
            for item in block.imports {
                read(item, own)
                own.append(item)
            }
        }
        guard let first = slot.blocks.lazy.flatMap(\.imports).first else { return [] }
        refuseOwnFile(first)
        refuseGenerated(terragrunt)
        return found.map(\.import)
    }

    private mutating func read(_ block: ImportBlock, _ own: [ImportBlock]) {
        let id = self.id(block.id)
        guard let address = address(block.to) else { return }
        check(address, block.to.expression.span)
        let index = found.firstIndex { $0.import.to == address }
        if let index, own.contains(where: { $0 === found[index].block }) {
            return diagnostics.append(
                .error(
                    .badImport, "\(address.text) is imported twice", at: block.to.expression.span,
                    help: "one object becomes one resource: remove one of the two blocks"
                ).label(found[index].block.to.expression.span, "the first is here"))
        }
        guard let id else { return }
        let made = (Unit.Import(to: address, id: id), block)
        if let index { found[index] = made } else { found.append(made) }
    }

    // MARK: - Words

    /// The names with which a word of the estate begins; anything else is Terraform's own address.
    private static let names: Set = [
        "local", "each", "service", "account", "environment", "region", "global", "estate",
    ]

    /// The address, as a text or as Terraform has it: without quotes.
    private mutating func address(_ word: Word) -> ResourceAddress? {
        var text = word.expression.traversal.flatMap { traversal in
            Self.names.contains(traversal.root) ? nil : traversal.span.text
        }
        if text == nil {
            let value = evaluate(word)
            if value.isPoison { return nil }
            text = value.asString
            if text == nil {
                diagnostics.append(
                    .error(
                        .badImport, "\"to\" takes the address of a resource, known now", at: word.expression.span,
                        help: "for example `to = \"aws_dynamodb_table.this[\\\"users\\\"]\"`"))
            }
        }
        guard let text else { return nil }
        do { return try ResourceAddress(text) } catch {
            diagnostics.append(
                .error(.badImport, "\"\(text)\" \(error.message)", at: word.expression.span, help: error.help))
            return nil
        }
    }

    private mutating func id(_ word: Word) -> Value? {
        let value = evaluate(word)
        if value.containsPoison { return nil }
        if value.residuals.contains(where: { !$0.outputs.isEmpty }) {
            diagnostics.append(
                .error(
                    .badImport, "\"id\" cannot depend on a unit's output", at: word.expression.span,
                    help: "what is imported exists already: write its id, or read it with `get_env(\"NAME\")`"))
            return nil
        }
        guard !value.isNull, case .success(let text) = value.converted(to: .string), text.asString != "" else {
            diagnostics.append(
                .error(
                    .badImport, "\"id\" takes a text that is not empty", at: word.expression.span,
                    help: "what the provider's documentation says under \"Import\": a name, an ARN, an id"))
            return nil
        }
        return text
    }

    private func evaluate(_ word: Word) -> Value {
        scope.names.evaluate(word, as: .input(word.name), in: scope).value
    }

    // MARK: - The module

    private mutating func check(_ address: ResourceAddress, _ span: Span) {
        let module = slot.module.module
        if case .interface = module.origin { return }
        switch AddressedResource(address, in: module, of: scope.names.estate.catalog.modules) {
        case .elsewhere: break
        case .noCall(let name, let others):
            refuse(
                "module \(module.name) calls no module \"\(name)\"", at: span,
                help: Suggestion.help(for: name, among: others) ?? "the address begins in the unit's own module")
        case .noResource(let others):
            let name = "\(address.type).\(address.name)"
            refuse(
                "module \(module.name) has no resource \(name)", at: span,
                help: Suggestion.help(for: name, among: others) ?? "`tfgen resources` lists what a unit creates")
        case .found(let repetition): checkKey(address, repetition, at: span)
        }
    }

    private mutating func checkKey(
        _ address: ResourceAddress, _ repetition: AddressedResource.Repetition, at span: Span
    ) {
        let name = "\(address.type).\(address.name)"
        switch (repetition, address.key) {
        case (.once, nil), (.count, .number): break
        case (.once, _):
            refuse("\(name) has neither `count` nor `for_each`, and so no key", at: span, help: "write `\(name)`")
        case (.count, _):
            refuse("\(name) has `count`: its instances have numbers", at: span, help: "write `\(name)[0]`")
        case (.forEach(let each), .string(let key)):
            guard address.calls.isEmpty, let keys = inputs.keys(of: each), !keys.contains(key) else { return }
            refuse(
                "\(name) has no instance \"\(key)\" with the inputs of this unit", at: span,
                help: Suggestion.help(for: key, among: keys) ?? "add it to `\(each.span.text)`")
        case (.forEach, _):
            refuse(
                "\(name) has `for_each`: its instances have keys", at: span,
                help: "write `\(name)[\"KEY\"]`, in a text `\\\"KEY\\\"`")
        }
    }

    private mutating func refuse(_ message: String, at span: Span, help: String) {
        diagnostics.append(.error(.importOfNothing, message, at: span, help: help))
    }

    // MARK: - The file

    private mutating func refuseOwnFile(_ first: ImportBlock) {
        let files = slot.module.module.files.compactMap { $0.source.path.split(separator: "/").last.map(String.init) }
        guard files.contains(Self.file) else { return }
        diagnostics.append(
            .error(
                .badImport, "module \(slot.module.module.name) has a file \"\(Self.file)\" of its own", at: first.span,
                help: "Terragrunt would write the imports into a file of this name: give the module's another one"))
    }

    private mutating func refuseGenerated(_ blocks: [SettingsBlock]) {
        for block in blocks.flatMap(\.block.body.blocks) where block.type == "generate" {
            let path = block.body.attribute("path").flatMap { attribute -> Span? in
                guard case .string(Self.file) = attribute.expression.form else { return nil }
                return attribute.expression.span
            }
            let label = block.label.flatMap { $0.text == Self.label ? $0.span : nil }
            guard let span = path ?? label else { continue }
            diagnostics.append(
                .error(
                    .badImport, "tfgen has Terragrunt write \"\(Self.file)\" for the unit's imports", at: span,
                    help: "give the block another name and another file"))
        }
    }
}
