data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }

    # Not for a function of somebody else's account.
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }
  }
}

# IAM is one for all regions of an account, so the role's name says the region.
resource "aws_iam_role" "this" {
  name               = "canary-${var.name}-${local.region}"
  description        = "The canary ${var.name}."
  assume_role_policy = data.aws_iam_policy_document.assume.json
  tags               = var.tags
}

resource "aws_iam_role_policy" "this" {
  name   = "canary"
  role   = aws_iam_role.this.id
  policy = data.aws_iam_policy_document.this.json
}

data "aws_iam_policy_document" "this" {
  #checkov:skip=CKV_AWS_111:Metrics, network interfaces and traces know no resource.
  #checkov:skip=CKV_AWS_356:Metrics, network interfaces and traces know no resource.

  statement {
    sid       = "Artifacts"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${local.arn_prefix}:s3:::${var.artifacts.bucket}/${local.artifact_prefix}/*"]
  }

  statement {
    sid       = "ArtifactsBucket"
    actions   = ["s3:GetBucketLocation"]
    resources = ["${local.arn_prefix}:s3:::${var.artifacts.bucket}"]
  }

  # Synthetics names the function and its log after the canary, and appends an ID of its own.
  statement {
    sid       = "Log"
    actions   = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${local.arn_prefix}:logs:${local.region}:${local.account_id}:log-group:/aws/lambda/cwsyn-${var.name}-*"]
  }

  statement {
    sid       = "Metrics"
    actions   = ["cloudwatch:PutMetricData"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "cloudwatch:namespace"
      values   = ["CloudWatchSynthetics"]
    }
  }

  dynamic "statement" {
    for_each = var.active_tracing ? ["*"] : []

    content {
      sid       = "Trace"
      actions   = ["xray:PutTraceSegments"]
      resources = [statement.value]
    }
  }

  dynamic "statement" {
    for_each = var.vpc == null ? [] : ["*"]

    content {
      sid = "NetworkInterfaces"
      actions = [
        "ec2:CreateNetworkInterface",
        "ec2:DeleteNetworkInterface",
        "ec2:DescribeNetworkInterfaces",
      ]
      resources = [statement.value]
    }
  }

  dynamic "statement" {
    for_each = length(var.secret_arns) > 0 ? [[for arn in var.secret_arns : can(regex("-[a-zA-Z0-9]{6}$", arn)) ? arn : "${arn}-??????"]] : []

    content {
      sid       = "Secrets"
      actions   = ["secretsmanager:GetSecretValue"]
      resources = statement.value
    }
  }

  dynamic "statement" {
    for_each = var.artifacts.kms_key_arn == null ? [] : [var.artifacts.kms_key_arn]

    content {
      sid       = "ArtifactsKey"
      actions   = ["kms:Decrypt", "kms:GenerateDataKey"]
      resources = [statement.value]

      condition {
        test     = "StringEquals"
        variable = "kms:ViaService"
        values   = ["s3.${local.region}.amazonaws.com"]
      }
    }
  }
}
