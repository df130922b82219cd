resource "aws_eks_node_group" "this" {
  for_each = var.node_groups

  cluster_name           = aws_eks_cluster.this.name
  node_group_name_prefix = "${each.key}-"
  node_role_arn          = aws_iam_role.node[0].arn
  subnet_ids             = coalesce(each.value.subnet_ids, var.subnet_ids)
  version                = var.kubernetes_version
  ami_type               = each.value.ami_type
  capacity_type          = each.value.capacity_type
  instance_types         = each.value.instance_types
  labels                 = each.value.labels
  tags                   = var.tags

  scaling_config {
    min_size     = each.value.min_size
    max_size     = each.value.max_size
    desired_size = coalesce(each.value.desired_size, each.value.min_size)
  }

  update_config {
    max_unavailable_percentage = 33
  }

  launch_template {
    id      = aws_launch_template.this[each.key].id
    version = aws_launch_template.this[each.key].latest_version
  }

  dynamic "taint" {
    for_each = each.value.taints

    content {
      key    = taint.key
      value  = taint.value.value
      effect = taint.value.effect
    }
  }

  lifecycle {
    create_before_destroy = true

    # The cluster's autoscaler owns it.
    ignore_changes = [scaling_config[0].desired_size]
  }

  # Without them nodes come up and cannot join.
  depends_on = [
    aws_eks_addon.nodes,
    aws_iam_role_policy_attachment.node,
  ]
}

resource "aws_launch_template" "this" {
  for_each = var.node_groups

  name_prefix = "${var.name}-${each.key}-"
  description = "Nodes of ${var.name}, group ${each.key}."
  tags        = var.tags

  # Pods are kept from the node's credentials.
  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  block_device_mappings {
    device_name = startswith(each.value.ami_type, "BOTTLEROCKET") ? "/dev/xvdb" : "/dev/xvda"

    ebs {
      volume_size           = each.value.disk_size
      volume_type           = "gp3"
      encrypted             = true
      delete_on_termination = true
    }
  }

  monitoring {
    enabled = true
  }

  dynamic "tag_specifications" {
    for_each = ["instance", "volume"]

    content {
      resource_type = tag_specifications.value
      tags          = merge({ Name = "${var.name}-${each.key}" }, var.tags)
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_eks_fargate_profile" "this" {
  for_each = var.fargate_profiles

  cluster_name           = aws_eks_cluster.this.name
  fargate_profile_name   = each.key
  pod_execution_role_arn = aws_iam_role.fargate[0].arn
  subnet_ids             = coalesce(each.value.subnet_ids, var.subnet_ids)
  tags                   = var.tags

  selector {
    namespace = each.value.namespace
    labels    = each.value.labels
  }

  depends_on = [aws_iam_role_policy_attachment.fargate]
}
