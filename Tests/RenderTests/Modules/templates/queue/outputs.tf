output "arn" {
  description = "ARN of the queue."
  value       = aws_sqs_queue.this.arn
}

output "urls" {
  description = "URLs of both queues."
  value       = [aws_sqs_queue.this.url, aws_sqs_queue.dead.url]
}

output "timeout" {
  value = var.timeout
}

output "alarmed" {
  description = "Whether there is an alarm."
  value       = length(var.alarm) > 0
}

output "dead_letter_arn" {
  description = "ARN of the second queue."
  value       = aws_sqs_queue.dead.arn
}

output "settings" {
  description = "Everything a consumer has to know."
  value       = { timeout = var.timeout, names = [var.name] }
}
