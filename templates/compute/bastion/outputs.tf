output "instance_id" {
  description = "ID of the machine, the target of a session."
  value       = aws_instance.this.id
}

output "security_group_id" {
  description = "ID of the security group of the bastion, which what it reaches admits."
  value       = aws_security_group.this.id
}

output "role_name" {
  description = "Name of the role of the bastion."
  value       = aws_iam_role.this.name
}
