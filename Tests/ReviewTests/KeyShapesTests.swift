import Testing

@testable import Review

/// What the search in an estate refuses never stands in a review, wherever in a line it is.
@Suite struct KeyShapesTests {
    static let secrets = [
        "sk-ant-" + String("api03-9f8Q2mZx7Kd1Vb4Tn6".reversed()), "postgres://app:hunter2pass@db.example.com/shop",
        "glrt-" + "aB3dE5gH7jK9mN1pQ3sT", "shpat_" + String(repeating: "0a1b2c3d", count: 4),
        "pscale_tkn_" + "aB3dE5gH7jK9mN1pQ3sTuV5xY7zA9cD1", "AccountKey=" + "aB3dE5gH7jK9mN1pQ3sT==",
    ]

    @Test(arguments: secrets) func isHidden(_ secret: String) {
        for line in ["+  value = \"\(secret)\"", "      \(secret)", "x = [\"a\", \"see \(secret) there\"]"] {
            #expect(!KeyShapes.hiding(line).contains(secret), "\(line)")
        }
    }

    /// Keys that are cut short are known by their beginnings, also behind the sign of a difference.
    @Test func beginningsAreKnown() {
        let key = "ghp_" + "aB3dE5gH7jK9mN1pQ3sTu"
        for (line, hidden) in [
            (key, "(secret)"), ("-\(key)", "-(secret)"), ("+\(key)", "+(secret)"),
            ("-  x = \(key), é", "-  x = (secret), é"), ("a-\(key)", "a-\(key)"),
            ("é\(key)/\(key)", "é(secret)/(secret)"), ("ghp_short", "ghp_short"),
        ] {
            #expect(KeyShapes.hiding(line) == hidden)
        }
    }

    @Test func otherTextsStay() {
        for line in ["+  name = \"api-production\"", "vpc_id = dependency.network.outputs.vpc_id", "a \"b\" c"] {
            #expect(KeyShapes.hiding(line) == line)
        }
    }
}
