output "function_name" {
  type = string
  mock = "example"
}

output "function_arn" {
  type = string
  mock = "arn:aws:lambda:us-east-1:111111111111:function:example"
}

output "function_version" {
  type = string
  mock = "1"
}

output "alias_arn" {
  type = string
  mock = "arn:aws:lambda:us-east-1:111111111111:function:example:live"
}

output "role_arn" {
  type = string
  mock = "arn:aws:iam::111111111111:role/example-us-east-1"
}

output "role_name" {
  type = string
  mock = "example-us-east-1"
}

output "log_group_name" {
  type = string
  mock = "/aws/lambda/example"
}

output "security_group_id" {
  type      = string
  mock      = "sg-00000000000000000"
  available = var.vpc != null
}

output "queue_name" {
  type = string
  mock = "example"
}

output "queue_arn" {
  type = string
  mock = "arn:aws:sqs:us-east-1:111111111111:example"
}

output "queue_url" {
  type = string
  mock = "https://sqs.us-east-1.amazonaws.com/111111111111/example"
}

output "dead_letter_queue_name" {
  type = string
  mock = "example-dead-letters"
}

output "dead_letter_queue_arn" {
  type = string
  mock = "arn:aws:sqs:us-east-1:111111111111:example-dead-letters"
}

variable "name" {
  replaces   = ["aws_lambda_event_source_mapping.this"]
  unique_per = ["account", "region"]
  rejects    = ["has space"]
}

variable "description" {
  rejects = [format("%257s", "x")]
}

variable "artifact" {
  rejects = [
    {},
    { image_uri = "111111111111.dkr.ecr.us-east-1.amazonaws.com/example:latest" },
    { s3_bucket = "example-artifacts", s3_key = "example.zip", s3_object_version = "1.1.0" },
    { s3_bucket = "example-artifacts", s3_key = "example.zip", s3_object_version = "release-2025.08.05-of-the-pilot" },
  ]
}

variable "runtime" {
  rejects = ["python2.7", "python3.14"]
}

variable "handler" {
  rejects = ["has space"]
}

variable "layers" {
  rejects = [
    [for i in range(6) : "arn:aws:lambda:us-east-1:111111111111:layer:example:${i}"],
    ["arn:aws:lambda:us-east-1:111111111111:layer:example"],
  ]
}

variable "architecture" {
  rejects = ["ARM64"]
}

variable "memory_size" {
  rejects = [127, 10241]
}

variable "timeout" {
  rejects = [0, 901]
}

variable "ephemeral_storage" {
  rejects = [511]
}

variable "reserved_concurrency" {
  rejects = [-1]
}

variable "environment" {
  rejects = [{ "NOT-A-NAME" = "" }, { AWS_REGION = "us-east-1" }]
}

variable "secret_arns" {
  rejects = [["example"]]
}

variable "secrets_kms_key_arns" {
  rejects = [["alias/example"]]
}

variable "policy_arns" {
  rejects = [["example"]]
}

variable "policy_statements" {
  rejects = [
    { "not an id" = { actions = ["s3:GetObject"], resources = ["arn:aws:s3:::example/*"] } },
    { Everything = { actions = ["s3:*"], resources = ["arn:aws:s3:::example/*"] } },
  ]
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

variable "rollout" {
  rejects = [
    { stable_version = "latest", new_share = 0.1 },
    { stable_version = "1", new_share = 10 },
  ]
}

variable "tracing_mode" {
  rejects = ["active"]
}

variable "code_signing_config_arn" {
  rejects = ["example"]
}

variable "kms_key_arn" {
  rejects = ["alias/example"]
}

variable "log_format" {
  rejects = ["json"]
}

variable "log_group_name" {
  rejects = ["has space"]
}

variable "log_retention_days" {
  rejects = [31]
}

variable "queue" {
  rejects = [
    { delay = 901 },
    { retention = 59 },
    { max_receive_count = 0 },
  ]
}

variable "senders" {
  rejects = [
    { "has space" = { service = "sns.amazonaws.com", source_arn = "arn:aws:sns:us-east-1:111111111111:example" } },
    { Orders = { service = "sns", source_arn = "arn:aws:sns:us-east-1:111111111111:example" } },
    { Orders = { service = "sns.amazonaws.com", source_arn = "example" } },
  ]
}

variable "batch_size" {
  rejects = [0]
}

variable "batching_window" {
  rejects = [301]
}

variable "maximum_concurrency" {
  rejects = [1]
}

variable "filter_patterns" {
  rejects = [
    [for i in range(11) : jsonencode({ body = { kind = ["${i}"] } })],
    ["kind = order"],
  ]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "unversioned-artifact" {
  condition = var.artifact.image_uri != null || var.artifact.s3_object_version != null || var.artifact.source_code_hash != null || can(regex("[0-9]+\\.[0-9]+|[0-9a-f]{7}", var.artifact.s3_key))
  message   = "The key names no release: a new file under the same key changes nothing, and there is no way back to the old one."
}

caution "old-runtime" {
  condition = !contains(["dotnet8", "nodejs18.x", "nodejs20.x", "python3.9", "python3.10", "ruby3.2", "provided.al2"], coalesce(var.runtime, "none"))
  message   = "AWS ended the support of the runtime (nodejs18.x on 1 September 2025, python3.9 on 15 December 2025, ruby3.2 on 31 March 2026, nodejs20.x on 30 April 2026, provided.al2 on 31 July 2026, python3.10 on 31 October 2026, dotnet8 on 10 November 2026): it gets no more patches, and from February 2027 no function can be made with it."
}

caution "short-visibility" {
  condition = var.queue.visibility_timeout == null ? true : var.queue.visibility_timeout >= 6 * var.timeout
  message   = "Messages come again before Lambda is through with retrying a throttled batch: AWS advises six times the timeout."
}

caution "one-try" {
  condition = var.queue.max_receive_count > 1
  message   = "A message that fails once, perhaps because the function was throttled, is given up."
}

caution "short-logs" {
  condition = var.log_group_name != null || var.log_retention_days == 0 || var.log_retention_days >= 30
  message   = "Logs are kept for less than a month: what is noticed later can no longer be looked into."
}

caution "plain-text-secret" {
  condition = alltrue([for name in keys(var.environment) : !can(regex("(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY)$", upper(name)))])
  message   = "A variable's name promises a secret: its value would stand in clear text in the estate, in the state, and in the console. Hand over the ARN of a secret."
}

example "queue" {
  inputs = {
    name     = "example"
    artifact = { s3_bucket = "example-artifacts", s3_key = "example/1.0.0.zip" }
    runtime  = "python3.13"
    handler  = "app.handler"
  }
}

example "image in a VPC, topics that send" {
  inputs = {
    name                = "example"
    artifact            = { image_uri = "111111111111.dkr.ecr.us-east-1.amazonaws.com/example@sha256:0000000000000000000000000000000000000000000000000000000000000000" }
    architecture        = "arm64"
    memory_size         = 1024
    timeout             = 120
    vpc                 = { vpc_id = "vpc-00000000000000000", subnet_ids = ["subnet-00000000000000001", "subnet-00000000000000002"] }
    environment         = { LOG_LEVEL = "info" }
    secret_arns         = ["arn:aws:secretsmanager:us-east-1:111111111111:secret:example-AbCdEf", "arn:aws:ssm:us-east-1:111111111111:parameter/example"]
    kms_key_arn         = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    senders             = { Orders = { service = "sns.amazonaws.com", source_arn = "arn:aws:sns:us-east-1:111111111111:orders" } }
    batch_size          = 100
    batching_window     = 5
    maximum_concurrency = 10
    filter_patterns     = [jsonencode({ body = { kind = ["order"] } })]
  }
}

example "in order" {
  inputs = {
    name     = "example"
    artifact = { s3_bucket = "example-artifacts", s3_key = "example/1.1.0.zip", s3_object_version = "3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrH" }
    runtime  = "dotnet8"
    handler  = "Example::Example.Function::Handler"
    queue    = { fifo = true, max_receive_count = 3 }
  }
}

example "messages come again while they are worked on" {
  inputs = {
    timeout = 60
    queue   = { visibility_timeout = 30 }
  }
  expect_failures = ["queue"]
}

example "a large batch from a FIFO queue" {
  inputs = {
    queue      = { fifo = true }
    batch_size = 11
  }
  expect_failures = ["batch_size"]
}

example "a FIFO queue has no window" {
  inputs = {
    queue           = { fifo = true }
    batching_window = 1
  }
  expect_failures = ["batching_window"]
}

example "a large batch needs a window" {
  inputs          = { batch_size = 100 }
  expect_failures = ["batching_window"]
}

example "more batches than the function may run" {
  inputs          = { maximum_concurrency = 10, reserved_concurrency = 5 }
  expect_failures = ["maximum_concurrency"]
}

example "a zip file without a runtime" {
  inputs          = { runtime = null }
  expect_failures = ["artifact"]
}
