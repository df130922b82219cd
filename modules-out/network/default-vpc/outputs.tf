output "vpc_id" {
  description = "ID of the default VPC."
  value       = data.aws_vpc.this.id
}

output "vpc_cidr" {
  description = "IPv4 range of the default VPC in CIDR notation."
  value       = data.aws_vpc.this.cidr_block
}

output "availability_zones" {
  description = "Availability zones of the default subnets, sorted."
  value       = keys(local.subnet_ids)
}

output "public_subnet_ids" {
  description = "IDs of the default subnets, which are public, in the order of the availability zones."
  value       = values(local.subnet_ids)
}

output "default_security_group_id" {
  description = "ID of the default security group of the VPC."
  value       = data.aws_security_group.default.id
}
