locals {
  # The load balancer asks for health over TCP, also where it sends UDP.
  transports        = var.listener_protocol == "TCP_UDP" ? ["tcp", "udp"] : var.listener_protocol == "UDP" ? ["udp"] : ["tcp"]
  health_check_port = coalesce(var.health_check.port, var.container_port)

  listener_rules = merge([
    for transport in local.transports : {
      for cidr in var.ingress_cidrs : "${transport}-${cidr}" => { transport = transport, cidr = cidr }
    }
  ]...)

  # Ports of the tasks that the load balancer reaches, by transport.
  task_ports = merge(
    { for transport in local.transports : "${transport}-${var.container_port}" => { transport = transport, port = var.container_port } },
    { "tcp-${local.health_check_port}" = { transport = "tcp", port = local.health_check_port } },
  )
}

resource "aws_security_group" "load_balancer" {
  name_prefix = "${var.name}-nlb-"
  description = "Load balancer of ${var.name}."
  vpc_id      = var.vpc_id
  tags        = merge({ Name = "${var.name}-nlb" }, var.tags)

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "load_balancer" {
  for_each = local.listener_rules

  security_group_id = aws_security_group.load_balancer.id
  description       = "Callers."
  ip_protocol       = each.value.transport
  from_port         = var.listener_port
  to_port           = var.listener_port
  cidr_ipv4         = each.value.cidr
  tags              = var.tags
}

resource "aws_vpc_security_group_egress_rule" "load_balancer" {
  for_each = local.task_ports

  security_group_id            = aws_security_group.load_balancer.id
  description                  = "To the tasks."
  ip_protocol                  = each.value.transport
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = aws_security_group.this.id
  tags                         = var.tags
}

resource "aws_vpc_security_group_ingress_rule" "tasks" {
  for_each = local.task_ports

  security_group_id            = aws_security_group.this.id
  description                  = "From the load balancer."
  ip_protocol                  = each.value.transport
  from_port                    = each.value.port
  to_port                      = each.value.port
  referenced_security_group_id = aws_security_group.load_balancer.id
  tags                         = var.tags
}

resource "aws_security_group" "this" {
  name_prefix = "${var.name}-"
  description = "Tasks of ${var.name}."
  vpc_id      = var.vpc_id
  tags        = merge({ Name = var.name }, var.tags)

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_egress_rule" "this" {
  for_each = var.egress

  security_group_id            = aws_security_group.this.id
  description                  = each.value.description
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.from_port
  to_port                      = each.value.to_port
  cidr_ipv4                    = each.value.cidr_ipv4
  prefix_list_id               = each.value.prefix_list_id
  referenced_security_group_id = each.value.security_group_id
  tags                         = var.tags
}
