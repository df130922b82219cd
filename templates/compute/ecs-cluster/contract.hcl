output "arn" {
  type = string
  mock = "arn:aws:ecs:us-east-1:111111111111:cluster/example"
}

output "name" {
  type = string
  mock = "example"
}

output "capacity_providers" {
  type = set(string)
  mock = ["FARGATE", "FARGATE_SPOT"]
}

output "execute_command_log_group_name" {
  type      = string
  mock      = "/ecs/example/execute-command"
  available = var.execute_command_log_retention_days != null
}

output "execute_command_key_arn" {
  type      = string
  mock      = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
  available = var.execute_command_log_retention_days != null
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["has space"]
}

variable "container_insights" {
  rejects = ["on"]
}

variable "default_capacity" {
  rejects = [
    { EC2 = {} },
    { FARGATE = { weight = 1001 } },
    { FARGATE = { weight = 0 } },
    { FARGATE = { base = -1 } },
    { FARGATE = { base = 1 }, FARGATE_SPOT = { base = 1 } },
  ]
}

variable "execute_command_log_retention_days" {
  rejects = [31]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "no-container-insights" {
  condition = var.container_insights != "disabled"
  message   = "Without Container Insights there are no metrics of running tasks, restarts and memory to alarm on."
}

caution "spot-only" {
  condition = contains(keys(var.default_capacity), "FARGATE")
  message   = "All tasks run on Fargate Spot by default: AWS may take them away with two minutes' notice, all at once."
}

caution "unlogged-sessions" {
  condition = var.execute_command_log_retention_days != null
  message   = "Nobody will know what was typed in an ECS Exec session."
}

caution "short-logs" {
  condition = var.execute_command_log_retention_days == null ? true : var.execute_command_log_retention_days == 0 || var.execute_command_log_retention_days >= 30
  message   = "Logs are kept for less than a month: what is noticed later can no longer be looked into."
}

example "fargate" {
  inputs = {
    name = "example"
  }
}

example "spot for development" {
  inputs = {
    name               = "example"
    container_insights = "enhanced"
    default_capacity = {
      FARGATE      = { base = 1, weight = 0 }
      FARGATE_SPOT = { weight = 1 }
    }
    execute_command_log_retention_days = 7
  }
}

example "sessions are not logged" {
  inputs = {
    name                               = "example"
    execute_command_log_retention_days = null
  }
}
