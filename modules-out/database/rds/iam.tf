data "aws_partition" "current" {
  count = var.monitoring_interval > 0 ? 1 : 0
}

data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "monitoring_trust" {
  count = var.monitoring_interval > 0 ? 1 : 0

  statement {
    sid     = "EnhancedMonitoring"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["monitoring.rds.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_iam_role" "monitoring" {
  count = var.monitoring_interval > 0 ? 1 : 0

  name_prefix        = substr("${var.name}-monitoring-", 0, 38)
  description        = "Enhanced monitoring of ${var.name}"
  assume_role_policy = data.aws_iam_policy_document.monitoring_trust[0].json

  tags = merge(var.tags, { Name = "${var.name}-monitoring" })
}

resource "aws_iam_role_policy_attachment" "monitoring" {
  count = var.monitoring_interval > 0 ? 1 : 0

  role       = aws_iam_role.monitoring[0].name
  policy_arn = "arn:${data.aws_partition.current[0].partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}
