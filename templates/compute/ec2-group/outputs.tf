output "name" {
  description = "Name of the Auto Scaling group."
  value       = aws_autoscaling_group.this.name
}

output "arn" {
  description = "ARN of the Auto Scaling group."
  value       = aws_autoscaling_group.this.arn
}

output "security_group_id" {
  description = "ID of the security group of the machines."
  value       = aws_security_group.this.id
}

output "role_name" {
  description = "Name of the role of the machines."
  value       = aws_iam_role.this.name
}

output "role_arn" {
  description = "ARN of the role of the machines."
  value       = aws_iam_role.this.arn
}
