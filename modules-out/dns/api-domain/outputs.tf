output "domain_name" {
  description = "Domain name of the APIs, as further mappings need it."
  value       = aws_apigatewayv2_domain_name.this.id
}

output "arn" {
  description = "ARN of the domain name."
  value       = aws_apigatewayv2_domain_name.this.arn
}

output "url" {
  description = "Address of the APIs, without a final slash."
  value       = "https://${var.domain_name}"
}

output "target_domain_name" {
  description = "DNS name of the gateway, the target of alias records."
  value       = aws_apigatewayv2_domain_name.this.domain_name_configuration[0].target_domain_name
}

output "target_zone_id" {
  description = "ID of the hosted zone of the gateway, for alias records."
  value       = aws_apigatewayv2_domain_name.this.domain_name_configuration[0].hosted_zone_id
}
