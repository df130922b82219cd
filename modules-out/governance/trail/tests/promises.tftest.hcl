# What the trail promises: that it is whole, that nobody changes it, and who writes it.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_data {
  target = data.aws_iam_policy_document.bucket
  values = {
    json = "{\"Id\":\"bucket\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.assume
  values = {
    json = "{\"Id\":\"assume\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.log
  values = {
    json = "{\"Id\":\"log\"}"
  }
}

variables {
  name        = "shop"
  bucket_name = "shop-trail"
}

run "whole" {
  command = apply

  assert {
    condition = alltrue([
      aws_cloudtrail.this.name == "shop",
      aws_cloudtrail.this.s3_bucket_name == aws_s3_bucket.this.id,
      aws_cloudtrail.this.is_multi_region_trail,
      aws_cloudtrail.this.include_global_service_events,
      aws_cloudtrail.this.enable_log_file_validation,
      aws_cloudtrail.this.kms_key_id == null,
      aws_cloudtrail.this.cloud_watch_logs_role_arn == aws_iam_role.this[0].arn,
      aws_cloudtrail.this.cloud_watch_logs_group_arn == "${aws_cloudwatch_log_group.this[0].arn}:*",
      length(aws_cloudtrail.this.event_selector) == 0,
    ])
    error_message = "Calls in all regions are recorded, with proofs that nobody changed the record."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket.this.bucket == "shop-trail",
      aws_s3_bucket_public_access_block.this.bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_public_access_block.this.block_public_acls,
      aws_s3_bucket_public_access_block.this.block_public_policy,
      aws_s3_bucket_public_access_block.this.ignore_public_acls,
      aws_s3_bucket_public_access_block.this.restrict_public_buckets,
      aws_s3_bucket_ownership_controls.this.bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_ownership_controls.this.rule[0].object_ownership == "BucketOwnerEnforced",
      aws_s3_bucket_versioning.this.bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_versioning.this.versioning_configuration[0].status == "Enabled",
      aws_s3_bucket_server_side_encryption_configuration.this.bucket == aws_s3_bucket.this.id,
      jsonencode([for r in aws_s3_bucket_server_side_encryption_configuration.this.rule : [r.bucket_key_enabled, r.apply_server_side_encryption_by_default[0].sse_algorithm, r.apply_server_side_encryption_by_default[0].kms_master_key_id]]) == jsonencode([[false, "AES256", null]]),
    ])
    error_message = "The bucket is nobody's but its owner's, encrypted and versioned."
  }

  assert {
    condition = alltrue([
      aws_s3_bucket_lifecycle_configuration.this.bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_lifecycle_configuration.this.rule[0].id == "expire",
      aws_s3_bucket_lifecycle_configuration.this.rule[0].status == "Enabled",
      aws_s3_bucket_lifecycle_configuration.this.rule[0].expiration[0].days == 2557,
      aws_s3_bucket_lifecycle_configuration.this.rule[0].noncurrent_version_expiration[0].noncurrent_days == 90,
      aws_s3_bucket_lifecycle_configuration.this.rule[0].abort_incomplete_multipart_upload[0].days_after_initiation == 7,
    ])
    error_message = "The record is kept for seven years."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.bucket.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Deny AWS * s3:* on arn:aws:s3:::example arn:aws:s3:::example/* if Bool aws:SecureTransport false",
        "Allow Service cloudtrail.amazonaws.com s3:GetBucketAcl on arn:aws:s3:::example if StringEquals aws:SourceArn arn:aws:cloudtrail:us-east-1:111111111111:trail/shop",
        "Allow Service cloudtrail.amazonaws.com s3:PutObject on arn:aws:s3:::example/AWSLogs/111111111111/* if StringEquals aws:SourceArn arn:aws:cloudtrail:us-east-1:111111111111:trail/shop if StringEquals s3:x-amz-acl bucket-owner-full-control",
      ]),
      aws_s3_bucket_policy.this.bucket == aws_s3_bucket.this.id,
      aws_s3_bucket_policy.this.policy == data.aws_iam_policy_document.bucket.json,
    ])
    error_message = "This trail alone writes to the bucket, below this account, and nobody without TLS."
  }

  assert {
    condition = alltrue([
      aws_cloudwatch_log_group.this[0].name == "/aws/cloudtrail/shop",
      aws_cloudwatch_log_group.this[0].retention_in_days == 90,
      aws_cloudwatch_log_group.this[0].kms_key_id == null,
      jsonencode([
        for s in data.aws_iam_policy_document.assume.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Service cloudtrail.amazonaws.com sts:AssumeRole on if StringEquals aws:SourceArn arn:aws:cloudtrail:us-east-1:111111111111:trail/shop",
      ]),
      aws_iam_role.this[0].name == "shop-us-east-1-trail",
      aws_iam_role.this[0].assume_role_policy == data.aws_iam_policy_document.assume.json,
      jsonencode([
        for s in data.aws_iam_policy_document.log[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow logs:CreateLogStream logs:PutLogEvents on arn:aws:logs:us-east-1:111111111111:log-group:mock:log-stream:*",
      ]),
      aws_iam_role_policy.this[0].name == "log",
      aws_iam_role_policy.this[0].role == aws_iam_role.this[0].id,
      aws_iam_role_policy.this[0].policy == data.aws_iam_policy_document.log[0].json,
      output.arn == aws_cloudtrail.this.arn,
      output.bucket_name == aws_s3_bucket.this.id,
      output.log_group_name == "/aws/cloudtrail/shop",
    ])
    error_message = "The log is kept for three months, and this trail alone writes it."
  }
}

run "with_objects_and_a_key" {
  command = apply

  variables {
    retention_days       = 400
    log_retention_days   = 30
    recorded_bucket_arns = ["arn:aws:s3:::shop-orders"]
    kms_key_arn          = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    tags                 = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      aws_cloudtrail.this.kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_cloudwatch_log_group.this[0].kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_cloudwatch_log_group.this[0].retention_in_days == 30,
      jsonencode([for r in aws_s3_bucket_server_side_encryption_configuration.this.rule : [r.bucket_key_enabled, r.apply_server_side_encryption_by_default[0].sse_algorithm, r.apply_server_side_encryption_by_default[0].kms_master_key_id]]) == jsonencode([
        [
          true,
          "aws:kms",
          "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
        ],
      ]),
      aws_s3_bucket_lifecycle_configuration.this.rule[0].expiration[0].days == 400,
    ])
    error_message = "The given key encrypts bucket, trail and log."
  }

  assert {
    condition     = jsonencode([for s in aws_cloudtrail.this.event_selector : [s.include_management_events, s.read_write_type, [for d in s.data_resource : [d.type, d.values]]]]) == jsonencode([[true, "All", [["AWS::S3::Object", ["arn:aws:s3:::shop-orders/"]]]]])
    error_message = "Who reads or writes objects of the given bucket is recorded, too."
  }

  assert {
    condition = jsonencode([for r in concat(
      [aws_s3_bucket.this],
      aws_cloudwatch_log_group.this,
      aws_iam_role.this,
      [aws_cloudtrail.this],
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop-trail of shop",
      "/aws/cloudtrail/shop of shop",
      "shop-trail of shop",
      "shop of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for role in aws_iam_role.this : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition = alltrue([for document in concat(
      [data.aws_iam_policy_document.bucket],
      [data.aws_iam_policy_document.assume],
      data.aws_iam_policy_document.log,
    ) : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudtrail.this",
      "aws_cloudwatch_log_group.this",
      "aws_iam_role.this",
      "aws_iam_role_policy.this",
      "aws_s3_bucket.this",
      "aws_s3_bucket_lifecycle_configuration.this",
      "aws_s3_bucket_ownership_controls.this",
      "aws_s3_bucket_policy.this",
      "aws_s3_bucket_public_access_block.this",
      "aws_s3_bucket_server_side_encryption_configuration.this",
      "aws_s3_bucket_versioning.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      aws_cloudwatch_log_group.this,
      aws_iam_role.this,
      data.aws_iam_policy_document.log,
      aws_iam_role_policy.this,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "without_a_log" {
  command = apply

  variables {
    log_retention_days = null
  }

  assert {
    condition = alltrue([
      length(aws_cloudwatch_log_group.this) + length(aws_iam_role.this) + length(aws_iam_role_policy.this) == 0,
      output.log_group_name == null,
    ])
    error_message = "The bucket alone has the record."
  }
}
