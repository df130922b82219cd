variable "name" {
  description = "Name of the queue: lower_case or UPPER | see `a_b|c` and https://example.com/a_b."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z-]+$", var.name))
    error_message = "A name has lower case letters and hyphens."
  }
}

variable "timeout" {
  description = "Seconds for which a message is hidden."
  type        = number
  default     = 30

  validation {
    condition     = var.timeout >= 0
    error_message = "A timeout is not negative."
  }
}

variable "retry" {
  description = <<-EOT
    How a message is tried again:

    - `count` times,
    - for at most `hours`.
  EOT
  type = object({
    count = optional(number, 3)
    hours = optional(number)
  })
  default = { count = 5 }

  validation {
    condition     = try(var.retry.hours * 3600 >= var.timeout, true)
    error_message = "A message is tried for longer than it is hidden."
  }
}

variable "alarm" {
  description = "Numbers of an alarm."
  type        = map(number)
  default     = { "at_least" = 1.50, most = 20 }

  validation {
    condition     = alltrue([for value in var.alarm : value > 0])
    error_message = "Numbers are above zero."
  }
}

variable "tags" {
  type    = map(string)
  default = {}
}
