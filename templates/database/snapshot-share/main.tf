# A snapshot of a database instance that other accounts may restore, or a private copy of one that another account shares:
# RDS restores no encrypted snapshot that belongs to somebody else.

locals {
  # A snapshot that someone else made, or one under a key that cannot be shared, is copied; the copy is what is shared.
  copied = var.source_snapshot_identifier != null || var.kms_key_arn != null
}

resource "aws_db_snapshot" "this" {
  count = var.db_instance_identifier == null ? 0 : 1

  db_instance_identifier = var.db_instance_identifier
  db_snapshot_identifier = local.copied ? "${var.name}-source" : var.name
  shared_accounts        = local.copied ? [] : var.account_ids

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_db_snapshot_copy" "this" {
  count = local.copied ? 1 : 0

  source_db_snapshot_identifier = var.source_snapshot_identifier != null ? var.source_snapshot_identifier : aws_db_snapshot.this[0].db_snapshot_arn
  target_db_snapshot_identifier = var.name
  kms_key_id                    = var.kms_key_arn
  copy_tags                     = false
  shared_accounts               = length(var.account_ids) > 0 ? var.account_ids : null

  tags = merge(var.tags, { Name = var.name })
}
