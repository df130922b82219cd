variable "name" {
  description = "Name of the bucket, which exists: the one in the estate's `state` block."
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

variable "kms_key_arn" {
  description = "ARN of the KMS key that encrypts the states; null for S3's own."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "noncurrent_version_days" {
  description = "Days for which a version of a state can be had back after a newer one has taken its place."
  type        = number
  default     = 365
  nullable    = false

  validation {
    condition     = var.noncurrent_version_days >= 30 && floor(var.noncurrent_version_days) == var.noncurrent_version_days
    error_message = "Older versions of a state are kept for 30 whole days at least."
  }
}

variable "replica" {
  description = "Bucket with versions, in another region, that the states are copied to, and the key that encrypts them there; null for none."
  type = object({
    bucket_arn  = string
    kms_key_arn = optional(string)
  })
  default = null

  validation {
    condition     = var.replica == null || can(regex("^arn:aws[a-z-]*:s3:::[a-z0-9.-]+$", var.replica.bucket_arn))
    error_message = "The bucket must be given as its ARN."
  }

  validation {
    condition     = try(can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.replica.kms_key_arn)) || var.replica.kms_key_arn == null, true)
    error_message = "The key must be given as the ARN of a KMS key."
  }

  validation {
    condition     = var.replica == null ? true : var.kms_key_arn == null || var.replica.kms_key_arn != null
    error_message = "States that are encrypted with a key need one where they are copied to."
  }
}

variable "tags" {
  description = "Tags of the role that copies, beside those of the provider."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
