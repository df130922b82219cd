output "url" {
  description = "The url."
  value       = "https://${var.name}.example.com"
}
