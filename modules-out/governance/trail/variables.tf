variable "name" {
  description = "Name of the trail, unique in its account and region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9_-]{1,38}[a-zA-Z0-9]$", var.name))
    error_message = "A trail's name has 3 to 40 letters, digits, hyphens and underscores."
  }
}

variable "bucket_name" {
  description = "Name of the bucket of the record, unique in the world."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", var.bucket_name))
    error_message = "A bucket's name has 3 to 63 small letters, digits and hyphens, and begins and ends with a letter or digit."
  }
}

variable "retention_days" {
  description = "Days for which the record is kept."
  type        = number
  default     = 2557
  nullable    = false

  validation {
    condition     = var.retention_days >= 90 && var.retention_days <= 36500 && floor(var.retention_days) == var.retention_days
    error_message = "The number of days is a whole number from 90 to 36500."
  }
}

variable "log_retention_days" {
  description = "Days for which the calls also stand in a log group, for alarms and queries; null for no log group."
  type        = number
  default     = 90

  validation {
    condition     = var.log_retention_days == null || contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], coalesce(var.log_retention_days, 1))
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}

variable "recorded_bucket_arns" {
  description = "ARNs of the buckets whose objects' reading and writing is recorded too, against a charge for each call."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.recorded_bucket_arns : can(regex("^arn:aws[a-z-]*:s3:::[a-z0-9.-]+$", arn))])
    error_message = "A bucket is given by its ARN."
  }
}

variable "kms_key_arn" {
  description = "ARN of the KMS key that encrypts record and log; its policy must allow CloudTrail and CloudWatch Logs. Null for S3's and CloudWatch's own."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
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
