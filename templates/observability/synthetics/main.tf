# A canary of CloudWatch Synthetics: a script that asks a service on a schedule what its users would, with an alarm.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  arn_prefix = "arn:${data.aws_partition.current.partition}"
  account_id = data.aws_caller_identity.current.account_id
  region     = data.aws_region.current.name

  artifact_prefix = coalesce(var.artifacts.prefix, "canary/${var.name}")
}

resource "aws_synthetics_canary" "this" {
  name               = var.name
  runtime_version    = var.runtime_version
  handler            = var.handler
  s3_bucket          = var.script.s3_bucket
  s3_key             = var.script.s3_key
  s3_version         = var.script.s3_object_version
  execution_role_arn = aws_iam_role.this.arn
  start_canary       = var.enabled

  artifact_s3_location     = "s3://${var.artifacts.bucket}/${local.artifact_prefix}"
  success_retention_period = var.success_retention_days
  failure_retention_period = var.failure_retention_days

  # Deleting the canary leaves no function behind that nothing here knows of.
  delete_lambda = true

  schedule {
    expression = var.schedule
  }

  run_config {
    timeout_in_seconds    = var.timeout
    memory_in_mb          = var.memory_size
    active_tracing        = var.active_tracing
    environment_variables = var.environment
  }

  dynamic "artifact_config" {
    for_each = var.artifacts.kms_key_arn == null ? [] : [var.artifacts.kms_key_arn]

    content {
      s3_encryption {
        encryption_mode = "SSE_KMS"
        kms_key_arn     = artifact_config.value
      }
    }
  }

  dynamic "vpc_config" {
    for_each = var.vpc == null ? [] : [var.vpc]

    content {
      subnet_ids         = vpc_config.value.subnet_ids
      security_group_ids = concat(aws_security_group.this[*].id, sort(vpc_config.value.security_group_ids))
    }
  }

  tags = merge(var.tags, { Name = var.name })

  # Without them, the first runs would find no bucket and no way out.
  depends_on = [
    aws_iam_role_policy.this,
    aws_vpc_security_group_egress_rule.this,
  ]
}

resource "aws_cloudwatch_metric_alarm" "this" {
  alarm_name          = "canary-${var.name}"
  alarm_description   = "Fewer than ${var.alarm.success_percent} % of the runs of the canary ${var.name} succeed."
  namespace           = "CloudWatchSynthetics"
  metric_name         = "SuccessPercent"
  dimensions          = { CanaryName = aws_synthetics_canary.this.name }
  statistic           = "Average"
  comparison_operator = "LessThanThreshold"
  threshold           = var.alarm.success_percent
  period              = var.alarm.period
  evaluation_periods  = var.alarm.evaluation_periods
  datapoints_to_alarm = var.alarm.datapoints_to_alarm
  actions_enabled     = var.enabled

  # A canary that does not run says nothing good either.
  treat_missing_data = var.enabled ? "breaching" : "notBreaching"

  alarm_actions = var.alarm_topic_arns
  ok_actions    = var.alarm_topic_arns

  tags = merge(var.tags, { Name = "canary-${var.name}" })
}
