output "database_name" {
  type = string
  mock = "myproject"
}

output "username" {
  type = string
  mock = "myproject_user"
}

output "secret_arn" {
  type      = string
  available = var.sign_in == "password"
  mock      = "arn:aws:secretsmanager:us-east-1:111111111111:secret:myproject/database-credentials-AbCdEf"
}

output "secret_name" {
  type      = string
  available = var.sign_in == "password"
  mock      = "myproject/database-credentials"
}

output "sql" {
  type = string
  mock = "-- SQL"
}

variable "name" {
  unique_per = ["account", "region", "host"]
  rejects    = ["my-project", "postgres"]
}

variable "engine" {
  rejects = ["aurora-postgresql"]
}

variable "host" {
  rejects = ["shared.example.com:5432"]
}

variable "port" {
  rejects = [0]
}

variable "username" {
  rejects = ["my user"]
}

variable "sign_in" {
  rejects = ["certificate"]
}

variable "statement_timeout" {
  rejects = [0]
}

variable "connection_limit" {
  rejects = [0]
}

variable "secret_name" {
  replaces = ["aws_secretsmanager_secret_version.this"]
  rejects  = ["my project"]
}

variable "existing_secret_name" {
  rejects = ["my project"]
}

variable "password_version" {
  rejects = [0]
}

variable "kms_key_arn" {
  rejects = ["alias/secrets"]
}

variable "recovery_window_in_days" {
  rejects = [3]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "no-statement-timeout" {
  condition = var.engine != "postgres" || var.statement_timeout != null
  message   = "One endless query of the project can slow down all others on the shared server."
}

caution "no-recovery-window" {
  condition = var.recovery_window_in_days > 0
  message   = "A secret that is deleted by mistake cannot be restored."
}

example "a project in a shared cluster" {
  inputs = {
    name              = "myproject"
    host              = "pikaia.proxy-000000000000.us-east-1.rds.amazonaws.com"
    statement_timeout = 30000
    connection_limit  = 20
  }
}

example "in a shared MySQL" {
  inputs = {
    name             = "reports"
    engine           = "mysql"
    host             = "sarc-ng.000000000000.us-east-1.rds.amazonaws.com"
    username         = "reports"
    secret_name      = "sarc-ng/reports"
    connection_limit = 10
  }
}

example "behind a proxy that was told the secret before" {
  inputs = {
    name                 = "myproject"
    host                 = "pikaia.cluster-000000000000.us-east-1.rds.amazonaws.com"
    existing_secret_name = "myproject/database-credentials"
    statement_timeout    = 30000
  }
}

example "a user of IAM" {
  inputs = {
    name     = "sarc_ng"
    engine   = "mysql"
    host     = "sarc-ng.000000000000.us-east-1.rds.amazonaws.com"
    username = "sarc_ng"
    sign_in  = "iam"
  }
}

example "an existing secret with another name" {
  inputs          = { existing_secret_name = "myproject/database-credentials", secret_name = "myproject/other" }
  expect_failures = ["existing_secret_name"]
}

example "a long user name in MySQL" {
  inputs          = { engine = "mysql", statement_timeout = null, name = "a_database_with_a_rather_long_name" }
  expect_failures = ["username"]
}

example "a statement timeout in MySQL" {
  inputs          = { engine = "mysql" }
  expect_failures = ["statement_timeout"]
}
