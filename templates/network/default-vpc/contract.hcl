output "vpc_id" {
  type = string
  mock = "vpc-00000000000000000"
}

output "vpc_cidr" {
  type = string
  mock = "172.31.0.0/16"
}

output "availability_zones" {
  type = list(string)
  mock = ["us-east-1a", "us-east-1b"]
}

output "public_subnet_ids" {
  type = list(string)
  mock = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
}

output "default_security_group_id" {
  type = string
  mock = "sg-00000000000000000"
}

variable "availability_zones" {
  rejects = [["us-east-1"]]
}

caution "default-vpc" {
  condition = false
  message   = "Every subnet of the default VPC is public: nothing but security groups keeps its members apart from the internet."
}

example "all zones" {
  inputs = {}
}

example "two zones" {
  inputs = { availability_zones = ["us-east-1a", "us-east-1b"] }
}
