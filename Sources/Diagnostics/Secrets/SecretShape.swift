/// What a secret of a known kind looks like: a fixed beginning, followed by a number of characters of an alphabet.
///
/// The beginnings are those that the services publish, so that their secrets can be found in texts.
package struct SecretShape: Sendable {
    /// What it is, with its article, for a message that begins with "this looks like".
    let kind: String
    let start: [UInt8]
    let alphabet: Alphabet
    /// How many characters of the alphabet must follow at least.
    let least: Int

    init(_ kind: String, _ start: String, _ alphabet: Alphabet, _ least: Int) {
        self.kind = kind
        self.start = Array(start.utf8)
        self.alphabet = alphabet
        self.least = least
    }

    /// The characters that a secret may have after its beginning.
    package enum Alphabet: Sendable {
        /// Digits and letters; upper-case ones alone; digits and a to f.
        case alphanumeric, upper, hexadecimal
        /// Digits, letters, `-` and `_`; and with them the characters of base64 and dots.
        case word, token

        package func contains(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x30...0x39: true
            case 0x41...0x5A: self != .hexadecimal
            case 0x61...0x66: self != .upper
            case 0x67...0x7A: self != .upper && self != .hexadecimal
            case UInt8(ascii: "-"), UInt8(ascii: "_"): self == .word || self == .token
            case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "~"):
                self == .token
            default: false
            }
        }
    }
}

extension SecretShape {
    static let all: [SecretShape] =
        cloud + code + services
        + [
            SecretShape("an age key", "AGE-SECRET-KEY-1", .upper, 40),
            SecretShape("a 1Password token", "ops_eyJ", .token, 40),
        ]

    /// The shapes by the byte that they begin with, so that each byte of a text is compared with few of them.
    static let byFirstByte: [[SecretShape]] = (0...255).map { byte in all.filter { $0.start.first == byte } }

    private static let cloud: [SecretShape] =
        ["AKIA", "ASIA", "ABIA", "ACCA"].map { SecretShape("an AWS access key", $0, .upper, 16) }
        + [
            SecretShape("a key of Amazon Bedrock", "ABSK", .token, 60),
            SecretShape("a Google API key", "AIza", .word, 35),
            SecretShape("a Google OAuth token", "ya29.", .token, 20),
            SecretShape("a Google client secret", "GOCSPX-", .word, 24),
            SecretShape("a DigitalOcean token", "dop_v1_", .hexadecimal, 40),
            SecretShape("a DigitalOcean token", "doo_v1_", .hexadecimal, 40),
            SecretShape("a DigitalOcean token", "dor_v1_", .hexadecimal, 40),
            SecretShape("a Databricks token", "dapi", .hexadecimal, 32),
            SecretShape("a Vault token", "hvs.", .word, 20), SecretShape("a Vault token", "hvb.", .word, 20),
            SecretShape("a Vault token", "hvr.", .word, 20), SecretShape("a Pulumi token", "pul-", .hexadecimal, 40),
            SecretShape("a Doppler token", "dp.pt.", .alphanumeric, 30),
            SecretShape("a Doppler token", "dp.st.", .token, 30),
            SecretShape("a Tailscale key", "tskey-", .word, 16),
            SecretShape("a Heroku key", "HRKU-", .word, 30), SecretShape("a Fly.io token", "FlyV1 ", .token, 30),
            SecretShape("a PlanetScale token", "pscale_tkn_", .token, 30),
            SecretShape("a PlanetScale password", "pscale_pw_", .token, 30),
            SecretShape("a Supabase token", "sbp_", .hexadecimal, 40),
            SecretShape("an Aiven token", "AVNS_", .word, 16),
        ]

    private static let code: [SecretShape] =
        ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map { SecretShape("a GitHub token", $0, .alphanumeric, 36) }
        + ["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "glimt-", "glagent-"].map {
            SecretShape("a GitLab token", $0, .word, 20)
        } + [
            SecretShape("a GitHub token", "github_pat_", .word, 40),
            SecretShape("an npm token", "npm_", .alphanumeric, 36),
            SecretShape("a PyPI token", "pypi-", .word, 60),
            SecretShape("a RubyGems key", "rubygems_", .hexadecimal, 48),
            SecretShape("a Docker Hub token", "dckr_pat_", .word, 20),
            SecretShape("a Bitbucket token", "ATBB", .alphanumeric, 28),
            SecretShape("an Atlassian token", "ATATT3x", .token, 40),
            SecretShape("a SonarQube token", "sqp_", .hexadecimal, 40),
            SecretShape("a SonarQube token", "squ_", .hexadecimal, 40),
            SecretShape("a CircleCI token", "CCIPAT_", .word, 30),
            SecretShape("a Buildkite token", "bkua_", .hexadecimal, 40),
            SecretShape("a Postman key", "PMAK-", .word, 40),
            SecretShape("a Linear key", "lin_api_", .alphanumeric, 32),
            SecretShape("an Artifactory key", "AKCp", .alphanumeric, 60),
            SecretShape("a Hugging Face token", "hf_", .alphanumeric, 30),
            SecretShape("an OpenAI key", "sk-proj-", .word, 20), SecretShape("an OpenAI key", "sk-svcacct-", .word, 20),
            SecretShape("an Anthropic key", "sk-ant-", .word, 20),
            SecretShape("an OpenAI key", "sk-", .alphanumeric, 40),
        ]

    private static let services: [SecretShape] =
        ["xoxa-", "xoxb-", "xoxe-", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xapp-"].map {
            SecretShape("a Slack token", $0, .word, 10)
        } + ["sk_live_", "rk_live_", "sk_test_", "rk_test_"].map { SecretShape("a Stripe key", $0, .alphanumeric, 16) }
        + ["shpat_", "shpss_", "shpca_", "shppa_"].map { SecretShape("a Shopify token", $0, .hexadecimal, 32) } + [
            SecretShape("a Stripe webhook secret", "whsec_", .token, 24),
            SecretShape("a SendGrid key", "SG.", .token, 40),
            SecretShape("a Mailgun key", "key-", .hexadecimal, 32),
            SecretShape("a New Relic key", "NRAK-", .upper, 27),
            SecretShape("a Twilio key", "SK", .hexadecimal, 32),
            SecretShape("a Square token", "sq0atp-", .word, 22), SecretShape("a Square secret", "sq0csp-", .word, 43),
            SecretShape("a Grafana token", "glsa_", .word, 32), SecretShape("a Grafana token", "glc_", .token, 32),
            SecretShape("a Sentry token", "sntrys_", .token, 40),
            SecretShape("a Sentry token", "sntryu_", .hexadecimal, 40),
            SecretShape("a Dynatrace token", "dt0c01.", .token, 40),
            SecretShape("a Notion token", "secret_", .alphanumeric, 43),
            SecretShape("a Notion token", "ntn_", .alphanumeric, 40),
            SecretShape("an Airtable token", "pat", .token, 79), SecretShape("a Mapbox token", "sk.eyJ", .token, 40),
        ]
}
