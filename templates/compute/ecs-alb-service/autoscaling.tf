locals {
  min_capacity = var.autoscaling == null ? var.desired_count : var.autoscaling.min_capacity
  max_capacity = var.autoscaling == null ? var.desired_count : var.autoscaling.max_capacity

  # Utilisation in per cent that the service is held at.
  utilization_targets = var.autoscaling == null ? {} : {
    ECSServiceAverageCPUUtilization    = var.autoscaling.cpu_target
    ECSServiceAverageMemoryUtilization = var.autoscaling.memory_target
  }
}

# Terraform can ignore `desired_count` always or never. So the service's size belongs to Application Auto Scaling: within
# bounds where there is autoscaling, and held at `desired_count` by a schedule where there is none; unless people set it.
resource "aws_appautoscaling_target" "this" {
  count = var.scaled_by_hand ? 0 : 1

  service_namespace  = "ecs"
  resource_id        = "service/${local.cluster_name}/${aws_ecs_service.this.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = local.min_capacity
  max_capacity       = local.max_capacity
  tags               = var.tags
}

resource "aws_appautoscaling_scheduled_action" "fixed_size" {
  count = var.autoscaling == null && !var.scaled_by_hand ? 1 : 0

  name               = "${var.name}-fixed-size"
  service_namespace  = aws_appautoscaling_target.this[0].service_namespace
  resource_id        = aws_appautoscaling_target.this[0].resource_id
  scalable_dimension = aws_appautoscaling_target.this[0].scalable_dimension
  schedule           = "rate(5 minutes)"

  scalable_target_action {
    min_capacity = var.desired_count
    max_capacity = var.desired_count
  }
}

resource "aws_appautoscaling_scheduled_action" "this" {
  for_each = try(var.autoscaling.schedules, {})

  name               = "${var.name}-${each.key}"
  service_namespace  = aws_appautoscaling_target.this[0].service_namespace
  resource_id        = aws_appautoscaling_target.this[0].resource_id
  scalable_dimension = aws_appautoscaling_target.this[0].scalable_dimension
  schedule           = each.value.schedule
  timezone           = each.value.timezone

  scalable_target_action {
    min_capacity = each.value.min_capacity
    max_capacity = each.value.max_capacity
  }
}

resource "aws_appautoscaling_policy" "utilization" {
  for_each = local.utilization_targets

  name               = each.key
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.this[0].service_namespace
  resource_id        = aws_appautoscaling_target.this[0].resource_id
  scalable_dimension = aws_appautoscaling_target.this[0].scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value       = each.value
    scale_in_cooldown  = var.autoscaling.scale_in_cooldown
    scale_out_cooldown = var.autoscaling.scale_out_cooldown

    predefined_metric_specification {
      predefined_metric_type = each.key
    }
  }
}
