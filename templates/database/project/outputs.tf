output "database_name" {
  description = "Name of the project's database."
  value       = var.name
}

output "username" {
  description = "Name of the project's user."
  value       = local.username
}

output "secret_arn" {
  description = "ARN of the secret with username and password, as JSON, and engine, host, port and dbname where it was made here. Of an existing secret, the ARN without the six characters at its end. Null where the user signs in with IAM."
  value       = local.makes_secret ? one(aws_secretsmanager_secret.this[*].arn) : local.has_secret ? local.existing_secret_arn : null
}

output "secret_name" {
  description = "Name of the secret; null where the user signs in with IAM."
  value       = local.has_secret ? local.secret_name : null
}

output "sql" {
  description = "SQL script that makes database, user and grants, and sets password and limits; how to run it stands at its beginning. It holds no password."
  value       = local.sql
}
