variable "name" {
  description = "Name of the key: its alias without `alias/`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9/_-]{1,250}$", var.name)) && !startswith(var.name, "aws/")
    error_message = "A key's name has 1 to 250 letters, digits, slashes, underscores and hyphens, and does not begin with aws/."
  }
}

variable "description" {
  description = "What the key encrypts."
  type        = string
  nullable    = false

  validation {
    condition     = length(var.description) >= 1 && length(var.description) <= 8192
    error_message = "The description has 1 to 8192 characters."
  }
}

variable "services" {
  description = "AWS services that use the key for this account's resources: `cloudwatch`, `delivery.logs`, `events`, `logs`, `s3`, `ses`, `sns`. Others, such as RDS and Secrets Manager, use it on behalf of whoever calls them, and need not be named."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for service in var.services : contains(["cloudwatch", "delivery.logs", "events", "logs", "s3", "ses", "sns"], service)])
    error_message = "The services are cloudwatch, delivery.logs, events, logs, s3, ses and sns."
  }
}

variable "user_arns" {
  description = "ARNs of the roles and users that the key's own policy lets encrypt and decrypt. Those of this account may instead be allowed by their own policies."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.user_arns : can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/.+$", arn))])
    error_message = "A user of the key is the ARN of a role or a user."
  }
}

variable "account_ids" {
  description = "IDs of other accounts that may use the key, to restore shared snapshots for instance; each decides which of its roles may."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for id in var.account_ids : can(regex("^[0-9]{12}$", id))])
    error_message = "The ID of an account is twelve digits."
  }
}

variable "deletion_window_in_days" {
  description = "Days in which the deletion of the key can be undone, from 7 to 30."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.deletion_window_in_days >= 7 && var.deletion_window_in_days <= 30 && floor(var.deletion_window_in_days) == var.deletion_window_in_days
    error_message = "The deletion of a key can be undone for 7 to 30 whole days."
  }
}

variable "multi_region" {
  description = "Whether the key may have replicas in other regions."
  type        = bool
  default     = false
  nullable    = false
}

variable "tags" {
  description = "Tags of every resource, beside those of the provider."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
