output "name" {
  description = "Name of the repository."
  value       = aws_ecr_repository.this.name
}

output "arn" {
  description = "ARN of the repository."
  value       = aws_ecr_repository.this.arn
}

output "repository_url" {
  description = "What an image's name begins with, before `:TAG` or `@DIGEST`."
  value       = aws_ecr_repository.this.repository_url
}

output "registry_id" {
  description = "Account that the repository is in."
  value       = aws_ecr_repository.this.registry_id
}
