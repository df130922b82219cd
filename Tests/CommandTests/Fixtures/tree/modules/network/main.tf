variable "name" {
  type = string
}

variable "cidr" {
  type = string
}

variable "zones" {
  type    = number
  default = 2
}

resource "aws_vpc" "this" {
  cidr_block = var.cidr
  tags       = { Name = var.name }
}

output "vpc_id" {
  value = aws_vpc.this.id
}
