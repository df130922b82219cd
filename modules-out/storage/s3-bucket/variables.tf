variable "name" {
  description = "Name of the bucket, unique in the world."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.name)) && !can(regex("\\.\\.|^[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+$", var.name))
    error_message = "A bucket's name has 3 to 63 small letters, digits, dots and hyphens, and begins and ends with a letter or digit."
  }

  validation {
    condition     = !can(regex("^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|\\.mrap|--x-s3)$", var.name))
    error_message = "A bucket's name does not begin with xn--, sthree- or amzn-s3-demo-, nor end with -s3alias, --ol-s3, .mrap or --x-s3: AWS keeps these for itself."
  }
}

variable "versioning" {
  description = "Whether what is overwritten or deleted can be had back."
  type        = bool
  default     = true
  nullable    = false
}

variable "kms_key_arn" {
  description = "Key that encrypts the objects. Null: S3's own."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "It must be the ARN of a KMS key."
  }
}

variable "cors_rules" {
  description = "Which web pages may use the bucket and how; `max_age_seconds` is how long a browser remembers it."
  type = list(object({
    allowed_origins = list(string)
    allowed_methods = list(string)
    allowed_headers = optional(list(string), [])
    expose_headers  = optional(list(string), [])
    max_age_seconds = optional(number, 3000)
  }))
  default  = []
  nullable = false

  validation {
    condition     = length(var.cors_rules) <= 100
    error_message = "A bucket has at most 100 rules."
  }

  validation {
    condition     = alltrue([for rule in var.cors_rules : length(rule.allowed_methods) > 0 && length(setsubtract(rule.allowed_methods, ["GET", "PUT", "HEAD", "POST", "DELETE"])) == 0])
    error_message = "A method is GET, PUT, HEAD, POST or DELETE."
  }

  validation {
    condition     = alltrue([for rule in var.cors_rules : length(rule.allowed_origins) > 0 && alltrue([for origin in rule.allowed_origins : can(regex("^(\\*|https?://[^/\\s]+)$", origin))])])
    error_message = "An origin is *, or a scheme and a host without a path."
  }

  validation {
    condition     = alltrue([for rule in var.cors_rules : rule.max_age_seconds >= 0])
    error_message = "A browser remembers for 0 seconds or more."
  }
}

variable "abort_incomplete_upload_days" {
  description = "Days after which the parts of an unfinished upload are deleted."
  type        = number
  default     = 7
  nullable    = false

  validation {
    condition     = var.abort_incomplete_upload_days >= 1 && floor(var.abort_incomplete_upload_days) == var.abort_incomplete_upload_days
    error_message = "The number of days is a whole number greater than 0."
  }
}

variable "noncurrent_version_days" {
  description = "Days for which an overwritten or deleted object can be had back. Null: for ever."
  type        = number
  default     = 90

  validation {
    condition     = var.noncurrent_version_days == null ? true : var.noncurrent_version_days >= 1 && floor(var.noncurrent_version_days) == var.noncurrent_version_days
    error_message = "The number of days is a whole number greater than 0."
  }
}

variable "lifecycle_rules" {
  description = "What happens to objects under a prefix (empty: all) as they grow old, in days: when they are deleted, when old versions are, and when they move to which storage class."
  type = map(object({
    prefix                  = optional(string, "")
    expiration_days         = optional(number)
    noncurrent_version_days = optional(number)
    transitions             = optional(map(number), {})
  }))
  default  = {}
  nullable = false

  validation {
    condition     = length(setintersection(keys(var.lifecycle_rules), ["abort-incomplete-uploads", "expire-old-versions"])) == 0
    error_message = "A rule has another name than abort-incomplete-uploads and expire-old-versions, which the bucket has already."
  }

  validation {
    condition     = alltrue([for rule in var.lifecycle_rules : rule.expiration_days != null || rule.noncurrent_version_days != null || length(rule.transitions) > 0])
    error_message = "A rule says what to do: expiration_days, noncurrent_version_days or transitions."
  }

  validation {
    condition     = alltrue([for rule in var.lifecycle_rules : alltrue([for days in [rule.expiration_days, rule.noncurrent_version_days] : days == null ? true : days >= 1])])
    error_message = "An object lives for a day at least."
  }

  validation {
    condition     = alltrue([for rule in var.lifecycle_rules : length(setsubtract(keys(rule.transitions), ["STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"])) == 0])
    error_message = "A storage class is STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER_IR, GLACIER or DEEP_ARCHIVE."
  }

  validation {
    condition     = alltrue([for rule in var.lifecycle_rules : alltrue([for class, days in rule.transitions : contains(["STANDARD_IA", "ONEZONE_IA"], class) ? days >= 30 : days >= 0])])
    error_message = "Objects move to STANDARD_IA and ONEZONE_IA after 30 days at the earliest."
  }

  validation {
    condition     = alltrue([for rule in var.lifecycle_rules : rule.expiration_days == null ? true : alltrue([for days in values(rule.transitions) : days < rule.expiration_days])])
    error_message = "An object moves before it expires."
  }
}

variable "replication" {
  description = "Bucket, mostly in another region, that objects under a prefix (empty: all) are copied to, in which storage class, and the key they are encrypted with there. It must have versions. Null: none."
  type = object({
    bucket_arn    = string
    kms_key_arn   = optional(string)
    prefix        = optional(string, "")
    storage_class = optional(string, "STANDARD")
  })
  default = null

  validation {
    condition     = var.replication == null || can(regex("^arn:[a-z-]+:s3:::[a-z0-9.-]+$", var.replication.bucket_arn))
    error_message = "The bucket must be given as its ARN."
  }

  validation {
    condition     = var.replication == null ? true : var.replication.kms_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.replication.kms_key_arn))
    error_message = "It must be the ARN of a KMS key."
  }

  validation {
    condition     = var.replication == null ? true : contains(["STANDARD", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"], var.replication.storage_class)
    error_message = "A storage class is STANDARD, STANDARD_IA, ONEZONE_IA, INTELLIGENT_TIERING, GLACIER_IR, GLACIER or DEEP_ARCHIVE."
  }

  validation {
    condition     = var.replication == null || var.versioning
    error_message = "Only a bucket with versions is replicated."
  }

  validation {
    condition     = var.replication == null ? true : var.kms_key_arn == null || var.replication.kms_key_arn != null
    error_message = "Objects that are encrypted with a key need one where they are copied to."
  }
}

variable "access_logs" {
  description = "Bucket, and prefix in it, that requests are logged to. Null: they are not."
  type = object({
    bucket = string
    prefix = optional(string, "")
  })
  default = null

  validation {
    condition     = var.access_logs == null || can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.access_logs.bucket))
    error_message = "A bucket's name has 3 to 63 lower case letters, digits, hyphens and dots."
  }
}

variable "writing_services" {
  description = "AWS services that may write to the bucket for this account, such as `logging.s3.amazonaws.com`, and the prefixes they write under."
  type        = map(set(string))
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for service in keys(var.writing_services) : can(regex("^[a-z0-9.-]+\\.amazonaws\\.com$", service))])
    error_message = "A service is like logging.s3.amazonaws.com."
  }
}

variable "policy_documents" {
  description = "Further bucket policies, as JSON: their statements are added to the bucket's own."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for document in var.policy_documents : can(jsondecode(document).Statement)])
    error_message = "A policy is JSON with a Statement."
  }
}

variable "eventbridge_notifications" {
  description = "Whether EventBridge gets an event for what happens to each object."
  type        = bool
  default     = false
  nullable    = false
}

variable "force_destroy" {
  description = "Whether the bucket may be deleted with all that is in it."
  type        = bool
  default     = false
  nullable    = false
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
