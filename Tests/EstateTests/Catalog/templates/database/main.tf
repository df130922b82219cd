variable "vpc_id" {
  description = "Network in which the database stands."
  type        = string
  nullable    = false
}

variable "port" {
  type    = number
  default = 5432

  validation {
    condition     = var.port > 0 && var.port < 65536
    error_message = "A port is a number from 1 to 65535."
  }
}

variable "replicas" {
  type    = number
  default = 0
}

variable "instance_class" {
  type    = string
  default = "db.t4g.micro"
}

variable "password" {
  type      = string
  default   = null
  sensitive = true
}

output "endpoint" {
  value = "database.example.com"
}

output "replica_endpoint" {
  value = var.replicas > 0 ? "replica.example.com" : null
}
