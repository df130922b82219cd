resource "aws_vpc" "this" {
  cidr_block = var.vpc_cidr
}

resource "terraform_data" "this" {
  input = [var.vpc_cidr, var.zone_count, var.single_nat_gateway, var.subnets]
}
