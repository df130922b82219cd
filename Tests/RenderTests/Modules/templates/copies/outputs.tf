output "password" {
  description = "A secret."
  value       = random_password.this.result
  sensitive   = true
}
