variable "name" {
  type = string
}

variable "subnet_ids" {
  type    = list(string)
  default = []
}

variable "days" {
  default = 4
  type    = number
}

resource "aws_sqs_queue" "this" {
  name                      = var.name
  message_retention_seconds = var.days * 86400
}

output "arn" {
  value = aws_sqs_queue.this.arn
}
