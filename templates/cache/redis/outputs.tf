output "id" {
  description = "Identifier of the cache. A token of IAM is signed for it: `http://ID/?Action=connect&User=USER`."
  value       = aws_elasticache_replication_group.this.id
}

output "arn" {
  description = "ARN of the cache."
  value       = aws_elasticache_replication_group.this.arn
}

output "endpoint" {
  description = "DNS name to write to: that of the primary node, or of the whole cluster where there are several shards."
  value       = local.cluster ? aws_elasticache_replication_group.this.configuration_endpoint_address : aws_elasticache_replication_group.this.primary_endpoint_address
}

output "reader_endpoint" {
  description = "DNS name that spreads reads over the replicas; null with several shards."
  value       = local.cluster ? null : aws_elasticache_replication_group.this.reader_endpoint_address
}

output "port" {
  description = "Port of the cache."
  value       = var.port
}

output "security_group_id" {
  description = "ID of the cache's security group, to which others may add rules."
  value       = aws_security_group.this.id
}

output "user_names" {
  description = "Names that the users sign in with, by the names of the input `users`. The password is a token of IAM, good for 15 minutes, that is signed for the cache's `id` and this name."
  value       = { for name, user in aws_elasticache_user.this : name => user.user_name }
}

output "user_arns" {
  description = "ARNs of the users by name, for IAM policies of `elasticache:Connect`."
  value       = { for name, user in aws_elasticache_user.this : name => user.arn }
}

output "log_group_names" {
  description = "Names of the log groups by log."
  value       = { for log, group in aws_cloudwatch_log_group.this : log => group.name }
}
