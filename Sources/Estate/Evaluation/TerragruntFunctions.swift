import HCL

/// The functions that Terragrunt has for an expression that only it can evaluate: those of Terraform 0.15, at which
/// Terragrunt's copy stopped, and a few of its own that mean what Terraform's later ones mean.
package enum TerragruntFunctions {
    /// The functions whose results only a run knows, with their results and arguments. tfgen never runs them: it
    /// writes the calls as they are.
    static let ofRun: [String: LaterFunction] = [
        "get_env": LaterFunction(.string, arguments: 1...2, taking: .string),
        "get_aws_account_id": LaterFunction(.string, arguments: 0...0),
        "get_aws_account_alias": LaterFunction(.string, arguments: 0...0),
        "get_aws_caller_identity_arn": LaterFunction(.string, arguments: 0...0),
        "get_aws_caller_identity_user_id": LaterFunction(.string, arguments: 0...0),
        "sops_decrypt_file": LaterFunction(.string, arguments: 1...1, taking: .string),
        // The home folder of whoever runs it.
        "pathexpand": LaterFunction(.string, arguments: 1...1, taking: .string),
        // Where Terraform runs: the unit's folder, or Terragrunt's copy of the module.
        "get_working_dir": LaterFunction(.string, arguments: 0...0),
        // Folders of the checkout.
        "get_terragrunt_dir": LaterFunction(.string, arguments: 0...0),
        "get_repo_root": LaterFunction(.string, arguments: 0...0),
        "run_cmd": LaterFunction(.string, arguments: 1...Int.max, taking: .string),
    ]
    static let namesOfRun = Set(ofRun.keys)

    /// All functions that an expression in a rendered file may call.
    package static let names: Set<String> = namesOfRun.union(
        """
        abs abspath alltrue anytrue base64decode base64encode base64gzip base64sha256 base64sha512 basename bcrypt can ceil
        chomp chunklist cidrhost cidrnetmask cidrsubnet cidrsubnets coalesce coalescelist compact concat contains csvdecode
        dirname distinct element endswith file filebase64 filebase64sha256 filebase64sha512 fileexists filemd5 fileset
        filesha1 filesha256 filesha512 flatten floor format formatdate formatlist indent index join jsondecode jsonencode
        keys length log lookup lower matchkeys max md5 merge min nonsensitive one parseint pathexpand pow range regex
        regexall replace reverse rsadecrypt sensitive setintersection setproduct setsubtract setunion sha1 sha256 sha512
        signum slice sort split startswith strcontains strrev substr sum templatefile textdecodebase64 textencodebase64
        timeadd timecmp timestamp title tobool tolist tomap tonumber toset tostring transpose trim trimprefix trimspace trimsuffix
        try upper urlencode uuid uuidv5 values yamldecode yamlencode zipmap
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
