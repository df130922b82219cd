output "arn" {
  description = "ARN of the secret."
  value       = aws_secretsmanager_secret.this.arn
}

output "name" {
  description = "Name of the secret."
  value       = aws_secretsmanager_secret.this.name
}

output "keys" {
  description = "Keys of the secret's JSON that were written here, sorted."
  value       = sort(concat(tolist(var.generated_keys), tolist(var.imported_keys), keys(var.plain_values)))
}
