output "service_name" {
  description = "Name of the service."
  value       = aws_ecs_service.this.name
}

output "service_arn" {
  description = "ARN of the service."
  value       = aws_ecs_service.this.id
}

output "cluster_name" {
  description = "Name of the cluster that runs the service."
  value       = local.cluster_name
}

output "task_definition_arn" {
  description = "ARN of the task definition, with its revision."
  value       = aws_ecs_task_definition.this.arn
}

output "security_group_id" {
  description = "Security group of the tasks: let it into what they connect to."
  value       = aws_security_group.this.id
}

output "task_role_arn" {
  description = "ARN of the role that the program in the container has."
  value       = aws_iam_role.task.arn
}

output "task_role_name" {
  description = "Name of the role that the program in the container has, to attach further policies to."
  value       = aws_iam_role.task.name
}

output "execution_role_arn" {
  description = "ARN of the role that starts the tasks."
  value       = aws_iam_role.execution.arn
}

output "log_group_name" {
  description = "Name of the log group that the container writes to."
  value       = local.log_group_name
}

output "target_group_arn" {
  description = "ARN of the target group."
  value       = aws_lb_target_group.this.arn
}

output "target_group_arn_suffix" {
  description = "The end of the target group's ARN, as its metrics know it."
  value       = aws_lb_target_group.this.arn_suffix
}

output "load_balancer_arn" {
  description = "ARN of the load balancer."
  value       = aws_lb.this.arn
}

output "load_balancer_arn_suffix" {
  description = "The end of the load balancer's ARN, as its metrics know it."
  value       = aws_lb.this.arn_suffix
}

output "load_balancer_security_group_id" {
  description = "Security group of the load balancer."
  value       = aws_security_group.load_balancer.id
}

output "dns_name" {
  description = "Name of the load balancer in the DNS."
  value       = aws_lb.this.dns_name
}

output "zone_id" {
  description = "Hosted zone of that name, for an alias record."
  value       = aws_lb.this.zone_id
}

output "listener_arn" {
  description = "ARN of the listener."
  value       = aws_lb_listener.this.arn
}

