# A network whose rules are a module of their own.

variable "cidr" {
  type = string
}

variable "zones" {
  type    = list(string)
  default = ["a", "b"]
}

locals {
  policy = file("${path.module}/files/policy.json")
  owner  = file("${path.module}/../../shared/owner.txt")
}

module "rules" {
  source = "./rules"
  cidr   = var.cidr
}

module "tags" {
  source = "../../shared"
  owner  = local.owner
}

resource "aws_subnet" "this" {
  count      = length(var.zones)
  cidr_block = cidrsubnet(var.cidr, 4, count.index)
  tags       = module.tags.tags
}

output "subnet_ids" {
  value = aws_subnet.this[*].id
}

output "policy" {
  value = local.policy
}
