import HCL

/// An input that is the variable's own environment variable: `NAME = get_env("TF_VAR_NAME")`.
///
/// Terraform reads `TF_VAR_NAME` itself, whatever the type of the variable is, and Terragrunt leaves it alone where it is
/// set. So such an input stands in no rendered file, and no text of it is ever written anywhere.
extension Value {
    /// Whether the value is what the environment has for a variable of this name.
    func isOwnEnvironment(of variable: String) -> Bool {
        guard case .deferred(let deferred) = self,
            case .call("get_env", let arguments, expandsLast: false) = deferred.residual,
            arguments.count == 1, case .value(let name) = arguments[0]
        else { return false }
        return name.asString == "TF_VAR_\(variable)"
    }

    /// Whether the value is a text of the environment, of which nobody knows now what it says: `get_env("DOMAINS", "[]")`.
    var isEnvironmentText: Bool {
        guard case .deferred(let deferred) = self, case .call("get_env", _, _) = deferred.residual else { return false }
        return true
    }

    /// Whether there is nothing in the value that could be a secret: an empty text or collection.
    package var isEmpty: Bool {
        switch unmarked {
        case .string(let text): text.isEmpty
        case .list(_, let elements), .set(_, let elements), .tuple(let elements): elements.isEmpty
        case .map(_, let members), .object(let members): members.all.isEmpty
        case .null, .bool, .number, .deferred, .sensitive: false
        }
    }
}

extension Unit.Input {
    /// Whether Terraform reads the input from the environment by itself, so that it stands in no file.
    package var isOwnEnvironment: Bool { value.isOwnEnvironment(of: name) }
}
