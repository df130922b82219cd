# An EKS cluster with its node groups, Fargate profiles, add-ons and access entries.

data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  arn_prefix = "arn:${data.aws_partition.current.partition}"
  account_id = data.aws_caller_identity.current.account_id
  region     = data.aws_region.current.name

  # IAM is one for all regions of an account, so a role's name says the region.
  role_name = "${var.name}-${local.region}"
}

resource "aws_eks_cluster" "this" {
  #checkov:skip=CKV_AWS_37:log_types is all of them unless the caller says otherwise.
  #checkov:skip=CKV_AWS_38:endpoint_public_access_cidrs says who reaches a public endpoint.
  #checkov:skip=CKV_AWS_39:endpoint_public_access is off unless the caller says otherwise.

  name                      = var.name
  version                   = var.kubernetes_version
  role_arn                  = aws_iam_role.cluster.arn
  enabled_cluster_log_types = sort(var.log_types)
  tags                      = var.tags

  # Access is what access_entries say, not what a config map in the cluster does.
  access_config {
    authentication_mode = "API"
  }

  vpc_config {
    subnet_ids              = var.subnet_ids
    endpoint_private_access = true
    endpoint_public_access  = var.endpoint_public_access
    public_access_cidrs     = var.endpoint_public_access ? var.endpoint_public_access_cidrs : null
  }

  encryption_config {
    resources = ["secrets"]

    provider {
      key_arn = coalesce(var.kms_key_arn, one(aws_kms_key.this[*].arn))
    }
  }

  dynamic "kubernetes_network_config" {
    for_each = var.service_cidr == null ? [] : [var.service_cidr]

    content {
      service_ipv4_cidr = kubernetes_network_config.value
    }
  }

  upgrade_policy {
    support_type = var.support_type
  }

  # EKS makes the log group itself, without a retention, where it finds none.
  depends_on = [
    aws_cloudwatch_log_group.this,
    aws_iam_role_policy_attachment.cluster,
  ]
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_158:CloudWatch encrypts every log; log_kms_key_arn gives it a key of one's own.

  name              = "/aws/eks/${var.name}/cluster"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_kms_key_arn
  tags              = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "api" {
  for_each = var.api_client_cidrs

  security_group_id = aws_eks_cluster.this.vpc_config[0].cluster_security_group_id
  description       = "To the Kubernetes API."
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = each.value
  tags              = var.tags
}

# Lets IAM believe the cluster's service accounts.
resource "aws_iam_openid_connect_provider" "this" {
  url            = aws_eks_cluster.this.identity[0].oidc[0].issuer
  client_id_list = ["sts.amazonaws.com"]
  tags           = var.tags
}

resource "aws_eks_access_entry" "this" {
  for_each = var.access_entries

  cluster_name      = aws_eks_cluster.this.name
  principal_arn     = each.value.principal_arn
  kubernetes_groups = each.value.kubernetes_groups
  tags              = var.tags
}

resource "aws_eks_access_policy_association" "this" {
  for_each = { for name, entry in var.access_entries : name => entry if entry.policy != null }

  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_eks_access_entry.this[each.key].principal_arn
  policy_arn    = "${local.arn_prefix}:eks::aws:cluster-access-policy/${each.value.policy}"

  access_scope {
    type       = length(each.value.namespaces) == 0 ? "cluster" : "namespace"
    namespaces = length(each.value.namespaces) == 0 ? null : each.value.namespaces
  }
}

# What nodes need before they are ready.
resource "aws_eks_addon" "nodes" {
  for_each = { for name, addon in var.addons : name => addon if contains(["eks-pod-identity-agent", "kube-proxy", "vpc-cni"], name) }

  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = each.key
  addon_version               = each.value.version
  configuration_values        = each.value.configuration
  service_account_role_arn    = each.value.role_arn
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
  tags                        = var.tags
}

# What needs nodes to run on.
resource "aws_eks_addon" "this" {
  for_each = { for name, addon in var.addons : name => addon if !contains(["eks-pod-identity-agent", "kube-proxy", "vpc-cni"], name) }

  cluster_name                = aws_eks_cluster.this.name
  addon_name                  = each.key
  addon_version               = each.value.version
  configuration_values        = each.value.configuration
  service_account_role_arn    = each.value.role_arn
  resolve_conflicts_on_create = "OVERWRITE"
  resolve_conflicts_on_update = "OVERWRITE"
  tags                        = var.tags

  depends_on = [
    aws_eks_fargate_profile.this,
    aws_eks_node_group.this,
  ]
}
