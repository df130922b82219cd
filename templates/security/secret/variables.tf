variable "name" {
  description = "Name of the secret."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9/_+=.@-]{1,512}$", var.name))
    error_message = "A secret's name has 1 to 512 letters, digits and characters of /_+=.@-."
  }
}

variable "description" {
  description = "What the secret is for."
  type        = string
  nullable    = false

  validation {
    condition     = length(var.description) >= 1 && length(var.description) <= 2048
    error_message = "The description has 1 to 2048 characters."
  }
}

variable "generated_keys" {
  description = "Keys of the secret's JSON whose values are made up at random, in hexadecimal. With neither these, `imported_keys` nor `plain_values` the secret has no value until someone gives it one."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for key in var.generated_keys : can(regex("^[A-Za-z_][A-Za-z0-9_.-]*$", key))])
    error_message = "A key has letters, digits, underscores, dots and hyphens, and begins with a letter or an underscore."
  }
}

variable "generated_length" {
  description = "Characters of a generated value, of 4 bits each, from 32 to 128."
  type        = number
  default     = 64
  nullable    = false

  validation {
    condition     = var.generated_length >= 32 && var.generated_length <= 128 && floor(var.generated_length) == var.generated_length
    error_message = "A generated value has 32 to 128 characters."
  }
}

variable "imported_keys" {
  description = "Keys of the secret's JSON whose values come from `imported_values`."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for key in var.imported_keys : can(regex("^[A-Za-z_][A-Za-z0-9_.-]*$", key))])
    error_message = "A key has letters, digits, underscores, dots and hyphens, and begins with a letter or an underscore."
  }

  validation {
    condition     = length(setintersection(var.imported_keys, var.generated_keys)) == 0
    error_message = "A value is either imported or generated."
  }
}

variable "imported_values" {
  description = "Values that exist already, by the keys in `imported_keys`. They are in no plan and in no state: whoever applies gives them, best as `TF_VAR_imported_values`, and from then on only with a new `value_version`. A key without a value is written as null."
  type        = map(string)
  default     = {}
  nullable    = false
  sensitive   = true
  ephemeral   = true

  validation {
    condition     = length(setsubtract(keys(var.imported_values), var.imported_keys)) == 0
    error_message = "Each value belongs to a key that stands in imported_keys."
  }
}

variable "plain_values" {
  description = "Values of the secret's JSON that are no secrets, such as user names and hosts."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(setintersection(keys(var.plain_values), setunion(var.generated_keys, var.imported_keys))) == 0
    error_message = "A key has either a generated, an imported or a plain value."
  }
}

variable "value_version" {
  description = "Number of the value. Another number makes new generated values, and writes the imported and plain ones."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.value_version >= 1 && floor(var.value_version) == var.value_version
    error_message = "Values are numbered from 1 in whole numbers."
  }
}

variable "rotation" {
  description = "Function that rotates the secret, and when: every so many `days` (1 to 1000), or by a `schedule`, `cron(...)` or `rate(...)` in UTC, with `window_hours` (1 to 24) in which it may happen; `rotate_immediately` says whether the first rotation is at once. The function's policy must allow Secrets Manager to call it. Null: none."
  type = object({
    lambda_arn         = string
    days               = optional(number)
    schedule           = optional(string)
    window_hours       = optional(number)
    rotate_immediately = optional(bool, true)
  })
  default = null

  validation {
    condition     = var.rotation == null ? true : can(regex("^arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:function:[a-zA-Z0-9_:$-]+$", var.rotation.lambda_arn))
    error_message = "The function that rotates must be given as the ARN of a Lambda function."
  }

  validation {
    condition     = var.rotation == null ? true : (var.rotation.days == null) != (var.rotation.schedule == null)
    error_message = "A rotation has either days or a schedule."
  }

  validation {
    condition     = try(var.rotation.days >= 1 && var.rotation.days <= 1000 && floor(var.rotation.days) == var.rotation.days, true)
    error_message = "A secret is rotated every 1 to 1000 whole days."
  }

  validation {
    condition     = try(can(regex("^(cron\\([^ ()]+( [^ ()]+){5}\\)|rate\\([1-9][0-9]* (hours?|days?)\\))$", var.rotation.schedule)) || var.rotation.schedule == null, true)
    error_message = "A schedule is cron(...) with six fields, or rate(...) in hours or days."
  }

  validation {
    condition     = try(var.rotation.window_hours >= 1 && var.rotation.window_hours <= 24 && floor(var.rotation.window_hours) == var.rotation.window_hours, true)
    error_message = "The window of a rotation has 1 to 24 whole hours."
  }
}

variable "reader_arns" {
  description = "ARNs of the roles and users, also of other accounts, that the secret's own policy lets read it."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.reader_arns : can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)/.+$", arn))])
    error_message = "A reader is the ARN of a role or a user."
  }
}

variable "replica_regions" {
  description = "Further regions that hold a copy of the secret."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for region in var.replica_regions : can(regex("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", region))])
    error_message = "A region is such as us-west-2."
  }
}

variable "kms_key_arn" {
  description = "ARN of the KMS key that encrypts the secret; null for AWS's own key for Secrets Manager, which readers in other accounts cannot use."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "recovery_window_in_days" {
  description = "Days in which the deleted secret can be restored, from 7 to 30; 0 deletes it at once."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.recovery_window_in_days == 0 || (var.recovery_window_in_days >= 7 && var.recovery_window_in_days <= 30 && floor(var.recovery_window_in_days) == var.recovery_window_in_days)
    error_message = "A deleted secret can be restored for 7 to 30 whole days, or not at all: 0."
  }
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
