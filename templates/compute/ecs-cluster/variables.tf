variable "name" {
  description = "Name of the cluster, unique in the account and region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,255}$", var.name))
    error_message = "A cluster's name has 1 to 255 letters, digits, hyphens and underscores."
  }
}

variable "container_insights" {
  description = "What CloudWatch Container Insights collects: `enabled` (metrics of clusters and services), `enhanced` (of tasks and containers too) or `disabled`."
  type        = string
  default     = "enabled"
  nullable    = false

  validation {
    condition     = contains(["enabled", "enhanced", "disabled"], var.container_insights)
    error_message = "Container Insights is one of enabled, enhanced and disabled."
  }
}

variable "default_capacity" {
  description = "Where tasks run that do not say it themselves: the number of tasks that come first (`base`) and the relative share of the others (`weight`) for each of `FARGATE` and `FARGATE_SPOT`."
  type = map(object({
    weight = optional(number, 1)
    base   = optional(number, 0)
  }))
  default = {
    FARGATE = {}
  }
  nullable = false

  validation {
    condition     = length(var.default_capacity) > 0 && length(setsubtract(keys(var.default_capacity), ["FARGATE", "FARGATE_SPOT"])) == 0
    error_message = "The capacity is FARGATE, FARGATE_SPOT or both."
  }

  validation {
    condition     = alltrue([for capacity in var.default_capacity : capacity.weight >= 0 && capacity.weight <= 1000 && floor(capacity.weight) == capacity.weight])
    error_message = "A weight is a whole number from 0 to 1000."
  }

  validation {
    condition     = anytrue([for capacity in var.default_capacity : capacity.weight > 0])
    error_message = "At least one weight is greater than 0: no task would find a place."
  }

  validation {
    condition     = alltrue([for capacity in var.default_capacity : capacity.base >= 0 && capacity.base <= 100000 && floor(capacity.base) == capacity.base])
    error_message = "A base is a whole number from 0 to 100000."
  }

  validation {
    condition     = length([for capacity in var.default_capacity : capacity if capacity.base > 0]) <= 1
    error_message = "Only one of the capacities has a base."
  }
}

variable "execute_command_log_retention_days" {
  description = "Days for which the log of ECS Exec sessions is kept (0: for ever). Null: sessions are neither logged nor encrypted with a key of their own."
  type        = number
  default     = 365

  validation {
    condition     = var.execute_command_log_retention_days == null ? true : contains([0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.execute_command_log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days, or for ever (0)."
  }
}

variable "tags" {
  description = "Tags for every resource, beside the provider's default tags."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
