output "snapshot_identifier" {
  description = "Identifier of the shared snapshot, within its own account."
  value       = local.copied ? aws_db_snapshot_copy.this[0].target_db_snapshot_identifier : aws_db_snapshot.this[0].db_snapshot_identifier
}

output "snapshot_arn" {
  description = "ARN of the shared snapshot, by which the other accounts restore it."
  value       = local.copied ? aws_db_snapshot_copy.this[0].db_snapshot_arn : aws_db_snapshot.this[0].db_snapshot_arn
}

output "account_ids" {
  description = "IDs of the accounts that may restore the snapshot, sorted."
  value       = sort(var.account_ids)
}
