output "name" {
  description = "Name of the namespace."
  value       = kubernetes_namespace_v1.this.metadata[0].name
}

output "service_account_names" {
  description = "Names of the service accounts."
  value       = sort([for account in kubernetes_service_account_v1.this : account.metadata[0].name])
}

output "role_arns" {
  description = "ARNs of the roles that the service accounts have in AWS, by their names."
  value       = { for name, role in aws_iam_role.service_account : name => role.arn }
}
