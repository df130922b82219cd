variable "vpc_id" {
  type     = string
  nullable = false
}

variable "cidr" {
  type     = string
  nullable = false
}

resource "aws_subnet" "this" {
  vpc_id     = var.vpc_id
  cidr_block = var.cidr
}
