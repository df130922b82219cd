output "vpc_id" {
  type  = string
  share = "network/vpc-id"
  mock  = "vpc-00000000000000000"
}

output "vpc_arn" {
  type = string
  mock = "arn:aws:ec2:us-east-1:111111111111:vpc/vpc-00000000000000000"
}

output "vpc_cidr" {
  type = string
  mock = "10.0.0.0/16"
}

output "availability_zones" {
  type  = list(string)
  share = "network/availability-zones"
  mock  = ["us-east-1a", "us-east-1b"]
}

output "public_subnet_ids" {
  type  = list(string)
  share = "network/public-subnet-ids"
  mock  = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
}

output "private_subnet_ids" {
  type  = list(string)
  share = "network/private-subnet-ids"
  mock  = ["subnet-0000000000000001a", "subnet-0000000000000001b"]
}

output "database_subnet_ids" {
  type = list(string)
  mock = ["subnet-0000000000000002a", "subnet-0000000000000002b"]
}

output "internet_gateway_id" {
  type      = string
  mock      = "igw-00000000000000000"
  available = length(var.public_subnet_cidrs) > 0
}

output "nat_public_ips" {
  type = list(string)
  mock = ["192.0.2.1"]
}

output "public_route_table_id" {
  type      = string
  mock      = "rtb-00000000000000000"
  available = length(var.public_subnet_cidrs) > 0
}

output "private_route_table_ids" {
  type = list(string)
  mock = ["rtb-0000000000000001a", "rtb-0000000000000001b"]
}

output "database_route_table_id" {
  type      = string
  mock      = "rtb-00000000000000002"
  available = length(var.database_subnet_cidrs) > 0
}

output "default_security_group_id" {
  type = string
  mock = "sg-00000000000000000"
}

output "gateway_endpoint_ids" {
  type = map(string)
  mock = { dynamodb = "vpce-00000000000000000", s3 = "vpce-00000000000000001" }
}

output "interface_endpoint_ids" {
  type = map(string)
  mock = {}
}

output "endpoints_security_group_id" {
  type      = string
  mock      = "sg-00000000000000001"
  available = length(var.interface_endpoints) > 0
}

output "flow_log_group_name" {
  type      = string
  mock      = "/vpc/main/flow-logs"
  available = var.flow_logs
}

variable "name" {
  unique_per = ["account", "region"]
  replaces   = ["aws_flow_log.this"]
  rejects    = ["1 network"]
}

variable "vpc_cidr" {
  disjoint_per = ["account", "region"]
  rejects      = ["10.0.0.0", "10.0.0.1/16", "10.0.0.0/8"]
}

variable "availability_zones" {
  replaces = ["aws_eip.nat", "aws_nat_gateway.this", "aws_route.private_nat", "aws_route_table.private", "aws_route_table_association.database", "aws_route_table_association.private", "aws_route_table_association.public"]
  rejects  = [[], ["us-east-1", "us-east-1b"], ["us-east-1a", "us-east-1a"]]
}

variable "public_subnet_cidrs" {
  rejects = [["10.0.1.0/24", "10.0.2.0"], ["10.0.0.0/22", "10.0.2.0/24"]]
}

variable "private_subnet_cidrs" {
  rejects = [["10.0.10.0/24", "10.0.11.0/30"]]
}

variable "database_subnet_cidrs" {
  rejects = [["10.0.20.0/24", "10.0.21.1/24"]]
}

variable "gateway_endpoints" {
  rejects = [["sqs"]]
}

variable "interface_endpoints" {
  rejects = [["com/amazonaws"]]
}

variable "flow_logs_retention_days" {
  rejects = [8]
}

variable "flow_logs_kms_key_arn" {
  rejects = ["alias/logs"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

variable "public_subnet_tags" {
  rejects = [{ "aws:owner" = "platform" }]
}

variable "private_subnet_tags" {
  rejects = [{ "aws:owner" = "platform" }]
}

caution "single-nat-gateway" {
  condition = !var.single_nat_gateway || length(var.availability_zones) == 1
  message   = "One NAT gateway serves all zones: the loss of its zone cuts the others off."
}

caution "one-zone" {
  condition = length(var.availability_zones) > 1
  message   = "The network lies in one zone: the loss of that zone is the loss of everything in it."
}

caution "costly-endpoints" {
  condition = var.single_nat_gateway || var.one_nat_gateway_per_az || length(var.interface_endpoints) * length(var.availability_zones) <= 4
  message   = "Interface endpoints, about $7 a month each in each zone, cost more here than one NAT gateway, about $33, and leave the private subnets without the internet."
}

caution "no-flow-logs" {
  condition = var.flow_logs
  message   = "Without flow logs nobody can say later who talked to whom."
}

caution "short-logs" {
  condition = !var.flow_logs || var.flow_logs_retention_days >= 30
  message   = "Logs are kept for less than a month: what is noticed later can no longer be looked into."
}

example "two zones" {
  inputs = {
    name                  = "sarc-ng"
    vpc_cidr              = "10.0.0.0/16"
    availability_zones    = ["us-east-1a", "us-east-1b"]
    public_subnet_cidrs   = ["10.0.1.0/24", "10.0.2.0/24"]
    private_subnet_cidrs  = ["10.0.10.0/24", "10.0.11.0/24"]
    database_subnet_cidrs = ["10.0.20.0/24", "10.0.21.0/24"]
    single_nat_gateway    = true
  }
}

example "three zones, each on its own" {
  inputs = {
    name                     = "sarc-ng"
    vpc_cidr                 = "10.0.0.0/16"
    availability_zones       = ["us-east-1a", "us-east-1b", "us-east-1c"]
    public_subnet_cidrs      = ["10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24"]
    private_subnet_cidrs     = ["10.0.10.0/24", "10.0.11.0/24", "10.0.12.0/24"]
    database_subnet_cidrs    = ["10.0.20.0/24", "10.0.21.0/24", "10.0.22.0/24"]
    one_nat_gateway_per_az   = true
    network_acls             = true
    interface_endpoints      = ["ecr.api", "ecr.dkr", "logs", "secretsmanager"]
    flow_logs_retention_days = 731
    private_subnet_tags      = { "kubernetes.io/role/internal-elb" = "1" }
  }
}

example "endpoints instead of NAT" {
  inputs = {
    name                 = "arive"
    vpc_cidr             = "10.0.0.0/16"
    availability_zones   = ["us-east-1a", "us-east-1b"]
    public_subnet_cidrs  = ["10.0.1.0/24", "10.0.2.0/24"]
    private_subnet_cidrs = ["10.0.11.0/24", "10.0.12.0/24"]
    gateway_endpoints    = ["s3"]
    flow_logs            = false
  }
}

example "a range missing for a zone" {
  inputs          = { public_subnet_cidrs = ["10.0.1.0/24"] }
  expect_failures = ["public_subnet_cidrs"]
}

example "a public subnet outside the VPC" {
  inputs          = { public_subnet_cidrs = ["10.0.1.0/24", "10.1.2.0/24"] }
  expect_failures = ["public_subnet_cidrs"]
}

example "a private range missing for a zone" {
  inputs          = { private_subnet_cidrs = ["10.0.10.0/24"] }
  expect_failures = ["private_subnet_cidrs"]
}

example "a private subnet outside the VPC" {
  inputs          = { private_subnet_cidrs = ["10.0.10.0/24", "172.16.0.0/24"] }
  expect_failures = ["private_subnet_cidrs"]
}

example "a private subnet over a public one" {
  inputs          = { private_subnet_cidrs = ["10.0.10.0/24", "10.0.2.0/25"] }
  expect_failures = ["private_subnet_cidrs"]
}

example "a database range too many" {
  inputs          = { database_subnet_cidrs = ["10.0.20.0/24", "10.0.21.0/24", "10.0.22.0/24"] }
  expect_failures = ["database_subnet_cidrs"]
}

example "a database subnet outside the VPC" {
  inputs          = { database_subnet_cidrs = ["10.0.20.0/24", "10.2.21.0/24"] }
  expect_failures = ["database_subnet_cidrs"]
}

example "a database subnet over a private one" {
  inputs          = { database_subnet_cidrs = ["10.0.20.0/24", "10.0.11.0/24"] }
  expect_failures = ["database_subnet_cidrs"]
}

example "a NAT gateway without public subnets" {
  inputs          = { public_subnet_cidrs = [] }
  expect_failures = ["single_nat_gateway"]
}

example "both kinds of NAT" {
  inputs          = { one_nat_gateway_per_az = true }
  expect_failures = ["one_nat_gateway_per_az"]
}

example "NAT gateways without public subnets" {
  inputs          = { public_subnet_cidrs = [], single_nat_gateway = false, one_nat_gateway_per_az = true }
  expect_failures = ["one_nat_gateway_per_az"]
}

example "interface endpoints without private subnets" {
  inputs          = { private_subnet_cidrs = [], interface_endpoints = ["logs"] }
  expect_failures = ["interface_endpoints"]
}
