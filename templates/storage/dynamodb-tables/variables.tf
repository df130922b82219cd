variable "tables" {
  description = "The tables, by the middle of their names: the types (`S`, `N`, `B`) of the attributes that are keys, the keys of the table and of its indexes, read and write capacity units for a known load (null: paid for by request), the attribute with the second in which an item expires, what a stream of changes shows, the table class, and what differs from `point_in_time_recovery` and `deletion_protection`."
  type = map(object({
    attributes = map(string)
    hash_key   = string
    range_key  = optional(string)
    global_indexes = optional(map(object({
      hash_key           = string
      range_key          = optional(string)
      projection_type    = optional(string, "ALL")
      non_key_attributes = optional(set(string))
    })), {})
    local_indexes = optional(map(object({
      range_key          = string
      projection_type    = optional(string, "ALL")
      non_key_attributes = optional(set(string))
    })), {})
    provisioned = optional(object({
      read  = number
      write = number
    }))
    ttl_attribute          = optional(string)
    stream_view_type       = optional(string)
    table_class            = optional(string, "STANDARD")
    point_in_time_recovery = optional(bool)
    deletion_protection    = optional(bool)
  }))
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.tables) : can(regex("^[a-zA-Z0-9_.-]{1,255}$", name))])
    error_message = "A table's name has letters, digits, dots, hyphens and underscores."
  }

  validation {
    condition     = alltrue([for table in var.tables : length(setsubtract(values(table.attributes), ["S", "N", "B"])) == 0])
    error_message = "An attribute's type is S (text), N (number) or B (bytes)."
  }

  validation {
    condition = alltrue([for table in var.tables : toset(keys(table.attributes)) == toset(compact(concat(
      [table.hash_key, table.range_key],
      flatten([for index in table.global_indexes : [index.hash_key, index.range_key]]),
      [for index in table.local_indexes : index.range_key],
    )))])
    error_message = "The attributes are exactly those that are keys of the table or of one of its indexes: DynamoDB wants no others declared."
  }

  validation {
    condition     = alltrue([for table in var.tables : table.range_key != null || length(table.local_indexes) == 0])
    error_message = "Only a table with a range key has local indexes."
  }

  validation {
    condition     = alltrue([for table in var.tables : length(table.global_indexes) <= 20 && length(table.local_indexes) <= 5])
    error_message = "A table has at most 20 global and 5 local indexes."
  }

  validation {
    condition     = alltrue([for table in var.tables : alltrue([for index in concat(values(table.global_indexes), values(table.local_indexes)) : contains(["ALL", "KEYS_ONLY", "INCLUDE"], index.projection_type)])])
    error_message = "An index has ALL attributes, KEYS_ONLY, or INCLUDE for those that non_key_attributes names."
  }

  validation {
    condition     = alltrue([for table in var.tables : alltrue([for index in concat(values(table.global_indexes), values(table.local_indexes)) : (index.projection_type == "INCLUDE") == (index.non_key_attributes != null)])])
    error_message = "non_key_attributes and the projection INCLUDE go together."
  }

  validation {
    condition     = alltrue([for table in var.tables : table.provisioned == null ? true : table.provisioned.read >= 1 && table.provisioned.write >= 1])
    error_message = "A table has at least one read and one write capacity unit."
  }

  validation {
    condition     = alltrue([for table in var.tables : contains(["KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"], coalesce(table.stream_view_type, "KEYS_ONLY"))])
    error_message = "A stream shows KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or NEW_AND_OLD_IMAGES."
  }

  validation {
    condition     = alltrue([for table in var.tables : contains(["STANDARD", "STANDARD_INFREQUENT_ACCESS"], table.table_class)])
    error_message = "The table class is STANDARD or STANDARD_INFREQUENT_ACCESS."
  }
}

variable "name_prefix" {
  description = "What the name of each table begins with."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]{0,200}$", var.name_prefix))
    error_message = "A table's name has letters, digits, dots, hyphens and underscores."
  }
}

variable "name_suffix" {
  description = "What the name of each table ends with."
  type        = string
  default     = ""
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_.-]{0,200}$", var.name_suffix))
    error_message = "A table's name has letters, digits, dots, hyphens and underscores."
  }

  validation {
    condition     = alltrue([for name in keys(var.tables) : length("${var.name_prefix}${name}${var.name_suffix}") >= 3 && length("${var.name_prefix}${name}${var.name_suffix}") <= 255])
    error_message = "A table's name has 3 to 255 characters."
  }
}

variable "kms_key_arn" {
  description = "Key that encrypts the tables. Null: AWS's own in the account, `aws/dynamodb`."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "It must be the ARN of a KMS key."
  }
}

variable "point_in_time_recovery" {
  description = "Whether tables can be restored as they were at any second of the last 35 days."
  type        = bool
  default     = true
  nullable    = false
}

variable "deletion_protection" {
  description = "Whether AWS refuses to delete tables."
  type        = bool
  default     = true
  nullable    = false
}

variable "tags" {
  description = "Tags for every table, beside the provider's default tags."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
