data "aws_partition" "current" {}

data "aws_caller_identity" "current" {}

data "aws_region" "current" {}

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
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}

data "aws_iam_policy_document" "proxy_trust" {
  count = var.proxy == null ? 0 : 1

  statement {
    sid     = "Proxy"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["rds.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

data "aws_iam_policy_document" "proxy" {
  count = var.proxy == null ? 0 : 1

  statement {
    sid       = "ReadSecretsOfUsers"
    actions   = ["secretsmanager:GetSecretValue"]
    resources = values(local.proxy_secret_arns)
  }

  dynamic "statement" {
    for_each = var.secret_kms_key_arn == null ? [] : [var.secret_kms_key_arn]
    content {
      sid       = "DecryptSecretsOfUsers"
      actions   = ["kms:Decrypt"]
      resources = [statement.value]

      condition {
        test     = "StringEquals"
        variable = "kms:ViaService"
        values   = ["secretsmanager.${data.aws_region.current.name}.amazonaws.com"]
      }
    }
  }
}

resource "aws_iam_role" "proxy" {
  count = var.proxy == null ? 0 : 1

  name_prefix        = substr("${var.name}-proxy-", 0, 38)
  description        = "Proxy of ${var.name}"
  assume_role_policy = data.aws_iam_policy_document.proxy_trust[0].json

  tags = merge(var.tags, { Name = "${var.name}-proxy" })
}

resource "aws_iam_role_policy" "proxy" {
  count = var.proxy == null ? 0 : 1

  name   = "read-secrets-of-users"
  role   = aws_iam_role.proxy[0].id
  policy = data.aws_iam_policy_document.proxy[0].json
}
