# A web application firewall: AWS's own rules, a limit on the requests of each address, and addresses that are let through or
# kept out. For a load balancer, an API or Cognito of the region; in us-east-1 also for CloudFront.

locals {
  blocked = length(var.blocked_cidrs) > 0 ? { blocked = var.blocked_cidrs } : {}
  allowed = length(var.allowed_cidrs) > 0 ? { allowed = var.allowed_cidrs } : {}
}

resource "aws_wafv2_ip_set" "this" {
  for_each = merge(local.blocked, local.allowed)

  name               = "${var.name}-${each.key}"
  description        = "Addresses that are ${each.key}"
  scope              = var.scope
  ip_address_version = "IPV4"
  addresses          = each.value

  tags = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

resource "aws_wafv2_web_acl" "this" {
  #checkov:skip=CKV_AWS_192:AWSManagedRulesKnownBadInputsRuleSet, which blocks Log4j's hole, is in managed_rules unless the caller takes it out
  name        = var.name
  description = var.description
  scope       = var.scope

  default_action {
    allow {}
  }

  dynamic "rule" {
    for_each = local.blocked
    content {
      name     = "blocked-addresses"
      priority = 0

      action {
        block {}
      }

      statement {
        ip_set_reference_statement {
          arn = aws_wafv2_ip_set.this[rule.key].arn
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = true
        metric_name                = "${var.name}-blocked-addresses"
        sampled_requests_enabled   = true
      }
    }
  }

  dynamic "rule" {
    for_each = local.allowed
    content {
      name     = "allowed-addresses"
      priority = 1

      action {
        allow {}
      }

      statement {
        ip_set_reference_statement {
          arn = aws_wafv2_ip_set.this[rule.key].arn
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = true
        metric_name                = "${var.name}-allowed-addresses"
        sampled_requests_enabled   = true
      }
    }
  }

  dynamic "rule" {
    for_each = var.rate_limit == null ? [] : [var.rate_limit]
    content {
      name     = "rate-limit"
      priority = 2

      action {
        block {}
      }

      statement {
        rate_based_statement {
          aggregate_key_type    = "IP"
          evaluation_window_sec = 300
          limit                 = rule.value
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = true
        metric_name                = "${var.name}-rate-limit"
        sampled_requests_enabled   = true
      }
    }
  }

  dynamic "rule" {
    for_each = var.managed_rules
    content {
      name     = rule.value
      priority = 10 + rule.key

      override_action {
        dynamic "none" {
          for_each = contains(var.counted_rules, rule.value) ? [] : ["block"]
          content {}
        }

        dynamic "count" {
          for_each = contains(var.counted_rules, rule.value) ? ["count"] : []
          content {}
        }
      }

      statement {
        managed_rule_group_statement {
          vendor_name = "AWS"
          name        = rule.value
        }
      }

      visibility_config {
        cloudwatch_metrics_enabled = true
        metric_name                = "${var.name}-${rule.value}"
        sampled_requests_enabled   = true
      }
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = var.name
    sampled_requests_enabled   = true
  }

  tags = merge(var.tags, { Name = var.name })
}

# WAF writes to log groups of this beginning only.
resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_158:CloudWatch encrypts every log group; log_kms_key_arn gives it a key of one's own
  name              = "aws-waf-logs-${var.name}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_kms_key_arn

  tags = merge(var.tags, { Name = "aws-waf-logs-${var.name}" })
}

# What is blocked or counted. Who signs in, and with what, stays out of the log.
resource "aws_wafv2_web_acl_logging_configuration" "this" {
  resource_arn            = aws_wafv2_web_acl.this.arn
  log_destination_configs = [aws_cloudwatch_log_group.this.arn]

  redacted_fields {
    single_header {
      name = "authorization"
    }
  }

  redacted_fields {
    single_header {
      name = "cookie"
    }
  }

  logging_filter {
    default_behavior = "DROP"

    filter {
      behavior    = "KEEP"
      requirement = "MEETS_ANY"

      condition {
        action_condition {
          action = "BLOCK"
        }
      }

      condition {
        action_condition {
          action = "COUNT"
        }
      }
    }
  }
}
