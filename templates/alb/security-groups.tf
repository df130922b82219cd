resource "aws_security_group" "this" {
  name_prefix = "${var.name}-alb-"
  description = "Load balancer ${var.name}"
  vpc_id      = var.vpc_id

  tags = merge(var.tags, { Name = "${var.name}-alb" })

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "http" {
  #checkov:skip=CKV_AWS_260:Port 80 redirects to HTTPS; ingress_cidrs narrows who may reach it
  for_each = var.ingress_cidrs

  security_group_id = aws_security_group.this.id
  description       = "HTTP from ${each.key}"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80

  tags = merge(var.tags, { Name = "${var.name}-http" })
}

resource "aws_vpc_security_group_ingress_rule" "https" {
  for_each = var.certificate_arn == null ? [] : var.ingress_cidrs

  security_group_id = aws_security_group.this.id
  description       = "HTTPS from ${each.key}"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443

  tags = merge(var.tags, { Name = "${var.name}-https" })
}

# A prefix list counts as many rules as it may have entries, of the 60 that a security group has: that of CloudFront 55.
# So it is admitted to one port only, that of HTTPS where there is a certificate.
resource "aws_vpc_security_group_ingress_rule" "http_prefix_list" {
  #checkov:skip=CKV_AWS_260:Admits the members of a prefix list only
  for_each = var.certificate_arn == null ? var.ingress_prefix_list_ids : []

  security_group_id = aws_security_group.this.id
  description       = "HTTP from ${each.key}"
  prefix_list_id    = each.key
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80

  tags = merge(var.tags, { Name = "${var.name}-http" })
}

resource "aws_vpc_security_group_ingress_rule" "https_prefix_list" {
  for_each = var.certificate_arn == null ? [] : var.ingress_prefix_list_ids

  security_group_id = aws_security_group.this.id
  description       = "HTTPS from ${each.key}"
  prefix_list_id    = each.key
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443

  tags = merge(var.tags, { Name = "${var.name}-https" })
}

resource "aws_vpc_security_group_egress_rule" "targets" {
  for_each = var.egress_cidrs

  security_group_id = aws_security_group.this.id
  description       = "Targets in ${each.key}"
  cidr_ipv4         = each.key
  ip_protocol       = "tcp"
  from_port         = 1
  to_port           = 65535

  tags = merge(var.tags, { Name = "${var.name}-targets" })
}
