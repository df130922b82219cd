output "name" {
  type = string
  mock = "example"
}

output "arn" {
  type = string
  mock = "arn:aws:synthetics:us-east-1:111111111111:canary:example"
}

output "alarm_arn" {
  type = string
  mock = "arn:aws:cloudwatch:us-east-1:111111111111:alarm:canary-example"
}

output "alarm_name" {
  type = string
  mock = "canary-example"
}

output "role_arn" {
  type = string
  mock = "arn:aws:iam::111111111111:role/canary-example-us-east-1"
}

output "role_name" {
  type = string
  mock = "canary-example-us-east-1"
}

output "artifacts_location" {
  type = string
  mock = "s3://example-artifacts/canary/example"
}

output "security_group_id" {
  type      = string
  mock      = "sg-00000000000000000"
  available = var.vpc != null
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["Example", "example-of-a-name-too-long"]
}

variable "script" {
  rejects = [
    { s3_bucket = "Scripts", s3_key = "health.zip" },
    { s3_bucket = "example-artifacts", s3_key = "" },
  ]
}

variable "handler" {
  rejects = ["health"]
}

variable "runtime_version" {
  rejects = ["nodejs22.x", "syn-nodejs-puppeteer-7.0"]
}

variable "schedule" {
  rejects = ["every minute", "rate(2 hours)"]
}

variable "timeout" {
  rejects = [2]
}

variable "memory_size" {
  rejects = [512]
}

variable "environment" {
  rejects = [{ "NOT-A-NAME" = "" }]
}

variable "secret_arns" {
  rejects = [["example"]]
}

variable "artifacts" {
  rejects = [
    { bucket = "Artifacts" },
    { bucket = "example-artifacts", prefix = "/canary/" },
    { bucket = "example-artifacts", kms_key_arn = "alias/example" },
  ]
}

variable "success_retention_days" {
  rejects = [0]
}

variable "failure_retention_days" {
  rejects = [456]
}

variable "vpc" {
  rejects = [
    { vpc_id = "example", subnet_ids = ["subnet-00000000000000001"] },
    { vpc_id = "vpc-00000000000000000", subnet_ids = [] },
    { vpc_id = "vpc-00000000000000000", subnet_ids = ["subnet-00000000000000001"], security_group_ids = ["example"] },
  ]
}

variable "egress" {
  rejects = [
    { nowhere = { from_port = 443, to_port = 443 } },
    { other = { protocol = "sctp", from_port = 443, to_port = 443, cidr_ipv4 = "0.0.0.0/0" } },
    { half = { from_port = 443, cidr_ipv4 = "0.0.0.0/0" } },
  ]
}

variable "alarm" {
  rejects = [
    { success_percent = 0 },
    { period = 90 },
    { evaluation_periods = 2, datapoints_to_alarm = 3 },
  ]
}

variable "alarm_topic_arns" {
  rejects = [["platform@example.com"]]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "unversioned-script" {
  condition = var.script.s3_object_version != null
  message   = "A new script under the same key goes unnoticed: name the object's version."
}

caution "unheard-alarm" {
  condition = length(var.alarm_topic_arns) > 0
  message   = "Nobody is told when the canary fails."
}

caution "not-running" {
  condition = var.enabled
  message   = "The canary asks nothing, and its alarm is silent."
}

caution "plain-text-secret" {
  condition = alltrue([for name in keys(var.environment) : !can(regex("(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY)$", upper(name)))])
  message   = "A variable's name promises a secret: its value would stand in clear text in the estate, in the state, and in the console. Hand over the ARN of a secret."
}

example "a health check from outside" {
  inputs = {
    name             = "sarc-ng-health"
    script           = { s3_bucket = "example-artifacts", s3_key = "canaries/health-1.0.0.zip", s3_object_version = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrH" }
    handler          = "health.handler"
    runtime_version  = "syn-nodejs-puppeteer-10.0"
    environment      = { URL = "https://api.example.com/health" }
    artifacts        = { bucket = "example-canary-artifacts" }
    alarm_topic_arns = ["arn:aws:sns:us-east-1:111111111111:example-alarms"]
  }
}

example "a sign-in from inside the VPC" {
  inputs = {
    name                   = "sign-in"
    script                 = { s3_bucket = "example-artifacts", s3_key = "canaries/sign-in.zip" }
    handler                = "sign_in.handler"
    runtime_version        = "syn-python-selenium-6.0"
    schedule               = "cron(0/10 6-20 ? * MON-FRI *)"
    timeout                = 300
    memory_size            = 2048
    active_tracing         = true
    secret_arns            = ["arn:aws:secretsmanager:us-east-1:111111111111:secret:example/canary-AbCdEf"]
    success_retention_days = 7
    vpc                    = { vpc_id = "vpc-00000000000000000", subnet_ids = ["subnet-00000000000000001", "subnet-00000000000000002"] }
    egress                 = { https = { from_port = 443, to_port = 443, cidr_ipv4 = "10.0.0.0/16" } }
    alarm                  = { success_percent = 100, period = 600, evaluation_periods = 3, datapoints_to_alarm = 2 }

    artifacts = {
      bucket      = "example-canary-artifacts"
      prefix      = "sign-in"
      kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    }
  }
}

example "written, but not running" {
  inputs = {
    name            = "next"
    script          = { s3_bucket = "example-artifacts", s3_key = "canaries/next.zip" }
    handler         = "next.handler"
    runtime_version = "syn-nodejs-playwright-2.0"
    artifacts       = { bucket = "example-canary-artifacts" }
    enabled         = false
  }
}

example "longer than from run to run" {
  inputs          = { schedule = "rate(1 minute)", timeout = 90 }
  expect_failures = ["timeout"]
}
