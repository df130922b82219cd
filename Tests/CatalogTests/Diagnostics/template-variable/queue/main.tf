variable "name" {
  description = "Name of the queue."
  type        = string
  nullable    = "perhaps"
}

variable "days" {
  description = "How long a message is kept."
  type        = nmber
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

variable "size" {
  description = ["no text"]
  type        = number
  default     = "large"
  sensitive   = maybe
}

variable "never_null" {
  description = "What Terraform refuses: a default that the variable may not have."
  type        = string
  default     = null
  nullable    = false
}
