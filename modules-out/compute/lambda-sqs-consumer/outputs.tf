output "function_name" {
  description = "Name of the function."
  value       = aws_lambda_function.this.function_name
}

output "function_arn" {
  description = "ARN of the function."
  value       = aws_lambda_function.this.arn
}

output "function_version" {
  description = "The newest version of the function."
  value       = aws_lambda_function.this.version
}

output "alias_arn" {
  description = "ARN of the alias that callers call."
  value       = aws_lambda_alias.live.arn
}

output "role_arn" {
  description = "ARN of the function's role."
  value       = aws_iam_role.this.arn
}

output "role_name" {
  description = "Name of the function's role, to attach further policies to."
  value       = aws_iam_role.this.name
}

output "log_group_name" {
  description = "Name of the log group that the function writes to."
  value       = local.log_group_name
}

output "security_group_id" {
  description = "Security group of the function: let it into what it connects to. Null where it is in no VPC."
  value       = one(aws_security_group.this[*].id)
}

output "queue_name" {
  description = "Name of the queue."
  value       = aws_sqs_queue.this.name
}

output "queue_arn" {
  description = "ARN of the queue."
  value       = aws_sqs_queue.this.arn
}

output "queue_url" {
  description = "Address that messages are sent to."
  value       = aws_sqs_queue.this.url
}

output "dead_letter_queue_name" {
  description = "Name of the queue with the messages that the function failed on: it should be empty."
  value       = aws_sqs_queue.dead_letters.name
}

output "dead_letter_queue_arn" {
  description = "ARN of the queue with the messages that the function failed on."
  value       = aws_sqs_queue.dead_letters.arn
}
