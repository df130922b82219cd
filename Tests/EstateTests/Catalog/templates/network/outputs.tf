output "vpc_id" {
  description = "The vpc id."
  value       = aws_vpc.this.id
}

output "vpc_cidr" {
  description = "The vpc cidr."
  value       = var.vpc_cidr
}

output "subnet_ids" {
  description = "The subnet ids."
  value       = []
}
