output "arn" {
  description = "ARN of the identity, for IAM policies of `ses:SendEmail`."
  value       = aws_sesv2_email_identity.this.arn
}

output "domain" {
  description = "Domain that mails are sent from."
  value       = var.domain
}

output "configuration_set_name" {
  description = "Name of the configuration set, which each mail has unless it names another."
  value       = aws_sesv2_configuration_set.this.configuration_set_name
}

output "configuration_set_arn" {
  description = "ARN of the configuration set, for IAM policies of `ses:SendEmail`."
  value       = aws_sesv2_configuration_set.this.arn
}
