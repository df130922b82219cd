output "table_names" {
  type  = map(string)
  share = "tables/names"
  mock  = { users = "example-users-dev" }
}

output "table_arns" {
  type  = map(string)
  share = "tables/arns"
  mock  = { users = "arn:aws:dynamodb:us-east-1:111111111111:table/example-users-dev" }
}

output "stream_arns" {
  type = map(string)
  mock = { users = "arn:aws:dynamodb:us-east-1:111111111111:table/example-users-dev/stream/2026-01-01T00:00:00.000" }
}

variable "tables" {
  rejects = [
    { "has space" = { attributes = { id = "S" }, hash_key = "id" } },
    { users = { attributes = { id = "text" }, hash_key = "id" } },
    { users = { attributes = { id = "S", email = "S" }, hash_key = "id" } },
    { users = { attributes = { id = "S", at = "N" }, hash_key = "id", local_indexes = { by-time = { range_key = "at" } } } },
    { users = { attributes = { id = "S" }, hash_key = "id", global_indexes = { for i in range(21) : "index-${i}" => { hash_key = "id" } } } },
    { users = { attributes = { id = "S" }, hash_key = "id", global_indexes = { copy = { hash_key = "id", projection_type = "SOME" } } } },
    { users = { attributes = { id = "S" }, hash_key = "id", global_indexes = { copy = { hash_key = "id", projection_type = "INCLUDE" } } } },
    { users = { attributes = { id = "S" }, hash_key = "id", provisioned = { read = 0, write = 1 } } },
    { users = { attributes = { id = "S" }, hash_key = "id", stream_view_type = "ALL" } },
    { users = { attributes = { id = "S" }, hash_key = "id", table_class = "COLD" } },
  ]
}

variable "name_prefix" {
  rejects = ["has space"]
}

variable "name_suffix" {
  rejects = ["has space"]
}

variable "kms_key_arn" {
  rejects = ["alias/example"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "deletable" {
  condition = var.deletion_protection && alltrue([for table in var.tables : table.deletion_protection == null ? true : table.deletion_protection])
  message   = "Nothing keeps an apply from deleting a table with all that is in it."
}

caution "no-recovery" {
  condition = var.point_in_time_recovery && alltrue([for table in var.tables : table.point_in_time_recovery == null ? true : table.point_in_time_recovery])
  message   = "What is overwritten or deleted in a table is lost."
}

caution "provisioned-capacity" {
  condition = alltrue([for table in var.tables : table.provisioned == null])
  message   = "A load above the capacity is throttled: nothing makes it grow."
}

example "a table" {
  inputs = {
    tables = {
      users = { attributes = { id = "S" }, hash_key = "id" }
    }
  }
}

example "tables of an application" {
  inputs = {
    name_prefix = "example-"
    name_suffix = "-dev"
    kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    tables = {
      users = {
        attributes     = { id = "S", email = "S" }
        hash_key       = "id"
        global_indexes = { by-email = { hash_key = "email", projection_type = "INCLUDE", non_key_attributes = ["name"] } }
      }
      sessions = {
        attributes          = { user = "S", id = "S", started = "N" }
        hash_key            = "user"
        range_key           = "id"
        local_indexes       = { by-time = { range_key = "started", projection_type = "KEYS_ONLY" } }
        ttl_attribute       = "expires"
        stream_view_type    = "NEW_AND_OLD_IMAGES"
        deletion_protection = false
      }
      tenants = {
        attributes  = { id = "S" }
        hash_key    = "id"
        provisioned = { read = 5, write = 1 }
      }
    }
  }
}

example "a name that is too short" {
  inputs          = { tables = { u = { attributes = { id = "S" }, hash_key = "id" } } }
  expect_failures = ["name_suffix"]
}
