variable "destinations" {
  description = "Where images are copied to when they are pushed: a region, and an account (null: this one), which must allow it, by a name for each."
  type = map(object({
    region     = string
    account_id = optional(string)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = length(var.destinations) <= 25
    error_message = "Images are copied to at most 25 places."
  }

  validation {
    condition     = alltrue([for destination in var.destinations : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", destination.region))])
    error_message = "A region is like us-west-2."
  }

  validation {
    condition     = alltrue([for destination in var.destinations : destination.account_id == null || can(regex("^[0-9]{12}$", destination.account_id))])
    error_message = "An account's id has 12 digits."
  }
}

variable "replicated_prefixes" {
  description = "What the names of the repositories begin with that are copied. Empty: all."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for prefix in var.replicated_prefixes : can(regex("^[a-z0-9][a-z0-9._/-]*$", prefix))])
    error_message = "A prefix has small letters, digits, dots, hyphens, underscores and slashes."
  }

  validation {
    condition     = length(var.replicated_prefixes) == 0 || length(var.destinations) > 0
    error_message = "Without a destination nothing is copied."
  }
}

variable "scan_type" {
  description = "How images are searched for known weaknesses: `BASIC` (on push) or `ENHANCED` (always, by Inspector, which is paid for)."
  type        = string
  default     = "BASIC"
  nullable    = false

  validation {
    condition     = contains(["BASIC", "ENHANCED"], var.scan_type)
    error_message = "The scan type is BASIC or ENHANCED."
  }
}
