output "task_definition_arn" {
  type = string
  mock = "arn:aws:ecs:us-east-1:111111111111:task-definition/example:1"
}

output "task_definition_family" {
  type = string
  mock = "example"
}

output "run_task_input" {
  type = string
  mock = "{\"cluster\":\"arn:aws:ecs:us-east-1:111111111111:cluster/example\"}"
}

output "security_group_id" {
  type = string
  mock = "sg-00000000000000000"
}

output "task_role_arn" {
  type = string
  mock = "arn:aws:iam::111111111111:role/example-us-east-1-task"
}

output "task_role_name" {
  type = string
  mock = "example-us-east-1-task"
}

output "execution_role_arn" {
  type = string
  mock = "arn:aws:iam::111111111111:role/example-us-east-1-execution"
}

output "log_group_name" {
  type = string
  mock = "/ecs/example"
}

variable "name" {
  replaces   = ["aws_ecs_task_definition.this"]
  unique_per = ["account", "region"]
  rejects    = ["ends-"]
}

variable "cluster_arn" {
  rejects = ["example"]
}

variable "vpc_id" {
  rejects = ["example"]
}

variable "subnet_ids" {
  rejects = [[], ["example"]]
}

variable "security_group_ids" {
  rejects = [["sg-1", "sg-2", "sg-3", "sg-4", "sg-5"], ["example"]]
}

variable "egress" {
  rejects = [
    { nowhere = { from_port = 443, to_port = 443 } },
    { other = { protocol = "sctp", from_port = 443, to_port = 443, cidr_ipv4 = "0.0.0.0/0" } },
    { half = { from_port = 443, cidr_ipv4 = "0.0.0.0/0" } },
  ]
}

variable "image" {
  rejects = ["has space"]
}

variable "cpu" {
  rejects = [300]
}

variable "cpu_architecture" {
  rejects = ["arm64"]
}

variable "user" {
  rejects = ["has space"]
}

variable "environment" {
  rejects = [{ "NOT-A-NAME" = "" }]
}

variable "secrets" {
  rejects = [
    { "NOT-A-NAME" = "arn:aws:ssm:us-east-1:111111111111:parameter/example" },
    { PASSWORD = "in plain text" },
  ]
}

variable "secrets_kms_key_arns" {
  rejects = [["alias/example"]]
}

variable "writable_paths" {
  rejects = [["tmp"]]
}

variable "ephemeral_storage" {
  rejects = [20]
}

variable "stop_timeout" {
  rejects = [121]
}

variable "schedules" {
  rejects = [
    { "has space" = { schedule = "rate(1 day)" } },
    { nightly = { schedule = "every night" } },
  ]
}

variable "task_policy_arns" {
  rejects = [["example"]]
}

variable "task_policy_statements" {
  rejects = [
    { "not an id" = { actions = ["s3:GetObject"], resources = ["arn:aws:s3:::example/*"] } },
    { Everything = { actions = ["s3:*"], resources = ["arn:aws:s3:::example/*"] } },
  ]
}

variable "log_group_name" {
  rejects = ["has space"]
}

variable "log_retention_days" {
  rejects = [31]
}

variable "log_kms_key_arn" {
  rejects = ["alias/example"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "moving-image" {
  condition = can(regex("@sha256:", var.image)) || can(regex(":[^/:]+$", var.image)) && !endswith(var.image, ":latest")
  message   = "The image's tag moves: two runs may run different programs, and there is no way back. Name a digest or a version."
}

caution "public-tasks" {
  condition = !var.assign_public_ip
  message   = "The task has a public address: only its security group stands before it."
}

caution "writable-root" {
  condition = var.readonly_root_filesystem
  message   = "Who breaks into the container may change its programs. Name what must be written in writable_paths."
}

caution "short-logs" {
  condition = var.log_group_name != null || var.log_retention_days == 0 || var.log_retention_days >= 30
  message   = "Logs are kept for less than a month: what is noticed later can no longer be looked into."
}

caution "plain-text-secret" {
  condition = alltrue([for name in keys(var.environment) : !can(regex("(PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY)$", upper(name)))])
  message   = "A variable's name promises a secret: its value would stand in clear text in the estate, in the state, and in the console. Hand over the ARN of a secret."
}

example "migrations, run by a pipeline" {
  inputs = {
    name        = "example"
    cluster_arn = "arn:aws:ecs:us-east-1:111111111111:cluster/example"
    vpc_id      = "vpc-00000000000000000"
    subnet_ids  = ["subnet-00000000000000001", "subnet-00000000000000002"]
    image       = "111111111111.dkr.ecr.us-east-1.amazonaws.com/example-schema:1.0.0"
    command     = ["migrate", "up"]
    secrets     = { DATABASE_PASSWORD = "arn:aws:secretsmanager:us-east-1:111111111111:secret:example-AbCdEf:password::" }
  }
}

example "migrations, run by each apply that changes them" {
  inputs = {
    name         = "example"
    cluster_arn  = "arn:aws:ecs:us-east-1:111111111111:cluster/example"
    vpc_id       = "vpc-00000000000000000"
    subnet_ids   = ["subnet-00000000000000001", "subnet-00000000000000002"]
    image        = "111111111111.dkr.ecr.us-east-1.amazonaws.com/example-schema:1.0.0"
    command      = ["migrate", "up"]
    run_on_apply = true
  }
}

example "every night" {
  inputs = {
    name             = "example"
    cluster_arn      = "arn:aws:ecs:us-east-1:111111111111:cluster/example"
    vpc_id           = "vpc-00000000000000000"
    subnet_ids       = ["subnet-00000000000000001", "subnet-00000000000000002"]
    image            = "111111111111.dkr.ecr.us-east-1.amazonaws.com/example-schema:1.0.0"
    cpu_architecture = "ARM64"
    schedules        = { nightly = { schedule = "cron(0 3 * * ? *)", timezone = "Europe/Berlin" } }
    task_policy_statements = {
      Reports = { actions = ["s3:PutObject"], resources = ["arn:aws:s3:::example-reports/*"] }
    }
  }
}

example "cpu and memory do not pair" {
  inputs          = { cpu = 1024, memory = 512 }
  expect_failures = ["memory"]
}

example "a name in environment and in secrets" {
  inputs = {
    environment = { TOKEN = "x" }
    secrets     = { TOKEN = "arn:aws:ssm:us-east-1:111111111111:parameter/example" }
  }
  expect_failures = ["secrets"]
}
