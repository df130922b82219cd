# Roles that GitHub Actions assume without stored credentials.

locals {
  host         = "token.actions.githubusercontent.com"
  provider_arn = var.provider_arn != null ? var.provider_arn : aws_iam_openid_connect_provider.this[0].arn

  # The subjects that GitHub puts into a workflow's token.
  subjects = {
    for name, role in var.roles : name => concat(
      [for branch in role.branches : "repo:${role.repository}:ref:refs/heads/${branch}"],
      [for tag in role.tags : "repo:${role.repository}:ref:refs/tags/${trimprefix(tag, "refs/tags/")}"],
      [for environment in role.environments : "repo:${role.repository}:environment:${environment}"],
      role.pull_requests ? ["repo:${role.repository}:pull_request"] : [],
    )
  }

  attachments = merge([
    for name, role in var.roles : { for key, arn in role.policy_arns : "${name}/${key}" => { role = name, arn = arn } }
  ]...)
}

resource "aws_iam_openid_connect_provider" "this" {
  count = var.provider_arn == null ? 1 : 0

  url            = "https://${local.host}"
  client_id_list = ["sts.amazonaws.com"]

  tags = merge(var.tags, { Name = "github" })
}

data "aws_iam_policy_document" "trust" {
  for_each = var.roles

  statement {
    sid     = "WorkflowsOfOneRepository"
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [local.provider_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.host}:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringLike"
      variable = "${local.host}:sub"
      values   = local.subjects[each.key]
    }
  }
}

resource "aws_iam_role" "this" {
  for_each = var.roles

  name                 = each.key
  description          = "Workflows of ${each.value.repository}"
  assume_role_policy   = data.aws_iam_policy_document.trust[each.key].json
  max_session_duration = each.value.max_session_duration
  permissions_boundary = each.value.permissions_boundary_arn

  tags = merge(var.tags, { Name = each.key })
}

resource "aws_iam_role_policy_attachment" "this" {
  for_each = local.attachments

  role       = aws_iam_role.this[each.value.role].name
  policy_arn = each.value.arn
}

resource "aws_iam_role_policy" "this" {
  for_each = { for name, role in var.roles : name => role.inline_policy if role.inline_policy != null }

  name   = "inline"
  role   = aws_iam_role.this[each.key].id
  policy = each.value
}
