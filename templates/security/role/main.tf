# A role of IAM: who may take it, and what it may do then. Such as the one that Terraform takes in an account.

data "aws_partition" "current" {}

data "aws_iam_policy_document" "assume" {
  dynamic "statement" {
    for_each = length(var.trusted_arns) > 0 ? [var.trusted_arns] : []
    content {
      sid     = "People"
      actions = ["sts:AssumeRole"]

      principals {
        type        = "AWS"
        identifiers = statement.value
      }

      dynamic "condition" {
        for_each = var.external_id == null ? [] : [var.external_id]
        content {
          test     = "StringEquals"
          variable = "sts:ExternalId"
          values   = [condition.value]
        }
      }

      dynamic "condition" {
        for_each = var.mfa_required ? ["true"] : []
        content {
          test     = "Bool"
          variable = "aws:MultiFactorAuthPresent"
          values   = [condition.value]
        }
      }
    }
  }

  dynamic "statement" {
    for_each = length(var.trusted_services) > 0 ? [var.trusted_services] : []
    content {
      sid     = "Services"
      actions = ["sts:AssumeRole"]

      principals {
        type        = "Service"
        identifiers = statement.value
      }
    }
  }
}

resource "aws_iam_role" "this" {
  #checkov:skip=CKV_AWS_274:What the role may do is the caller's decision; the caution administrator says so
  name                 = var.name
  description          = var.description
  assume_role_policy   = data.aws_iam_policy_document.assume.json
  max_session_duration = var.session_hours * 3600
  permissions_boundary = var.permissions_boundary_arn

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_iam_role_policy_attachment" "this" {
  #checkov:skip=CKV_AWS_274:What the role may do is the caller's decision; the caution administrator says so
  for_each = var.policy_names

  role       = aws_iam_role.this.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/${each.key}"
}

data "aws_iam_policy_document" "this" {
  #checkov:skip=CKV_AWS_356:What the role may do is the caller's decision
  count = length(var.policy_statements) > 0 ? 1 : 0

  dynamic "statement" {
    for_each = var.policy_statements
    content {
      sid       = statement.key
      actions   = statement.value.actions
      resources = statement.value.resources
    }
  }
}

resource "aws_iam_role_policy" "this" {
  count = length(var.policy_statements) > 0 ? 1 : 0

  name   = "role"
  role   = aws_iam_role.this.id
  policy = data.aws_iam_policy_document.this[0].json
}
