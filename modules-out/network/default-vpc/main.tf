# Reads what every AWS account has in every region, and changes nothing.

data "aws_vpc" "this" {
  default = true
}

data "aws_subnets" "this" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.this.id]
  }

  filter {
    name   = "default-for-az"
    values = ["true"]
  }

  dynamic "filter" {
    for_each = length(var.availability_zones) > 0 ? [var.availability_zones] : []
    content {
      name   = "availability-zone"
      values = filter.value
    }
  }
}

data "aws_subnet" "this" {
  for_each = toset(data.aws_subnets.this.ids)

  id = each.key
}

data "aws_security_group" "default" {
  vpc_id = data.aws_vpc.this.id
  name   = "default"
}

locals {
  # A default subnet for each zone, in the order of the zones' names.
  subnet_ids = { for subnet in values(data.aws_subnet.this) : subnet.availability_zone => subnet.id }
}
