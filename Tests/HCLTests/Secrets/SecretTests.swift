import Diagnostics
import HCL
import Testing

/// Literals that look like secrets, and literals that do not. The secrets are put together here, so that nobody's search for
/// secrets finds this file.
@Suite struct SecretTests {
    private static let letters = "4hT9qWzR2mXc7LpKd8VnYb3JfGs6QaEu5MwCi1Bo"
    private static let hexadecimal = "4f9a02c7e8b1d36540fa9c2e7b81d36f4f9a02c7e8b1d36540fa9c2e7b81d36f"

    private static func some(_ count: Int, of text: String = letters) -> String {
        String(String(repeating: text, count: 4).prefix(count))
    }

    static let secrets: [String] =
        ["AKIA", "ASIA"].map { $0 + some(16).uppercased() }
        + ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "npm_", "hf_", "sk-", "secret_"].map { $0 + some(43) }
        + [
            "github_pat_11", "glpat-", "xoxb-", "xoxp-", "xapp-", "hvs.", "GOCSPX-", "dckr_pat_", "sk-proj-",
            "sk-ant-api03-",
        ].map {
            $0 + some(50)
        } + ["sk_live_", "rk_live_", "sk_test_"].map { $0 + some(24) }
        + ["dop_v1_", "shpat_", "sqp_", "dapi", "key-", "SK", "pul-", "rubygems_"].map {
            $0 + some(64, of: hexadecimal)
        }
        + [
            "AIza" + some(35), "SG." + some(22) + "." + some(40), "NRAK-" + some(27).uppercased(), some(40),
            "-----BEGIN RSA PRIVATE " + "KEY-----\nMIIE\n", "-----BEGIN OPENSSH PRIVATE " + "KEY-----\\nb3BlbnNz",
            "-----BEGIN PGP PRIVATE " + "KEY BLOCK-----\n\nlQOY", "PuTTY-User-" + "Key-File-3: ssh-rsa",
            "postgres://app:" + "hunter2@db.example.com/app", "https://user:" + some(12) + "@example.com",
            "amqps://a:" + "b1c2d3@mq:5671", "redis://default:" + "s3cr@t@cache",
            "Server=db;User=sa;Password=" + "hunter2;", "DefaultEndpointsProtocol=https;AccountKey=" + some(86) + "==",
            "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0In0." + some(30), "Bearer " + some(30), "Basic " + some(24),
            "https://hooks.slack.com/services/" + "T0000/B0000/" + some(24), some(14) + ".atlasv1." + some(60),
            "prefix " + "ghp_" + some(36) + " suffix", "sk." + "eyJ" + some(60), "123456789:" + "AA" + some(33),
            "M" + some(23) + ".G" + some(5) + "." + some(38), "postgres://app:" + "%40hunter2@db/app",
            "postgres://app:" + "$ecr3t@db/app",
        ]

    @Test(arguments: secrets)
    func looksLikeASecret(_ text: String) { #expect(SecretText.kind(of: text) != nil) }

    static let others: [String] = [
        "arn:aws:iam::111111111111:role/terraform",
        "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
        "AmazonEC2ContainerRegistryReadOnlyAccess", "AWSServiceRoleForApplicationAutoScalingX",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "AKIA", "AKIAXXXXXXXXXXXXXXXX", "^AKIA[0-9A-Z]{16}$", "postgres://app@db/app", "https://example.com/a:b@c",
        "s3://bucket/key",
        "postgres://app:\0@db/app", "postgres://app:<password>@db", "https://user:${password}@example.com",
        "-----BEGIN CERTIFICATE-----\nMIIE\n", "^-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n\0",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "550e8400-e29b-41d4-a716-446655440000", "ami-0abcdef1234567890", "sk-learn", "SKIPPED", "key-value", "pattern",
        "hf_model",
        "Bearer realm=\"example\"", "Basic authentication", "registry.terraform.io/hashicorp/aws", "SG.",
        "sg-0123456789abcdef0",
        "git::https://example.com/modules.git//network?ref=v1.2.3",
        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "LongCamelCaseNameOfSomethingElseEntirely", "password", "eyJhbGciOiJIUzI1NiJ9", "dapi.example.com",
        "ASIA-PACIFIC-SOUTHEAST-1", "postgres://app:%s@db/app", "postgres://app:%PASSWORD%@db/app",
        "postgres://app:$PASSWORD_2@db/app",
        "postgres://app:$password@db/app", "postgres://app:$(cat /run/1a)@db/app", "12:00:AA",
        "arn:aws:iam::111111111111:AA",
        "Modules.GitHub.com-example-name-of-a-long-host", "sk.example.com",
    ]

    @Test(arguments: others)
    func looksLikeNothing(_ text: String) { #expect(SecretText.kind(of: text) == nil) }

    private func kinds(_ text: String) -> [String] {
        SecretSearch.findings(in: SyntaxTree.parse(SourceFile(path: "a.tf", text: text))).map(\.kind)
    }

    @Test(
        arguments: [
            #"db_password = "hunter2""#, #"a = { "DB_PASSWORD" = "hunter2" }"#, #"a = { DB_PASSWORD : "hunter2" }"#,
            #"variable "master_password" { default = "hunter2" }"#,
            #"e = [{ name = "DB_PASSWORD", value = "hunter2" }]"#,
            #"password = var.a ? "hunter2" : "hunter3""#, #"password = sensitive("hunter2")"#,
            #"state "s3" { secret_key = "a" }"#,
            #"backend "pg" { conn_str = "x" }"#, #"api_key = "4f9a02c7e8b1d36540fa9c2e7b81d36f""#,
            "password = <<EOT\nhunter2@\nEOT",
        ].map { $0 + "\n" })
    func nameSaysSecret(_ text: String) {
        // The heredoc ends with a newline, and so does not stand alone on its line.
        #expect(kinds(text).isEmpty == text.contains("<<"))
    }

    /// Most attributes are passed over without being taken apart; no secret is in one of them.
    @Test(arguments: secrets) func isFoundUnderAnyName(_ text: String) {
        let written = JSON.string(text).compactText
        #expect(!kinds("a = \(written)\n").isEmpty)
        #expect(!kinds("a {\n  b = [1, \(written)]\n}\n").isEmpty)
        #expect(!kinds("a = f(\"x\", \(written))\n").isEmpty)
    }

    @Test func isFoundUnderEachTellingName() {
        let names = [
            "password", "db-passwd", "PASSPHRASE", "my.secret_key", "secretkey", "access_key", "AccessKey",
            "client_secret", "x_clientsecret", "api_key", "apikey", "auth_token", "access-token", "access_token",
            "api_token", "private_token", "bearer_token", "token", "secret", "sas_token", "encryption_key",
            "customer_key", "conn_str",
        ]
        let value = "aB3dE6gH9jK2mN5pQ8sT"
        for name in names {
            #expect(SecretName.kind(of: value, named: name) != nil || name == "access-token", "\(name)")
        }
        for name in ["password_length", "token_limit", "secret_name", "kms_encryption_key", "tokens", "", "-", "key"] {
            #expect(SecretName.kind(of: value, named: name) == nil, "\(name)")
        }
    }

    @Test(
        arguments: [
            #"password = var.password"#, #"password = "changeme""#, #"password = "<password1>""#,
            #"password_length = "16chars""#,
            #"password = "/shop/db/password1""#, #"password = "arn:aws:secretsmanager:us-east-1:1:secret:x-1""#,
            #"e = [{ name = "DB_PASSWORD", valueFrom = "shop-db-1" }]"#, #"token = "shop-token-1""#,
            #"secret = "tls-secret-1""#,
            #"password = "${var.a}-1x""#, #"password = "example-1""#, #"username = "admin1""#,
            #"a = password == "x1y2z3""#,
        ].map { $0 + "\n" })
    func nameSaysNothing(_ text: String) { #expect(kinds(text).isEmpty) }

    @Test func placeIsKnown() throws {
        let text =
            "account \"a\" {\n  region \"r\" {\n    module \"q\" {\n      x = [\"AKIA\(Self.some(16).uppercased())\"]\n    }\n  }\n}\n"
        let found = SecretSearch.findings(in: SyntaxTree.parse(SourceFile(path: "estate.hcl", text: text)))
        #expect(found.map { $0.blocks.map(\.type) } == [["account", "region", "module"]])
        let diagnostic = try #require(found.first).diagnostic(help: "or say so")
        #expect(!TextRenderer(color: false).render([diagnostic]).contains(Self.some(16).uppercased()))
    }
}
