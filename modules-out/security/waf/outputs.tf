output "arn" {
  description = "ARN of the firewall, for the `web_acl_arn` of what it stands before."
  value       = aws_wafv2_web_acl.this.arn
}

output "name" {
  description = "Name of the firewall, as the `WebACL` dimension of CloudWatch's metrics has it."
  value       = aws_wafv2_web_acl.this.name
}

output "log_group_name" {
  description = "Name of the log group."
  value       = aws_cloudwatch_log_group.this.name
}
