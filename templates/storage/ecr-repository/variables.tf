variable "name" {
  description = "Name of the repository, unique in the account and region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9]+([._/-]+[a-z0-9]+)*$", var.name)) && length(var.name) >= 2 && length(var.name) <= 256
    error_message = "A repository's name has 2 to 256 small letters, digits, dots, hyphens, underscores and slashes, and begins and ends with a letter or digit."
  }
}

variable "image_tag_mutability" {
  description = "Whether a tag may be given to another image: `IMMUTABLE` or `MUTABLE`."
  type        = string
  default     = "IMMUTABLE"
  nullable    = false

  validation {
    condition     = contains(["IMMUTABLE", "MUTABLE"], var.image_tag_mutability)
    error_message = "Tags are IMMUTABLE or MUTABLE."
  }
}

variable "kms_key_arn" {
  description = "Key that encrypts the images. Null: ECR's own."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "It must be the ARN of a KMS key."
  }
}

variable "untagged_image_days" {
  description = "Days after which an image that has no tag is deleted."
  type        = number
  default     = 14
  nullable    = false

  validation {
    condition     = var.untagged_image_days >= 1 && floor(var.untagged_image_days) == var.untagged_image_days
    error_message = "The number of days is a whole number greater than 0."
  }
}

variable "kept_images" {
  description = "Number of images that are kept: the way back. Older ones are deleted, also where a service still runs them."
  type        = number
  default     = 100
  nullable    = false

  validation {
    condition     = var.kept_images >= 1 && floor(var.kept_images) == var.kept_images
    error_message = "The number of images is a whole number greater than 0."
  }
}

variable "pulling_account_ids" {
  description = "Other accounts that may pull images, for containers and for functions."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for id in var.pulling_account_ids : can(regex("^[0-9]{12}$", id))])
    error_message = "An account's id has 12 digits."
  }
}

variable "force_delete" {
  description = "Whether the repository may be deleted with the images in it."
  type        = bool
  default     = false
  nullable    = false
}

variable "tags" {
  description = "Tags for the repository, beside the provider's default tags."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
