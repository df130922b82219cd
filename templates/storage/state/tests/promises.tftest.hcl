# What the states' bucket promises: nobody's but its owner's, encrypted, versioned, and its versions stay.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_data {
  target = data.aws_iam_policy_document.this
  values = {
    json = "{\"Id\":\"this\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.assume_replication
  values = {
    json = "{\"Id\":\"assume_replication\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.replication
  values = {
    json = "{\"Id\":\"replication\"}"
  }
}

variables {
  name = "shop-state"
}

run "private_and_versioned" {
  command = apply

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.this.bucket == "shop-state",
      aws_s3_bucket_public_access_block.this.block_public_acls,
      aws_s3_bucket_public_access_block.this.block_public_policy,
      aws_s3_bucket_public_access_block.this.ignore_public_acls,
      aws_s3_bucket_public_access_block.this.restrict_public_buckets,
      aws_s3_bucket_ownership_controls.this.bucket == "shop-state",
      aws_s3_bucket_ownership_controls.this.rule[0].object_ownership == "BucketOwnerEnforced",
    ])
    error_message = "No access list and no policy can make the bucket public, and its owner owns every object."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_versioning.this.bucket == "shop-state",
      aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled",
      aws_s3_bucket_server_side_encryption_configuration.this.bucket == "shop-state",
      jsonencode([for r in aws_s3_bucket_server_side_encryption_configuration.this.rule : [r.bucket_key_enabled, r.apply_server_side_encryption_by_default[0].sse_algorithm, r.apply_server_side_encryption_by_default[0].kms_master_key_id]]) == jsonencode([[false, "AES256", null]]),
    ])
    error_message = "States are encrypted and versioned."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Deny AWS * s3:* on arn:aws:s3:::shop-state arn:aws:s3:::shop-state/* if Bool aws:SecureTransport false",
        "Deny AWS * s3:DeleteBucket s3:DeleteObjectVersion on arn:aws:s3:::shop-state arn:aws:s3:::shop-state/*",
      ]),
      aws_s3_bucket_policy.this.bucket == "shop-state",
      aws_s3_bucket_policy.this.policy == data.aws_iam_policy_document.this.json,
    ])
    error_message = "Everyone is refused who comes without TLS or deletes versions, and the policy grants nothing."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_lifecycle_configuration.this.bucket == "shop-state",
      aws_s3_bucket_lifecycle_configuration.this.rule[0].id == "expire-old-versions",
      aws_s3_bucket_lifecycle_configuration.this.rule[0].status == "Enabled",
      aws_s3_bucket_lifecycle_configuration.this.rule[0].noncurrent_version_expiration[0].noncurrent_days == 365,
      aws_s3_bucket_lifecycle_configuration.this.rule[0].noncurrent_version_expiration[0].newer_noncurrent_versions == 0,
      aws_s3_bucket_lifecycle_configuration.this.rule[0].abort_incomplete_multipart_upload[0].days_after_initiation == 7,
    ])
    error_message = "Versions are kept for a year, whatever their number."
  }

  assert {
    condition = alltrue([
      length(aws_s3_bucket_replication_configuration.this) + length(aws_iam_role.replication) + length(aws_iam_role_policy.replication) == 0,
      output.name == "shop-state",
      output.arn == "arn:aws:s3:::shop-state",
      output.replication_role_arn == null,
    ])
    error_message = "There is no copy unless it is asked for."
  }
}

run "copied" {
  command = apply

  variables {
    kms_key_arn             = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    noncurrent_version_days = 90
    replica                 = { bucket_arn = "arn:aws:s3:::shop-state-copy", kms_key_arn = "arn:aws:kms:us-west-2:111111111111:key/11111111-1111-1111-1111-111111111111" }
    tags                    = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      jsonencode([for r in aws_s3_bucket_server_side_encryption_configuration.this.rule : [r.bucket_key_enabled, r.apply_server_side_encryption_by_default[0].sse_algorithm, r.apply_server_side_encryption_by_default[0].kms_master_key_id]]) == jsonencode([
        [
          true,
          "aws:kms",
          "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
        ],
      ]),
      aws_s3_bucket_lifecycle_configuration.this.rule[0].noncurrent_version_expiration[0].noncurrent_days == 90,
      aws_s3_bucket_lifecycle_configuration.this.rule[0].noncurrent_version_expiration[0].newer_noncurrent_versions == 0,
    ])
    error_message = "States are encrypted with the given key and kept as long as asked."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_replication_configuration.this[0].bucket == "shop-state",
      aws_s3_bucket_replication_configuration.this[0].role == aws_iam_role.replication[0].arn,
      aws_s3_bucket_replication_configuration.this[0].rule[0].status == "Enabled",
      aws_s3_bucket_replication_configuration.this[0].rule[0].delete_marker_replication[0].status == "Enabled",
      aws_s3_bucket_replication_configuration.this[0].rule[0].destination[0].bucket == "arn:aws:s3:::shop-state-copy",
      aws_s3_bucket_replication_configuration.this[0].rule[0].destination[0].storage_class == "STANDARD",
      aws_s3_bucket_replication_configuration.this[0].rule[0].destination[0].encryption_configuration[0].replica_kms_key_id == "arn:aws:kms:us-west-2:111111111111:key/11111111-1111-1111-1111-111111111111",
      aws_s3_bucket_replication_configuration.this[0].rule[0].source_selection_criteria[0].sse_kms_encrypted_objects[0].status == "Enabled",
    ])
    error_message = "All states are copied with their deletions, encrypted with the other region's key."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.assume_replication.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
      ]) == jsonencode(["Allow Service s3.amazonaws.com sts:AssumeRole on"]),
      aws_iam_role.replication[0].name_prefix == "shop-state-replication-",
      aws_iam_role.replication[0].assume_role_policy == data.aws_iam_policy_document.assume_replication.json,
    ])
    error_message = "S3 alone takes the role that copies."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.replication[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow s3:GetReplicationConfiguration s3:ListBucket on arn:aws:s3:::shop-state",
        "Allow s3:GetObjectVersionAcl s3:GetObjectVersionForReplication s3:GetObjectVersionTagging on arn:aws:s3:::shop-state/*",
        "Allow s3:ReplicateDelete s3:ReplicateObject s3:ReplicateTags on arn:aws:s3:::shop-state-copy/*",
        "Allow kms:Decrypt on arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
        "Allow kms:Encrypt kms:GenerateDataKey on arn:aws:kms:us-west-2:111111111111:key/11111111-1111-1111-1111-111111111111",
      ]),
      aws_iam_role_policy.replication[0].name == "replicate",
      aws_iam_role_policy.replication[0].role == aws_iam_role.replication[0].id,
      aws_iam_role_policy.replication[0].policy == data.aws_iam_policy_document.replication[0].json,
      output.replication_role_arn == aws_iam_role.replication[0].arn,
    ])
    error_message = "That role reads this bucket, writes the other and uses their keys, and does no more."
  }

  assert {
    condition = jsonencode([for r in aws_iam_role.replication : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop-state-replication of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for role in aws_iam_role.replication : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition = alltrue([for document in concat(
      [data.aws_iam_policy_document.this],
      [data.aws_iam_policy_document.assume_replication],
      data.aws_iam_policy_document.replication,
    ) : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_iam_role.replication",
      "aws_iam_role_policy.replication",
      "aws_s3_bucket_lifecycle_configuration.this",
      "aws_s3_bucket_ownership_controls.this",
      "aws_s3_bucket_policy.this",
      "aws_s3_bucket_public_access_block.this",
      "aws_s3_bucket_replication_configuration.this",
      "aws_s3_bucket_server_side_encryption_configuration.this",
      "aws_s3_bucket_versioning.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      aws_s3_bucket_replication_configuration.this,
      aws_iam_role.replication,
      aws_iam_role_policy.replication,
      data.aws_iam_policy_document.replication,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "copied_without_keys" {
  command = apply

  variables {
    replica = { bucket_arn = "arn:aws:s3:::shop-state-copy" }
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.replication[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow s3:GetReplicationConfiguration s3:ListBucket on arn:aws:s3:::shop-state",
        "Allow s3:GetObjectVersionAcl s3:GetObjectVersionForReplication s3:GetObjectVersionTagging on arn:aws:s3:::shop-state/*",
        "Allow s3:ReplicateDelete s3:ReplicateObject s3:ReplicateTags on arn:aws:s3:::shop-state-copy/*",
      ]),
      length(aws_s3_bucket_replication_configuration.this[0].rule[0].destination[0].encryption_configuration) + length(aws_s3_bucket_replication_configuration.this[0].rule[0].source_selection_criteria) == 0,
    ])
    error_message = "Without keys the role uses none."
  }
}
