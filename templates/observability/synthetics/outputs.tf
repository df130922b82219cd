output "name" {
  description = "Name of the canary."
  value       = aws_synthetics_canary.this.name
}

output "arn" {
  description = "ARN of the canary."
  value       = aws_synthetics_canary.this.arn
}

output "alarm_arn" {
  description = "ARN of the alarm on the share of successful runs."
  value       = aws_cloudwatch_metric_alarm.this.arn
}

output "alarm_name" {
  description = "Name of the alarm on the share of successful runs."
  value       = aws_cloudwatch_metric_alarm.this.alarm_name
}

output "role_arn" {
  description = "ARN of the canary's role: the policy of a bucket or a key in another account must allow it."
  value       = aws_iam_role.this.arn
}

output "role_name" {
  description = "Name of the canary's role, to attach further policies to."
  value       = aws_iam_role.this.name
}

output "artifacts_location" {
  description = "Where screenshots and logs of the runs are stored, as `s3://bucket/prefix`."
  value       = aws_synthetics_canary.this.artifact_s3_location
}

output "security_group_id" {
  description = "Security group of the canary: let it into what it connects to. Null where it is in no VPC."
  value       = one(aws_security_group.this[*].id)
}
