output "arn" {
  description = "ARN of the cluster."
  value       = aws_ecs_cluster.this.arn
}

output "name" {
  description = "Name of the cluster, as metrics and scaling targets know it."
  value       = aws_ecs_cluster.this.name
}

output "capacity_providers" {
  description = "Capacity providers that services and tasks of the cluster may use."
  value       = aws_ecs_cluster_capacity_providers.this.capacity_providers
}

output "execute_command_log_group_name" {
  description = "Name of the log group with the ECS Exec sessions. Null where they are not logged."
  value       = one(aws_cloudwatch_log_group.execute_command[*].name)
}

output "execute_command_key_arn" {
  description = "ARN of the key that encrypts ECS Exec sessions: a task role needs `kms:Decrypt` with it. Null where they are not logged."
  value       = one(aws_kms_key.execute_command[*].arn)
}
