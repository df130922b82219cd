# An ECS service on Fargate behind a network load balancer of its own.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  cluster_name = split("/", var.cluster_arn)[1]

  # TLS ends at the load balancer.
  target_protocol = var.listener_protocol == "TLS" ? "TCP" : var.listener_protocol

  # A target group's name has at most 32 characters. The digest is of all that replaces the target group, so that the new one
  # can stand beside the old one.
  target_group_digest = substr(sha256(jsonencode([var.vpc_id, var.container_port, local.target_protocol])), 0, 8)
  target_group_name   = "${trimsuffix(substr(var.name, 0, 23), "-")}-${local.target_group_digest}"
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
  health_check_grace_period_seconds  = var.health_check_grace_period
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

  load_balancer {
    target_group_arn = aws_lb_target_group.this.arn
    container_name   = var.name
    container_port   = var.container_port
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

  # ECS refuses a target group that no listener uses yet, and tasks need their permissions to start.
  depends_on = [
    aws_iam_role_policy.execution,
    aws_iam_role_policy.task,
    aws_iam_role_policy_attachment.task,
    aws_lb_listener.this,
    aws_vpc_security_group_egress_rule.this,
    aws_vpc_security_group_ingress_rule.tasks,
  ]
}

moved {
  from = aws_appautoscaling_target.this
  to   = aws_appautoscaling_target.this[0]
}
