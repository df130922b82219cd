variable "priority" {
  description = "Priority."
  type        = number
}

variable "weight" {
  description = "Weight."
  type        = number
}

variable "name" {
  description = "Name."
  type        = string
}

output "endpoint" {
  description = "Endpoint."
  value       = "${var.name}-${var.priority}-${var.weight}"
}
