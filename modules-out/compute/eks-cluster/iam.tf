data "aws_iam_policy_document" "assume_cluster" {
  statement {
    actions = ["sts:AssumeRole", "sts:TagSession"]

    principals {
      type        = "Service"
      identifiers = ["eks.amazonaws.com"]
    }

    # Not for a cluster of somebody else's account.
    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["${local.arn_prefix}:eks:${local.region}:${local.account_id}:cluster/${var.name}"]
    }
  }
}

resource "aws_iam_role" "cluster" {
  name               = "${local.role_name}-cluster"
  description        = "The control plane of ${var.name}."
  assume_role_policy = data.aws_iam_policy_document.assume_cluster.json
  tags               = var.tags
}

resource "aws_iam_role_policy_attachment" "cluster" {
  role       = aws_iam_role.cluster.name
  policy_arn = "${local.arn_prefix}:iam::aws:policy/AmazonEKSClusterPolicy"
}

data "aws_iam_policy_document" "assume_node" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "node" {
  count = length(var.node_groups) > 0 ? 1 : 0

  name               = "${local.role_name}-node"
  description        = "The nodes of ${var.name}."
  assume_role_policy = data.aws_iam_policy_document.assume_node.json
  tags               = var.tags
}

resource "aws_iam_role_policy_attachment" "node" {
  for_each = length(var.node_groups) > 0 ? toset(["AmazonEC2ContainerRegistryPullOnly", "AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy"]) : []

  role       = aws_iam_role.node[0].name
  policy_arn = "${local.arn_prefix}:iam::aws:policy/${each.value}"
}

data "aws_iam_policy_document" "assume_fargate" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["eks-fargate-pods.amazonaws.com"]
    }

    # Not for the pods of somebody else's account.
    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["${local.arn_prefix}:eks:${local.region}:${local.account_id}:fargateprofile/${var.name}/*"]
    }
  }
}

resource "aws_iam_role" "fargate" {
  count = length(var.fargate_profiles) > 0 ? 1 : 0

  name               = "${local.role_name}-fargate"
  description        = "Starts the Fargate pods of ${var.name}."
  assume_role_policy = data.aws_iam_policy_document.assume_fargate.json
  tags               = var.tags
}

resource "aws_iam_role_policy_attachment" "fargate" {
  count = length(var.fargate_profiles) > 0 ? 1 : 0

  role       = aws_iam_role.fargate[0].name
  policy_arn = "${local.arn_prefix}:iam::aws:policy/AmazonEKSFargatePodExecutionRolePolicy"
}

# Encrypts the cluster's secrets in etcd.
resource "aws_kms_key" "this" {
  count = var.kms_key_arn == null ? 1 : 0

  description             = "Kubernetes secrets of ${var.name}."
  deletion_window_in_days = 30
  enable_key_rotation     = true
  policy                  = data.aws_iam_policy_document.key.json
  tags                    = var.tags
}

data "aws_iam_policy_document" "key" {
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
      identifiers = ["${local.arn_prefix}:iam::${local.account_id}:root"]
    }
  }

  statement {
    sid       = "Cluster"
    actions   = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.cluster.arn]
    }
  }
}
