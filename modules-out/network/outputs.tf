output "vpc_id" {
  description = "ID of the VPC."
  value       = aws_vpc.this.id
}

output "vpc_arn" {
  description = "ARN of the VPC."
  value       = aws_vpc.this.arn
}

output "vpc_cidr" {
  description = "IPv4 range of the VPC in CIDR notation."
  value       = aws_vpc.this.cidr_block
}

output "availability_zones" {
  description = "Availability zones of the network, in the order of all lists of subnets."
  value       = var.availability_zones
}

output "public_subnet_ids" {
  description = "IDs of the public subnets, in the order of the availability zones."
  value       = [for zone in var.availability_zones : aws_subnet.public[zone].id if contains(keys(local.public_subnets), zone)]
}

output "private_subnet_ids" {
  description = "IDs of the private subnets, in the order of the availability zones."
  value       = [for zone in var.availability_zones : aws_subnet.private[zone].id if contains(keys(local.private_subnets), zone)]
}

output "database_subnet_ids" {
  description = "IDs of the database subnets, in the order of the availability zones."
  value       = [for zone in var.availability_zones : aws_subnet.database[zone].id if contains(keys(local.database_subnets), zone)]
}

output "internet_gateway_id" {
  description = "ID of the internet gateway; null without public subnets."
  value       = one(aws_internet_gateway.this[*].id)
}

output "nat_public_ips" {
  description = "Public addresses of the NAT gateways, under which the private subnets appear outside, in the order of the availability zones."
  value       = [for zone in var.availability_zones : aws_eip.nat[zone].public_ip if contains(local.nat_zones, zone)]
}

output "public_route_table_id" {
  description = "ID of the route table of the public subnets; null without public subnets."
  value       = one(aws_route_table.public[*].id)
}

output "private_route_table_ids" {
  description = "IDs of the route tables of the private subnets, in the order of the availability zones."
  value       = [for zone in var.availability_zones : aws_route_table.private[zone].id if contains(keys(local.private_subnets), zone)]
}

output "database_route_table_id" {
  description = "ID of the route table of the database subnets; null without database subnets."
  value       = one(aws_route_table.database[*].id)
}

output "default_security_group_id" {
  description = "ID of the VPC's default security group, which has no rules."
  value       = aws_default_security_group.this.id
}

output "gateway_endpoint_ids" {
  description = "IDs of the gateway endpoints by service."
  value       = { for service, endpoint in aws_vpc_endpoint.gateway : service => endpoint.id }
}

output "interface_endpoint_ids" {
  description = "IDs of the interface endpoints by service."
  value       = { for service, endpoint in aws_vpc_endpoint.interface : service => endpoint.id }
}

output "endpoints_security_group_id" {
  description = "ID of the security group of the interface endpoints; null without any."
  value       = one(aws_security_group.endpoints[*].id)
}

output "flow_log_group_name" {
  description = "Name of the log group with the flow logs; null without flow logs."
  value       = one(aws_cloudwatch_log_group.flow_logs[*].name)
}
