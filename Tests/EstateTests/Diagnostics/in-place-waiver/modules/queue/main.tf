variable "name" {
  type = string
}

variable "retention_days" {
  type    = number
  default = 1
}

output "arn" {
  value = var.name
}
