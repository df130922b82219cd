output "name" {
  description = "The name."
  value       = var.name
}
