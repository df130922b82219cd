output "vpc_id" {
  type  = string
  share = "network/vpc-id"
  mock  = "vpc-00000000000000000"
}

output "vpc_cidr" {
  type = string
}

output "subnet_ids" {
  type = list(string)
}

variable "vpc_cidr" {
  disjoint_per = ["account", "region"]
}

caution "single-nat-gateway" {
  condition = !var.single_nat_gateway
  message   = "One NAT gateway serves all zones: the loss of its zone cuts the others off."
}

example "plain" {
  inputs = { vpc_cidr = "10.0.0.0/16" }
}
