output "arn" {
  description = "ARN of the trail."
  value       = aws_cloudtrail.this.arn
}

output "bucket_name" {
  description = "Name of the bucket of the record."
  value       = aws_s3_bucket.this.id
}

output "log_group_name" {
  description = "Name of the log group; null without one."
  value       = one(aws_cloudwatch_log_group.this[*].name)
}
