resource "aws_s3_bucket_replication_configuration" "this" {
  count = var.replica == null ? 0 : 1

  bucket = var.name
  role   = aws_iam_role.replication[0].arn

  rule {
    id     = "all"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket        = var.replica.bucket_arn
      storage_class = "STANDARD"

      dynamic "encryption_configuration" {
        for_each = var.replica.kms_key_arn == null ? [] : [var.replica.kms_key_arn]
        content {
          replica_kms_key_id = encryption_configuration.value
        }
      }
    }

    dynamic "source_selection_criteria" {
      for_each = var.kms_key_arn == null ? [] : ["Enabled"]
      content {
        sse_kms_encrypted_objects {
          status = source_selection_criteria.value
        }
      }
    }
  }

  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_iam_role" "replication" {
  count = var.replica == null ? 0 : 1

  # A bucket's name has up to 63 characters and a prefix 38.
  name_prefix        = "${substr(var.name, 0, 25)}-replication-"
  description        = "Copies the states of ${var.name}."
  assume_role_policy = data.aws_iam_policy_document.assume_replication.json

  tags = merge(var.tags, { Name = "${var.name}-replication" })

  lifecycle {
    create_before_destroy = true
  }
}

# S3 says neither account nor bucket when it takes this role; only who may pass the role can make S3 take it.
data "aws_iam_policy_document" "assume_replication" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["s3.amazonaws.com"]
    }
  }
}

resource "aws_iam_role_policy" "replication" {
  count = var.replica == null ? 0 : 1

  name   = "replicate"
  role   = aws_iam_role.replication[0].id
  policy = data.aws_iam_policy_document.replication[0].json
}

data "aws_iam_policy_document" "replication" {
  count = var.replica == null ? 0 : 1

  statement {
    sid       = "Configuration"
    actions   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
    resources = [local.bucket_arn]
  }

  statement {
    sid       = "Read"
    actions   = ["s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectVersionTagging"]
    resources = ["${local.bucket_arn}/*"]
  }

  statement {
    sid       = "Write"
    actions   = ["s3:ReplicateDelete", "s3:ReplicateObject", "s3:ReplicateTags"]
    resources = ["${var.replica.bucket_arn}/*"]
  }

  dynamic "statement" {
    for_each = var.kms_key_arn == null ? [] : [var.kms_key_arn]
    content {
      sid       = "Decrypt"
      actions   = ["kms:Decrypt"]
      resources = [statement.value]
    }
  }

  dynamic "statement" {
    for_each = var.replica.kms_key_arn == null ? [] : [var.replica.kms_key_arn]
    content {
      sid       = "Encrypt"
      actions   = ["kms:Encrypt", "kms:GenerateDataKey"]
      resources = [statement.value]
    }
  }
}
