# What the machines promise: who reaches them, that their disks are encrypted, how they are rolled over and scaled.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_data {
  target = data.aws_iam_policy_document.assume
  values = {
    json = "{\"Id\":\"assume\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.this
  values = {
    json = "{\"Id\":\"this\"}"
  }
}

variables {
  name          = "shop"
  vpc_id        = "vpc-00000000000000000"
  subnet_ids    = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
  instance_type = "t4g.small"
}

run "closed" {
  command = apply

  assert {
    condition = alltrue([
      aws_security_group.this.vpc_id == "vpc-00000000000000000",
      aws_security_group.this.name_prefix == "shop-",
      length(aws_vpc_security_group_ingress_rule.this) == 0,
      jsonencode([for r in aws_vpc_security_group_egress_rule.this : [r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port, r.security_group_id == aws_security_group.this.id]]) == jsonencode([["0.0.0.0/0", "-1", null, null, true]]),
    ])
    error_message = "Nothing connects to them, and they reach everything."
  }

  assert {
    condition = alltrue([
      aws_launch_template.this.metadata_options[0].http_endpoint == "enabled",
      aws_launch_template.this.metadata_options[0].http_tokens == "required",
      aws_launch_template.this.metadata_options[0].http_put_response_hop_limit == 1,
      aws_launch_template.this.block_device_mappings[0].device_name == "/dev/xvda",
      aws_launch_template.this.block_device_mappings[0].ebs[0].encrypted == "true",
      aws_launch_template.this.block_device_mappings[0].ebs[0].volume_size == 16,
      aws_launch_template.this.block_device_mappings[0].ebs[0].volume_type == "gp3",
      aws_launch_template.this.block_device_mappings[0].ebs[0].delete_on_termination == "true",
      aws_launch_template.this.name_prefix == "shop-",
      aws_launch_template.this.instance_type == "t4g.small",
      aws_launch_template.this.ebs_optimized == "true",
      aws_launch_template.this.update_default_version,
      aws_launch_template.this.monitoring[0].enabled,
      aws_launch_template.this.iam_instance_profile[0].arn == aws_iam_instance_profile.this.arn,
      aws_launch_template.this.vpc_security_group_ids == toset([aws_security_group.this.id]),
      aws_launch_template.this.image_id == nonsensitive(data.aws_ssm_parameter.image[0].insecure_value),
      data.aws_ssm_parameter.image[0].name == "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
      length(aws_launch_template.this.network_interfaces) == 0,
    ])
    error_message = "Credentials are given to sessions of IMDSv2 on the machine alone, and disks are encrypted."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.assume.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
      ]) == jsonencode(["Allow Service ec2.amazonaws.com sts:AssumeRole on"]),
      aws_iam_role.this.name == "shop-us-east-1",
      aws_iam_role.this.assume_role_policy == data.aws_iam_policy_document.assume.json,
      aws_iam_role_policy_attachment.session_manager.role == aws_iam_role.this.name,
      aws_iam_role_policy_attachment.session_manager.policy_arn == "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
      aws_iam_instance_profile.this.name == aws_iam_role.this.name,
      aws_iam_instance_profile.this.role == aws_iam_role.this.name,
      length(aws_iam_role_policy.this) == 0,
    ])
    error_message = "Machines take the role, which lets Session Manager in and does no more."
  }

  assert {
    condition = alltrue([
      aws_autoscaling_group.this.name_prefix == "shop-",
      aws_autoscaling_group.this.min_size == 1,
      aws_autoscaling_group.this.max_size == 2,
      aws_autoscaling_group.this.health_check_type == "EC2",
      aws_autoscaling_group.this.health_check_grace_period == 300,
      aws_autoscaling_group.this.default_instance_warmup == 300,
      !aws_autoscaling_group.this.capacity_rebalance,
      jsonencode(aws_autoscaling_group.this.enabled_metrics) == jsonencode([
        "GroupDesiredCapacity",
        "GroupInServiceInstances",
        "GroupMaxSize",
        "GroupMinSize",
        "GroupTotalInstances",
      ]),
      aws_autoscaling_group.this.instance_refresh[0].strategy == "Rolling",
      aws_autoscaling_group.this.instance_refresh[0].preferences[0].min_healthy_percentage == 90,
      aws_autoscaling_group.this.instance_refresh[0].preferences[0].auto_rollback,
      aws_autoscaling_group.this.vpc_zone_identifier == toset(var.subnet_ids),
      jsonencode([for p in aws_autoscaling_group.this.mixed_instances_policy : [for d in p.instances_distribution : [d.on_demand_base_capacity, d.on_demand_percentage_above_base_capacity, d.spot_allocation_strategy]]]) == jsonencode([[[0, 100, "price-capacity-optimized"]]]),
      one(aws_autoscaling_group.this.mixed_instances_policy[0].launch_template[0].launch_template_specification).launch_template_id == aws_launch_template.this.id,
      one(aws_autoscaling_group.this.mixed_instances_policy[0].launch_template[0].launch_template_specification).version == tostring(aws_launch_template.this.latest_version),
      one(sort([for t in aws_autoscaling_group.this.tag : "${t.key} ${t.value} ${t.propagate_at_launch}"])) == "Name shop true",
    ])
    error_message = "A new image rolls from machine to machine and back where it is not well."
  }

  assert {
    condition = alltrue([
      jsonencode([for p in aws_autoscaling_policy.cpu : [p.name, p.policy_type, p.autoscaling_group_name == aws_autoscaling_group.this.name, [for t in p.target_tracking_configuration : [t.target_value, t.predefined_metric_specification[0].predefined_metric_type]]]]) == jsonencode([
        [
          "cpu",
          "TargetTrackingScaling",
          true,
          [[60, "ASGAverageCPUUtilization"]],
        ],
      ]),
      length(aws_autoscaling_schedule.this) == 0,
      output.name == aws_autoscaling_group.this.name,
      output.arn == aws_autoscaling_group.this.arn,
      output.security_group_id == aws_security_group.this.id,
      output.role_name == "shop-us-east-1",
      output.role_arn == aws_iam_role.this.arn,
    ])
    error_message = "The number follows the use of the processors."
  }
}

run "as_asked" {
  command = apply

  variables {
    security_group_ids      = ["sg-0000000000000000a"]
    allowed_security_groups = { alb = { security_group_id = "sg-0000000000000000b", port = 8080 } }
    egress_cidrs            = ["10.0.0.0/16", "192.168.0.0/24"]
    image_id                = "ami-00000000000000000"
    other_instance_types    = ["t4g.medium"]
    spot_share              = 50
    disk_size               = 32
    kms_key_arn             = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    user_data               = "#!/bin/sh"
    min_size                = 2
    max_size                = 6
    cpu_target              = null
    schedules               = { night = { recurrence = "0 22 * * *", timezone = "Europe/Berlin", min_size = 1, max_size = 2 } }
    grace_period            = 60
    target_group_arns       = ["arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/shop/0000000000000000"]
    policy_statements       = { Orders = { actions = ["sqs:SendMessage"], resources = ["arn:aws:sqs:us-east-1:111111111111:orders"] } }
    tags                    = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, r in aws_vpc_security_group_ingress_rule.this : key => [r.referenced_security_group_id, r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port, r.security_group_id == aws_security_group.this.id] }) == jsonencode({ alb = ["sg-0000000000000000b", null, "tcp", 8080, 8080, true] }),
      jsonencode([for r in aws_vpc_security_group_egress_rule.this : [r.cidr_ipv4, r.ip_protocol]]) == jsonencode([["10.0.0.0/16", "-1"], ["192.168.0.0/24", "-1"]]),
      aws_launch_template.this.vpc_security_group_ids == toset([aws_security_group.this.id, "sg-0000000000000000a"]),
    ])
    error_message = "Only the given group connects, on the given port, and they reach the given network."
  }

  assert {
    condition = alltrue([
      aws_launch_template.this.image_id == "ami-00000000000000000",
      aws_launch_template.this.block_device_mappings[0].ebs[0].kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_launch_template.this.block_device_mappings[0].ebs[0].volume_size == 32,
      base64decode(aws_launch_template.this.user_data) == "#!/bin/sh",
      jsonencode([for s in aws_launch_template.this.tag_specifications : [s.resource_type, s.tags]]) == jsonencode([
        ["instance", { Name = "shop", Project = "shop" }],
        ["volume", { Name = "shop", Project = "shop" }],
      ]),
    ])
    error_message = "The disk is under the given key, and the machine as asked."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.this[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
      ]) == jsonencode(["Allow sqs:SendMessage on arn:aws:sqs:us-east-1:111111111111:orders"]),
      aws_iam_role_policy.this[0].name == "machines",
      aws_iam_role_policy.this[0].role == aws_iam_role.this.id,
      aws_iam_role_policy.this[0].policy == data.aws_iam_policy_document.this[0].json,
    ])
    error_message = "The machines may do what was given, and no more."
  }

  assert {
    condition = alltrue([
      aws_autoscaling_group.this.min_size == 2,
      aws_autoscaling_group.this.max_size == 6,
      aws_autoscaling_group.this.health_check_type == "ELB",
      aws_autoscaling_group.this.health_check_grace_period == 60,
      aws_autoscaling_group.this.default_instance_warmup == 60,
      aws_autoscaling_group.this.capacity_rebalance,
      one(aws_autoscaling_group.this.target_group_arns) == "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/shop/0000000000000000",
      jsonencode([for p in aws_autoscaling_group.this.mixed_instances_policy : [for d in p.instances_distribution : d.on_demand_percentage_above_base_capacity]]) == jsonencode([[50]]),
      jsonencode([for o in aws_autoscaling_group.this.mixed_instances_policy[0].launch_template[0].override : o.instance_type]) == jsonencode(["t4g.medium"]),
      length(aws_autoscaling_policy.cpu) == 0,
      jsonencode({ for key, s in aws_autoscaling_schedule.this : key => [s.scheduled_action_name, s.recurrence, s.time_zone, s.min_size, s.max_size, s.desired_capacity, s.autoscaling_group_name == aws_autoscaling_group.this.name] }) == jsonencode({ night = ["night", "0 22 * * *", "Europe/Berlin", 1, 2, 1, true] }),
    ])
    error_message = "The number is as asked, by the clock too."
  }

  assert {
    condition     = jsonencode(sort([for t in aws_autoscaling_group.this.tag : "${t.key} ${t.value} ${t.propagate_at_launch}"])) == jsonencode(["Name shop true", "Project shop true"])
    error_message = "Machines have the given tags, and their name."
  }

  assert {
    condition = jsonencode([for r in concat(
      [aws_iam_role.this],
      [aws_iam_instance_profile.this],
      [aws_security_group.this],
      values(aws_vpc_security_group_ingress_rule.this),
      values(aws_vpc_security_group_egress_rule.this),
      [aws_launch_template.this],
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop of shop",
      "shop of shop",
      "shop of shop",
      "shop-alb of shop",
      "shop-out of shop",
      "shop-out of shop",
      "shop of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for group in [aws_security_group.this] : length(group.ingress) + length(group.egress) == 0])
    error_message = "A rule is a resource of its own: none stands in a group."
  }

  assert {
    condition     = alltrue([for role in [aws_iam_role.this] : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition = alltrue([for document in concat(
      [data.aws_iam_policy_document.assume],
      data.aws_iam_policy_document.this,
    ) : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_autoscaling_group.this",
      "aws_autoscaling_policy.cpu",
      "aws_autoscaling_schedule.this",
      "aws_iam_instance_profile.this",
      "aws_iam_role.this",
      "aws_iam_role_policy.this",
      "aws_iam_role_policy_attachment.session_manager",
      "aws_launch_template.this",
      "aws_security_group.this",
      "aws_vpc_security_group_egress_rule.this",
      "aws_vpc_security_group_ingress_rule.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      data.aws_ssm_parameter.image,
      data.aws_iam_policy_document.this,
      aws_iam_role_policy.this,
      aws_autoscaling_policy.cpu,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "on_x86" {
  command = apply

  variables {
    architecture  = "x86_64"
    instance_type = "t3.small"
    cpu_target    = 45
  }

  assert {
    condition     = data.aws_ssm_parameter.image[0].name == "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
    error_message = "The image is the one for the processor."
  }

  assert {
    condition     = aws_autoscaling_policy.cpu[0].target_tracking_configuration[0].target_value == 45
    error_message = "The use of processors is held at the given value."
  }
}
