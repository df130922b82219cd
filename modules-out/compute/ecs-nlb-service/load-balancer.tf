resource "aws_lb" "this" {
  #checkov:skip=CKV_AWS_91:A network load balancer logs TLS connections only: access_logs says where.
  #checkov:skip=CKV_AWS_150:deletion_protection is on unless the caller says otherwise.

  name                             = var.name
  load_balancer_type               = "network"
  internal                         = var.internal
  subnets                          = var.load_balancer_subnet_ids
  security_groups                  = [aws_security_group.load_balancer.id]
  enable_cross_zone_load_balancing = var.cross_zone_load_balancing
  enable_deletion_protection       = var.deletion_protection
  tags                             = var.tags

  dynamic "access_logs" {
    for_each = var.access_logs == null ? [] : [var.access_logs]

    content {
      enabled = true
      bucket  = access_logs.value.bucket
      prefix  = access_logs.value.prefix
    }
  }
}

resource "aws_lb_listener" "this" {
  load_balancer_arn = aws_lb.this.arn
  port              = var.listener_port
  protocol          = var.listener_protocol
  certificate_arn   = var.certificate_arn
  ssl_policy        = var.listener_protocol == "TLS" ? var.ssl_policy : null
  tags              = var.tags

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}

resource "aws_lb_target_group" "this" {
  name                   = local.target_group_name
  vpc_id                 = var.vpc_id
  target_type            = "ip"
  port                   = var.container_port
  protocol               = local.target_protocol
  deregistration_delay   = var.deregistration_delay
  connection_termination = true
  preserve_client_ip     = var.preserve_client_ip
  proxy_protocol_v2      = var.proxy_protocol_v2
  tags                   = var.tags

  health_check {
    protocol            = var.health_check.protocol
    port                = coalesce(var.health_check.port, var.container_port)
    path                = var.health_check.protocol == "TCP" ? null : var.health_check.path
    matcher             = var.health_check.protocol == "TCP" ? null : var.health_check.matcher
    interval            = var.health_check.interval
    timeout             = var.health_check.timeout
    healthy_threshold   = var.health_check.healthy_threshold
    unhealthy_threshold = var.health_check.unhealthy_threshold
  }

  lifecycle {
    create_before_destroy = true
  }
}
