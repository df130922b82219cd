/// Arguments that hold a secret though their names do not say so.
package enum SecretArguments {
    /// Whether an argument of a resource type is one of these.
    package static func contain(_ argument: String, of type: String) -> Bool {
        type == "aws_ssm_parameter" && (argument == "value" || argument == "value_wo")
    }
}
