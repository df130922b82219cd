output "endpoint" {
  description = "Where it answers."
  value       = "localhost"
}

output "arn" {
  description = "ARN of the database."
  value       = "arn:aws:rds:us-east-1:000000000000:db:example"
}
