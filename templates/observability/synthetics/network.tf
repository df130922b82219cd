resource "aws_security_group" "this" {
  #checkov:skip=CKV2_AWS_5:The canary in main.tf has it.
  count = var.vpc == null ? 0 : 1

  name_prefix = "${var.name}-canary-"
  description = "The canary ${var.name}."
  vpc_id      = var.vpc.vpc_id
  tags        = merge(var.tags, { Name = "${var.name}-canary" })

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "this" {
  for_each = var.vpc == null ? {} : var.egress

  security_group_id            = aws_security_group.this[0].id
  description                  = each.value.description
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.from_port
  to_port                      = each.value.to_port
  cidr_ipv4                    = each.value.cidr_ipv4
  prefix_list_id               = each.value.prefix_list_id
  referenced_security_group_id = each.value.security_group_id
  tags                         = var.tags
}
