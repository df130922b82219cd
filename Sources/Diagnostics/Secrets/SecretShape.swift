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

    init(_ kind: String, start: String, _ alphabet: Alphabet, least: Int) {
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
            SecretShape("an age key", start: "AGE-SECRET-KEY-1", .upper, least: 40),
            SecretShape("a 1Password token", start: "ops_eyJ", .token, least: 40),
        ]

    /// The shapes by the byte that they begin with, so that each byte of a text is compared with few of them.
    static let byFirstByte: [[SecretShape]] = (0...255).map { byte in all.filter { $0.start.first == byte } }

    private static let cloud: [SecretShape] =
        ["AKIA", "ASIA", "ABIA", "ACCA"].map { SecretShape("an AWS access key", start: $0, .upper, least: 16) }
        + [
            SecretShape("a key of Amazon Bedrock", start: "ABSK", .token, least: 60),
            SecretShape("a Google API key", start: "AIza", .word, least: 35),
            SecretShape("a Google OAuth token", start: "ya29.", .token, least: 20),
            SecretShape("a Google client secret", start: "GOCSPX-", .word, least: 24),
            SecretShape("a DigitalOcean token", start: "dop_v1_", .hexadecimal, least: 40),
            SecretShape("a DigitalOcean token", start: "doo_v1_", .hexadecimal, least: 40),
            SecretShape("a DigitalOcean token", start: "dor_v1_", .hexadecimal, least: 40),
            SecretShape("a Databricks token", start: "dapi", .hexadecimal, least: 32),
            SecretShape("a Vault token", start: "hvs.", .word, least: 20),
            SecretShape("a Vault token", start: "hvb.", .word, least: 20),
            SecretShape("a Vault token", start: "hvr.", .word, least: 20),
            SecretShape("a Pulumi token", start: "pul-", .hexadecimal, least: 40),
            SecretShape("a Doppler token", start: "dp.pt.", .alphanumeric, least: 30),
            SecretShape("a Doppler token", start: "dp.st.", .token, least: 30),
            SecretShape("a Tailscale key", start: "tskey-", .word, least: 16),
            SecretShape("a Heroku key", start: "HRKU-", .word, least: 30),
            SecretShape("a Fly.io token", start: "FlyV1 ", .token, least: 30),
            SecretShape("a PlanetScale token", start: "pscale_tkn_", .token, least: 30),
            SecretShape("a PlanetScale password", start: "pscale_pw_", .token, least: 30),
            SecretShape("a Supabase token", start: "sbp_", .hexadecimal, least: 40),
            SecretShape("an Aiven token", start: "AVNS_", .word, least: 16),
        ]

    private static let code: [SecretShape] =
        ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map {
            SecretShape("a GitHub token", start: $0, .alphanumeric, least: 36)
        }
        + ["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "glimt-", "glagent-"].map {
            SecretShape("a GitLab token", start: $0, .word, least: 20)
        } + [
            SecretShape("a GitHub token", start: "github_pat_", .word, least: 40),
            SecretShape("an npm token", start: "npm_", .alphanumeric, least: 36),
            SecretShape("a PyPI token", start: "pypi-", .word, least: 60),
            SecretShape("a RubyGems key", start: "rubygems_", .hexadecimal, least: 48),
            SecretShape("a Docker Hub token", start: "dckr_pat_", .word, least: 20),
            SecretShape("a Bitbucket token", start: "ATBB", .alphanumeric, least: 28),
            SecretShape("an Atlassian token", start: "ATATT3x", .token, least: 40),
            SecretShape("a SonarQube token", start: "sqp_", .hexadecimal, least: 40),
            SecretShape("a SonarQube token", start: "squ_", .hexadecimal, least: 40),
            SecretShape("a CircleCI token", start: "CCIPAT_", .word, least: 30),
            SecretShape("a Buildkite token", start: "bkua_", .hexadecimal, least: 40),
            SecretShape("a Postman key", start: "PMAK-", .word, least: 40),
            SecretShape("a Linear key", start: "lin_api_", .alphanumeric, least: 32),
            SecretShape("an Artifactory key", start: "AKCp", .alphanumeric, least: 60),
            SecretShape("a Hugging Face token", start: "hf_", .alphanumeric, least: 30),
            SecretShape("an OpenAI key", start: "sk-proj-", .word, least: 20),
            SecretShape("an OpenAI key", start: "sk-svcacct-", .word, least: 20),
            SecretShape("an Anthropic key", start: "sk-ant-", .word, least: 20),
            SecretShape("an OpenAI key", start: "sk-", .alphanumeric, least: 40),
        ]

    private static let services: [SecretShape] =
        ["xoxa-", "xoxb-", "xoxe-", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xapp-"].map {
            SecretShape("a Slack token", start: $0, .word, least: 10)
        }
        + ["sk_live_", "rk_live_", "sk_test_", "rk_test_"].map {
            SecretShape("a Stripe key", start: $0, .alphanumeric, least: 16)
        }
        + ["shpat_", "shpss_", "shpca_", "shppa_"].map {
            SecretShape("a Shopify token", start: $0, .hexadecimal, least: 32)
        } + [
            SecretShape("a Stripe webhook secret", start: "whsec_", .token, least: 24),
            SecretShape("a SendGrid key", start: "SG.", .token, least: 40),
            SecretShape("a Mailgun key", start: "key-", .hexadecimal, least: 32),
            SecretShape("a New Relic key", start: "NRAK-", .upper, least: 27),
            SecretShape("a Twilio key", start: "SK", .hexadecimal, least: 32),
            SecretShape("a Square token", start: "sq0atp-", .word, least: 22),
            SecretShape("a Square secret", start: "sq0csp-", .word, least: 43),
            SecretShape("a Grafana token", start: "glsa_", .word, least: 32),
            SecretShape("a Grafana token", start: "glc_", .token, least: 32),
            SecretShape("a Sentry token", start: "sntrys_", .token, least: 40),
            SecretShape("a Sentry token", start: "sntryu_", .hexadecimal, least: 40),
            SecretShape("a Dynatrace token", start: "dt0c01.", .token, least: 40),
            SecretShape("a Notion token", start: "secret_", .alphanumeric, least: 43),
            SecretShape("a Notion token", start: "ntn_", .alphanumeric, least: 40),
            SecretShape("an Airtable token", start: "pat", .token, least: 79),
            SecretShape("a Mapbox token", start: "sk.eyJ", .token, least: 40),
        ]
}
