output "arn" {
  type = string
  mock = "arn:aws:wafv2:us-east-1:111111111111:regional/webacl/main/00000000-0000-0000-0000-000000000000"
}

output "name" {
  type = string
  mock = "main"
}

output "log_group_name" {
  type = string
  mock = "aws-waf-logs-main"
}

variable "name" {
  unique_per = ["account", "region"]
  replaces   = ["aws_wafv2_web_acl.this"]
  rejects    = ["has space"]
}

variable "description" {
  rejects = [""]
}

variable "scope" {
  replaces = ["aws_wafv2_web_acl.this"]
  rejects  = ["GLOBAL"]
}

variable "managed_rules" {
  rejects = [["CommonRuleSet"], ["AWSManagedRulesCommonRuleSet", "AWSManagedRulesCommonRuleSet"]]
}

variable "counted_rules" {
  rejects = [["AWSManagedRulesSQLiRuleSet"]]
}

variable "rate_limit" {
  rejects = [5]
}

variable "blocked_cidrs" {
  rejects = [["203.0.113.7"], ["0.0.0.0/0"]]
}

variable "allowed_cidrs" {
  rejects = [["203.0.113.7"], ["0.0.0.0/0"]]
}

variable "log_retention_days" {
  rejects = [8]
}

variable "log_kms_key_arn" {
  rejects = ["alias/logs"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "no-rate-limit" {
  condition = var.rate_limit != null
  message   = "One address may send as much as it likes: try out passwords, or run up the bill."
}

caution "only-counted" {
  condition = length(var.managed_rules) > length(var.counted_rules)
  message   = "AWS's rules count what they would block, and block nothing."
}

caution "short-logs" {
  condition = var.log_retention_days >= 30
  message   = "Logs are kept for less than a month: what is noticed later can no longer be looked into."
}

example "before a load balancer" {
  inputs = { name = "sarc-ng" }
}

example "before CloudFront, with addresses" {
  inputs = {
    name            = "pikaia-front-end"
    description     = "Front end of Pikaia"
    scope           = "CLOUDFRONT"
    managed_rules   = ["AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesSQLiRuleSet"]
    counted_rules   = ["AWSManagedRulesSQLiRuleSet"]
    rate_limit      = 500
    blocked_cidrs   = ["203.0.113.0/24"]
    allowed_cidrs   = ["198.51.100.7/32"]
    log_kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
  }
}
