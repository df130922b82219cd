# A secret of Secrets Manager, generated or imported, with rotation, replicas and a policy.

terraform {
  required_version = ">= 1.11"
}

locals {
  generated = {
    for key in var.generated_keys : key => substr(sha512("${uuid()}${uuid()}${uuid()}${uuid()}"), 0, var.generated_length)
  }
  imported = { for key in var.imported_keys : key => lookup(var.imported_values, key, null) }
}

resource "aws_secretsmanager_secret" "this" {
  #checkov:skip=CKV_AWS_149:AWS's own key encrypts the secret unless kms_key_arn names another
  #checkov:skip=CKV2_AWS_57:The input rotation names the function that knows who uses the secret; without one a new value_version makes a new value
  name                    = var.name
  description             = var.description
  kms_key_id              = var.kms_key_arn
  recovery_window_in_days = var.recovery_window_in_days

  dynamic "replica" {
    for_each = var.replica_regions
    content {
      region = replica.value
    }
  }

  tags = merge(var.tags, { Name = var.name })
}

# A write-only argument takes the value (Terraform 1.11): it is in no plan and in no state, and is new only where
# value_version is.
resource "aws_secretsmanager_secret_version" "this" {
  count = length(var.generated_keys) + length(var.imported_keys) + length(var.plain_values) > 0 ? 1 : 0

  secret_id                = aws_secretsmanager_secret.this.id
  secret_string_wo         = jsonencode(merge(var.plain_values, local.imported, local.generated))
  secret_string_wo_version = var.value_version
}

resource "aws_secretsmanager_secret_rotation" "this" {
  #checkov:skip=CKV_AWS_304:The input rotation says when; the caution rare-rotation warns of more than 90 days
  count = var.rotation == null ? 0 : 1

  secret_id           = aws_secretsmanager_secret.this.id
  rotation_lambda_arn = var.rotation.lambda_arn
  rotate_immediately  = var.rotation.rotate_immediately

  rotation_rules {
    automatically_after_days = var.rotation.days
    schedule_expression      = var.rotation.schedule
    duration                 = var.rotation.window_hours == null ? null : "${var.rotation.window_hours}h"
  }

  # There has to be a value before it can be rotated.
  depends_on = [aws_secretsmanager_secret_version.this]
}

data "aws_iam_policy_document" "this" {
  count = length(var.reader_arns) > 0 ? 1 : 0

  statement {
    sid       = "Read"
    actions   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
    resources = [aws_secretsmanager_secret.this.arn]

    principals {
      type        = "AWS"
      identifiers = var.reader_arns
    }
  }
}

resource "aws_secretsmanager_secret_policy" "this" {
  count = length(var.reader_arns) > 0 ? 1 : 0

  secret_arn          = aws_secretsmanager_secret.this.arn
  policy              = data.aws_iam_policy_document.this[0].json
  block_public_policy = true
}
