variable "vpc_id" {
  description = "Network in which the database stands."
  type        = string
  nullable    = false
}

variable "port" {
  description = "What the port is."
  type        = number
  default     = 5432

  validation {
    condition     = var.port > 0 && var.port < 65536
    error_message = "A port is a number from 1 to 65535."
  }
}

variable "replicas" {
  description = "What the replicas is."
  type        = number
  default     = 0
}

variable "instance_class" {
  description = "What the instance class is."
  type        = string
  default     = "db.t4g.micro"
}

variable "password" {
  description = "What the password is."
  type        = string
  default     = null
  sensitive   = true
}
