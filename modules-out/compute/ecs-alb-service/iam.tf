locals {
  arn_prefix = "arn:${data.aws_partition.current.partition}"
  account_id = data.aws_caller_identity.current.account_id
  region     = data.aws_region.current.name

  # IAM is one for all regions of an account, so a role's name says the region.
  role_name = "${var.name}-${local.region}"

  # A repository of ECR that the image comes from: none for an image from elsewhere.
  image_parts           = try(regex("^([0-9]{12})\\.dkr\\.ecr(?:-fips)?\\.([a-z0-9-]+)\\.amazonaws\\.com(?:\\.cn)?/([^:@]+)", var.image), null)
  image_repository_arns = local.image_parts == null ? [] : ["${local.arn_prefix}:ecr:${local.image_parts[1]}:${local.image_parts[0]}:repository/${local.image_parts[2]}"]

  # The ARN of a secret may go on with a key, a stage and a version of its value. Where it lacks the six characters that
  # Secrets Manager puts at the end of the name, any six will do.
  whole_secret_arns    = distinct([for arn in values(var.secrets) : join(":", slice(split(":", arn), 0, 7)) if can(regex(":secretsmanager:", arn))])
  secret_arns          = [for arn in local.whole_secret_arns : can(regex("-[a-zA-Z0-9]{6}$", arn)) ? arn : "${arn}-??????"]
  parameter_arns       = distinct([for arn in values(var.secrets) : arn if can(regex(":ssm:", arn))])
  log_group_arn        = "${local.arn_prefix}:logs:${local.region}:${local.account_id}:log-group:${local.log_group_name}"
  execute_command_keys = var.execute_command_key_arn == null ? [] : [var.execute_command_key_arn]
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }

    # Not for the tasks of somebody else's account.
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account_id]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["${local.arn_prefix}:ecs:${local.region}:${local.account_id}:*"]
    }
  }
}

# What ECS may do to start a task: pull its image, read its secrets, write its log.
resource "aws_iam_role" "execution" {
  name               = "${local.role_name}-execution"
  description        = "Starts the tasks of ${var.name}."
  assume_role_policy = data.aws_iam_policy_document.assume.json
  tags               = var.tags
}

resource "aws_iam_role_policy" "execution" {
  name   = "start-tasks"
  role   = aws_iam_role.execution.id
  policy = data.aws_iam_policy_document.execution.json
}

data "aws_iam_policy_document" "execution" {
  #checkov:skip=CKV_AWS_356:ecr:GetAuthorizationToken knows no resource.

  statement {
    sid       = "Log"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${local.log_group_arn}:*"]
  }

  dynamic "statement" {
    for_each = length(local.image_repository_arns) > 0 ? [local.image_repository_arns] : []

    content {
      sid       = "Image"
      actions   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      resources = statement.value
    }
  }

  dynamic "statement" {
    for_each = length(local.image_repository_arns) > 0 ? ["*"] : []

    content {
      sid       = "Registry"
      actions   = ["ecr:GetAuthorizationToken"]
      resources = [statement.value]
    }
  }

  dynamic "statement" {
    for_each = length(local.secret_arns) > 0 ? [local.secret_arns] : []

    content {
      sid       = "Secrets"
      actions   = ["secretsmanager:GetSecretValue"]
      resources = statement.value
    }
  }

  dynamic "statement" {
    for_each = length(local.parameter_arns) > 0 ? [local.parameter_arns] : []

    content {
      sid       = "Parameters"
      actions   = ["ssm:GetParameters"]
      resources = statement.value
    }
  }

  dynamic "statement" {
    for_each = length(var.secrets_kms_key_arns) > 0 ? [var.secrets_kms_key_arns] : []

    content {
      sid       = "SecretKeys"
      actions   = ["kms:Decrypt"]
      resources = statement.value
    }
  }
}

# What the program in the container may do.
resource "aws_iam_role" "task" {
  name               = "${local.role_name}-task"
  description        = "The tasks of ${var.name}."
  assume_role_policy = data.aws_iam_policy_document.assume.json
  tags               = var.tags
}

resource "aws_iam_role_policy_attachment" "task" {
  for_each = var.task_policy_arns

  role       = aws_iam_role.task.name
  policy_arn = each.value
}

resource "aws_iam_role_policy" "task" {
  count = var.enable_execute_command || length(var.task_policy_statements) > 0 ? 1 : 0

  name   = "task"
  role   = aws_iam_role.task.id
  policy = data.aws_iam_policy_document.task.json
}

data "aws_iam_policy_document" "task" {
  #checkov:skip=CKV_AWS_356:The channels of ECS Exec know no resource.
  #checkov:skip=CKV_AWS_111:The channels of ECS Exec know no resource.

  dynamic "statement" {
    for_each = var.task_policy_statements

    content {
      sid       = statement.key
      actions   = statement.value.actions
      resources = statement.value.resources
    }
  }

  dynamic "statement" {
    for_each = var.enable_execute_command ? ["*"] : []

    content {
      sid = "ExecuteCommandChannels"
      actions = [
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel",
      ]
      resources = [statement.value]
    }
  }

  # The task itself writes the log of a session.
  dynamic "statement" {
    for_each = var.enable_execute_command ? ["${local.arn_prefix}:logs:${local.region}:${local.account_id}:log-group:/ecs/${local.cluster_name}/execute-command"] : []

    content {
      sid       = "ExecuteCommandLog"
      actions   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
      resources = [statement.value, "${statement.value}:*"]
    }
  }

  dynamic "statement" {
    for_each = var.enable_execute_command ? ["*"] : []

    content {
      sid       = "ExecuteCommandLogGroups"
      actions   = ["logs:DescribeLogGroups"]
      resources = [statement.value]
    }
  }

  dynamic "statement" {
    for_each = var.enable_execute_command ? local.execute_command_keys : []

    content {
      sid       = "ExecuteCommandKey"
      actions   = ["kms:Decrypt"]
      resources = [statement.value]
    }
  }
}
