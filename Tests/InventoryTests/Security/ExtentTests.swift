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

    /// Rules and statements without a name have no place of their own: one before them moves none of them.
    @Test func orderSaysNothing() {
        let rule = { (port: Int, source: String) in
            "ingress {\n from_port = \(port)\n to_port = \(port)\n protocol = \"tcp\"\n cidr_blocks = [\"\(source)\"]\n}\n"
        }
        let group = { (rules: String) in "resource \"aws_security_group\" \"this\" {\n\(rules)}\n" }
        let (web, shell) = (rule(443, "10.0.0.0/16"), rule(22, "10.0.0.0/16"))
        #expect(kinds(group(web + shell), group(shell + web)) == [])
        #expect(kinds(group(web), group(shell + web)) == ["added true"])
        #expect(kinds(group(shell + web), group(web)) == ["removed false"])
        #expect(kinds(group(shell + web), group(shell + rule(443, "0.0.0.0/0"))) == ["widened true"])
        let policy = { (statements: [String]) in
            "resource \"aws_iam_role_policy\" \"this\" {\n  role = \"r\"\n  policy = jsonencode({ Statement = [\(statements.joined(separator: ", "))] })\n}\n"
        }
        let read = "{ Effect = \"Allow\", Action = \"s3:GetObject\", Resource = \"*\" }"
        let all = "{ Effect = \"Allow\", Action = \"s3:*\", Resource = \"*\" }"
        let deny = "{ Effect = \"Deny\", Action = \"s3:DeleteObject\", Resource = \"*\" }"
        #expect(kinds(policy([read]), policy([deny, read])) == ["added false"])
        #expect(kinds(policy([deny, read]), policy([read])) == ["removed true"])
        #expect(kinds(policy([deny, read]), policy([deny, all])) == ["widened true"])
    }

    /// What guards something goes together with what it guards.
    @Test func guardsGoWithWhatTheyGuard() {
        let bucket = "resource \"aws_s3_bucket\" \"b\" {\n  bucket = \"b\"\n}\n"
        let block =
            "resource \"aws_s3_bucket_public_access_block\" \"b\" {\n  bucket = aws_s3_bucket.b.id\n  block_public_acls = true\n}\n"
        #expect(kinds(bucket + block, bucket).contains("removed true"))
        #expect(!kinds(bucket + block, "").contains("removed true"))
        let open = block.replacing("block_public_acls = true", with: "")
        #expect(!kinds(bucket + open, bucket).contains("removed true"))
    }

    @Test func everyBlockIsRead() {
        let template = { (keys: [String]) in
            "resource \"aws_launch_template\" \"this\" {\n"
                + keys.map { "  block_device_mappings {\n    ebs {\n      encrypted = \($0)\n    }\n  }\n" }.joined()
                + "}\n"
        }
        #expect(kinds(template(["true", "true"]), template(["true", "false"])) == ["widened true"])
        #expect(kinds(template(["true"]), template(["true", "false"])).contains("added true"))
    }

    @Test func whatLogsLeaveOut() {
        let logs = { (actions: [String]) in
            """
            resource "aws_wafv2_web_acl_logging_configuration" "this" {
              resource_arn            = "arn:aws:wafv2:us-east-1:111111111111:regional/webacl/a/b"
              log_destination_configs = ["arn:aws:logs:us-east-1:111111111111:log-group:aws-waf-logs-a"]
              logging_filter {
                default_behavior = "DROP"
                filter {
                  behavior    = "KEEP"
                  requirement = "MEETS_ANY"
                  \(actions.map { "condition {\n action_condition {\n action = \"\($0)\"\n }\n }" }.joined(separator: "\n"))
                }
              }
            }
            """
        }
        #expect(kinds(logs(["BLOCK", "COUNT"]), logs(["BLOCK"])) == ["widened true"])
        #expect(kinds(logs(["BLOCK"]), logs(["BLOCK", "COUNT"])) == ["narrowed false"])
        #expect(kinds(logs(["BLOCK"]), "") == ["removed true"])
    }

    @Test func secretsAreNotShown() {
        let policy = { (action: String) in
            "resource \"aws_iam_role_policy\" \"this\" {\n  role = \"r\"\n  policy = sensitive(jsonencode({ Statement = [{ Effect = \"Allow\", Action = \"\(action)\", Resource = \"arn:canary\" }] }))\n}\n"
        }
        let changes = table(policy("s3:GetObject")).changes(to: table(policy("s3:*")))
        #expect(changes.map(\.kind) == [.widened])
        #expect(changes.allSatisfy { !$0.line.contains("canary") && !$0.line.contains("s3:") })
    }
}
