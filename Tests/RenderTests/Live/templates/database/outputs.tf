output "endpoint" {
  description = "Where it answers."
  value       = "localhost"
}
