# What the bucket promises: nobody's but its owner's, encrypted, versioned, through TLS alone.

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
  name = "shop-orders"
}

run "private_and_versioned" {
  command = apply

  assert {
    condition = alltrue([
      aws_s3_bucket_public_access_block.this.bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_public_access_block.this.block_public_acls,
      aws_s3_bucket_public_access_block.this.block_public_policy,
      aws_s3_bucket_public_access_block.this.ignore_public_acls,
      aws_s3_bucket_public_access_block.this.restrict_public_buckets,
      aws_s3_bucket_ownership_controls.this.bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_ownership_controls.this.rule[0].object_ownership == "BucketOwnerEnforced",
    ])
    error_message = "No access list and no policy can make the bucket public, and its owner owns every object."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket.this.bucket == "shop-orders",
      !aws_s3_bucket.this.force_destroy,
    ])
    error_message = "The bucket is not deleted with objects in it."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_versioning.this.bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled",
      aws_s3_bucket_server_side_encryption_configuration.this.bucket == aws_s3_bucket.this.id,
      jsonencode([for r in aws_s3_bucket_server_side_encryption_configuration.this.rule : [r.bucket_key_enabled, r.apply_server_side_encryption_by_default[0].sse_algorithm, r.apply_server_side_encryption_by_default[0].kms_master_key_id]]) == jsonencode([[false, "AES256", null]]),
    ])
    error_message = "Objects are encrypted and versioned."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Deny AWS * s3:* on arn:aws:s3:::example arn:aws:s3:::example/* if Bool aws:SecureTransport false",
      ]),
      try(length(data.aws_iam_policy_document.this.source_policy_documents), 0) == 0,
      aws_s3_bucket_policy.this.bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_policy.this.policy == data.aws_iam_policy_document.this.json,
    ])
    error_message = "Everyone is refused who comes without TLS, and the policy grants nothing."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_lifecycle_configuration.this.bucket == aws_s3_bucket.this.id,
      jsonencode([for r in aws_s3_bucket_lifecycle_configuration.this.rule : [r.id, r.status]]) == jsonencode([
        ["abort-incomplete-uploads", "Enabled"],
        ["expire-old-versions", "Enabled"],
      ]),
      aws_s3_bucket_lifecycle_configuration.this.rule[0].abort_incomplete_multipart_upload[0].days_after_initiation == 7,
      aws_s3_bucket_lifecycle_configuration.this.rule[1].noncurrent_version_expiration[0].noncurrent_days == 90,
      aws_s3_bucket_lifecycle_configuration.this.rule[1].expiration[0].expired_object_delete_marker,
    ])
    error_message = "Unfinished uploads go after a week, old versions after three months."
  }

  assert {
    condition     = length(aws_s3_bucket_replication_configuration.this) + length(aws_iam_role.replication) + length(aws_iam_role_policy.replication) + length(aws_s3_bucket_logging.this) + length(aws_s3_bucket_notification.this) + length(aws_s3_bucket_cors_configuration.this) == 0
    error_message = "No copies, no logs, no events and no other origins unless they are asked for."
  }

  assert {
    condition = alltrue([
      output.name == aws_s3_bucket.this.id,
      output.arn == aws_s3_bucket.this.arn,
      output.domain_name == aws_s3_bucket.this.bucket_domain_name,
      output.regional_domain_name == aws_s3_bucket.this.bucket_regional_domain_name,
      output.replication_role_arn == null,
    ])
    error_message = "The outputs name the bucket."
  }
}

run "everything_asked_for" {
  command = apply

  variables {
    versioning                   = true
    kms_key_arn                  = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    abort_incomplete_upload_days = 3
    noncurrent_version_days      = null
    eventbridge_notifications    = true
    force_destroy                = true
    tags                         = { Project = "shop" }
    access_logs                  = { bucket = "shop-logs", prefix = "orders/" }
    policy_documents             = ["{\"Statement\":[{\"Sid\":\"Readers\"}]}"]
    writing_services             = { "cloudtrail.amazonaws.com" = ["AWSLogs/", "trail/"] }
    cors_rules                   = [{ allowed_origins = ["https://shop.example.com"], allowed_methods = ["GET"], allowed_headers = ["Accept"], expose_headers = ["ETag"], max_age_seconds = 60 }]
    lifecycle_rules              = { reports = { prefix = "reports/", expiration_days = 365, noncurrent_version_days = 30, transitions = { GLACIER = 90 } } }
    replication                  = { bucket_arn = "arn:aws:s3:::shop-orders-copy", kms_key_arn = "arn:aws:kms:us-west-2:111111111111:key/11111111-1111-1111-1111-111111111111", prefix = "paid/", storage_class = "STANDARD_IA" }
  }

  assert {
    condition = jsonencode([for r in aws_s3_bucket_server_side_encryption_configuration.this.rule : [r.bucket_key_enabled, r.apply_server_side_encryption_by_default[0].sse_algorithm, r.apply_server_side_encryption_by_default[0].kms_master_key_id]]) == jsonencode([
      [
        true,
        "aws:kms",
        "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      ],
    ])
    error_message = "Objects are encrypted with the given key."
  }

  assert {
    condition     = jsonencode(data.aws_iam_policy_document.this.source_policy_documents) == jsonencode(["{\"Statement\":[{\"Sid\":\"Readers\"}]}"])
    error_message = "The given statements stand in the bucket's policy."
  }

  assert {
    condition = jsonencode([
      for s in data.aws_iam_policy_document.this.statement : join(" ", flatten([
        s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
        s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
      ]))
      ]) == jsonencode([
      "Deny AWS * s3:* on arn:aws:s3:::example arn:aws:s3:::example/* if Bool aws:SecureTransport false",
      "Allow Service cloudtrail.amazonaws.com s3:PutObject on arn:aws:s3:::example/AWSLogs/* arn:aws:s3:::example/trail/* if StringEquals aws:SourceAccount 111111111111",
    ])
    error_message = "The given service writes below its prefixes for this account alone; everyone without TLS is refused."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_logging.this[0].bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_logging.this[0].target_bucket == "shop-logs",
      aws_s3_bucket_logging.this[0].target_prefix == "orders/",
      aws_s3_bucket_notification.this[0].bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_notification.this[0].eventbridge,
      aws_s3_bucket.this.force_destroy,
      jsonencode(aws_s3_bucket.this.tags) == jsonencode({ Project = "shop" }),
    ])
    error_message = "Access is logged to the given bucket, and events go to EventBridge."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_cors_configuration.this[0].bucket == aws_s3_bucket.this.id,
      jsonencode([for r in aws_s3_bucket_cors_configuration.this[0].cors_rule : [r.allowed_origins, r.allowed_methods, r.allowed_headers, r.expose_headers, r.max_age_seconds]]) == jsonencode([[["https://shop.example.com"], ["GET"], ["Accept"], ["ETag"], 60]]),
    ])
    error_message = "Only the given origin and methods are let in."
  }

  assert {
    condition = alltrue([
      jsonencode([for r in aws_s3_bucket_lifecycle_configuration.this.rule : [r.id, r.status]]) == jsonencode([["abort-incomplete-uploads", "Enabled"], ["reports", "Enabled"]]),
      aws_s3_bucket_lifecycle_configuration.this.rule[0].abort_incomplete_multipart_upload[0].days_after_initiation == 3,
      aws_s3_bucket_lifecycle_configuration.this.rule[1].filter[0].prefix == "reports/",
      aws_s3_bucket_lifecycle_configuration.this.rule[1].expiration[0].days == 365,
      aws_s3_bucket_lifecycle_configuration.this.rule[1].noncurrent_version_expiration[0].noncurrent_days == 30,
      jsonencode([for t in aws_s3_bucket_lifecycle_configuration.this.rule[1].transition : [t.storage_class, t.days]]) == jsonencode([["GLACIER", 90]]),
    ])
    error_message = "The given rule moves and expires what is below its prefix."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_replication_configuration.this[0].bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_replication_configuration.this[0].role == aws_iam_role.replication[0].arn,
      aws_s3_bucket_replication_configuration.this[0].rule[0].status == "Enabled",
      aws_s3_bucket_replication_configuration.this[0].rule[0].filter[0].prefix == "paid/",
      aws_s3_bucket_replication_configuration.this[0].rule[0].delete_marker_replication[0].status == "Enabled",
      aws_s3_bucket_replication_configuration.this[0].rule[0].destination[0].bucket == "arn:aws:s3:::shop-orders-copy",
      aws_s3_bucket_replication_configuration.this[0].rule[0].destination[0].storage_class == "STANDARD_IA",
      aws_s3_bucket_replication_configuration.this[0].rule[0].destination[0].encryption_configuration[0].replica_kms_key_id == "arn:aws:kms:us-west-2:111111111111:key/11111111-1111-1111-1111-111111111111",
      aws_s3_bucket_replication_configuration.this[0].rule[0].source_selection_criteria[0].sse_kms_encrypted_objects[0].status == "Enabled",
    ])
    error_message = "Objects below the prefix are copied with their deletions, encrypted with the other region's key."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.assume_replication.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
      ]) == jsonencode(["Allow Service s3.amazonaws.com sts:AssumeRole on"]),
      aws_iam_role.replication[0].name_prefix == "shop-orders-replication-",
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
        "Allow s3:GetReplicationConfiguration s3:ListBucket on arn:aws:s3:::example",
        "Allow s3:GetObjectVersionAcl s3:GetObjectVersionForReplication s3:GetObjectVersionTagging on arn:aws:s3:::example/*",
        "Allow s3:ReplicateDelete s3:ReplicateObject s3:ReplicateTags on arn:aws:s3:::shop-orders-copy/*",
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
    condition = alltrue([for r in concat(
      [aws_s3_bucket.this],
      aws_iam_role.replication,
    ) : r.tags["Project"] == "shop"])
    error_message = "Every resource has the given tags."
  }

  assert {
    condition     = alltrue([for role in aws_iam_role.replication : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition = alltrue([for document in concat(
      [data.aws_iam_policy_document.assume_replication],
      data.aws_iam_policy_document.replication,
    ) : document.source_policy_documents == null && document.override_policy_documents == null]) && data.aws_iam_policy_document.this.override_policy_documents == null
    error_message = "No document takes statements from another, but the bucket's from those that were given."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_iam_role.replication",
      "aws_iam_role_policy.replication",
      "aws_s3_bucket.this",
      "aws_s3_bucket_cors_configuration.this",
      "aws_s3_bucket_lifecycle_configuration.this",
      "aws_s3_bucket_logging.this",
      "aws_s3_bucket_notification.this",
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
      aws_s3_bucket_cors_configuration.this,
      aws_s3_bucket_logging.this,
      aws_s3_bucket_notification.this,
      aws_s3_bucket_replication_configuration.this,
      aws_iam_role.replication,
      aws_iam_role_policy.replication,
      data.aws_iam_policy_document.replication,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "without_versions_and_keys" {
  command = apply

  variables {
    versioning              = false
    noncurrent_version_days = null
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Suspended",
      jsonencode([for r in aws_s3_bucket_server_side_encryption_configuration.this.rule : [r.bucket_key_enabled, r.apply_server_side_encryption_by_default[0].sse_algorithm]]) == jsonencode([[false, "AES256"]]),
      jsonencode([for r in aws_s3_bucket_lifecycle_configuration.this.rule : r.id]) == jsonencode(["abort-incomplete-uploads"]),
    ])
    error_message = "Versions are kept no more, and S3's own key encrypts."
  }
}

run "copied_without_keys" {
  command = apply

  variables {
    replication = { bucket_arn = "arn:aws:s3:::shop-orders-copy" }
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.replication[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow s3:GetReplicationConfiguration s3:ListBucket on arn:aws:s3:::example",
        "Allow s3:GetObjectVersionAcl s3:GetObjectVersionForReplication s3:GetObjectVersionTagging on arn:aws:s3:::example/*",
        "Allow s3:ReplicateDelete s3:ReplicateObject s3:ReplicateTags on arn:aws:s3:::shop-orders-copy/*",
      ]),
      aws_s3_bucket_replication_configuration.this[0].rule[0].destination[0].storage_class == "STANDARD",
      length(aws_s3_bucket_replication_configuration.this[0].rule[0].destination[0].encryption_configuration) + length(aws_s3_bucket_replication_configuration.this[0].rule[0].source_selection_criteria) == 0,
    ])
    error_message = "Everything is copied as it is, and without keys the role uses none."
  }
}
