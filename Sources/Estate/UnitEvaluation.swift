import Catalog
import Diagnostics
import HCL

extension Place {
    /// Evaluates the units whose addresses `isWanted` takes, in the order of their paths.
    package func units(where isWanted: (Address) -> Bool) -> [Unit] {
        unitSlots.filter { $0.sharedBy == nil && isWanted(description.unitAddress($0.path)) }.compactMap { slot in
            inStack(of: slot.declarations) { evaluate(slot) }
        }
    }

    private func evaluate(_ slot: UnitSlot) -> Unit? {
        guard let name = slot.module, let interface = estate.interfaces[name], let span = slot.span else { return nil }
        var misspelled: Set<String> = []
        let bindings = bind(slot, interface, &misspelled)
        let scope = UnitScope(place: self, service: slot.service, each: slot.each)
        var inputs: [Unit.Input] = []
        var missing: [Variable] = []
        for position in Set(bindings.keys).union(interface.required).union(slot.wiredPositions(interface)).sorted() {
            let variable = interface.module.variables[position]
            if let wire = slot.wired.first(where: { $0.name == variable.name }), let binding = bindings.values.first {
                let value = Value.deferred(
                    wire.output.type, .reference(.name(reference(to: wire.owner, output: wire.output.name))))
                inputs.append(Unit.Input(name: variable.name, value: value, binding: binding))
                continue
            }
            guard let binding = bindings[position] else {
                // What a unit that nobody wrote lacks was said where it is provided or consumed.
                if variable.isRequired, !slot.isGenerated, !misspelled.contains(variable.name) {
                    missing.append(variable)
                }
                continue
            }
            inputs.append(input(variable, binding, scope))
        }
        if !missing.isEmpty { refuseMissing(missing, slot, interface.module) }
        check(inputs, of: slot, interface, without: misspelled)
        let clusters = clusterProviders(slot, interface.module)
        return Unit(
            address: description.unitAddress(slot.path), folder: "\(description.folder)/\(slot.path)", module: name,
            version: constant(slot.meta("version"), scope), service: slot.service, inputs: inputs,
            dependencies: dependencies(of: slot, inputs.map(\.value) + clusters.flatMap(\.values)),
            ordering: ordering(slot, scope) + providers(of: slot),
            preventDestroy: preventDestroy(slot, scope), providers: clusters, reader: reader(of: slot),
            span: span)
    }

    // MARK: - Inputs

    /// For each variable of the module, by position, the word that gives it its value. `misspelled` are the variables
    /// that an unknown name comes near to: that they are missing is the same mistake.
    private func bind(
        _ slot: UnitSlot, _ interface: ModuleInterface, _ misspelled: inout Set<String>
    ) -> [Int: Binding] {
        var words: [Int: [Binding.Word]] = [:]
        for declaration in slot.declarations {
            for attribute in declaration.inputs {
                guard let position = interface.variables[attribute.name] else {
                    if let meant = refuseUnknown(attribute, interface) { misspelled.insert(meant) }
                    continue
                }
                words[position, default: []].append(.init(attribute: attribute, layer: declaration.layer))
            }
        }
        return words.compactMapValues { words in
            words.last.map { Binding(winner: $0, beaten: words.dropLast().reversed()) }
        }
    }

    /// Gives back the name that is most likely meant.
    private func refuseUnknown(_ attribute: Attribute, _ interface: ModuleInterface) -> String? {
        let names = interface.variables.keys + ModuleDeclaration.metaArguments
        let meant = Suggestion.nearest(to: attribute.name, among: names)
        diagnostics.add(
            .error(
                .unknownInput, "no input named \"\(attribute.name)\" in module \(interface.module.name)",
                at: attribute.nameSpan,
                help: attribute.name == "lifecycle"
                    ? "it is a block: write `lifecycle { prevent_destroy = true }`"
                    : meant.map { "did you mean `\($0)`?" } ?? "`tfgen modules \(interface.module.name)` lists them"))
        return meant
    }

    private func refuseMissing(_ variables: [Variable], _ slot: UnitSlot, _ module: Module) {
        let names = variables.map { "\"\($0.name)\"" }.joined(separator: ", ")
        var help = "`tfgen modules \(module.name)` says what they are"
        if let only = variables.first, variables.count == 1 {
            help = "add `\(only.name) = ...`" + (only.description.map { ": \($0)" } ?? "")
        }
        diagnostics.add(
            .error(.missingInput, "module \(module.name) needs \(names)", at: slot.span, help: help)
                .label(slot.declarations.count > 1 ? slot.declarations.last?.label.span : nil, "or refine it here"))
    }

    private func input(_ variable: Variable, _ binding: Binding, _ scope: UnitScope) -> Unit.Input {
        let expression = binding.winner.attribute.expression
        var evaluator = Evaluator(scope: scope, files: estate.files)
        let value = evaluator.evaluate(expression)
        if !value.isNull || !variable.isNullable {
            if value.isNull, variable.defaultValue == nil {
                evaluator.diagnostics.add(
                    .error(
                        .missingInput, "input \"\(variable.name)\" may not be null", at: expression.span,
                        help: "give it a value"))
            } else if !value.isNull {
                checkType(of: value, variable, expression, &evaluator)
            }
        }
        refuseMissingFunctions(value, expression.span, &evaluator)
        if variable.isSensitive, !value.isNull, value.isWhollyKnown {
            refusePlainSecret(variable, expression, &evaluator)
        }
        diagnostics.add(atOrigin(evaluator.diagnostics))
        // What is wrong with it was said: no rule has to say it again.
        let isWrong = evaluator.diagnostics.hasErrors
        return Unit.Input(name: variable.name, value: isWrong ? .poison : value, binding: binding)
    }

    /// Checks a value's type where the value was written, which may be a local.
    private func checkType(
        of value: Value, _ variable: Variable, _ expression: Expression, _ evaluator: inout Evaluator
    ) {
        let origin = origin(of: expression)
        var check = Evaluator(scope: UnitScope(place: self, service: nil, each: nil))
        check.checkNames(in: origin, variable.type, naming: "input \"\(variable.name)\"")
        guard case .failure = value.converted(to: variable.type) else {
            return evaluator.diagnostics.add(check.diagnostics)
        }
        // An attribute that is missing because its name is misspelled is one mistake, and was said.
        if !check.diagnostics.hasErrors {
            check.checkType(of: value, variable.type, origin, naming: "input \"\(variable.name)\"")
        }
        let isElsewhere = origin.span != expression.span
        for diagnostic in check.diagnostics.all {
            evaluator.diagnostics.add(isElsewhere ? diagnostic.label(expression.span, Diagnostic.readHere) : diagnostic)
        }
    }

    private func refusePlainSecret(_ variable: Variable, _ expression: Expression, _ evaluator: inout Evaluator) {
        evaluator.diagnostics.add(
            .error(
                .secretInPlain, "\"\(variable.name)\" is a secret and stands here in plain text", at: expression.span,
                help: "read it from another unit's output, or let the module generate it"))
    }

    private func refuseMissingFunctions(_ value: Value, _ span: Span, _ evaluator: inout Evaluator) {
        guard value.containsDeferred else { return }
        for residual in value.residuals {
            for name in residual.functionNames where !TerragruntFunctions.names.contains(name) {
                evaluator.diagnostics.add(
                    .error(
                        .unusableFunction,
                        "Terragrunt has no function \"\(name)\", and the value is known only when it runs",
                        at: span, help: "use another function, or let the module work it out"))
            }
        }
    }

    // MARK: - Meta-arguments

    private func constant(_ attribute: Attribute?, _ scope: UnitScope) -> String? {
        guard let attribute else { return nil }
        let value = evaluate(attribute.expression, in: scope)
        if let text = value.asString { return text }
        if !value.isPoison {
            diagnostics.add(.error(.badMeta, "\"\(attribute.name)\" takes a string", at: attribute.expression.span))
        }
        return nil
    }

    private func preventDestroy(_ slot: UnitSlot, _ scope: UnitScope) -> Bool {
        guard let attribute = slot.declarations.reversed().lazy.compactMap(\.preventDestroy).first else { return false }
        let value = evaluate(attribute.expression, in: scope)
        if let flag = value.asBool { return flag }
        if !value.isPoison {
            diagnostics.add(
                .error(.badMeta, "\"prevent_destroy\" is true or false, known now", at: attribute.expression.span))
        }
        return false
    }

    /// Folders of the units that `depends_on` names.
    private func ordering(_ slot: UnitSlot, _ scope: UnitScope) -> [String] {
        guard let attribute = slot.meta("depends_on") else { return [] }
        guard case .tuple(let elements) = attribute.expression.form else {
            diagnostics.add(
                .error(
                    .badMeta, "\"depends_on\" takes a list of units", at: attribute.expression.span,
                    help: "for example `[module.network]`"))
            return []
        }
        return elements.flatMap { element in
            needed(element, scope).map { slot in
                "\(description.folder)/" + (slot.sharedBy.map { "\($0)/lookup" } ?? slot.path)
            }
        }
    }

    /// The units that an element of `depends_on` names: of a block with `for_each` all, or that of a key.
    private func needed(_ element: Expression, _ scope: UnitScope) -> [UnitSlot] {
        guard let traversal = element.traversal, traversal.root == "module", let step = traversal.steps.first,
            let name = step.name
        else {
            diagnostics.add(
                .error(
                    .badMeta, "a unit is named `module.NAME`", at: element.span,
                    help: "for example `depends_on = [module.network]`"))
            return []
        }
        switch find(name, service: scope.service) {
        case .one(let slot): return [slot]
        case .instances(let slots):
            guard traversal.steps.count > 1 else { return slots }
            let key = traversal.steps[1]
            if let slot = slots.first(where: { $0.each?.key == key.name }) { return [slot] }
            diagnostics.add(scope.missingKey(name, key, step.span, slots.compactMap { $0.each?.key }))
        case .many(let paths): diagnostics.add(scope.ambiguous(name, paths, step.span))
        // As in Terraform: to wait for nothing is no mistake.
        case .none where isBroken(name) || isAbsent(name): break
        case .none: diagnostics.add(scope.notPlaced(name, step.span, in: self))
        }
        return []
    }

    /// A lookup waits for the export that it reads, where both are units of this estate.
    private func providers(of slot: UnitSlot) -> [String] {
        description.region.consumes.filter { slot.path == "\($0.contract.text)/lookup" }.compactMap(providerFolder)
    }

    private func isAbsent(_ name: String) -> Bool {
        absentPaths.contains { $0 == name || $0.hasSuffix("/\(name)") }
    }

    // MARK: - Dependencies

    /// The units whose outputs a unit's inputs read, in the order of their first use, each with a label of its own.
    private func dependencies(of slot: UnitSlot, _ values: [Value]) -> [Unit.Dependency] {
        var outputs: [String: Set<String>] = [:]
        var order: [String] = []
        var accesses = MockAccesses()
        for value in values where value.containsDeferred {
            for residual in value.residuals {
                accesses.add(residual)
                for reference in residual.references {
                    guard let (key, output) = Self.split(reference) else { continue }
                    if outputs[key] == nil { order.append(key) }
                    outputs[key, default: []].insert(output)
                }
            }
        }
        let labels = DependencyLabels(
            order, region: description.region.name, lookups: Set(estate.contracts.values.map(\.lookupPath)))
        return order.compactMap { dependency($0, labels[$0], outputs[$0] ?? [], accesses) }
    }

    private static func split(_ reference: String) -> (key: String, output: String)? {
        let parts = reference.utf8.split(separator: 1, omittingEmptySubsequences: false).map(Substring.init)
        guard parts.count == 3 else { return nil }
        return (String(parts[1]), String(parts[2].dropFirst(".outputs.".utf8.count)))
    }

    private func dependency(
        _ key: String, _ label: String, _ outputs: Set<String>, _ accesses: MockAccesses
    ) -> Unit.Dependency? {
        let slash = key.utf8.firstIndex(of: UInt8(ascii: "/")) ?? key.endIndex
        let path = String(Substring(key.utf8[slash...].dropFirst()))
        guard let place = sibling(String(key[..<slash])),
            let slot = place.unitSlots.first(where: { $0.path == path && $0.sharedBy == nil }),
            let interface = slot.module.flatMap({ estate.interfaces[$0] })
        else { return nil }
        return Unit.Dependency(
            label: label, key: key, folder: "\(place.description.folder)/\(path)",
            address: place.description.unitAddress(path),
            outputs: outputs.sorted().compactMap { name in
                interface.outputs[name].map {
                    (
                        name,
                        accesses.mock(of: interface.module.outputs[$0], read: place.reference(to: slot, output: name))
                    )
                }
            })
    }
}

/// How the units that a unit depends on are called in its file: by the last part of their path, with the service or the
/// region before it where two would be called the same, so that the names depend on this unit alone.
package struct DependencyLabels {
    private var labels: [String: String] = [:]

    /// A contract's lookup is called like the contract.
    init(_ keys: [String], region: String, lookups: Set<String>) {
        var candidates: [String: [String]] = [:]
        for key in keys { candidates[key] = Self.names(for: key, region: region, lookups: lookups) }
        for key in keys {
            let own = candidates[key] ?? []
            let others = keys.filter { $0 != key }.flatMap { candidates[$0]?.prefix(1) ?? [] }
            labels[key] = own.first { !others.contains($0) } ?? own.last ?? key
        }
    }

    /// From short to long: `network`, `compute-network`; from another region `us-west-2-network`.
    private static func names(for key: String, region: String, lookups: Set<String>) -> [String] {
        let parts = key.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        guard let home = parts.first else { return [key] }
        var path = parts.dropFirst()
        if lookups.contains(path.joined(separator: "/")) { path.removeLast() }
        let whole = ([home] + path).joined(separator: "-")
        let short = path.last ?? key
        if home != region { return ["\(home)-\(short)", whole] }
        return [short, path.joined(separator: "-"), whole].map { first in
            // A label has to be an identifier, so that `dependency.LABEL` reads it.
            first.utf8.first.map { (0x30...0x39).contains($0) } == true ? "_\(first)" : first
        }
    }

    package subscript(key: String) -> String { labels[key] ?? key }
}
