import Inventory
import Testing

/// What is wider than what.
@Suite struct ExtentTests {
    private func table(_ text: String) -> SecurityTable { SecurityTable(of: TestModules.resources(text).resources) }

    private func kinds(_ before: String, _ after: String) -> [String] {
        table(before).changes(to: table(after)).map { "\($0.kind.rawValue) \($0.opens)" }
    }

    private func rule(_ source: String, from: Int = 443, to: Int = 443) -> String {
        """
        resource "aws_vpc_security_group_ingress_rule" "this" {
          security_group_id = "sg-1"
          cidr_ipv4         = "\(source)"
          ip_protocol       = "tcp"
          from_port         = \(from)
          to_port           = \(to)
        }
        """
    }

    @Test func rulesOfGroups() {
        #expect(kinds(rule("10.0.0.0/16"), rule("10.0.0.0/16")) == [])
        #expect(kinds(rule("10.0.0.0/16"), rule("10.0.0.0/8")) == ["widened true"])
        #expect(kinds(rule("10.0.0.0/8"), rule("10.1.0.0/16")) == ["narrowed false"])
        #expect(kinds(rule("10.0.0.0/8"), rule("192.168.0.0/16")) == ["changed true"])
        #expect(kinds(rule("10.0.0.0/8"), rule("10.0.0.0/8", from: 0, to: 65535)) == ["widened true"])
        #expect(kinds(rule("10.0.0.0/8", from: 0, to: 65535), rule("10.0.0.0/8")) == ["narrowed false"])
        #expect(kinds("", rule("10.0.0.0/8")) == ["added true"])
        #expect(kinds(rule("10.0.0.0/8"), "") == ["removed false"])
        #expect(kinds(rule("2001:db8::/48"), rule("::/0")) == ["widened true"])
    }

    private func policy(_ statement: String) -> String {
        "resource \"aws_iam_role_policy\" \"this\" {\n  role = \"r\"\n  policy = jsonencode({ Statement = [{ Sid = \"A\", \(statement) }] })\n}\n"
    }

    @Test func statements() {
        let read = policy("Effect = \"Allow\", Action = \"s3:Get*\", Resource = \"arn:aws:s3:::b/*\"")
        let all = policy("Effect = \"Allow\", Action = \"s3:*\", Resource = \"arn:aws:s3:::b/*\"")
        let limited = policy(
            "Effect = \"Allow\", Action = \"s3:Get*\", Resource = \"arn:aws:s3:::b/*\", Condition = { Bool = { \"aws:SecureTransport\" = \"true\" } }"
        )
        let deny = policy("Effect = \"Deny\", Action = \"s3:Get*\", Resource = \"arn:aws:s3:::b/*\"")
        let denyAll = policy("Effect = \"Deny\", Action = \"s3:*\", Resource = \"arn:aws:s3:::b/*\"")
        #expect(kinds(read, all) == ["widened true"])
        #expect(kinds(all, read) == ["narrowed false"])
        #expect(kinds(limited, read) == ["widened true"])
        #expect(kinds(read, limited) == ["narrowed false"])
        #expect(kinds(deny, read) == ["widened true"])
        #expect(kinds(deny, denyAll) == ["narrowed false"])
        #expect(kinds(denyAll, deny) == ["widened true"])
    }

    @Test func argumentsOfResources() {
        let bucket = { (text: String) in
            "resource \"aws_s3_bucket_public_access_block\" \"this\" {\n  bucket = \"b\"\n\(text)\n}\n"
        }
        let closed =
            "block_public_acls = true\nblock_public_policy = true\nignore_public_acls = true\nrestrict_public_buckets = true"
        #expect(kinds(bucket(closed), bucket("")).allSatisfy { $0 == "widened true" })
        #expect(kinds(bucket(closed), "").count == 4)
        #expect(kinds(bucket(closed), "").allSatisfy { $0 == "removed true" })
        let log = { (days: Int) in
            "resource \"aws_cloudwatch_log_group\" \"this\" {\n  name = \"l\"\n  retention_in_days = \(days)\n}\n"
        }
        #expect(kinds(log(365), log(7)) == ["widened true"])
        #expect(kinds(log(7), log(0)) == ["narrowed false"])
        let queue = { (text: String) in "resource \"aws_sqs_queue\" \"this\" {\n  \(text)\n}\n" }
        #expect(kinds(queue(""), queue("sqs_managed_sse_enabled = false")) == ["widened true"])
        #expect(kinds(queue("kms_master_key_id = \"alias/a\""), queue("")) == ["widened true"])
    }
}
