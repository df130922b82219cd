# An ECS cluster for Fargate, with Container Insights and a log of ECS Exec sessions.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  # Sessions of ECS Exec are logged, and the session and its log encrypted, unless logging is turned off.
  log_execute_command = var.execute_command_log_retention_days != null
}

resource "aws_ecs_cluster" "this" {
  #checkov:skip=CKV_AWS_65:container_insights is "enabled" unless the caller says otherwise.

  name = var.name
  tags = var.tags

  setting {
    name  = "containerInsights"
    value = var.container_insights
  }

  configuration {
    execute_command_configuration {
      kms_key_id = one(aws_kms_key.execute_command[*].arn)
      logging    = local.log_execute_command ? "OVERRIDE" : "NONE"

      dynamic "log_configuration" {
        for_each = aws_cloudwatch_log_group.execute_command

        content {
          cloud_watch_log_group_name     = log_configuration.value.name
          cloud_watch_encryption_enabled = true
        }
      }
    }
  }
}

resource "aws_ecs_cluster_capacity_providers" "this" {
  cluster_name       = aws_ecs_cluster.this.name
  capacity_providers = ["FARGATE", "FARGATE_SPOT"]

  dynamic "default_capacity_provider_strategy" {
    for_each = var.default_capacity

    content {
      capacity_provider = default_capacity_provider_strategy.key
      base              = default_capacity_provider_strategy.value.base
      weight            = default_capacity_provider_strategy.value.weight
    }
  }
}
