output "snapshot_identifier" {
  description = "Identifier of the snapshot, within its own account: what `database/rds` begins with there."
  value       = local.copied ? aws_db_snapshot_copy.this[0].target_db_snapshot_identifier : aws_db_snapshot.this[0].db_snapshot_identifier
}

output "snapshot_arn" {
  description = "ARN of the snapshot, by which the other accounts copy it."
  value       = local.copied ? aws_db_snapshot_copy.this[0].db_snapshot_arn : aws_db_snapshot.this[0].db_snapshot_arn
}

output "account_ids" {
  description = "IDs of the accounts that the snapshot is shared with, sorted."
  value       = sort(var.account_ids)
}
