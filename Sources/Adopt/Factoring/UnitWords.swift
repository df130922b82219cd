import Catalog
import Estate
import FileTree
import HCL

/// What units say, in the words of an estate: outputs under the names that the estate has for units, and modules by
/// their paths from its folder.
struct UnitWords {
    /// The inputs of a unit, and what of them cannot be said.
    struct Inputs {
        var values: [String: Value] = [:]
        var problems: [String] = []
        /// Inputs that the unit is given and its module does not declare.
        var undeclared: [String] = []
    }

    private let units: [AdoptedUnit]
    private let tree: TreeFiles
    /// The folder of the estate.
    private let estate: String
    private let variables: DeclaredVariables
    private let byFolder: [String: Int]

    /// How many units of each place have a path with this last part: one that is unique is a short name.
    private var lastParts: [AdoptedPlace: [String: Int]] = [:]
    private let nesting: Set<String>

    /// - Parameter nesting: the accounts within which environments stand.
    init(
        _ units: [AdoptedUnit], tree: TreeFiles, estate: String, modules: DeclaredVariables, nesting: Set<String>
    ) {
        self.units = units
        self.tree = tree
        self.estate = estate
        variables = modules
        self.nesting = nesting
        byFolder = Dictionary(
            units.indices.map { (units[$0].folder, $0) }, uniquingKeysWith: { first, _ in first })
        for index in units.indices {
            lastParts[units[index].place, default: [:]][SourcePath.name(of: units[index].path), default: 0] += 1
        }
    }

    // MARK: - Inputs

    /// The inputs of a unit.
    ///
    /// - Parameter inFiles: the variables that every unit has from files that Terragrunt writes.
    func inputs(of unit: AdoptedUnit, _ inFiles: [String: Variable]) -> Inputs {
        var result = Inputs()
        let module = moduleFolder(unit).flatMap { variables.declared(in: $0) }
        // What the tree does not give comes from the environment of whoever runs Terraform.
        let known = (module?.variables ?? [:]).merging(inFiles) { own, _ in own }
        for (name, variable) in known
        where variable.isRequired && unit.configuration.inputs[name] == nil {
            result.values[name] = Self.ownEnvironment(name)
        }
        for (name, written) in unit.configuration.inputs.sorted(by: { $0.key < $1.key }) {
            let value = spelledOut(written)
            let variable = known[name]
            if module != nil && variable == nil || Variable.isReserved(name) {
                result.undeclared.append(name)
            } else if value.containsPoison {
                result.problems.append("input \(name) is not known and left out")
            } else if let variable, variable.isSecret(value) {
                result.problems.append(
                    "input \(name) is a secret, and stood in plain text: now TF_VAR_\(name) has to have it")
                result.values[name] = Self.ownEnvironment(name)
            } else if let problem = problem(with: value) {
                result.problems.append("input \(name) \(problem)")
            } else if let variable, variable.takesJSON(of: value) {
                result.problems.append(
                    "input \(name) may be of any type in its module: Terraform gets it as JSON from now on")
                result.values[name] = value.naming { self.name(of: $0, from: unit.place) }
            } else if let variable, let text = variable.text(of: value) {
                let takes = variable.type == .string ? "takes a text, and is given none" : "has no type in its module"
                result.problems.append("input \(name) \(takes): Terraform gets it as a text, and now it is one")
                result.values[name] = text.naming { self.name(of: $0, from: unit.place) }
            } else {
                result.values[name] = value.naming { self.name(of: $0, from: unit.place) }
            }
        }
        return result
    }

    /// The names of the variables that each unit's module declares, by the unit's position. For a module from elsewhere they are
    /// the inputs that its units give, as its provisional interface says; nil where another interface is there already.
    ///
    /// - Parameter inFiles: the variables that every unit has from files that Terragrunt writes.
    func declaredInputs(_ inFiles: [String: Variable]) -> [Int: Set<String>] {
        let texts = units.map { interfaceText(of: $0) }
        var given: [String: Set<String>] = [:]
        for (index, text) in texts.enumerated() {
            guard let text else { continue }
            let names = units[index].configuration.inputs.keys.filter { !Variable.isReserved($0) }
            given[text, default: []].formUnion(names)
        }
        let hasInterfaces = tree.exists(SourcePath.join(estate, "interfaces"))
        var result: [Int: Set<String>] = [:]
        for (index, text) in texts.enumerated() {
            if let module = moduleFolder(units[index]).flatMap({ variables.declared(in: $0) }) {
                result[index] = Set(module.variables.keys).union(inFiles.keys)
            } else if let text, !hasInterfaces {
                result[index] = given[text]
            } else if let text, let source = try? ModuleSource(text),
                !tree.exists(SourcePath.join(estate, "interfaces/\(source.interfaceFolder)/interface.hcl"))
            {
                result[index] = given[text]
            }
        }
        return result
    }

    /// `get_env("TF_VAR_NAME")`.
    private static func ownEnvironment(_ name: String) -> Value {
        .deferred(.string, .call("get_env", [.value(.string("TF_VAR_\(name)"))], expandsLast: false))
    }

    /// Whether a unit's module says its backend; nil where that is not known.
    func hasBackend(_ unit: AdoptedUnit) -> Bool? {
        moduleFolder(unit).flatMap { variables.declared(in: $0) }?.hasBackend
    }

    /// Whether Terragrunt runs Terraform in a copy of the unit's own folder, and not in the folder: it is its source, or a stack
    /// copies it.
    func runsInCopy(_ unit: AdoptedUnit) -> Bool {
        guard unit.configuration.source != nil else { return unit.folder != unit.written }
        return moduleFolder(unit) == tree.files.original(unit.folder)
    }

    /// The providers that a unit's module needs, by their local names.
    func providers(of unit: AdoptedUnit) -> Set<String> {
        moduleFolder(unit).flatMap { variables.declared(in: $0) }?.providers ?? []
    }

    /// Whether a unit's module is in the repository, so that it says which providers it needs.
    func knowsModule(_ unit: AdoptedUnit) -> Bool {
        moduleFolder(unit).flatMap { variables.declared(in: $0) } != nil
    }

    /// Whether a unit's module has a file of a name, in place of which Terragrunt may write another.
    func moduleHas(_ file: String, _ unit: AdoptedUnit) -> Bool {
        guard let folder = moduleFolder(unit), let bytes = try? tree.files.read(SourcePath.join(folder, file)) else {
            return false
        }
        return !ModuleFile.isGenerated(bytes)
    }

    /// Whether a unit's module needs all of these providers; also true where that is not known.
    func needs(_ providers: [AdoptedProvider], _ unit: AdoptedUnit) -> Bool {
        guard let module = moduleFolder(unit).flatMap({ variables.declared(in: $0) }) else { return true }
        return providers.allSatisfy { provider in provider.name.map(module.uses.contains) ?? true }
    }

    /// Whether a unit's module uses one of these providers by an alias that it does not declare: an estate would not give it.
    func usesUndeclared(_ providers: [AdoptedProvider], _ unit: AdoptedUnit) -> Bool {
        guard let module = moduleFolder(unit).flatMap({ variables.declared(in: $0) }) else { return false }
        return providers.contains { provider in provider.name.map(module.undeclaredUses.contains) ?? false }
    }

    /// Functions that an estate can call only in a `terragrunt` block.
    private static let unsayable: Set<String> = [
        "get_platform", "get_terragrunt_source_cli_flag", "get_terraform_command", "get_terraform_cli_args",
        "get_terraform_commands_that_need_vars", "get_terraform_commands_that_need_locking",
        "get_terraform_commands_that_need_input", "get_terraform_commands_that_need_parallelism",
        "get_default_retryable_errors", "abspath", "timestamp", "uuid",
    ]

    /// Why a value cannot be said in an estate, as the end of a sentence; nil where it can.
    private func problem(with value: Value) -> String? {
        if value.containsDeferred, let problem = problem(withReading: Residual(value)) { return problem }
        let isPath = tree.repository != "/" && value.holds(tree.repository)
        return isPath ? "holds a path of this machine and is left out" : nil
    }

    /// Why what a value reads or calls cannot be said in an estate; nil where it can.
    private func problem(withReading residual: Residual) -> String? {
        if let function = residual.functionNames.first(where: Self.unsayable.contains) {
            return "calls `\(function)`, which an input of an estate cannot call, and is left out"
        }
        if let output = residual.outputs.first(where: { byFolder[$0.owner] == nil }) {
            return "reads \(tree.shown(output.owner)), which is not a unit, and is left out"
        }
        if let owner = Self.readAsAWhole(residual) {
            return "reads all outputs of \(tree.shown(owner)) at once, which an estate cannot say, and is left out"
        }
        return nil
    }

    /// All outputs of a unit as an object of each of them, where its module says which there are: `dependency.vpc.outputs` becomes
    /// `{ id = module.vpc.id }`.
    private func spelledOut(_ value: Value) -> Value {
        guard case .deferred(let deferred) = value, case .reference(.output(let output)) = deferred.residual,
            output.name.isEmpty, let index = byFolder[output.owner],
            let names = moduleFolder(units[index]).flatMap({ variables.declared(in: $0) })?.outputs, !names.isEmpty
        else { return value }
        return .object(
            Members(
                names.map { name in
                    let one = OutputReference(owner: output.owner, name: name)
                    return .init(name, .deferred(Deferred(type: .any, residual: .reference(.output(one)))))
                }))
    }

    /// The unit whose outputs are read without naming one; nil where there is none.
    private static func readAsAWhole(_ residual: Residual) -> String? {
        var found: [String] = []
        var named: [String] = []
        residual.visit { part in
            if case .reference(.output(let output)) = part, output.name.isEmpty { found.append(output.owner) }
            if case .attribute(.reference(.output(let output)), _) = part, output.name.isEmpty {
                named.append(output.owner)
            }
        }
        return found.count > named.count ? found.first : nil
    }

    /// A block of Terragrunt's own with the estate's names for the outputs that it reads; nil where it reads what is no unit,
    /// or stands where an estate reads no outputs.
    func named(_ block: Configuration.Passed, of unit: AdoptedUnit) -> Configuration.Passed? {
        guard TerragruntSettings.withOutputs.contains(block.type) else { return nil }
        let outputs = block.attributes.values.flatMap { Residual($0).outputs }
        guard outputs.allSatisfy({ byFolder[$0.owner] != nil && !$0.name.isEmpty }),
            !block.blocks.contains(where: \.readsOutputs)
        else { return nil }
        var named = block
        named.attributes = block.attributes.mapValues { $0.naming { self.name(of: $0, from: unit.place) } }
        return named
    }

    /// A provider with the estate's names for the outputs that it reads; nil where it reads what is no unit.
    func named(_ provider: AdoptedProvider, of unit: AdoptedUnit) -> AdoptedProvider? {
        let outputs = provider.values.flatMap { Residual($0).outputs }
        guard outputs.allSatisfy({ byFolder[$0.owner] != nil && !$0.name.isEmpty }) else { return nil }
        return provider.mapping { $0.naming { self.name(of: $0, from: unit.place) } }
    }

    // MARK: - Names

    /// The units that a unit waits for and whose outputs no input reads, as expressions for `depends_on`.
    ///
    /// - Parameter inFiles: the variables that every unit has from files that Terragrunt writes.
    func dependsOn(_ unit: AdoptedUnit, _ inFiles: [String: Variable]) -> [String] {
        let folders = unit.configuration.waitsFor + unit.configuration.dependencies.map(\.folder)
        if folders.isEmpty { return [] }
        let read = readByInputs(unit, inFiles).union(unit.configuration.readByWords)
        var names: [String] = []
        for folder in folders where !read.contains(folder) {
            guard let other = byFolder[folder] else { continue }
            let name = name(of: units[other], from: unit.place)
            if !names.contains(name) { names.append(name) }
        }
        return names.sorted()
    }

    /// The folders of the units whose outputs the inputs read that the unit's module takes. What it does not declare is left out,
    /// and its order stays.
    private func readByInputs(_ unit: AdoptedUnit, _ inFiles: [String: Variable]) -> Set<String> {
        let module = moduleFolder(unit).flatMap { variables.declared(in: $0) }
        let taken = unit.configuration.inputs.filter { name, _ in
            module.map { $0.variables[name] != nil || inFiles[name] != nil } ?? true
        }
        return Set(taken.values.flatMap { Residual($0).outputs.map(\.owner) })
    }

    /// What a unit waits for that is no unit, as ends of sentences. What its inputs read of such folders is told there.
    func lostDependencies(_ unit: AdoptedUnit, _ inFiles: [String: Variable]) -> [String] {
        let folders = unit.configuration.waitsFor + unit.configuration.dependencies.map(\.folder)
        if folders.isEmpty { return [] }
        let lost = Set(folders.filter { byFolder[$0] == nil })
        if lost.isEmpty { return [] }
        return lost.subtracting(readByInputs(unit, inFiles)).sorted()
            .map { "waits for \(tree.shown($0)), which is not a unit: now it does not" }
    }

    /// The paths of the files of the tree that stand between a unit and the ones by which a rendered `root.hcl` knows its place, by
    /// their names: Terragrunt takes the nearest of a name, where the root reads one.
    func hidingFiles(_ unit: AdoptedUnit, _ levels: Levels) -> [String: String] {
        let place = unit.written.utf8.dropLast(unit.path.utf8.count + 1).count { $0 == UInt8(ascii: "/") }
        let levels = levels.of(unit.place)
        let all = levels.parts.count
        let account = levels.depth(of: .account) ?? all
        let environment = levels.depth(of: .environment) ?? (nesting.contains(unit.place.account) ? all : 0)
        let depths = [
            ("root.hcl", 0), ("account.hcl", account), ("env.hcl", max(account, environment)), ("region.hcl", all),
        ]
        var found: [String: String] = [:]
        for (name, depth) in depths {
            guard let path = tree.above(unit.written, name) else { continue }
            let rendered = place - levels.parts.dropFirst(depth).count { levels.hasFolder($0, of: unit.place) }
            guard path.utf8.count(where: { $0 == UInt8(ascii: "/") }) - 1 > rendered else { continue }
            found[name] = path
        }
        return found
    }

    /// The expression that reads an output of another unit.
    private func name(of output: OutputReference, from place: AdoptedPlace) -> String {
        guard let index = byFolder[output.owner] else { return output.owner }
        let text = name(of: units[index], from: place)
        // The name follows as a step of its own.
        if output.name.isEmpty { return text }
        return text
            + (Literal.isIdentifier(output.name.utf8) ? ".\(output.name)" : "[\(HCLWriter.quoted(output.name))]")
    }

    private func name(of other: AdoptedUnit, from place: AdoptedPlace) -> String {
        var text = ""
        if other.place.account != place.account {
            text += "account\(step(other.place.account))."
        }
        let isOfOther = other.place.account != place.account || other.place.environment != place.environment
        if nesting.contains(other.place.account), isOfOther {
            text += "environment\(step(other.place.environment))."
        }
        if other.place != place {
            text += other.place.region.map { "region\(step($0))." } ?? "global."
        }
        let last = SourcePath.name(of: other.path)
        let isPlain = lastParts[other.place]?[last] == 1 && Literal.isIdentifier(last.utf8)
        return text + "module\(isPlain ? ".\(last)" : "[\(HCLWriter.quoted(other.path))]")"
    }

    private func step(_ name: String) -> String {
        Literal.isIdentifier(name.utf8) ? ".\(name)" : "[\(HCLWriter.quoted(name))]"
    }

    // MARK: - Modules

    /// The folder of a module that lies in the repository; nil for one from elsewhere.
    private func moduleFolder(_ unit: AdoptedUnit) -> String? {
        guard let value = unit.configuration.source else { return tree.files.original(unit.folder) }
        guard let text = value.asString, text.hasPrefix(".") || text.hasPrefix("/") else { return nil }
        return tree.files.original(SourcePath.join(unit.folder, String(text.prefix { $0 != "?" })))
    }

    /// The address, as the estate says it, of a unit's module that cannot be read here, because it comes from elsewhere or its
    /// folder is not in the repository; nil for one that can. What is known of it stands in an interface.
    func interfaceText(of unit: AdoptedUnit) -> String? {
        guard let text = unit.configuration.source?.asString else { return nil }
        guard let folder = moduleFolder(unit) else { return text }
        return tree.hasTerraform(folder) ? nil : source(of: unit)
    }

    /// The `source` of a unit's module block: the folder seen from the estate's, or the address as it is. Nil where
    /// only a run knows it.
    func source(of unit: AdoptedUnit) -> String? {
        guard let folder = moduleFolder(unit) else { return unit.configuration.source?.asString }
        let text = TreeFiles.path(from: estate, to: folder)
        return Self.dividing(text.hasPrefix(".") ? text : "./\(text)", as: unit.configuration.source?.asString ?? "")
    }

    /// A folder with `//` before as many of its last parts as in the source of the tree: Terragrunt copies what stands before
    /// it, and runs in what stands behind.
    private static func dividing(_ folder: String, as source: String) -> String {
        guard let mark = source.firstRange(of: "//") else { return folder }
        let inner = source[mark.upperBound...].prefix { $0 != "?" }.split(separator: "/").filter { $0 != "." }
        let parts = folder.split(separator: "/")
        guard !inner.isEmpty, inner.count < parts.count, parts.suffix(inner.count).elementsEqual(inner) else {
            return folder
        }
        return parts.dropLast(inner.count).joined(separator: "/") + "//" + inner.joined(separator: "/")
    }
}

extension Variable {
    /// The text that Terraform makes of a value because the variable has no type, or takes a text and the value is a list or an
    /// object; nil where it takes the value as it is. An estate says what the module gets.
    fileprivate func text(of value: Value) -> Value? {
        if type == .string, value.elements != nil || value.members != nil {
            return .deferred(.string, .call("jsonencode", [Residual(value)], expandsLast: false))
        }
        guard Handover(to: self).reading == .untyped, value.isWhollyKnown, !value.isNull,
            value.elements != nil || value.members != nil
        else { return nil }
        return .deferred(.string, .call("jsonencode", [.value(value)], expandsLast: false))
    }

    /// Whether tfgen writes a text in JSON, so that it stays one: the variable takes anything, and Terraform reads what it gets as an
    /// expression. Of anything but a text Terragrunt makes the same JSON itself, so that an output of any type changes nothing: as a
    /// text it could not be read until now.
    fileprivate func takesJSON(of value: Value) -> Bool {
        let handover = Handover(to: self)
        guard handover.reading == .expression else { return false }
        switch value.unmarked {
        case .string: return handover.written(value) != value
        case .deferred(let deferred): return deferred.type != .any && handover.written(value) != value
        default: return false
        }
    }

    /// Whether a value would be a secret in a file: it is known, and the variable is for secrets. A text in the place of one that
    /// is given elsewhere is none.
    fileprivate func isSecret(_ value: Value) -> Bool {
        (isSensitive || isEphemeral) && value.isWhollyKnown && !value.isNull && !value.isEmpty
            && value.asString.map(SecretName.saysToReplaceIt) != true
    }
}
