import Estate
import HCL

/// What the unit of a lookup does about parameters that do not exist. Before the provider is applied for the first
/// time there are none, and `terragrunt run --all plan` of a new estate would stop at each lookup, although all
/// other units have mocks to plan with. So a plan ignores the error. An apply does not.
extension LiveTree {
    /// - Parameter others: the body of the `errors` block that the estate gives the unit; it goes into the same
    ///   block, as a unit may have only one.
    func writeLookupErrors(_ others: EvaluatedBody, into out: inout HCLWriter) {
        out.gap()
        out.block("errors") { out in
            out.comment("Nothing to read before the provider is applied: a plan goes on with its dependents' mocks.")
            out.block("ignore \"not-exported-yet\"") { out in
                out.attribute(
                    "ignorable_errors",
                    source: "get_terraform_command() == \"plan\" ? [\"reading SSM Parameter .*: couldn't find\"] : []")
                out.attribute("message", string: "the provider is not applied yet, so dependents plan with mocks")
            }
            out.gap()
            out.comment("With a block of its own, a unit has none of Terragrunt's retries unless it names them.")
            out.block("retry \"transient\"") { out in
                out.attribute("retryable_errors", source: "get_default_retryable_errors()")
                out.attribute("max_attempts", source: "3")
                out.attribute("sleep_interval_sec", source: "5")
            }
            Self.write(others, into: &out)
        }
    }
}
