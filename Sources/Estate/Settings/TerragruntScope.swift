import Diagnostics
import HCL

/// What names mean in a `terragrunt` block. Names of the estate become values; `feature.NAME.value` and Terragrunt's
/// own functions stay as they are.
///
/// A block is read in two ways, like a `state` block: for `root.hcl`, which is one file for all units, and for the
/// file of one unit.
struct TerragruntScope: Scope {
    enum Reader {
        case root(StateScope)
        /// For one unit: the names of the estate there, and those of the unit itself.
        case unit(EstateScope, StateScope)
    }

    let reader: Reader

    var laterFunctions: [String: LaterFunction] { TerragruntFunctions.later }

    func resolve(_ traversal: Traversal, in evaluator: inout Evaluator) -> Resolution {
        switch traversal.root {
        case "feature": return feature(traversal, &evaluator)
        case "include", "dependency", "values", "path":
            evaluator.diagnostics.add(
                .error(
                    .unknownName, "\"\(traversal.root)\" means nothing here", at: traversal.rootSpan,
                    help: "names of the estate (`local`, `account`, `region`, ...) and `feature.NAME.value` can be read"
                ))
            return .failed
        case "unit": return unit.resolve(traversal, in: &evaluator)
        default: break
        }
        switch reader {
        case .unit(let scope, _): return scope.resolve(traversal, in: &evaluator)
        case .root(let scope):
            guard ["local", "module", "each"].contains(traversal.root) else {
                return scope.resolve(traversal, in: &evaluator)
            }
            evaluator.diagnostics.add(
                .error(
                    .rootName, "\"\(traversal.root)\" differs from unit to unit, so that root.hcl cannot read it",
                    at: traversal.span,
                    help: "say it in the environments or accounts, or read `account`, `environment`, `region` or `unit`"
                ))
            return .failed
        }
    }

    private var unit: StateScope {
        switch reader {
        case .root(let scope), .unit(_, let scope): scope
        }
    }

    /// `feature.NAME.value`, which only Terragrunt knows. Whether there is such a feature is checked elsewhere.
    private func feature(_ traversal: Traversal, _ evaluator: inout Evaluator) -> Resolution {
        guard traversal.steps.count > 1, let name = traversal.steps[0].name,
            traversal.steps[1].attributeName == "value"
        else {
            evaluator.diagnostics.add(
                .error(
                    .unknownName, "a feature cannot be read as a whole", at: traversal.span,
                    help: "write `feature.NAME.value`"))
            return .failed
        }
        return .value(.deferred(.any, .reference(.name("feature.\(name).value"))), steps: 2)
    }
}

extension TerragruntFunctions {
    /// The functions that only Terragrunt can call, with the types of their results (Terragrunt 1.1, "HCL built-in
    /// functions"), and those of Terraform that give another value each time.
    static let later: [String: LaterFunction] = {
        var all: [String: LaterFunction] = [:]
        func add(_ names: String, _ type: Type, arguments: ClosedRange<Int>) {
            for name in names.split(separator: " ") { all[String(name)] = LaterFunction(type, arguments: arguments) }
        }
        add("get_env", .string, arguments: 1...2)
        add("find_in_parent_folders", .string, arguments: 1...2)
        add("run_cmd", .string, arguments: 1...Int.max)
        add(
            "path_relative_to_include path_relative_from_include get_parent_terragrunt_dir", .string, arguments: 0...1)
        add(
            """
            get_terragrunt_dir get_original_terragrunt_dir get_working_dir get_repo_root get_path_from_repo_root \
            get_path_to_repo_root get_platform get_aws_account_id get_aws_account_alias get_aws_caller_identity_arn \
            get_aws_caller_identity_user_id get_terraform_command get_terragrunt_source_cli_flag timestamp uuid
            """, .string, arguments: 0...0)
        add("sops_decrypt_file read_tfvars_file mark_as_read bcrypt base64gzip", .string, arguments: 1...2)
        add("read_terragrunt_config", .any, arguments: 1...2)
        add("constraint_check", .bool, arguments: 2...2)
        add("rsadecrypt", .string, arguments: 2...2)
        add("mark_glob_as_read", .list(.string), arguments: 1...2)
        add(
            """
            get_terraform_cli_args get_terraform_commands_that_need_vars get_terraform_commands_that_need_locking \
            get_terraform_commands_that_need_input get_terraform_commands_that_need_parallelism \
            get_default_retryable_errors
            """, .list(.string), arguments: 0...0)
        // What an input can call can be called here too.
        return all.merging(ofRun) { own, _ in own }
    }()
}
