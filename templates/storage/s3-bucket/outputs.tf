output "name" {
  description = "Name of the bucket."
  value       = aws_s3_bucket.this.id

  # Who logs to the bucket must be allowed to already.
  depends_on = [aws_s3_bucket_policy.this]
}

output "arn" {
  description = "ARN of the bucket."
  value       = aws_s3_bucket.this.arn
}

output "domain_name" {
  description = "Name of the bucket in the DNS."
  value       = aws_s3_bucket.this.bucket_domain_name
}

output "regional_domain_name" {
  description = "Name of the bucket in the DNS of its region."
  value       = aws_s3_bucket.this.bucket_regional_domain_name
}

output "replication_role_arn" {
  description = "ARN of the role that copies objects: the other bucket's policy must allow it where it is in another account. Null without replication."
  value       = one(aws_iam_role.replication[*].arn)
}
