# What the tables promise: encrypted, protected, restorable, with the keys and indexes that were asked for.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  tables = { orders = { attributes = { id = "S" }, hash_key = "id" } }
}

run "one_table" {
  command = apply

  assert {
    condition = alltrue([
      aws_dynamodb_table.this["orders"].name == "orders",
      aws_dynamodb_table.this["orders"].deletion_protection_enabled,
      aws_dynamodb_table.this["orders"].point_in_time_recovery[0].enabled,
      aws_dynamodb_table.this["orders"].server_side_encryption[0].enabled,
    ])
    error_message = "A table is encrypted, cannot be deleted and can be restored to any second."
  }

  assert {
    condition = alltrue([
      aws_dynamodb_table.this["orders"].billing_mode == "PAY_PER_REQUEST",
      aws_dynamodb_table.this["orders"].hash_key == "id",
      aws_dynamodb_table.this["orders"].range_key == null,
      aws_dynamodb_table.this["orders"].table_class == "STANDARD",
      !aws_dynamodb_table.this["orders"].stream_enabled,
      jsonencode([for a in aws_dynamodb_table.this["orders"].attribute : [a.name, a.type]]) == jsonencode([["id", "S"]]),
      length(aws_dynamodb_table.this["orders"].global_secondary_index) + length(aws_dynamodb_table.this["orders"].local_secondary_index) == 0,
      length([for t in aws_dynamodb_table.this["orders"].ttl : t if t.enabled]) == 0,
    ])
    error_message = "It is paid by request and has its key, no stream, no expiry and no index."
  }

  assert {
    condition = alltrue([
      jsonencode(output.table_names) == jsonencode({ orders = "orders" }),
      jsonencode(output.table_arns) == jsonencode({ orders = "arn:aws:dynamodb:us-east-1:111111111111:table/example" }),
      length(output.stream_arns) == 0,
    ])
    error_message = "The outputs have the tables by their keys."
  }
}

run "indexes_and_streams" {
  command = apply

  variables {
    name_prefix = "shop-"
    name_suffix = "-dev"
    kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    tags        = { Project = "shop" }
    tables      = { orders = { attributes = { id = "S", at = "N", customer = "S" }, hash_key = "id", range_key = "at", global_indexes = { by_customer = { hash_key = "customer", range_key = "at", projection_type = "INCLUDE", non_key_attributes = ["total"] } }, local_indexes = { by_customer_locally = { range_key = "customer", projection_type = "KEYS_ONLY" } }, provisioned = { read = 5, write = 2 }, ttl_attribute = "expires", stream_view_type = "NEW_AND_OLD_IMAGES", table_class = "STANDARD_INFREQUENT_ACCESS" }, drafts = { attributes = { id = "S" }, hash_key = "id", point_in_time_recovery = false, deletion_protection = false } }
  }

  assert {
    condition = jsonencode({ for key, t in aws_dynamodb_table.this : key => [t.name, t.server_side_encryption[0].enabled, t.server_side_encryption[0].kms_key_arn, t.tags] }) == jsonencode({
      drafts = [
        "shop-drafts-dev",
        true,
        "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
        { Project = "shop" },
      ]
      orders = [
        "shop-orders-dev",
        true,
        "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
        { Project = "shop" },
      ]
    })
    error_message = "The key is the given one, and the names have the prefix and the suffix."
  }

  assert {
    condition     = jsonencode({ for key, t in aws_dynamodb_table.this : key => [t.deletion_protection_enabled, t.point_in_time_recovery[0].enabled] }) == jsonencode({ drafts = [false, false], orders = [true, true] })
    error_message = "Each table may give up its protection, and no other loses it."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, t in aws_dynamodb_table.this : key => [t.billing_mode, t.read_capacity, t.write_capacity, t.hash_key, t.range_key, t.table_class, t.stream_enabled, t.stream_view_type] if key == "orders" }) == jsonencode({
        orders = [
          "PROVISIONED",
          5,
          2,
          "id",
          "at",
          "STANDARD_INFREQUENT_ACCESS",
          true,
          "NEW_AND_OLD_IMAGES",
        ]
      }),
      jsonencode([for t in aws_dynamodb_table.this["orders"].ttl : [t.enabled, t.attribute_name]]) == jsonencode([[true, "expires"]]),
      jsonencode([for a in aws_dynamodb_table.this["orders"].attribute : [a.name, a.type]]) == jsonencode([["at", "N"], ["customer", "S"], ["id", "S"]]),
    ])
    error_message = "Capacity, keys, expiry and stream are as asked."
  }

  assert {
    condition = alltrue([
      jsonencode([for i in aws_dynamodb_table.this["orders"].global_secondary_index : [i.name, i.hash_key, i.range_key, i.projection_type, i.non_key_attributes, i.read_capacity, i.write_capacity]]) == jsonencode([["by_customer", "customer", "at", "INCLUDE", ["total"], 5, 2]]),
      jsonencode([for i in aws_dynamodb_table.this["orders"].local_secondary_index : [i.name, i.range_key, i.projection_type]]) == jsonencode([["by_customer_locally", "customer", "KEYS_ONLY"]]),
      jsonencode(output.table_names) == jsonencode({ drafts = "shop-drafts-dev", orders = "shop-orders-dev" }),
      jsonencode(output.stream_arns) == jsonencode({
        orders = "arn:aws:dynamodb:us-east-1:111111111111:table/example/stream/2026-01-01T00:00:00.000"
      }),
    ])
    error_message = "The indexes are as asked."
  }

  assert {
    condition     = alltrue([for r in values(aws_dynamodb_table.this) : r.tags["Project"] == "shop"])
    error_message = "Every resource has the given tags."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_dynamodb_table.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }
}

run "unprotected" {
  command = apply

  variables {
    point_in_time_recovery = false
    deletion_protection    = false
  }

  assert {
    condition = alltrue([
      !aws_dynamodb_table.this["orders"].deletion_protection_enabled,
      !aws_dynamodb_table.this["orders"].point_in_time_recovery[0].enabled,
    ])
    error_message = "Protection can be given up for all tables."
  }
}
