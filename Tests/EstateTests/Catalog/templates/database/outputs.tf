output "endpoint" {
  description = "The endpoint."
  value       = "database.example.com"
}

output "replica_endpoint" {
  description = "The replica endpoint."
  value       = var.replicas > 0 ? "replica.example.com" : null
}
