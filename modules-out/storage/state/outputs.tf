output "name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket_versioning.this.bucket
}

output "arn" {
  description = "ARN of the bucket."
  value       = local.bucket_arn
}

output "replication_role_arn" {
  description = "ARN of the role that copies the states: the other bucket's policy must allow it where it is in another account. Null without a replica."
  value       = one(aws_iam_role.replication[*].arn)
}
