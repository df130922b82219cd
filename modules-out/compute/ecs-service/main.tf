# An ECS service on Fargate that nothing connects to: a worker.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  cluster_name = split("/", var.cluster_arn)[1]
}

resource "aws_ecs_service" "this" {
  name                               = var.name
  cluster                            = var.cluster_arn
  task_definition                    = aws_ecs_task_definition.this.arn
  desired_count                      = var.desired_count
  platform_version                   = "LATEST"
  availability_zone_rebalancing      = var.deployment_maximum_percent > 100 ? "ENABLED" : "DISABLED"
  deployment_maximum_percent         = var.deployment_maximum_percent
  deployment_minimum_healthy_percent = var.deployment_minimum_healthy_percent
  enable_ecs_managed_tags            = true
  enable_execute_command             = var.enable_execute_command
  propagate_tags                     = "SERVICE"
  wait_for_steady_state              = var.wait_for_steady_state
  tags                               = var.tags

  # Without it, a change of the capacity would replace the service instead of rolling its tasks over.
  force_new_deployment = true

  dynamic "capacity_provider_strategy" {
    for_each = var.capacity

    content {
      capacity_provider = capacity_provider_strategy.key
      base              = capacity_provider_strategy.value.base
      weight            = capacity_provider_strategy.value.weight
    }
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = concat([aws_security_group.this.id], sort(var.security_group_ids))
    assign_public_ip = var.assign_public_ip
  }

  lifecycle {
    # Application Auto Scaling owns it, also where the size is fixed, or whoever scales by hand: see autoscaling.tf.
    ignore_changes = [desired_count]
  }

  # Tasks need their permissions to start.
  depends_on = [
    aws_iam_role_policy.execution,
    aws_iam_role_policy.task,
    aws_iam_role_policy_attachment.task,
    aws_vpc_security_group_egress_rule.this,
  ]
}

moved {
  from = aws_appautoscaling_target.this
  to   = aws_appautoscaling_target.this[0]
}
