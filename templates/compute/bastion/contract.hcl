output "instance_id" {
  type = string
  mock = "i-00000000000000000"
}

output "security_group_id" {
  type = string
  mock = "sg-0000000000000000f"
}

output "role_name" {
  type = string
  mock = "bastion-us-east-1"
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["has space"]
}

variable "vpc_id" {
  rejects = ["main"]
}

variable "subnet_id" {
  rejects = ["main"]
}

variable "security_group_ids" {
  rejects = [["database"]]
}

variable "instance_type" {
  rejects = ["t3.nano"]
}

variable "kms_key_arn" {
  rejects = ["alias/disks"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

example "to a database" {
  inputs = {
    name               = "bastion"
    vpc_id             = "vpc-00000000000000000"
    subnet_id          = "subnet-0000000000000001a"
    security_group_ids = ["sg-0000000000000000d"]
  }
}

example "larger, with a key" {
  inputs = {
    name          = "bastion"
    vpc_id        = "vpc-00000000000000000"
    subnet_id     = "subnet-0000000000000001a"
    instance_type = "t4g.small"
    kms_key_arn   = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
  }
}
