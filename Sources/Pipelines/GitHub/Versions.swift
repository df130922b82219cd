/// What workflows use, each at a full version: the one place to raise them.
enum Versions {
    static let checkout = "actions/checkout@v4.2.2"
    static let credentials = "aws-actions/configure-aws-credentials@v4.1.0"
    static let terraformSetup = "hashicorp/setup-terraform@v3.1.2"

    static let runner = "ubuntu-24.04"
    static let terraform = "1.11.4"
    static let terragrunt = "1.1.3"
}
