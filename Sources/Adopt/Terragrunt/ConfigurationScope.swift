import Diagnostics
import FileTree
import HCL

/// What names and Terragrunt's own functions mean in a configuration (Terragrunt's documentation, "HCL built-in
/// functions").
struct ConfigurationScope: Scope {
    let reader: ConfigurationReader

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        let names = traversal.steps.map { step -> String? in
            switch step.kind {
            case .attribute(let name), .index(.string(let name)): name
            case .index(.number): nil
            }
        }
        switch traversal.root {
        case "local":
            let value = (names.first ?? nil).flatMap { name in deeper(evaluator) { reader.local(name) } }
            guard let value else {
                return fail("there is no such local", at: traversal, in: &evaluator)
            }
            return .value(value, steps: 1)
        case "include": return include(names, at: traversal, in: &evaluator)
        case "dependency": return output(names, at: traversal, in: &evaluator)
        case "values":
            reader.tellAsksForUnit()
            guard let value = reader.tree.values(in: reader.folder) else {
                return fail("no stack gives values to this unit", at: traversal, in: &evaluator)
            }
            return .value(value, steps: 0)
        case "feature":
            guard names.count > 1, let name = names[0], names[1] == "value",
                let value = deeper(evaluator, { reader.feature(name, at: traversal.span) })
            else { return fail("there is no such feature", at: traversal, in: &evaluator) }
            return .value(value, steps: 2)
        case "unit", "stack":
            return fail("`\(traversal.root)` is known only when Terragrunt runs", at: traversal, in: &evaluator)
        default: return .unknownRoot(candidates: ["local", "include", "dependency", "feature", "values"])
        }
    }

    private func fail(_ message: String, at traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        _ = evaluator.fail(.unknownName, "\(traversal.span.text): \(message)", at: traversal.span)
        return .failed
    }

    /// `include.LABEL`, or `include` alone for an include without a label.
    private func include(_ names: [String?], at traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        reader.tellAsksForUnit()
        if let label = names.first ?? nil, let value = reader.exposed[label] { return .value(value, steps: 1) }
        if let value = reader.exposed[""] { return .value(value, steps: 0) }
        return fail("no include of that name is exposed", at: traversal, in: &evaluator)
    }

    /// `dependency.NAME.outputs.OUTPUT`, which stays a reference to the output of the unit in that folder.
    private func output(_ names: [String?], at traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        reader.tellAsksForUnit()
        guard names.count >= 2, let name = names[0], names[1] == "outputs", let folder = reader.dependencies[name]
        else { return fail("this dependency is not known, or no output of it is read", at: traversal, in: &evaluator) }
        // Without a name they are all outputs; an estate cannot say that, but it may be a part of a larger expression.
        let output = names.count > 2 ? names[2] : nil
        let reference = OutputReference(owner: folder, name: output ?? "")
        return .value(
            .deferred(Deferred(type: .any, residual: .reference(.output(reference)))), steps: output == nil ? 2 : 3)
    }

    // MARK: - Functions

    /// Functions whose results only a run knows. The calls stay as they are.
    static let runtime: Set<String> = [
        "get_env", "get_aws_account_id", "get_aws_account_alias", "get_aws_caller_identity_arn",
        "get_aws_caller_identity_user_id", "run_cmd", "sops_decrypt_file", "get_platform",
        "get_terragrunt_source_cli_flag", "get_terraform_command", "get_working_dir", "pathexpand", "timestamp", "uuid",
    ]

    private static let runtimeLists: Set<String> = [
        "get_terraform_commands_that_need_vars", "get_terraform_commands_that_need_locking",
        "get_terraform_commands_that_need_input", "get_terraform_commands_that_need_parallelism",
        "get_default_retryable_errors", "get_terraform_cli_args",
    ]

    /// Functions that depend on the tree alone, and are worked out.
    private static let known: Set<String> = [
        "find_in_parent_folders", "path_relative_to_include", "path_relative_from_include", "get_terragrunt_dir",
        "get_original_terragrunt_dir", "get_parent_terragrunt_dir", "get_repo_root",
        "get_path_from_repo_root", "get_path_to_repo_root", "read_terragrunt_config", "read_tfvars_file",
        "mark_as_read", "mark_glob_as_read", "file", "fileexists", "abspath", "basename",
    ]

    /// Those of them that depend on the unit's folder.
    private static let ofFolder: Set<String> = [
        "path_relative_to_include", "path_relative_from_include", "get_terragrunt_dir",
        "get_original_terragrunt_dir", "get_parent_terragrunt_dir", "get_path_from_repo_root",
        "get_path_to_repo_root", "read_tfvars_file",
    ]

    func hasFunction(_ name: String) -> Bool {
        Self.runtime.contains(name) || Self.runtimeLists.contains(name) || Self.known.contains(name)
    }

    func call(_ call: FunctionCall, _ arguments: [Value], in evaluator: inout Evaluator) -> Value {
        if Self.runtime.contains(call.name) || Self.runtimeLists.contains(call.name) {
            return Self.later(call.name, arguments)
        }
        return path(call.name, arguments) ?? configuration(call, with: arguments, in: &evaluator)
    }

    /// A call that is left to Terragrunt.
    static func later(_ name: String, _ arguments: [Value]) -> Value {
        .deferred(
            Deferred(
                type: runtimeLists.contains(name) ? .list(.string) : .string,
                residual: .call(name, arguments.map { Residual($0) }, expandsLast: false)))
    }

    /// The functions that depend on folders alone; nil for any other function.
    private func path(_ name: String, _ arguments: [Value]) -> Value? {
        if Self.ofFolder.contains(name) { reader.tellAsksForUnit() }
        let label = arguments.first?.asString ?? reader.includeFolders.keys.sorted().first ?? ""
        let above = reader.includeFolders[label] ?? reader.folder
        switch name {
        case "path_relative_to_include": return .string(TreeFiles.path(from: above, to: reader.folder))
        case "path_relative_from_include": return .string(TreeFiles.path(from: reader.folder, to: above))
        case "get_terragrunt_dir": return .string(reader.folder)
        case "get_original_terragrunt_dir":
            reader.asksForUnit = true
            return .string(reader.unit)
        case "get_parent_terragrunt_dir": return .string(above)
        case "get_repo_root": return .string(reader.tree.repository)
        case "get_path_from_repo_root":
            return .string(TreeFiles.path(from: reader.tree.repository, to: reader.folder))
        case "get_path_to_repo_root":
            return .string(TreeFiles.path(from: reader.folder, to: reader.tree.repository))
        case "mark_as_read", "mark_glob_as_read": return arguments.first
        case "basename":
            guard let path = arguments.first, arguments.count == 1, !path.containsPoison else { return .poison }
            // What the checkout is called differs from machine to machine.
            let isRoot = path.asString == reader.tree.repository && path.asString != "/"
            guard let text = path.asString, !isRoot else {
                let argument = isRoot ? Residual.call("get_repo_root", [], expandsLast: false) : Residual(path)
                return .deferred(Deferred(type: .string, residual: .call(name, [argument], expandsLast: false)))
            }
            let last = SourcePath.name(of: text)
            return .string(last.isEmpty ? (text.isEmpty ? "." : "/") : last)
        case "abspath":
            guard let text = arguments.first?.asString, text.hasPrefix("/") else { return Self.later(name, arguments) }
            return .string(SourcePath.join("/", text))
        default: return nil
        }
    }

    /// The functions that look for files or read them.
    private func configuration(_ call: FunctionCall, with arguments: [Value], in evaluator: inout Evaluator) -> Value {
        switch call.name {
        case "file", "fileexists": return file(call, with: arguments, in: &evaluator)
        case "find_in_parent_folders":
            let name = arguments.first?.asString ?? "terragrunt.hcl"
            let found = reader.tree.above(reader.folder, name)
            reader.tell(asksFor: name, found: found)
            if let found { return .string(found) }
            if arguments.count > 1 { return arguments[1] }
            return evaluator.fail(
                .unknownName, "no folder above has \(name)", at: call.nameSpan)
        case "read_terragrunt_config":
            guard let text = arguments.first?.asString else { return .poison }
            let path = SourcePath.join(reader.folder, text)
            if !text.hasPrefix("/") { reader.tellAsksForUnit() }
            guard reader.tree.exists(path) else {
                if arguments.count > 1 { return arguments[1] }
                return evaluator.fail(.unknownName, "\(text) is not there", at: call.nameSpan)
            }
            guard reader.tree.open.insert(path).inserted else {
                return evaluator.fail(.unknownName, "\(text) reads itself", at: call.nameSpan)
            }
            defer { reader.tree.open.remove(path) }
            return deeper(evaluator) { read(path) }
        case "read_tfvars_file":
            guard let text = arguments.first?.asString,
                let tree = reader.tree.tree(SourcePath.join(reader.folder, text))
            else { return evaluator.fail(.unknownName, "the file is not there", at: call.nameSpan) }
            let members = tree.body.attributes.map { ($0.name, reader.evaluate($0.expression)) }
            return .string(Value.object(members).json ?? "{}")
        default: return .poison
        }
    }

    /// `file` and `fileexists`, which may lead out of the unit's folder. The path is relative to the file that names
    /// it.
    private func file(_ call: FunctionCall, with arguments: [Value], in evaluator: inout Evaluator) -> Value {
        guard let text = arguments.first?.asString else { return .poison }
        let path = SourcePath.join(SourcePath.folder(of: reader.path), text)
        if call.name == "fileexists" { return .bool(reader.tree.exists(path)) }
        guard let bytes = try? reader.tree.files.read(path) else {
            return evaluator.fail(.unknownName, "\(text) is not there", at: call.nameSpan)
        }
        return .string(String(decoding: bytes, as: UTF8.self))
    }

    /// Runs what begins an evaluation of its own, and counts its depth on from this one, so that locals and files
    /// that read each other do not exhaust the stack.
    private func deeper<Result>(_ evaluator: Evaluator, _ body: () -> Result) -> Result {
        let before = reader.tree.progress
        reader.tree.progress = evaluator.progress.withNewBudget
        defer { reader.tree.progress = before }
        return body()
    }

    /// What `read_terragrunt_config` gives for a file: its locals, inputs and dependencies. It is kept for other
    /// units, unless it depends on the unit.
    private func read(_ path: String) -> Value {
        // What the file says is the same for every unit, unless it asks which unit reads it.
        if let known = reader.tree.configurations[path] {
            reader.take(known.problems)
            return known.value
        }
        let folder = SourcePath.folder(of: path)
        let other = ConfigurationReader(reader.tree, path: path, folder: folder, unit: reader.unit)
        let configuration = other.read()
        let value = other.whole(configuration)
        reader.take(other.problems)
        if other.asksForUnit {
            reader.asksForUnit = true
            reader.tellAsksForUnit()
        } else {
            reader.tree.configurations[path] = (value, other.problems)
        }
        return value
    }
}
