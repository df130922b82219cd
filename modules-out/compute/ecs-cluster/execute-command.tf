resource "aws_cloudwatch_log_group" "execute_command" {
  count = local.log_execute_command ? 1 : 0

  name              = "/ecs/${var.name}/execute-command"
  retention_in_days = var.execute_command_log_retention_days
  kms_key_id        = one(aws_kms_key.execute_command[*].arn)
  tags              = var.tags
}

resource "aws_kms_key" "execute_command" {
  count = local.log_execute_command ? 1 : 0

  description             = "ECS Exec sessions of the cluster ${var.name} and their log."
  deletion_window_in_days = 30
  enable_key_rotation     = true
  policy                  = data.aws_iam_policy_document.execute_command_key.json
  tags                    = var.tags
}

data "aws_iam_policy_document" "execute_command_key" {
  #checkov:skip=CKV_AWS_109:In a key policy "*" is the key itself.
  #checkov:skip=CKV_AWS_111:In a key policy "*" is the key itself.
  #checkov:skip=CKV_AWS_356:In a key policy "*" is the key itself.

  # Leaves the key to the account's IAM policies, as every key needs it.
  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }

  statement {
    sid = "Logs"
    actions = [
      "kms:Decrypt",
      "kms:DescribeKey",
      "kms:Encrypt",
      "kms:GenerateDataKey*",
      "kms:ReEncrypt*",
    ]
    resources = ["*"]

    principals {
      type        = "Service"
      identifiers = ["logs.${data.aws_region.current.name}.amazonaws.com"]
    }

    condition {
      test     = "ArnEquals"
      variable = "kms:EncryptionContext:aws:logs:arn"
      values   = ["arn:${data.aws_partition.current.partition}:logs:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:log-group:/ecs/${var.name}/execute-command"]
    }
  }
}
