variable "name" {
  description = "Name of the queue."
  type        = string
  nullable    = false
}

variable "days" {
  description = "How long a message is kept."
  type        = number
  default     = 4
}

resource "aws_sqs_queue" "this" {
  name                      = var.name
  message_retention_seconds = var.days * 86400
}

output "arn" {
  description = "ARN of the queue."
  value       = aws_sqs_queue.this.arn
}
