resource "aws_lb_listener_rule" "this" {
  listener_arn = var.vpc_id
  priority     = var.priority
}
