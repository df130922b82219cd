output "database_name" {
  description = "Name of the project's database."
  value       = var.name
}

output "username" {
  description = "Name of the project's user."
  value       = local.username
}

output "secret_arn" {
  description = "ARN of the secret with engine, host, port, dbname, username and password, as JSON."
  value       = aws_secretsmanager_secret.this.arn
}

output "secret_name" {
  description = "Name of the secret."
  value       = aws_secretsmanager_secret.this.name
}

output "sql" {
  description = "SQL script that makes database, user and grants, and sets password and limits; how to run it stands at its beginning. It holds no password."
  value       = local.sql
}
