# What the snapshot promises: which accounts restore it, and under which key.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name                   = "shop-2026-01"
  db_instance_identifier = "shop"
  account_ids            = ["333333333333", "222222222222"]
}

run "of_an_instance" {
  command = apply

  assert {
    condition = alltrue([
      aws_db_snapshot.this[0].db_instance_identifier == "shop",
      aws_db_snapshot.this[0].db_snapshot_identifier == "shop-2026-01",
      jsonencode(aws_db_snapshot.this[0].shared_accounts) == jsonencode(["222222222222", "333333333333"]),
      length(aws_db_snapshot_copy.this) == 0,
      output.snapshot_identifier == "shop-2026-01",
      output.snapshot_arn == aws_db_snapshot.this[0].db_snapshot_arn,
      jsonencode(output.account_ids) == jsonencode(["222222222222", "333333333333"]),
    ])
    error_message = "The given accounts restore the snapshot of the instance, and nobody else."
  }
}

run "under_a_shared_key" {
  command = apply

  variables {
    kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    tags        = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      aws_db_snapshot.this[0].db_snapshot_identifier == "shop-2026-01-source",
      try(length(aws_db_snapshot.this[0].shared_accounts), 0) == 0,
      aws_db_snapshot_copy.this[0].source_db_snapshot_identifier == aws_db_snapshot.this[0].db_snapshot_arn,
      aws_db_snapshot_copy.this[0].target_db_snapshot_identifier == "shop-2026-01",
      aws_db_snapshot_copy.this[0].kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      jsonencode(aws_db_snapshot_copy.this[0].shared_accounts) == jsonencode(["222222222222", "333333333333"]),
      !aws_db_snapshot_copy.this[0].copy_tags,
      jsonencode(aws_db_snapshot_copy.this[0].tags) == jsonencode({ Name = "shop-2026-01", Project = "shop" }),
      output.snapshot_identifier == "shop-2026-01",
      output.snapshot_arn == aws_db_snapshot_copy.this[0].db_snapshot_arn,
    ])
    error_message = "The copy under the given key is shared, the original is not."
  }

  assert {
    condition = jsonencode([for r in concat(
      aws_db_snapshot.this,
      aws_db_snapshot_copy.this,
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop-2026-01 of shop",
      "shop-2026-01 of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_db_snapshot.this",
      "aws_db_snapshot_copy.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_db_snapshot.this, aws_db_snapshot_copy.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "copy_of_a_snapshot" {
  command = apply

  variables {
    db_instance_identifier     = null
    source_snapshot_identifier = "rds:shop-2026-01-01-00-00"
  }

  assert {
    condition = alltrue([
      length(aws_db_snapshot.this) == 0,
      aws_db_snapshot_copy.this[0].source_db_snapshot_identifier == "rds:shop-2026-01-01-00-00",
      aws_db_snapshot_copy.this[0].target_db_snapshot_identifier == "shop-2026-01",
      jsonencode(aws_db_snapshot_copy.this[0].shared_accounts) == jsonencode(["222222222222", "333333333333"]),
      aws_db_snapshot_copy.this[0].kms_key_id == null,
    ])
    error_message = "The copy of the given snapshot is shared with the given accounts."
  }
}

run "private_copy" {
  command = apply

  variables {
    db_instance_identifier     = null
    account_ids                = []
    kms_key_arn                = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    source_snapshot_identifier = "arn:aws:rds:us-east-1:222222222222:snapshot:shop"
  }

  assert {
    condition = alltrue([
      try(length(aws_db_snapshot_copy.this[0].shared_accounts), 0) == 0,
      aws_db_snapshot_copy.this[0].source_db_snapshot_identifier == "arn:aws:rds:us-east-1:222222222222:snapshot:shop",
      aws_db_snapshot_copy.this[0].kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
    ])
    error_message = "The copy is under the given key, and nobody else's."
  }
}
