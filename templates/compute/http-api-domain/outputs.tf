output "domain_name" {
  description = "Domain, for an API's `domain_mappings`."
  value       = aws_apigatewayv2_domain_name.this.id
}

output "arn" {
  description = "ARN of the domain."
  value       = aws_apigatewayv2_domain_name.this.arn
}

output "target_domain_name" {
  description = "What the domain's records point to."
  value       = aws_apigatewayv2_domain_name.this.domain_name_configuration[0].target_domain_name
}

output "target_zone_id" {
  description = "Hosted zone of that, for an alias record."
  value       = aws_apigatewayv2_domain_name.this.domain_name_configuration[0].hosted_zone_id
}
