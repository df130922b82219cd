output "task_definition_arn" {
  description = "ARN of the task definition, with its revision."
  value       = aws_ecs_task_definition.this.arn
}

output "task_definition_family" {
  description = "Name of the task definition, of which AWS takes the newest revision."
  value       = aws_ecs_task_definition.this.family
}

output "run_task_input" {
  description = "JSON that runs the task: `aws ecs run-task --cli-input-json`."
  value       = jsonencode(local.run_task_input)
}

output "security_group_id" {
  description = "Security group of the task: let it into what it connects to."
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
  description = "ARN of the role that starts the task."
  value       = aws_iam_role.execution.arn
}

output "log_group_name" {
  description = "Name of the log group that the container writes to."
  value       = local.log_group_name
}
