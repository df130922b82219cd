resource "aws_vpc" "this" {
  cidr_block = var.vpc_cidr

  tags = { Zones = join(" ", var.zones) }
}
