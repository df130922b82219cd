# What the bastion promises: no open port, no public address, no stolen credentials, an encrypted disk.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name      = "shop"
  vpc_id    = "vpc-00000000000000000"
  subnet_id = "subnet-0000000000000000a"
}

run "closed" {
  command = apply

  assert {
    condition = alltrue([
      aws_security_group.this.vpc_id == "vpc-00000000000000000",
      aws_security_group.this.name_prefix == "shop-bastion-",
      aws_vpc_security_group_egress_rule.https.security_group_id == aws_security_group.this.id,
      aws_vpc_security_group_egress_rule.https.cidr_ipv4 == "0.0.0.0/0",
      aws_vpc_security_group_egress_rule.https.ip_protocol == "tcp",
      aws_vpc_security_group_egress_rule.https.from_port == 443,
      aws_vpc_security_group_egress_rule.https.to_port == 443,
      aws_instance.this.subnet_id == "subnet-0000000000000000a",
      !aws_instance.this.associate_public_ip_address,
      jsonencode(aws_instance.this.vpc_security_group_ids) == jsonencode([aws_security_group.this.id]),
      aws_instance.this.instance_type == "t4g.nano",
      aws_instance.this.monitoring,
      aws_instance.this.ebs_optimized,
    ])
    error_message = "Nothing connects to it, and it reaches HTTPS alone."
  }

  assert {
    condition = alltrue([
      aws_instance.this.metadata_options[0].http_endpoint == "enabled",
      aws_instance.this.metadata_options[0].http_tokens == "required",
      aws_instance.this.metadata_options[0].http_put_response_hop_limit == 1,
      aws_instance.this.root_block_device[0].encrypted,
      aws_instance.this.root_block_device[0].volume_type == "gp3",
      aws_instance.this.root_block_device[0].volume_size == 8,
      aws_instance.this.iam_instance_profile == aws_iam_instance_profile.this.name,
    ])
    error_message = "Its credentials are given to sessions of IMDSv2 on the machine alone, and its disk is encrypted."
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
    ])
    error_message = "Machines take its role, which lets Session Manager in and does no more."
  }

  assert {
    condition = alltrue([
      data.aws_ssm_parameter.image.name == "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
      aws_instance.this.ami == nonsensitive(data.aws_ssm_parameter.image.insecure_value),
      output.instance_id == aws_instance.this.id,
      output.security_group_id == aws_security_group.this.id,
      output.role_name == "shop-us-east-1",
    ])
    error_message = "The image is AWS's own, and the newest."
  }
}

run "as_asked" {
  command = apply

  variables {
    security_group_ids = ["sg-0000000000000000a"]
    instance_type      = "t4g.micro"
    kms_key_arn        = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    tags               = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      aws_instance.this.vpc_security_group_ids == toset([aws_security_group.this.id, "sg-0000000000000000a"]),
      aws_instance.this.instance_type == "t4g.micro",
      aws_instance.this.root_block_device[0].kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_instance.this.root_block_device[0].encrypted,
    ])
    error_message = "It is also in the given group, and its disk under the given key."
  }

  assert {
    condition = jsonencode([for r in concat(
      [aws_iam_role.this],
      [aws_iam_instance_profile.this],
      [aws_security_group.this],
      [aws_vpc_security_group_egress_rule.https],
      [aws_instance.this],
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop of shop",
      "shop of shop",
      "shop-bastion of shop",
      "shop-https of shop",
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
    condition     = alltrue([for document in [data.aws_iam_policy_document.assume] : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_iam_instance_profile.this",
      "aws_iam_role.this",
      "aws_iam_role_policy_attachment.session_manager",
      "aws_instance.this",
      "aws_security_group.this",
      "aws_vpc_security_group_egress_rule.https",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }
}
