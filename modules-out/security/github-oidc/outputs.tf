output "provider_arn" {
  description = "ARN of the account's identity provider for GitHub."
  value       = local.provider_arn
}

output "role_arns" {
  description = "ARNs of the roles by name, for `role-to-assume` in a workflow."
  value       = { for name, role in aws_iam_role.this : name => role.arn }
}
