output "identifier" {
  description = "Identifier of the cluster."
  value       = aws_rds_cluster.this.cluster_identifier
}

output "arn" {
  description = "ARN of the cluster."
  value       = aws_rds_cluster.this.arn
}

output "resource_id" {
  description = "ID of the cluster that never changes, for IAM policies of `rds-db:connect`."
  value       = aws_rds_cluster.this.cluster_resource_id
}

output "cluster_endpoint" {
  description = "DNS name of the writer, without the port. In a secondary cluster of a global database it takes no connections: see `global_endpoint` of the primary one."
  value       = aws_rds_cluster.this.endpoint
}

output "reader_endpoint" {
  description = "DNS name that spreads connections over the readers, without the port."
  value       = aws_rds_cluster.this.reader_endpoint
}

output "proxy_endpoint" {
  description = "DNS name of the proxy, without the port; null without one."
  value       = one(aws_db_proxy.this[*].endpoint)
}

output "port" {
  description = "Port of the cluster and of its proxy."
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
  description = "Name of the master user; null in a secondary cluster."
  value       = local.master_username
}

output "master_user_secret_arn" {
  description = "ARN of the secret with name and password of the master user; null in a secondary cluster."
  value       = local.master_secret_arn
}

output "security_group_id" {
  description = "ID of the security group of the cluster and of its proxy, to which others may add rules."
  value       = aws_security_group.this.id
}

output "instance_identifiers" {
  description = "Identifiers of the instances by their short names."
  value       = { for key, instance in aws_rds_cluster_instance.this : key => instance.identifier }
}

output "global_cluster_identifier" {
  description = "Identifier of the global database, for its secondary clusters; null without one."
  value       = local.global_primary ? one(aws_rds_global_cluster.this[*].id) : var.global_cluster_identifier
}

output "global_endpoint" {
  description = "DNS name of the global database's writer, in whichever region it is; null without one, and in its secondary clusters. A secondary cluster's own `cluster_endpoint` takes no connections until it is promoted: applications beside it write through this one, and read through their `reader_endpoint`."
  value       = one(aws_rds_global_cluster.this[*].endpoint)
}

output "parameter_group_name" {
  description = "Name of the cluster's parameter group."
  value       = aws_rds_cluster_parameter_group.this.name
}

output "log_group_names" {
  description = "Names of the log groups by log."
  value       = { for log, group in aws_cloudwatch_log_group.this : log => group.name }
}
