# A KMS key with its alias and a policy for administrators, users and AWS services.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  account_id = data.aws_caller_identity.current.account_id
  arn_prefix = "arn:${data.aws_partition.current.partition}"
  region     = data.aws_region.current.name

  # Logs speak with a principal of their region; the others with one for all.
  services = setsubtract(var.services, ["logs"])
}

data "aws_iam_policy_document" "this" {
  #checkov:skip=CKV_AWS_109:A key's policy speaks of the key itself, and its account must be able to manage it
  #checkov:skip=CKV_AWS_111:A key's policy speaks of the key itself, and its account must be able to manage it
  #checkov:skip=CKV_AWS_356:In a key's policy the resource * is the key itself
  statement {
    sid       = "AccountDecidesByItsPolicies"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["${local.arn_prefix}:iam::${local.account_id}:root"]
    }
  }

  dynamic "statement" {
    for_each = contains(var.services, "logs") ? ["logs"] : []
    content {
      sid       = "LogGroupsOfThisAccount"
      actions   = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
      resources = ["*"]

      principals {
        type        = "Service"
        identifiers = ["logs.${local.region}.amazonaws.com"]
      }

      condition {
        test     = "ArnLike"
        variable = "kms:EncryptionContext:aws:logs:arn"
        values   = ["${local.arn_prefix}:logs:${local.region}:${local.account_id}:log-group:*"]
      }
    }
  }

  dynamic "statement" {
    for_each = length(local.services) > 0 ? [local.services] : []
    content {
      sid       = "ServicesForThisAccount"
      actions   = ["kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKey*"]
      resources = ["*"]

      principals {
        type        = "Service"
        identifiers = [for service in statement.value : "${service}.amazonaws.com"]
      }

      condition {
        test     = "StringEquals"
        variable = "aws:SourceAccount"
        values   = [local.account_id]
      }
    }
  }

  dynamic "statement" {
    for_each = length(var.user_arns) > 0 ? [var.user_arns] : []
    content {
      sid       = "Users"
      actions   = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
      resources = ["*"]

      principals {
        type        = "AWS"
        identifiers = statement.value
      }
    }
  }

  dynamic "statement" {
    for_each = length(var.account_ids) > 0 ? [var.account_ids] : []
    content {
      sid       = "OtherAccounts"
      actions   = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
      resources = ["*"]

      principals {
        type        = "AWS"
        identifiers = [for id in statement.value : "${local.arn_prefix}:iam::${id}:root"]
      }
    }
  }

  dynamic "statement" {
    for_each = length(var.account_ids) > 0 ? [var.account_ids] : []
    content {
      sid       = "OtherAccountsForTheirResources"
      actions   = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]
      resources = ["*"]

      principals {
        type        = "AWS"
        identifiers = [for id in statement.value : "${local.arn_prefix}:iam::${id}:root"]
      }

      condition {
        test     = "Bool"
        variable = "kms:GrantIsForAWSResource"
        values   = ["true"]
      }
    }
  }
}

resource "aws_kms_key" "this" {
  description             = var.description
  policy                  = data.aws_iam_policy_document.this.json
  enable_key_rotation     = true
  deletion_window_in_days = var.deletion_window_in_days
  multi_region            = var.multi_region

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_kms_alias" "this" {
  name          = "alias/${var.name}"
  target_key_id = aws_kms_key.this.key_id
}
