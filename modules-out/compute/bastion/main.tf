# A small machine in a private subnet through which people reach what is in the VPC, such as a database. Nothing connects to it:
# Session Manager does, for whoever IAM lets, and records it. There are no keys and no open port.
#
#   aws ssm start-session --target INSTANCE --document-name AWS-StartPortForwardingSessionToRemoteHost \
#     --parameters '{"host":["DATABASE"],"portNumber":["5432"],"localPortNumber":["5432"]}'

data "aws_partition" "current" {}

data "aws_region" "current" {}

# Amazon Linux's newest image. A machine that is there keeps its own.
data "aws_ssm_parameter" "image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"
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
  description        = "The bastion ${var.name}"
  assume_role_policy = data.aws_iam_policy_document.assume.json

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_iam_role_policy_attachment" "session_manager" {
  role       = aws_iam_role.this.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_instance_profile" "this" {
  name = aws_iam_role.this.name
  role = aws_iam_role.this.name

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_security_group" "this" {
  name_prefix = "${var.name}-bastion-"
  description = "Bastion ${var.name}"
  vpc_id      = var.vpc_id

  tags = merge(var.tags, { Name = "${var.name}-bastion" })

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "https" {
  security_group_id = aws_security_group.this.id
  description       = "Session Manager and packages"
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443

  tags = merge(var.tags, { Name = "${var.name}-https" })
}

resource "aws_instance" "this" {
  #checkov:skip=CKV2_AWS_41:The instance profile is there
  ami                         = data.aws_ssm_parameter.image.insecure_value
  instance_type               = var.instance_type
  subnet_id                   = var.subnet_id
  vpc_security_group_ids      = concat([aws_security_group.this.id], sort(var.security_group_ids))
  iam_instance_profile        = aws_iam_instance_profile.this.name
  associate_public_ip_address = false
  ebs_optimized               = true
  monitoring                  = true

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }

  root_block_device {
    encrypted   = true
    kms_key_id  = var.kms_key_arn
    volume_type = "gp3"
    volume_size = 8
  }

  tags = merge(var.tags, { Name = var.name })

  lifecycle {
    # Another image would be another machine; packages are brought up to date on this one.
    ignore_changes = [ami]
  }
}
