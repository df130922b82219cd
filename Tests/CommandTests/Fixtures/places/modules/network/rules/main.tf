variable "cidr" {
  type = string
}

resource "aws_security_group_rule" "this" {
  type        = "ingress"
  from_port   = 443
  to_port     = 443
  cidr_blocks = [var.cidr]
}
