import Catalog
import Diagnostics
import Estate
import HCL

/// The roles that units of the estate make for workflows, with whom they let in.
struct TrustedRoles {
    struct Role {
        let repository: String?
        let branches: Set<String>
        let environments: Set<String>
        let takesPullRequests: Bool
        /// The seconds that a session may last.
        let session: Int?
    }

    /// What a run of a workflow is, in the eyes of a role that it takes on.
    enum Run: Hashable {
        case pullRequest
        /// A job of an environment.
        case environment(String)
        /// A job of a branch that belongs to no environment: a scheduled one is of the default branch.
        case branch(String)
    }

    /// By account and name.
    private var roles: [String: [String: Role]] = [:]
    /// Accounts of which some roles are known only when Terraform runs.
    private var unclear: Set<String> = []

    init(_ units: [Unit]) {
        for unit in units {
            let account = unit.place.account.name
            for trust in unit.interface.module.trusts where trust.system == "github" {
                guard
                    let found = trust.roles(for: unit.inputs.map { ($0.variable, $0.value) }, of: unit.interface.module)
                else {
                    unclear.insert(account)
                    continue
                }
                for (name, value) in found { roles[account, default: [:]][name] = Role(value) }
            }
        }
    }

    /// Why a role does not let a run in; `nil` where it does, or where nothing is known.
    ///
    /// - Parameter minutes: how long the job may take.
    func problem(
        with name: String, of account: String, for run: Run, of repository: String?, minutes: Int
    ) -> (String, help: String)? {
        guard let role = roles[account]?[name] else {
            if unclear.contains(account) { return nil }
            let known = roles[account].map { Array($0.keys) } ?? []
            return (
                "no unit of the account \"\(account)\" makes the role \"\(name)\" for workflows",
                Suggestion.help(for: name, among: known)
                    ?? "place a module there whose contract has `trusts \"github\"`, or write the role's ARN"
            )
        }
        if let repository, let own = role.repository, repository != own {
            return (
                "the role \"\(name)\" of the account \"\(account)\" lets the repository \"\(own)\" in, not \"\(repository)\"",
                "say the same in both places"
            )
        }
        if let session = role.session, minutes > 60, minutes * 60 > session {
            return (
                "the role \"\(name)\" of the account \"\(account)\" lets a session last for \(session / 60) minutes, and the job may take \(minutes)",
                "set `max_session_duration = \(minutes * 60)` of the role, or fewer steps and minutes"
            )
        }
        switch run {
        case .pullRequest where !role.takesPullRequests:
            return (
                "the role \"\(name)\" of the account \"\(account)\" lets no pull request in",
                "set `pull_requests = true` for a role that may only read"
            )
        case .environment(let environment) where !role.environments.contains(environment):
            return (
                "the role \"\(name)\" of the account \"\(account)\" lets no job of the environment \"\(environment)\" in",
                role.environments.isEmpty
                    ? "add it to `environments` of the role"
                    : "its environments are " + role.environments.sorted().map { "`\($0)`" }.joined(separator: ", ")
            )
        case .branch(let branch) where !role.branches.contains(branch):
            return (
                "the role \"\(name)\" of the account \"\(account)\" lets no job of the branch \"\(branch)\" in",
                "add it to `branches` of the role, which may only read"
            )
        default: return nil
        }
    }
}

extension TrustedRoles.Role {
    init(_ value: Value) {
        func texts(_ name: String) -> Set<String> { Set((value.members?[name]?.elements ?? []).compactMap(\.asString)) }
        repository = value.members?["repository"]?.asString
        branches = texts("branches")
        environments = texts("environments")
        takesPullRequests = value.members?["pull_requests"]?.asBool ?? false
        session = value.members?["max_session_duration"]?.asInt
    }
}
