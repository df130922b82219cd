# Machines of one kind that EC2 keeps at a number, in private subnets: replaced when they are not well, rolled over when their
# image or size changes, scaled by CPU and by the clock. People reach them through Session Manager.

data "aws_partition" "current" {}

data "aws_region" "current" {}

# Amazon Linux's newest image, where none is named.
data "aws_ssm_parameter" "image" {
  count = var.image_id == null ? 1 : 0

  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${var.architecture}"
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "this" {
  name               = "${var.name}-${data.aws_region.current.name}"
  description        = "The machines ${var.name}"
  assume_role_policy = data.aws_iam_policy_document.assume.json

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_iam_role_policy_attachment" "session_manager" {
  role       = aws_iam_role.this.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

data "aws_iam_policy_document" "this" {
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

  name   = "machines"
  role   = aws_iam_role.this.id
  policy = data.aws_iam_policy_document.this[0].json
}

resource "aws_iam_instance_profile" "this" {
  name = aws_iam_role.this.name
  role = aws_iam_role.this.name

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_security_group" "this" {
  #checkov:skip=CKV2_AWS_5:The machines of the launch template have it
  name_prefix = "${var.name}-"
  description = "Machines ${var.name}"
  vpc_id      = var.vpc_id

  tags = merge(var.tags, { Name = var.name })

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "this" {
  for_each = var.allowed_security_groups

  security_group_id            = aws_security_group.this.id
  description                  = "Connections from ${each.key}"
  referenced_security_group_id = each.value.security_group_id
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port

  tags = merge(var.tags, { Name = "${var.name}-${each.key}" })
}

resource "aws_vpc_security_group_egress_rule" "this" {
  #checkov:skip=CKV_AWS_382:Machines install and call what they like; egress_cidrs narrows where
  for_each = var.egress_cidrs

  security_group_id = aws_security_group.this.id
  description       = "To ${each.key}"
  cidr_ipv4         = each.key
  ip_protocol       = "-1"

  tags = merge(var.tags, { Name = "${var.name}-out" })
}

resource "aws_launch_template" "this" {
  name_prefix            = "${var.name}-"
  description            = "Machines ${var.name}"
  image_id               = var.image_id == null ? one(data.aws_ssm_parameter.image[*].insecure_value) : var.image_id
  instance_type          = var.instance_type
  vpc_security_group_ids = concat([aws_security_group.this.id], sort(var.security_group_ids))
  ebs_optimized          = true
  update_default_version = true
  user_data              = var.user_data == null ? null : base64encode(var.user_data)

  iam_instance_profile {
    arn = aws_iam_instance_profile.this.arn
  }

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  monitoring {
    enabled = true
  }

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      encrypted             = true
      kms_key_id            = var.kms_key_arn
      volume_size           = var.disk_size
      volume_type           = "gp3"
      delete_on_termination = true
    }
  }

  dynamic "tag_specifications" {
    for_each = ["instance", "volume"]
    content {
      resource_type = tag_specifications.value
      tags          = merge(var.tags, { Name = var.name })
    }
  }

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_autoscaling_group" "this" {
  name_prefix               = "${var.name}-"
  min_size                  = var.min_size
  max_size                  = var.max_size
  vpc_zone_identifier       = var.subnet_ids
  target_group_arns         = var.target_group_arns
  health_check_type         = length(var.target_group_arns) > 0 ? "ELB" : "EC2"
  health_check_grace_period = var.grace_period
  default_instance_warmup   = var.grace_period
  capacity_rebalance        = var.spot_share > 0

  enabled_metrics = ["GroupDesiredCapacity", "GroupInServiceInstances", "GroupMaxSize", "GroupMinSize", "GroupTotalInstances"]

  mixed_instances_policy {
    instances_distribution {
      on_demand_base_capacity                  = 0
      on_demand_percentage_above_base_capacity = 100 - var.spot_share
      spot_allocation_strategy                 = "price-capacity-optimized"
    }

    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.this.id
        version            = aws_launch_template.this.latest_version
      }

      dynamic "override" {
        for_each = var.other_instance_types
        content {
          instance_type = override.value
        }
      }
    }
  }

  # A new image or size goes from machine to machine, and back where it does not get well.
  instance_refresh {
    strategy = "Rolling"

    preferences {
      min_healthy_percentage = 90
      auto_rollback          = true
    }
  }

  dynamic "tag" {
    for_each = merge(var.tags, { Name = var.name })
    content {
      key                 = tag.key
      value               = tag.value
      propagate_at_launch = true
    }
  }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [aws_iam_role_policy.this, aws_iam_role_policy_attachment.session_manager, aws_vpc_security_group_egress_rule.this]
}

resource "aws_autoscaling_policy" "cpu" {
  count = var.cpu_target == null ? 0 : 1

  name                   = "cpu"
  autoscaling_group_name = aws_autoscaling_group.this.name
  policy_type            = "TargetTrackingScaling"

  target_tracking_configuration {
    target_value = var.cpu_target

    predefined_metric_specification {
      predefined_metric_type = "ASGAverageCPUUtilization"
    }
  }
}

resource "aws_autoscaling_schedule" "this" {
  for_each = var.schedules

  scheduled_action_name  = each.key
  autoscaling_group_name = aws_autoscaling_group.this.name
  recurrence             = each.value.recurrence
  time_zone              = each.value.timezone
  min_size               = each.value.min_size
  max_size               = each.value.max_size
  desired_capacity       = each.value.min_size
}
