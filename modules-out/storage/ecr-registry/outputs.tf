output "registry_id" {
  description = "Account that the registry belongs to."
  value       = aws_ecr_registry_scanning_configuration.this.registry_id
}
