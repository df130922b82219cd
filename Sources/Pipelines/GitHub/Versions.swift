/// What workflows use, each at a full version: the one place to raise them. The actions run on Node 24, the only one that GitHub's
/// runners have since the autumn of 2026; runners of one's own need version 2.327.1 for it.
enum Versions {
    static let checkout = "actions/checkout@v7.0.1"
    static let credentials = "aws-actions/configure-aws-credentials@v6.2.3"
    static let terraformSetup = "hashicorp/setup-terraform@v4.0.1"

    static let runner = "ubuntu-24.04"
    static let terraform = "1.11.4"
    static let terragrunt = "1.1.3"
}
