output "name" {
  description = "Full domain name of the record."
  value       = var.name
}

output "fqdn" {
  description = "Full domain name of the record as Route 53 made it."
  value       = aws_route53_record.this.fqdn
}

output "health_check_id" {
  description = "ID of the health check; null without one."
  value       = one(aws_route53_health_check.this[*].id)
}
