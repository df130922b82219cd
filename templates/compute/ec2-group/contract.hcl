output "name" {
  type = string
  mock = "example-00000000000000000000000001"
}

output "arn" {
  type = string
  mock = "arn:aws:autoscaling:us-east-1:111111111111:autoScalingGroup:00000000-0000-0000-0000-000000000000:autoScalingGroupName/example"
}

output "security_group_id" {
  type = string
  mock = "sg-0000000000000000f"
}

output "role_name" {
  type = string
  mock = "example-us-east-1"
}

output "role_arn" {
  type = string
  mock = "arn:aws:iam::111111111111:role/example-us-east-1"
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["has space"]
}

variable "vpc_id" {
  rejects = ["main"]
}

variable "subnet_ids" {
  rejects = [[], ["main"]]
}

variable "security_group_ids" {
  rejects = [["database"]]
}

variable "allowed_security_groups" {
  rejects = [{ alb = { security_group_id = "alb", port = 8080 } }, { alb = { security_group_id = "sg-0000000000000000a", port = 0 } }]
}

variable "egress_cidrs" {
  rejects = [["10.0.0.0"]]
}

variable "architecture" {
  rejects = ["ARM64"]
}

variable "image_id" {
  rejects = ["al2023"]
}

variable "instance_type" {
  rejects = ["small"]
}

variable "other_instance_types" {
  rejects = [["small"]]
}

variable "spot_share" {
  rejects = [101]
}

variable "disk_size" {
  rejects = [4]
}

variable "kms_key_arn" {
  rejects = ["alias/disks"]
}

variable "min_size" {
  rejects = [-1]
}

variable "max_size" {
  rejects = [0]
}

variable "cpu_target" {
  rejects = [101]
}

variable "schedules" {
  rejects = [
    { night = { recurrence = "at night", min_size = 0, max_size = 0 } },
    { night = { recurrence = "0 20 * * *", min_size = 2, max_size = 1 } },
  ]
}

variable "grace_period" {
  rejects = [7201]
}

variable "target_group_arns" {
  rejects = [["web"]]
}

variable "policy_statements" {
  rejects = [
    { "not an id" = { actions = ["s3:GetObject"], resources = ["arn:aws:s3:::example/*"] } },
    { Everything = { actions = ["s3:*"], resources = ["arn:aws:s3:::example/*"] } },
  ]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "single-machine" {
  condition = var.min_size >= 2
  message   = "One machine alone, or none: there is an outage while it is replaced, or when its zone is lost."
}

caution "spot-only" {
  condition = var.spot_share < 100
  message   = "All machines are spot: AWS may take them away with two minutes' notice, all at once."
}

caution "plain-text-secret" {
  condition = var.user_data == null || !can(regex("(?i)(password|secret|token|api_?key) *=", coalesce(var.user_data, "-")))
  message   = "The script promises a secret: it would stand in clear text in the estate, in the state and on the machine. Let the machine read it from Secrets Manager."
}

example "a worker" {
  inputs = {
    name          = "worker"
    vpc_id        = "vpc-00000000000000000"
    subnet_ids    = ["subnet-0000000000000001a", "subnet-0000000000000001b"]
    instance_type = "t4g.small"
  }
}

example "behind a load balancer, mostly spot, smaller at night" {
  inputs = {
    name                    = "web"
    vpc_id                  = "vpc-00000000000000000"
    subnet_ids              = ["subnet-0000000000000001a", "subnet-0000000000000001b"]
    architecture            = "x86_64"
    image_id                = "ami-00000000000000000"
    instance_type           = "m7i.large"
    other_instance_types    = ["m6i.large", "m5.large"]
    spot_share              = 75
    disk_size               = 40
    kms_key_arn             = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    user_data               = "#!/bin/sh\nsystemctl enable --now web\n"
    min_size                = 2
    max_size                = 10
    cpu_target              = 50
    security_group_ids      = ["sg-0000000000000000d"]
    allowed_security_groups = { alb = { security_group_id = "sg-0000000000000000a", port = 8080 } }
    target_group_arns       = ["arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/web/0000000000000000"]

    schedules = {
      evening = { recurrence = "0 20 * * MON-FRI", timezone = "Europe/Berlin", min_size = 1, max_size = 2 }
      morning = { recurrence = "0 7 * * MON-FRI", timezone = "Europe/Berlin", min_size = 2, max_size = 10 }
    }
    policy_statements = {
      ReadSecret = { actions = ["secretsmanager:GetSecretValue"], resources = ["arn:aws:secretsmanager:us-east-1:111111111111:secret:web-AbCdEf"] }
    }
  }
}
