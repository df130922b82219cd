data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  cluster_arn = "arn:${data.aws_partition.current.partition}:eks:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:cluster/${var.cluster_name}"

  # An attachment for each policy of each service account.
  policy_attachments = merge([
    for name, account in var.service_accounts : {
      for arn in account.policy_arns : "${name}-${arn}" => { service_account = name, policy_arn = arn }
    }
  ]...)
}

# What the pods of a service account may do in AWS, by EKS Pod Identity.
resource "aws_iam_role" "service_account" {
  for_each = var.service_accounts

  # Cluster, namespace and service account would often be more than the 64 characters of a name.
  name_prefix        = "${substr("${var.name}-${each.key}", 0, 37)}-"
  description        = "The service account ${each.key} of ${var.name} in ${var.cluster_name}."
  assume_role_policy = data.aws_iam_policy_document.assume[each.key].json
  tags               = var.tags

  lifecycle {
    create_before_destroy = true
  }
}

data "aws_iam_policy_document" "assume" {
  for_each = var.service_accounts

  statement {
    actions = ["sts:AssumeRole", "sts:TagSession"]

    principals {
      type        = "Service"
      identifiers = ["pods.eks.amazonaws.com"]
    }

    # Not for the pods of another cluster, namespace or service account.
    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/eks-cluster-arn"
      values   = [local.cluster_arn]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/kubernetes-namespace"
      values   = [var.name]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:RequestTag/kubernetes-service-account"
      values   = [each.key]
    }
  }
}

resource "aws_iam_role_policy_attachment" "service_account" {
  for_each = local.policy_attachments

  role       = aws_iam_role.service_account[each.value.service_account].name
  policy_arn = each.value.policy_arn
}

resource "aws_iam_role_policy" "service_account" {
  for_each = { for name, account in var.service_accounts : name => account if length(account.policy_statements) > 0 }

  name   = "pods"
  role   = aws_iam_role.service_account[each.key].id
  policy = data.aws_iam_policy_document.service_account[each.key].json
}

data "aws_iam_policy_document" "service_account" {
  for_each = { for name, account in var.service_accounts : name => account if length(account.policy_statements) > 0 }

  dynamic "statement" {
    for_each = each.value.policy_statements

    content {
      sid       = statement.key
      actions   = statement.value.actions
      resources = statement.value.resources
    }
  }
}

resource "aws_eks_pod_identity_association" "this" {
  for_each = var.service_accounts

  cluster_name    = var.cluster_name
  namespace       = kubernetes_namespace_v1.this.metadata[0].name
  service_account = kubernetes_service_account_v1.this[each.key].metadata[0].name
  role_arn        = aws_iam_role.service_account[each.key].arn
  tags            = var.tags
}
