variable "name" {
  description = "Identifier of the snapshot that is made, and shared where there are `account_ids`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 240
    error_message = "A snapshot's name has 1 to 240 lower case letters, digits and single hyphens, begins with a letter and does not end with a hyphen."
  }
}

variable "db_instance_identifier" {
  description = "Identifier of the instance to make a snapshot of; null where `source_snapshot_identifier` names a snapshot."
  type        = string
  default     = null

  validation {
    condition     = (var.db_instance_identifier == null) != (var.source_snapshot_identifier == null)
    error_message = "Name either an instance, db_instance_identifier, or a snapshot, source_snapshot_identifier."
  }
}

variable "source_snapshot_identifier" {
  description = "Identifier or ARN of an existing snapshot to copy: one of this account, to share it, or the ARN of one that another account shares, to have a private copy that a database can be restored from. Null where `db_instance_identifier` names an instance."
  type        = string
  default     = null

  validation {
    condition     = var.source_snapshot_identifier == null || can(regex("^[a-zA-Z0-9:-]+$", var.source_snapshot_identifier))
    error_message = "A snapshot is named by its identifier or its ARN."
  }
}

variable "account_ids" {
  description = "IDs of the accounts that the snapshot is shared with, each of which makes a private copy of an encrypted one before it can restore it; none for a snapshot of this account's own."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for id in var.account_ids : can(regex("^[0-9]{12}$", id))])
    error_message = "The ID of an account is twelve digits; sharing with all accounts is not for a database's data."
  }

  validation {
    condition     = length(var.account_ids) <= 20
    error_message = "A snapshot is shared with 20 accounts at most."
  }
}

variable "kms_key_arn" {
  description = "ARN of the KMS key that encrypts the copy: one that is open to the other accounts where it is shared, because AWS's own key for RDS cannot be, and one of this account for a private copy of what another account shares. Null for a snapshot without encryption, or under such a key already."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn != null || length(var.account_ids) > 0 || !can(regex("^arn:", var.source_snapshot_identifier))
    error_message = "A private copy of what another account shares is encrypted with a key of this account: set kms_key_arn."
  }

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
