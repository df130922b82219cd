output "identifier" {
  description = "Identifier of the instance."
  value       = aws_db_instance.this.identifier
}

output "arn" {
  description = "ARN of the instance."
  value       = aws_db_instance.this.arn
}

output "resource_id" {
  description = "ID of the instance that never changes, for IAM policies of `rds-db:connect` and for Performance Insights."
  value       = aws_db_instance.this.resource_id
}

output "endpoint" {
  description = "DNS name of the instance, without the port."
  value       = aws_db_instance.this.address
}

output "port" {
  description = "Port of the instance."
  value       = local.port
}

output "engine" {
  description = "Database engine."
  value       = var.engine
}

output "database_name" {
  description = "Name of the first database; null without one."
  value       = var.database_name
}

output "master_username" {
  description = "Name of the master user."
  value       = var.master_username
}

output "master_user_secret_arn" {
  description = "ARN of the secret with name and password of the master user."
  value       = one(aws_db_instance.this.master_user_secret[*].secret_arn)
}

output "security_group_id" {
  description = "ID of the database's security group, to which others may add rules."
  value       = aws_security_group.this.id
}

output "parameter_group_name" {
  description = "Name of the parameter group."
  value       = aws_db_parameter_group.this.name
}

output "log_group_names" {
  description = "Names of the log groups by log."
  value       = { for log, group in aws_cloudwatch_log_group.this : log => group.name }
}
