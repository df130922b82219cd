# What the firewall promises: what it blocks, what it counts, and what it writes down.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name = "shop"
}

run "before_a_load_balancer" {
  command = apply

  assert {
    condition = alltrue([
      aws_wafv2_web_acl.this.name == "shop",
      aws_wafv2_web_acl.this.scope == "REGIONAL",
      jsonencode([for d in aws_wafv2_web_acl.this.default_action : [length(d.allow), length(d.block)]]) == jsonencode([[1, 0]]),
    ])
    error_message = "What no rule blocks is let through."
  }

  assert {
    condition = alltrue([
      jsonencode({ for r in aws_wafv2_web_acl.this.rule : r.name => [r.priority, [for a in r.override_action : [length(a.none), length(a.count)]], [for a in r.action : [length(a.block), length(a.allow), length(a.count)]]] }) == jsonencode({
        AWSManagedRulesAmazonIpReputationList = [10, [[1, 0]], []]
        AWSManagedRulesCommonRuleSet          = [11, [[1, 0]], []]
        AWSManagedRulesKnownBadInputsRuleSet  = [12, [[1, 0]], []]
        rate-limit                            = [2, [], [[1, 0, 0]]]
      }),
      jsonencode({ for r in aws_wafv2_web_acl.this.rule : r.name => [for s in r.statement[0].managed_rule_group_statement : [s.vendor_name, s.name]] if r.name != "rate-limit" }) == jsonencode({
        AWSManagedRulesAmazonIpReputationList = [
          [
            "AWS",
            "AWSManagedRulesAmazonIpReputationList",
          ],
        ]
        AWSManagedRulesCommonRuleSet = [
          [
            "AWS",
            "AWSManagedRulesCommonRuleSet",
          ],
        ]
        AWSManagedRulesKnownBadInputsRuleSet = [
          [
            "AWS",
            "AWSManagedRulesKnownBadInputsRuleSet",
          ],
        ]
      }),
      jsonencode([for r in aws_wafv2_web_acl.this.rule : [for s in r.statement[0].rate_based_statement : [s.aggregate_key_type, s.evaluation_window_sec, s.limit]] if r.name == "rate-limit"]) == jsonencode([[["IP", 300, 2000]]]),
    ])
    error_message = "AWS's rules block, and an address has two thousand requests in five minutes."
  }

  assert {
    condition = alltrue([
      jsonencode({ for r in aws_wafv2_web_acl.this.rule : r.name => [for v in r.visibility_config : [v.cloudwatch_metrics_enabled, v.metric_name, v.sampled_requests_enabled]] }) == jsonencode({
        AWSManagedRulesAmazonIpReputationList = [
          [
            true,
            "shop-AWSManagedRulesAmazonIpReputationList",
            true,
          ],
        ]
        AWSManagedRulesCommonRuleSet = [
          [
            true,
            "shop-AWSManagedRulesCommonRuleSet",
            true,
          ],
        ]
        AWSManagedRulesKnownBadInputsRuleSet = [
          [
            true,
            "shop-AWSManagedRulesKnownBadInputsRuleSet",
            true,
          ],
        ]
        rate-limit = [[true, "shop-rate-limit", true]]
      }),
      jsonencode([for v in aws_wafv2_web_acl.this.visibility_config : [v.cloudwatch_metrics_enabled, v.metric_name, v.sampled_requests_enabled]]) == jsonencode([[true, "shop", true]]),
      length(aws_wafv2_ip_set.this) == 0,
    ])
    error_message = "Each rule is measured."
  }

  assert {
    condition = alltrue([
      aws_cloudwatch_log_group.this.name == "aws-waf-logs-shop",
      aws_cloudwatch_log_group.this.retention_in_days == 365,
      aws_cloudwatch_log_group.this.kms_key_id == null,
      aws_wafv2_web_acl_logging_configuration.this.resource_arn == aws_wafv2_web_acl.this.arn,
      jsonencode(aws_wafv2_web_acl_logging_configuration.this.log_destination_configs) == jsonencode([aws_cloudwatch_log_group.this.arn]),
      jsonencode(sort(flatten([for f in aws_wafv2_web_acl_logging_configuration.this.redacted_fields : f.single_header[*].name]))) == jsonencode(["authorization", "cookie"]),
      jsonencode([for l in aws_wafv2_web_acl_logging_configuration.this.logging_filter : [l.default_behavior, [for f in l.filter : [f.behavior, f.requirement, sort(flatten([for c in f.condition : c.action_condition[*].action]))]]]]) == jsonencode([["DROP", [["KEEP", "MEETS_ANY", ["BLOCK", "COUNT"]]]]]),
      output.arn == aws_wafv2_web_acl.this.arn,
      output.name == "shop",
      output.log_group_name == "aws-waf-logs-shop",
    ])
    error_message = "What is blocked or counted is logged for a year, without who signs in and with what."
  }
}

run "before_CloudFront" {
  command = apply

  variables {
    scope              = "CLOUDFRONT"
    managed_rules      = ["AWSManagedRulesCommonRuleSet", "AWSManagedRulesSQLiRuleSet"]
    counted_rules      = ["AWSManagedRulesSQLiRuleSet"]
    rate_limit         = 500
    blocked_cidrs      = ["203.0.113.0/24"]
    allowed_cidrs      = ["198.51.100.7/32"]
    log_retention_days = 30
    log_kms_key_arn    = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    tags               = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      jsonencode({ for r in aws_wafv2_web_acl.this.rule : r.name => [r.priority, [for a in r.override_action : [length(a.none), length(a.count)]], [for a in r.action : [length(a.block), length(a.allow), length(a.count)]]] }) == jsonencode({
        AWSManagedRulesCommonRuleSet = [10, [[1, 0]], []]
        AWSManagedRulesSQLiRuleSet   = [11, [[0, 1]], []]
        allowed-addresses            = [1, [], [[0, 1, 0]]]
        blocked-addresses            = [0, [], [[1, 0, 0]]]
        rate-limit                   = [2, [], [[1, 0, 0]]]
      }),
      jsonencode({ for key, s in aws_wafv2_ip_set.this : key => [s.name, s.scope, s.ip_address_version, s.addresses] }) == jsonencode({
        allowed = ["shop-allowed", "CLOUDFRONT", "IPV4", ["198.51.100.7/32"]]
        blocked = ["shop-blocked", "CLOUDFRONT", "IPV4", ["203.0.113.0/24"]]
      }),
      alltrue([for r in aws_wafv2_web_acl.this.rule : r.statement[0].ip_set_reference_statement[0].arn == aws_wafv2_ip_set.this[trimsuffix(r.name, "-addresses")].arn if endswith(r.name, "-addresses")]),
      jsonencode({ for r in aws_wafv2_web_acl.this.rule : r.name => [for v in r.visibility_config : [v.cloudwatch_metrics_enabled, v.metric_name, v.sampled_requests_enabled]] }) == jsonencode({
        AWSManagedRulesCommonRuleSet = [
          [
            true,
            "shop-AWSManagedRulesCommonRuleSet",
            true,
          ],
        ]
        AWSManagedRulesSQLiRuleSet = [
          [
            true,
            "shop-AWSManagedRulesSQLiRuleSet",
            true,
          ],
        ]
        allowed-addresses = [[true, "shop-allowed-addresses", true]]
        blocked-addresses = [[true, "shop-blocked-addresses", true]]
        rate-limit        = [[true, "shop-rate-limit", true]]
      }),
    ])
    error_message = "The given addresses are kept out and let in before all else, and one set of rules only counts."
  }

  assert {
    condition = alltrue([
      aws_wafv2_web_acl.this.scope == "CLOUDFRONT",
      jsonencode([for r in aws_wafv2_web_acl.this.rule : r.statement[0].rate_based_statement[0].limit if r.name == "rate-limit"]) == jsonencode([500]),
      aws_cloudwatch_log_group.this.retention_in_days == 30,
      aws_cloudwatch_log_group.this.kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
    ])
    error_message = "Scope, limit and log are as asked."
  }

  assert {
    condition = jsonencode([for r in concat(
      values(aws_wafv2_ip_set.this),
      [aws_wafv2_web_acl.this],
      [aws_cloudwatch_log_group.this],
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop-allowed of shop",
      "shop-blocked of shop",
      "shop of shop",
      "aws-waf-logs-shop of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudwatch_log_group.this",
      "aws_wafv2_ip_set.this",
      "aws_wafv2_web_acl.this",
      "aws_wafv2_web_acl_logging_configuration.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }
}

run "without_a_limit" {
  command = apply

  variables {
    rate_limit = null
  }

  assert {
    condition = jsonencode([for r in aws_wafv2_web_acl.this.rule : r.name]) == jsonencode([
      "AWSManagedRulesAmazonIpReputationList",
      "AWSManagedRulesCommonRuleSet",
      "AWSManagedRulesKnownBadInputsRuleSet",
    ])
    error_message = "No address has a limit."
  }
}
