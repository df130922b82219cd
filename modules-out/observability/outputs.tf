output "topic_arn" {
  description = "ARN of the topic that alarms are published to."
  value       = aws_sns_topic.this.arn
}

output "topic_name" {
  description = "Name of the topic that alarms are published to."
  value       = aws_sns_topic.this.name
}

output "alarm_arns" {
  description = "ARNs of the alarms, by condition and resource."
  value       = { for key, alarm in aws_cloudwatch_metric_alarm.this : key => alarm.arn }
}

output "dashboard_name" {
  description = "Name of the dashboard."
  value       = aws_cloudwatch_dashboard.this.dashboard_name
}

output "log_group_arns" {
  description = "ARNs of the log groups, by name."
  value       = { for name, group in aws_cloudwatch_log_group.this : name => group.arn }
}

output "metric_namespace" {
  description = "Namespace that applications publish their metrics in."
  value       = local.metric_namespace
}

output "kms_key_arn" {
  description = "ARN of the key that encrypts alarms and logs."
  value       = aws_kms_key.this.arn
}
