# Log groups, metric filters, alarms, a dashboard, and the SNS topic that alarms notify.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  arn_prefix       = "arn:${data.aws_partition.current.partition}"
  account_id       = data.aws_caller_identity.current.account_id
  region           = data.aws_region.current.name
  metric_namespace = coalesce(var.metric_namespace, var.name)
}

resource "aws_cloudwatch_log_group" "this" {
  for_each = var.log_groups

  name              = each.value
  retention_in_days = var.log_retention_days
  kms_key_id        = aws_kms_key.this.arn
  tags              = var.tags

  # CloudWatch Logs checks at once whether it may use the key.
  depends_on = [aws_kms_key_policy.this]
}

resource "aws_cloudwatch_log_metric_filter" "this" {
  for_each = var.metric_filters

  name           = "${var.name}-${each.key}"
  log_group_name = each.value.log_group_name
  pattern        = each.value.pattern

  metric_transformation {
    namespace     = local.metric_namespace
    name          = each.key
    value         = each.value.value
    default_value = each.value.default_value
    unit          = each.value.unit
  }

  depends_on = [aws_cloudwatch_log_group.this]
}
