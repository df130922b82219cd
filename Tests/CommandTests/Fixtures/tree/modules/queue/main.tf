variable "name" {
  type = string
}

variable "vpc_id" {
  type = string
}

variable "retention_days" {
  type    = string
  default = "4"
}

variable "certificate" {
  type    = string
  default = null
}

resource "aws_sqs_queue" "this" {
  name = var.name
  tags = { Vpc = var.vpc_id }
}

output "arn" {
  value = aws_sqs_queue.this.arn
}
