variable "name" {
  description = "Name of the queue."
  type        = any
}

variable "create_queue" {
  description = "Whether there is a queue."
  type        = bool
  default     = true
}

variable "unread" {
  description = "Nobody reads it."
  type        = string
  default     = ""

  validation {
    condition     = var.unread == ""
    error_message = "Nobody reads it."
  }
}
