variable "name" {
  description = "Name of the queue."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z-]{1,80}$", var.name))
    error_message = "A name has 1 to 80 lower case letters and hyphens."
  }
}

variable "timeout" {
  description = "Seconds for which a message is hidden."
  type        = number
  default     = 30

  validation {
    condition     = var.timeout >= 0 && var.timeout <= 43200
    error_message = "A timeout is from 0 to 43200 seconds."
  }
}

variable "delay" {
  description = "Seconds before a message can be seen."
  type        = number
  default     = 0

  validation {
    condition     = var.delay <= var.timeout
    error_message = "A delay is at most the timeout."
  }
}

variable "wave" {
  description = "Which of the waves the queue belongs to, from 0."
  type        = number
  default     = 1

  validation {
    condition     = split("-", "red-green-blue")[var.wave] != ""
    error_message = "There are three waves."
  }
}
