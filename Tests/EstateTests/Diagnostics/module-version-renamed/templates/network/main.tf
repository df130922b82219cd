variable "vpc_cidr" {
  description = "Range of the network."
  type        = string
}

variable "name" {
  description = "Name."
  type        = string
}

output "id" {
  description = "ID."
  value       = var.name
}
