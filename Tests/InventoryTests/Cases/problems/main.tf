variable "needed" {
  type = string
}

variable "number" {
  type = number
}

locals {
  a = local.b
  b = local.a
}

resource "aws_vpc" "count" {
  count      = "two"
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "list" {
  for_each   = ["a"]
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "null" {
  for_each   = null
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "wrong" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_hostnames = "perhaps"
  tags                 = { Name = var.needed, Other = local.nothing, Third = aws_vpc.nothing.id }
}

resource "aws_vpc" "number" {
  cidr_block          = aws_vpc.wrong.no_such_attribute
  ipv4_netmask_length = var.number
}

resource "aws_vpc" "clock" {
  cidr_block = "10.0.0.0/16"
  tags       = { At = timestamp(), Name = "clock" }
}
