output "user_pool_id" {
  description = "ID of the user pool."
  value       = aws_cognito_user_pool.this.id
}

output "user_pool_arn" {
  description = "ARN of the user pool."
  value       = aws_cognito_user_pool.this.arn
}

output "issuer" {
  description = "Issuer of the tokens, as an authorizer of JSON web tokens needs it."
  value       = "https://${aws_cognito_user_pool.this.endpoint}"
}

output "client_ids" {
  description = "IDs of the clients by name, the audience of their tokens."
  value       = { for name, client in aws_cognito_user_pool_client.this : name => client.id }
}

output "client_secrets" {
  description = "Secrets of the clients that have one, by name."
  value       = { for name, client in aws_cognito_user_pool_client.this : name => client.client_secret if var.clients[name].generate_secret }
  sensitive   = true
}

output "domain" {
  description = "Beginning of the address of the sign-in pages; null without one."
  value       = one(aws_cognito_user_pool_domain.this[*].domain)
}

output "custom_domain" {
  description = "Address of one's own of the sign-in pages; null without one."
  value       = one(aws_cognito_user_pool_domain.custom[*].domain)
}

output "custom_domain_target" {
  description = "Target of the alias record of `custom_domain`, a name of CloudFront; null without one."
  value       = one(aws_cognito_user_pool_domain.custom[*].cloudfront_distribution)
}

output "custom_domain_target_zone_id" {
  description = "ID of the hosted zone of that target, for the alias record; null without one."
  value       = one(aws_cognito_user_pool_domain.custom[*].cloudfront_distribution_zone_id)
}
