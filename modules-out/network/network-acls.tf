locals {
  # Rules by tier. Network ACLs keep no state, so answers come in on the ephemeral ports; 3389 (remote desktop) lies
  # among them and stays closed.
  ephemeral = [
    { protocol = "tcp", from_port = 1024, to_port = 3388, cidr = "0.0.0.0/0" },
    { protocol = "tcp", from_port = 3390, to_port = 65535, cidr = "0.0.0.0/0" },
    { protocol = "udp", from_port = 1024, to_port = 3388, cidr = "0.0.0.0/0" },
    { protocol = "udp", from_port = 3390, to_port = 65535, cidr = "0.0.0.0/0" },
  ]
  within_vpc = [{ protocol = "-1", from_port = 0, to_port = 0, cidr = var.vpc_cidr }]
  anywhere   = [{ protocol = "-1", from_port = 0, to_port = 0, cidr = "0.0.0.0/0" }]
  web = [
    { protocol = "tcp", from_port = 80, to_port = 80, cidr = "0.0.0.0/0" },
    { protocol = "tcp", from_port = 443, to_port = 443, cidr = "0.0.0.0/0" },
  ]
}

resource "aws_network_acl" "public" {
  count = var.network_acls && length(local.public_subnets) > 0 ? 1 : 0

  vpc_id     = aws_vpc.this.id
  subnet_ids = [for zone in var.availability_zones : aws_subnet.public[zone].id]

  dynamic "ingress" {
    for_each = concat(local.within_vpc, local.web, local.ephemeral)
    content {
      rule_no    = 100 + 10 * ingress.key
      action     = "allow"
      protocol   = ingress.value.protocol
      from_port  = ingress.value.from_port
      to_port    = ingress.value.to_port
      cidr_block = ingress.value.cidr
    }
  }

  dynamic "egress" {
    for_each = local.anywhere
    content {
      rule_no    = 100 + 10 * egress.key
      action     = "allow"
      protocol   = egress.value.protocol
      from_port  = egress.value.from_port
      to_port    = egress.value.to_port
      cidr_block = egress.value.cidr
    }
  }

  tags = merge(var.tags, { Name = "${var.name}-public" })
}

resource "aws_network_acl" "private" {
  count = var.network_acls && length(local.private_subnets) > 0 ? 1 : 0

  vpc_id     = aws_vpc.this.id
  subnet_ids = [for zone in var.availability_zones : aws_subnet.private[zone].id]

  dynamic "ingress" {
    for_each = concat(local.within_vpc, local.ephemeral)
    content {
      rule_no    = 100 + 10 * ingress.key
      action     = "allow"
      protocol   = ingress.value.protocol
      from_port  = ingress.value.from_port
      to_port    = ingress.value.to_port
      cidr_block = ingress.value.cidr
    }
  }

  dynamic "egress" {
    for_each = local.anywhere
    content {
      rule_no    = 100 + 10 * egress.key
      action     = "allow"
      protocol   = egress.value.protocol
      from_port  = egress.value.from_port
      to_port    = egress.value.to_port
      cidr_block = egress.value.cidr
    }
  }

  tags = merge(var.tags, { Name = "${var.name}-private" })
}

resource "aws_network_acl" "database" {
  count = var.network_acls && length(local.database_subnets) > 0 ? 1 : 0

  vpc_id     = aws_vpc.this.id
  subnet_ids = [for zone in var.availability_zones : aws_subnet.database[zone].id]

  dynamic "ingress" {
    for_each = local.within_vpc
    content {
      rule_no    = 100 + 10 * ingress.key
      action     = "allow"
      protocol   = ingress.value.protocol
      from_port  = ingress.value.from_port
      to_port    = ingress.value.to_port
      cidr_block = ingress.value.cidr
    }
  }

  dynamic "egress" {
    for_each = local.within_vpc
    content {
      rule_no    = 100 + 10 * egress.key
      action     = "allow"
      protocol   = egress.value.protocol
      from_port  = egress.value.from_port
      to_port    = egress.value.to_port
      cidr_block = egress.value.cidr
    }
  }

  tags = merge(var.tags, { Name = "${var.name}-database" })
}
